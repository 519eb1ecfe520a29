/// Decides whether a stretch of digits is the number of a payment card: 13 to 19 digits, an
/// issuer's prefix and length (ISO/IEC 7812), and the Luhn check digit.
struct CardJudge: Sendable {
  let issuers: CardIssuers
  let rule: UInt16

  /// The lengths of the card numbers that may begin with `digits`: those of 13 digits and more, as far
  /// as an issuer of such numbers is known.
  func possibleLengths(_ digits: Span<UInt8>) -> LengthSet { issuers.lengths(beginning: digits) }

  /// The verdict on one stretch, whose length is one of the possible ones.
  func judge(
    _ stretch: NumberStretch, _ front: NumberFront, _ digits: Span<UInt8>,
    _ groups: borrowing Store<DigitGroup>, _ views: borrowing Views
  ) -> Judgement {
    let shape = stretch.shape
    guard digits.count >= 13, digits.count <= 19, !shape.hasPlus, !shape.isBroken else {
      return .refused(.length)
    }
    let head = groups[stretch.first]
    guard !touchesLetter(head, groups[stretch.last], views) else {
      return .refused(.touchesLetter)
    }
    let before = front.close
    let checks = Luhn.isValid(digits)
    // A list of numbers may pass the check by chance (one in ten): its groups are uneven.
    let isEven =
      shape.groups == 1 || (shape.largest <= 2 && shape.listed == 0)
      || (shape.size(0) == 4 && shape.size(1) == 4)
      || (shape.size(0) == 4 && shape.size(1) == 6) || shape.singles == shape.groups
    if checks {
      // In fours, as cards are printed and orders are not, only a label right in front counts: anybody
      // can write one a few words before.
      let isPrinted = shape.groups == 4 && shape.sizes == 0x4444
      if (isPrinted ? front.next : before).contains(.orderLabel), !before.contains(.cardLabel),
        shape.hidden == 0
      {
        return .refused(.orderLabel)
      }
      let isLabelled = before.contains(.cardLabel) || before.contains(.bankLabel)
      // Signs between that nobody writes a list with.
      let isSpread =
        shape.hidden > 0
        || (shape.newlines == 0 && shape.blanks == 0 && shape.listed == 0
          && shape.loose &+ shape.fillers > 0)
      guard isEven || isLabelled || isSpread || (shape.isPlain && shape.groups <= 8) else {
        return .refused(.groups)
      }
      return .accepted((Int(head.start), rule, isEven ? 0.96 : 0.9, .checksum))
    }
    // One mistyped digit does not make a card number harmless, when it is called one.
    guard before.contains(.cardLabel), isEven, digits.count == 16,
      !before.contains(.orderLabel)
    else { return .refused(.checkDigit) }
    return .accepted((Int(head.start), rule, 0.7, .issuer))
  }

  private func touchesLetter(
    _ head: DigitGroup, _ tail: DigitGroup, _ views: borrowing Views
  ) -> Bool {
    let start = Int(head.start)
    let end = Int(tail.end)
    if start > 0, isWordSign(views.folded[start &- 1], views.traits[start &- 1]) { return true }
    return end < views.count && isWordSign(views.folded[end], views.traits[end])
  }

  private func isWordSign(_ sign: UInt8, _ traits: FoldFlags) -> Bool {
    sign == UInt8(ascii: "_") || (traits.contains(.letter) && !traits.contains(.han))
  }
}
