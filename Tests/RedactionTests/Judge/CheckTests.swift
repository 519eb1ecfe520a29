import Testing

@testable import Redaction

@Suite("The checks that a rule can name")
struct CheckTests {
  @Test("Every name is kebab-case", arguments: Check.allCases)
  func names(_ check: Check) {
    let isKebab = check.rawValue.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil
    #expect(isKebab)
  }

  @Test("A name leads back to its check", arguments: Check.allCases)
  func lookup(_ check: Check) { #expect(Check(rawValue: check.rawValue) == check) }

  @Test("Nothing, and no digit at all, is refused", arguments: Check.allCases)
  func empty(_ check: Check) {
    #expect(!accepts(check, ""))
    #expect(!accepts(check, " -./()#"))
    #expect(!accepts(check, "abcdefghij"))
  }

  @Test("Separators do not count")
  func separators() {
    #expect(accepts(.snils, "№122 309-114(01)/."))
    #expect(accepts(.iban, " de89.3704/0044 0532-0130 00 "))
  }

  @Test("Letters do not count where the number has none")
  func letters() {
    #expect(accepts(.snils, "122x309y114z01"))
    #expect(!accepts(.iban, "DE89 3704 0044 0532 0130 00 X"))
  }

  @Test("A letter outside ASCII is none, though it looks like one")
  func lookAlikes() {
    var signs = Array("11010519491231002x".utf8)
    #expect(accepts(.chineseResidentID, signs))
    for sign in UInt8(0x80)...0xFF {
      signs[17] = sign
      #expect(!accepts(.chineseResidentID, signs))
    }
  }

  @Test("Only a Russian driving licence may have letters outside ASCII")
  func foreignLetters() {
    let licence: [UInt8] = Array("77 ".utf8) + [0xA0, 0xC1] + Array(" 123456".utf8)
    #expect(accepts(.russianDrivingLicence, licence))
    let passport: [UInt8] = [0xA0, 0xC1] + Array("1234567".utf8)
    #expect(!accepts(.uzbekPassport, passport))
  }

  @Test("More than 64 symbols are refused")
  func length() {
    // Zeros have a Luhn sum of zero, at any length.
    #expect(accepts(.luhn, String(repeating: "0", count: 64)))
    #expect(!accepts(.luhn, String(repeating: "0", count: 65)))
  }

  @Test("No bytes whatever stop the program", arguments: Check.allCases)
  func anyBytes(_ check: Check) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SplitMix(seed: seed)
    var accepted = 0
    for _ in 0..<200 {
      let length = Int.random(in: 0...80, using: &generator)
      // Half of the bytes are digits, or hardly any number would have the right length.
      let signs = (0..<length).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0x30...0x39, using: &generator)
          : UInt8.random(in: 0...255, using: &generator)
      }
      if accepts(check, signs) { accepted += 1 }
    }
    #expect(accepted < 200, "\(check) accepts everything, seed \(seed)")
  }

  @Test("Digits and letters of every length stop the program neither", arguments: Check.allCases)
  func anySymbols(_ check: Check) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SplitMix(seed: seed)
    let symbols = Array("0123456789abcxyzABCXYZ".utf8)
    for length in 0...64 {
      for _ in 0..<8 {
        let lettersToo = Bool.random(using: &generator)
        let signs = (0..<length).map { _ in
          symbols[Int.random(in: 0..<(lettersToo ? symbols.count : 10), using: &generator)]
        }
        _ = accepts(check, signs)
      }
    }
  }
}
