// Code points of a text in UTF-8.
extension FoldTable {
  /// The fold entry of the code point at `index`.
  @inline(__always)
  func entry(_ text: UnsafeRawBufferPointer, _ index: Int) -> FoldEntry {
    var length = 0
    return entry(text, index, &length)
  }

  /// The same, with the number of its bytes; 0 for a malformed byte.
  @inline(__always)
  func entry(_ text: UnsafeRawBufferPointer, _ index: Int, _ length: inout Int) -> FoldEntry {
    var scalar = UInt32(text[index])
    length = 1
    if scalar >= 0x80 {
      length = Folder.decode(text, index, &scalar)
      if length == 0 { return .malformed }
    }
    return entry(scalar)
  }

  /// Where the code point begins that ends at `end`; nil when the bytes are malformed.
  @inline(__always)
  func start(_ text: UnsafeRawBufferPointer, before end: Int) -> Int? {
    guard end > 0 else { return nil }
    var start = end &- 1
    while start > 0, text[start] & 0xC0 == 0x80, end &- start < 4 { start &-= 1 }
    var length = 0
    _ = entry(text, start, &length)
    return length == end &- start ? start : nil
  }

  /// Whether a letter begins at `index`.
  @inline(__always)
  func isLetter(_ text: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    var scalar = UInt32(text[index])
    if scalar >= 0x80, Folder.decode(text, index, &scalar) == 0 { return false }
    return entry(scalar).flags.contains(.letter)
  }
}
