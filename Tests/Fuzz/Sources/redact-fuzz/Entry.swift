import Foundation

/// Which body runs: `FUZZ_TARGET` in the environment names it.
private enum Chosen {
  case library(FuzzTarget)
  case arguments
  case systemCalls
}

private let chosen: Chosen? =
  switch ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? "" {
  case "arguments": .arguments
  case "system-calls": .systemCalls
  case let name: FuzzTarget(rawValue: name).map(Chosen.library)
  }

/// What libFuzzer calls. A complaint ends the run, as a crash does, and libFuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // SAFETY: libFuzzer's own input, valid during the call; copied.
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let complaint: String?
  switch chosen {
  case .library(let target): complaint = target.run(bytes)
  case .arguments: complaint = Result { try ArgumentFuzz.run(bytes) }.flattened
  case .systemCalls: complaint = Result { try SystemCallFuzz.run(bytes) }.flattened
  case nil: complaint = "FUZZ_TARGET names no target"
  }
  if let complaint {
    FileHandle.standardError.write(Data("complaint: \(complaint)\n".utf8))
    abort()
  }
  return 0
}

extension Result where Success == String? {
  fileprivate var flattened: String? {
    switch self {
    case .success(let complaint): complaint
    case .failure(let error): "\(error)"
    }
  }
}
