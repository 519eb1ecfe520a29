/// A telephone number in the parts in which its country writes it.
///
/// The numbers fit their numbering plans and are made up. American ones lie in the range kept free
/// for fiction (555-0100 to 555-0199); the other countries have no such range for mobiles. The
/// middle group of Russian ones does not end with a zero: in words, 300 94 cannot be told from 394.
struct PhoneNumber {
  /// What is dialled before the number within the country: "8", "0" or nothing.
  var trunk: String
  /// The country, as "7".
  var country: String
  var groups: [String]

  /// What stands before the groups: Uzbeks always write the country, the others dial as at home.
  var head: String { country == "998" ? "+998" : trunk }

  /// The whole number in one piece.
  var digits: String { head + groups.joined() }

  /// The whole number with `separator` between its parts.
  func joined(_ separator: String) -> String {
    (head.isEmpty ? groups : [head] + groups).joined(separator: separator)
  }

  static func mobile(_ language: Language, _ random: inout SplitMix64) -> PhoneNumber {
    switch language {
    case .ru:
      PhoneNumber(
        trunk: "8", country: "7",
        groups: [
          random.pick(russian), random.digits(3, last: 1...9), random.digits(2), random.digits(2),
        ])
    case .kk:
      PhoneNumber(
        trunk: "8", country: "7",
        groups: [random.pick(kazakh), random.digits(3), random.digits(2), random.digits(2)])
    case .uz:
      PhoneNumber(
        trunk: "", country: "998",
        groups: [
          random.pick(uzbek), random.digits(3, first: 2...9), random.digits(2), random.digits(2),
        ])
    case .tr:
      PhoneNumber(
        trunk: "0", country: "90",
        groups: [
          random.pick(turkish), random.digits(3, first: 2...9), random.digits(2), random.digits(2),
        ])
    case .zh:
      PhoneNumber(
        trunk: "", country: "86",
        groups: [random.pick(chinese), random.digits(4), random.digits(4)])
    case .en:
      PhoneNumber(
        trunk: "", country: "1",
        groups: [random.pick(american), "555", "01" + random.digits(2)])
    }
  }

  /// As people write it who hide nothing.
  func plain(_ random: inout SplitMix64) -> String {
    let code = groups[0]
    let rest = Array(groups.dropFirst())
    let blanks = rest.joined(separator: " ")
    let hyphens = rest.joined(separator: "-")
    let abroad = "+" + country
    return switch country {
    case "7":
      random.pick([
        "\(abroad) \(code) \(hyphens)", "\(abroad) (\(code)) \(hyphens)", "8 (\(code)) \(hyphens)",
        "8 \(code) \(blanks)", digits, abroad + groups.joined(), "8-\(code)-\(hyphens)",
      ])
    case "998":
      random.pick([
        "\(abroad) \(code) \(blanks)", abroad + groups.joined(), "\(abroad) (\(code)) \(hyphens)",
        "\(abroad) \(code) \(hyphens)",
      ])
    case "90":
      random.pick([
        "0\(code) \(blanks)", "\(abroad) \(code) \(blanks)", digits, "0 (\(code)) \(blanks)",
      ])
    case "86": random.pick([digits, "\(code) \(blanks)", "\(abroad) \(code) \(blanks)"])
    default:
      random.pick([
        "(\(code)) \(hyphens)", "\(code)-\(hyphens)", "\(abroad) \(code) \(hyphens)",
        "\(code).\(rest.joined(separator: "."))",
      ])
    }
  }

  private static let russian = [
    "903", "905", "909", "910", "912", "915", "916", "917", "919", "920", "921", "922", "925",
    "926", "927", "929", "950", "951", "952", "960", "961", "962", "963", "965", "967", "968",
    "977", "980", "981", "982", "985", "987", "988",
  ]
  private static let kazakh = [
    "701", "702", "705", "707", "747", "771", "775", "776", "777", "778",
  ]
  private static let uzbek = ["90", "91", "93", "94", "95", "97", "99"]
  private static let turkish = [
    "505", "506", "530", "532", "533", "535", "541", "542", "551", "555",
  ]
  private static let chinese = [
    "135", "136", "137", "138", "139", "150", "151", "158", "187", "188",
  ]
  private static let american = ["212", "312", "415", "503", "617", "702", "713", "808"]
}
