/// Hands out the UTF-8 bytes of a code point; of a surrogate, which has none, the three bytes that it
/// would have, which the folder reads as malformed.
@inline(__always)
func encode(scalar: UInt32, _ put: (UInt8) -> Void) {
  func put6(_ bits: UInt32) { put(UInt8(truncatingIfNeeded: 0x80 | bits & 0x3F)) }
  switch scalar {
  case ..<0x80:
    put(UInt8(truncatingIfNeeded: scalar))
  case ..<0x800:
    put(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    put6(scalar)
  case ..<0x1_0000:
    put(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
    put6(scalar >> 6)
    put6(scalar)
  default:
    put(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18 & 0x07))
    put6(scalar >> 12)
    put6(scalar >> 6)
    put6(scalar)
  }
}
