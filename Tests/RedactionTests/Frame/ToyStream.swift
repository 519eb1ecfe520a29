@testable import Redaction

extension WindowGeometry {
  /// Small enough that a line of text is a long record.
  static let small = WindowGeometry(window: 128, greatestFinding: 16, context: 16, slack: 4)
}

/// How the input comes.
enum Chunking: CustomStringConvertible {
  case whole
  case bytes
  /// Pieces up to so many bytes, written.
  case random(upTo: Int)
  /// Pieces up to so many bytes, read straight into the buffer.
  case read(upTo: Int)

  var description: String {
    switch self {
    case .whole: "in one piece"
    case .bytes: "byte by byte"
    case .random(let most): "in pieces up to \(most)"
    case .read(let most): "read in pieces up to \(most)"
    }
  }
}

/// A stream over the toy scanner, with everything that a test may want to turn.
struct ToyStream {
  var framing = Framing.lines
  var output = StreamOutput.text(numbered: true)
  var geometry = WindowGeometry.small
  var sensing = ToyScanner.Sensing.exact
  var readSize = 64
  var log = ToyScanner.Log()

  func flow() -> RecordFlow<ToyScanner> {
    RecordFlow(
      scanner: ToyScanner(sensing: sensing, context: geometry.context, log: log),
      framing: framing, output: output, geometry: geometry, readSize: readSize)
  }

  func run(_ input: [UInt8], _ chunking: Chunking = .whole, seed: UInt64 = 0) -> KeepingSink {
    let sink = KeepingSink()
    var flow = flow()
    var random = SplitMix(seed: seed)
    var rest = input[...]
    while !rest.isEmpty {
      switch chunking {
      case .whole: flow.write(&rest, rest.count, to: sink)
      case .bytes: flow.write(&rest, 1, to: sink)
      case .random(let most): flow.write(&rest, random.number(1...most), to: sink)
      case .read(let most): flow.read(&rest, random.number(1...most), to: sink)
      }
    }
    flow.finish(to: sink)
    return sink
  }

  func run(_ input: String, _ chunking: Chunking = .whole) -> String {
    run(Array(input.utf8), chunking).text
  }
}

extension RecordFlow where Scanner: ~Copyable {
  mutating func write(_ text: String, to sink: any StreamSink) {
    Array(text.utf8).withUnsafeBytes { write($0, to: sink) }
  }

  mutating func write(_ rest: inout ArraySlice<UInt8>, _ count: Int, to sink: any StreamSink) {
    rest.prefix(count).withUnsafeBytes { write($0, to: sink) }
    rest = rest.dropFirst(count)
  }

  mutating func read(_ rest: inout ArraySlice<UInt8>, _ count: Int, to sink: any StreamSink) {
    var taken = 0
    _ = withFreeSpace(atLeast: count) { room in
      taken = min(count, room.count, rest.count)
      rest.prefix(taken).withUnsafeBytes {
        room.copyMemory(from: $0)
      }
      return taken
    }
    rest = rest.dropFirst(taken)
    drain(to: sink)
  }
}
