/// Where a record of a byte stream ends.
///
/// The terminator is no part of the record and is never masked. A carriage return before a newline
/// is an ordinary byte of the record, so that CRLF text goes through byte for byte.
public enum Framing: Sendable, Hashable {
  /// Records end with a newline (0x0A), as in any text file.
  case lines
  /// Records end with a NUL (0x00), as `find -print0` writes them; a newline is then just a byte.
  case null
  /// The whole stream is one record: for messages that something else has framed already.
  case whole

  /// The byte behind a record; nil if nothing but the end of the stream ends it.
  public var terminator: UInt8? {
    switch self {
    case .lines: 0x0A
    case .null: 0x00
    case .whole: nil
    }
  }
}
