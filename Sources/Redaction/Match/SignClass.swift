/// What a sign of the folded view is to the tokeniser.
enum SignClass: UInt8 {
  case blank, newline, digit, letter
  /// An ideograph or a syllable: words are not set apart by blanks.
  case ideograph
  case other
}

/// The classes of the 256 signs of the folded view, read off the fold table once.
struct SignClasses: Sendable {
  private let classes: [UInt8]

  init(_ table: FoldTable) {
    var classes = [UInt8](repeating: SignClass.other.rawValue, count: 256)
    for scalar in UInt32(0x20)..<0xA000 where scalar < 0x600 || scalar >= 0x3000 {
      let entry = table.entry(scalar)
      if entry.flags.contains(.ignorable) || entry.flags.contains(.mark) { continue }
      if entry.flags.contains(.han) {
        classes[Int(entry.folded)] = SignClass.ideograph.rawValue
      } else if entry.flags.contains(.letter) {
        classes[Int(entry.folded)] = SignClass.letter.rawValue
      }
    }
    for digit in UInt8(ascii: "0")...UInt8(ascii: "9") {
      classes[Int(digit)] = SignClass.digit.rawValue
    }
    classes[Int(Sign.blank)] = SignClass.blank.rawValue
    classes[Int(Sign.newline)] = SignClass.newline.rawValue
    classes[Int(Sign.otherLetter)] = SignClass.letter.rawValue
    classes[Int(Sign.ideograph)] = SignClass.ideograph.rawValue
    classes[Int(Sign.syllable)] = SignClass.ideograph.rawValue
    self.classes = classes
  }

  @inline(__always)
  subscript(sign: UInt8) -> SignClass {
    SignClass(rawValue: classes[Int(sign)]) ?? .other
  }
}
