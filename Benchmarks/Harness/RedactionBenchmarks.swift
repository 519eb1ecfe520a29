internal import Benchmark
internal import Chat
internal import Redaction
internal import Workloads

// Every benchmark counts what it finds when it is set up, and fails before its first run if that
// is not what the text holds.

/// The entry point that the harness looks for.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuTotal, .throughput, .peakMemoryResident],
    maxDuration: .seconds(3))

  for percent in [0, 1, 10, 30] {
    for hiding in percent == 0 ? [Hiding.plain] : [.plain, .hidden] {
      let name = "Mask 2 MB, \(percent) % \(hiding.rawValue) contacts"
      masking(name) { options, _ in
        options.contactsPerThousand = percent * 10
        options.hiding = hiding
      }
    }
  }
  for language in Language.allCases {
    masking("Mask 2 MB, \(language.rawValue)") { options, _ in options.languages = [language] }
  }
  masking("Mask 200 kB, interpreter", size: 200_000) { _, configuration in
    configuration.engine = .interpreter
  }
  masking("Mask 2 MB, every record examined") { _, configuration in
    configuration.sensing = false
  }
  for size in [20, 200, 2_000, 20_000] { message(size) }
  Benchmark("Compile the built-in rules") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(try Redactor()) }
  }
}

/// A whole text through a stream.
@Sendable func masking(
  _ name: String, size: Int = 2_000_000,
  _ change: @escaping @Sendable (inout ChatGenerator.Options, inout Configuration) -> Void
) {
  Benchmark(name) { (benchmark: Benchmark, masking: Masking) in
    for _ in benchmark.scaledIterations { try masking.run() }
  } setup: {
    var options = ChatGenerator.Options()
    var configuration = Configuration()
    change(&options, &configuration)
    return try Masking(Redactor(configuration), Corpus(name, size: size, options))
  }
}

/// Single messages of one length, a call each.
@Sendable func message(_ size: Int) {
  let name = "One message of \(size) bytes"
  Benchmark(name, configuration: .init(scalingFactor: .kilo)) {
    (benchmark: Benchmark, state: (Redactor, [String])) in
    let (redactor, texts) = state
    var next = 0
    for _ in benchmark.scaledIterations {
      blackHole(redactor.redact(texts[next]))
      next = next + 1 < texts.count ? next + 1 : 0
    }
  } setup: {
    var generator = try ChatGenerator()
    let messages = (0..<100).map { _ in generator.next(bytes: size, withContact: size > 20) }
    let masking = try Masking(Redactor(), Corpus(name, messages))
    return (masking.redactor, messages.map(\.text))
  }
}
