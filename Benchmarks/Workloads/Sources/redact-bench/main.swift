internal import Workloads

#if canImport(Glibc)
  @preconcurrency internal import Glibc
#else
  @preconcurrency internal import Darwin
#endif

// Measures the library in process and prints one figure a line, tab-separated. Every figure's
// findings are counted and checked before its time is taken; status 1 if a count was wrong.

let help = """
  usage: redact-bench [--smoke] [--only SUITE] [--bytes N] [--seconds S]

    --smoke    checks the counts alone, on little text, and takes no times
    --only     one of: \(Suite.allCases.map(\.rawValue).joined(separator: " "))
    --bytes    the size of a corpus (8000000)
    --seconds  how long each case is repeated (2)
  """

func parse(_ words: [String]) -> (settings: Settings, suites: [Suite])? {
  var settings = Settings()
  var suites: [Suite] = []
  var words = words[...]
  while let word = words.popFirst() {
    switch word {
    case "--smoke": settings = .smoke
    case "--only":
      guard let suite = words.popFirst().flatMap(Suite.init(rawValue:)) else { return nil }
      suites.append(suite)
    case "--bytes":
      guard let size = words.popFirst().flatMap({ Int($0) }), size > 0 else { return nil }
      settings.size = size
    case "--seconds":
      guard let seconds = words.popFirst().flatMap({ Double($0) }), seconds > 0 else { return nil }
      settings.seconds = seconds
    default: return nil
    }
  }
  return (settings, suites.isEmpty ? Suite.allCases : suites)
}

guard let (settings, suites) = parse(Array(CommandLine.arguments.dropFirst())) else {
  fputs(help + "\n", stderr)
  exit(64)
}
// Line by line, so that whoever reads a pipe sees how far it is.
setvbuf(stdout, nil, _IOLBF, 0)
print(Row.header)
for suite in suites {
  do {
    try suite.run(settings) { print($0.line) }
  } catch {
    fputs("redact-bench: \(error)\n", stderr)
    exit(1)
  }
}
