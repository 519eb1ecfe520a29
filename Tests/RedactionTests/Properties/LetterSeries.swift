/// The 26 letters of the Latin alphabet in another shape.
struct LetterSeries: Sendable {
  var name: String
  /// From a to z.
  var small: [String]
  /// From A to Z; the small ones again in a series that has no capitals.
  var capital: [String]

  var hasCase: Bool { small != capital }

  /// `text` with its ASCII letters in this series.
  func restyled(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z": small[Int(scalar.value) - 0x61]
      case "A"..."Z": capital[Int(scalar.value) - 0x41]
      default: String(scalar)
      }
    }.joined()
  }

  /// - Parameters:
  ///   - small: the sign of a; those of b to z stand behind it.
  ///   - capital: the sign of A.
  ///   - except: letters that stand elsewhere, since they were there before the rest of the series.
  private init(
    _ name: String, small: UInt32, capital: UInt32? = nil, except: [Unicode.Scalar: UInt32] = [:]
  ) {
    self.name = name
    func series(_ plain: ClosedRange<UInt32>, from first: UInt32) -> [String] {
      plain.map { letter in
        let apart = Unicode.Scalar(letter).flatMap { except[$0] }
        return String(codePoint: apart ?? first + letter - plain.lowerBound)
      }
    }
    self.small = series(0x61...0x7A, from: small)
    self.capital = capital.map { series(0x41...0x5A, from: $0) } ?? self.small
  }

  private init(_ name: String, behindEach mark: String) {
    self.name = name
    small = (UInt32(0x61)...0x7A).map { String(codePoint: $0) + mark }
    capital = (UInt32(0x41)...0x5A).map { String(codePoint: $0) + mark }
  }

  private init(_ name: String, _ letters: String) {
    self.name = name
    small = letters.map(String.init)
    capital = small
  }

  static let all: [LetterSeries] = [
    LetterSeries("fullwidth", small: 0xFF41, capital: 0xFF21),
    LetterSeries("bold", small: 0x1D41A, capital: 0x1D400),
    LetterSeries("italic", small: 0x1D44E, capital: 0x1D434, except: ["h": 0x210E]),
    LetterSeries("bold italic", small: 0x1D482, capital: 0x1D468),
    LetterSeries(
      "script", small: 0x1D4B6, capital: 0x1D49C,
      except: [
        "e": 0x212F, "g": 0x210A, "o": 0x2134, "B": 0x212C, "E": 0x2130, "F": 0x2131, "H": 0x210B,
        "I": 0x2110, "L": 0x2112, "M": 0x2133, "R": 0x211B,
      ]),
    LetterSeries("bold script", small: 0x1D4EA, capital: 0x1D4D0),
    LetterSeries(
      "fraktur", small: 0x1D51E, capital: 0x1D504,
      except: ["C": 0x212D, "H": 0x210C, "I": 0x2111, "R": 0x211C, "Z": 0x2128]),
    LetterSeries("bold fraktur", small: 0x1D586, capital: 0x1D56C),
    LetterSeries(
      "double-struck", small: 0x1D552, capital: 0x1D538,
      except: [
        "C": 0x2102, "H": 0x210D, "N": 0x2115, "P": 0x2119, "Q": 0x211A, "R": 0x211D, "Z": 0x2124,
      ]),
    LetterSeries("sans-serif", small: 0x1D5BA, capital: 0x1D5A0),
    LetterSeries("sans-serif bold", small: 0x1D5EE, capital: 0x1D5D4),
    LetterSeries("sans-serif italic", small: 0x1D622, capital: 0x1D608),
    LetterSeries("sans-serif bold italic", small: 0x1D656, capital: 0x1D63C),
    LetterSeries("monospace", small: 0x1D68A, capital: 0x1D670),
    LetterSeries("circled", small: 0x24D0, capital: 0x24B6),
    LetterSeries("parenthesised", small: 0x249C, capital: 0x1F110),
    LetterSeries("squared", small: 0x1F130),
    LetterSeries("negative circled", small: 0x1F150),
    LetterSeries("negative squared", small: 0x1F170),
    LetterSeries("regional indicators", small: 0x1F1E6),
    LetterSeries("superscript", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖqʳˢᵗᵘᵛʷˣʸᶻ"),
    LetterSeries("small capitals", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ"),
    LetterSeries("struck through", behindEach: "\u{336}"),
    LetterSeries("inside squares", behindEach: "\u{20DE}"),
    LetterSeries("with accents", behindEach: "\u{301}"),
  ]
}
