/// Telephone numbers of the platform itself: compared exactly, as international digits.
struct AllowedPhones: Sendable {
  private var numbers: Set<UInt64> = []

  /// Takes numbers in any writing; 8 in front of ten digits is read as +7. What holds fewer than
  /// five or more than 18 digits is left out.
  init(_ texts: [String]) {
    for text in texts {
      var digits: [UInt8] = []
      for byte in text.utf8 where (0x30...0x39).contains(byte) { digits.append(byte - 0x30) }
      guard (5...18).contains(digits.count) else { continue }
      numbers.insert(Self.key(digits.span, isPlus: text.utf8.contains(UInt8(ascii: "+"))))
    }
  }

  func contains(_ digits: Span<UInt8>) -> Bool {
    if numbers.isEmpty { return false }
    return numbers.contains(Self.key(digits, isPlus: false))
      || (digits.count == 10 && numbers.contains(70_000_000_000 &+ Self.value(digits, 0)))
  }

  private static func key(_ digits: Span<UInt8>, isPlus: Bool) -> UInt64 {
    if !isPlus, digits.count == 11, digits[0] == 8 { return 70_000_000_000 &+ value(digits, 1) }
    return value(digits, 0)
  }

  private static func value(_ digits: Span<UInt8>, _ first: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in first..<digits.count { value = value &* 10 &+ UInt64(digits[index]) }
    return value
  }
}
