/// Punycode (RFC 3492): the ASCII form of the labels of internationalised domain names.
///
/// Decoding only, and no IDNA rules on top: what a decoded label may look like is for the caller to
/// judge. Time is quadratic in the label in the worst case (each scalar may be inserted at the
/// front), so labels are bounded by the 63 bytes of a DNS label.
enum Punycode {
  /// Greatest length of a label, in bytes: that of DNS (RFC 1035, section 2.3.4).
  static let longestLabel = 63

  /// Why a label is no punycode. Offsets are bytes from the start of the label.
  enum Failure: Error, Equatable, Sendable {
    /// More than `longestLabel` bytes.
    case tooLong(count: Int)
    /// A byte that is no digit of base 36 (behind the last hyphen) or not ASCII (before it).
    case byte(offset: Int)
    /// The label ends inside a number.
    case truncated
    /// A number too great for a code point.
    case overflow(offset: Int)
    /// A number that names a surrogate.
    case surrogate(offset: Int)
  }

  /// Decodes a label without its `xn--` into Unicode scalars, which replace those in `scalars`.
  /// On an error `scalars` holds what was decoded so far.
  ///
  /// Allocates nothing when `scalars` has room for `longestLabel` scalars.
  static func decode(
    _ label: Span<UInt8>, into scalars: inout [Unicode.Scalar]
  ) throws(Failure) {
    scalars.removeAll(keepingCapacity: true)
    guard label.count <= longestLabel else { throw .tooLong(count: label.count) }
    var position = try copyBasic(label, into: &scalars)
    var code: UInt32 = 128
    var insertion: UInt32 = 0
    var bias: UInt32 = 72
    var isFirst = true
    while position < label.count {
      let begin = position
      let delta = try number(label, at: &position, bias: bias)
      let count = UInt32(scalars.count) + 1
      bias = adapted(delta, count: count, isFirst: isFirst)
      isFirst = false
      let (sum, isOverflow) = insertion.addingReportingOverflow(delta)
      guard !isOverflow, sum / count <= 0x10FFFF - code else { throw .overflow(offset: begin) }
      code += sum / count
      insertion = sum % count
      guard let scalar = Unicode.Scalar(code) else { throw .surrogate(offset: begin) }
      scalars.insert(scalar, at: Int(insertion))
      insertion += 1
    }
  }

  /// Copies what stands before the last hyphen, and says where the numbers begin.
  private static func copyBasic(
    _ label: Span<UInt8>, into scalars: inout [Unicode.Scalar]
  ) throws(Failure) -> Int {
    var end = label.count - 1
    while end > 0, label[end] != UInt8(ascii: "-") { end -= 1 }
    guard end > 0 else { return 0 }
    for index in 0..<end {
      guard label[index] < 0x80 else { throw .byte(offset: index) }
      scalars.append(Unicode.Scalar(label[index]))
    }
    return end + 1
  }

  /// Reads one number of variable length, the least significant digit first (section 3.3).
  private static func number(
    _ label: Span<UInt8>, at position: inout Int, bias: UInt32
  ) throws(Failure) -> UInt32 {
    let begin = position
    var number: UInt32 = 0
    var weight: UInt32 = 1
    var key = base
    while true {
      guard position < label.count else { throw .truncated }
      guard let digit = digit(label[position]) else { throw .byte(offset: position) }
      position += 1
      let (product, isProductOverflow) = digit.multipliedReportingOverflow(by: weight)
      let (sum, isSumOverflow) = number.addingReportingOverflow(product)
      guard !isProductOverflow, !isSumOverflow else { throw .overflow(offset: begin) }
      number = sum
      let threshold = key <= bias ? 1 : min(key - bias, 26)
      if digit < threshold { return number }
      let (next, isWeightOverflow) = weight.multipliedReportingOverflow(by: base - threshold)
      guard !isWeightOverflow else { throw .overflow(offset: begin) }
      weight = next
      key += base
    }
  }

  private static let base: UInt32 = 36

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 26
    default: nil
    }
  }

  /// The bias for the next number (section 3.4), with the constants of section 5.
  private static func adapted(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var key: UInt32 = 0
    while delta > 455 {
      delta /= 35
      key += base
    }
    return key + 36 * delta / (delta + 38)
  }
}
