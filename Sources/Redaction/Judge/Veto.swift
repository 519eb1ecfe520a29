/// Why something that looks like a contact was let pass; `redact explain` prints the names.
///
/// The judges give one with every refusal. Nothing is written down for it: who wants to know asks
/// once more (``Refusals``).
enum Veto: String, CaseIterable, BitwiseCopyable {
  // Numbers
  case length, words, counting, roundAmounts, touchesLetter, unproven, list, date
  case orderLabel, unit, thing, allowed
  case checkDigit, groups
  // Links and names
  case ending, notHost, listNumber, flag, sentence, everydayEnding, address
  case hostless, nameless, jointless
  // Whatever a rule finds
  case check, platformLink, pickup, unwanted, takenOver

  /// In words, for a person.
  var text: String {
    switch self {
    case .length: "more digits than a number of its kind has"
    case .words: "other words or amounts stand between its digits"
    case .counting: "figures in their order"
    case .roundAmounts: "round amounts, one by one"
    case .touchesLetter: "a letter or a low line touches it"
    case .unproven: "no plan has it, or nothing about it says that it is a telephone number"
    case .list: "part of a list of figures"
    case .date: "holds a date or a time"
    case .orderLabel: "a label of an order or an article stands beside it"
    case .unit: "a unit stands behind it"
    case .thing: "the number of a thing"
    case .allowed: "on the allow-list"
    case .checkDigit: "the check digit is wrong"
    case .groups: "its groups are not those of a card"
    case .ending: "no known ending"
    case .notHost: "a name that only looks like a host"
    case .listNumber: "a number of a list before a word"
    case .flag: "a flag behind a sentence"
    case .sentence: "a blank is missing between two sentences"
    case .everydayEnding: "the ending is an everyday word, and nothing else speaks for a host"
    case .address: "four figures: a version, a list, or a private network"
    case .hostless: "no host behind it, and no name"
    case .nameless: "nothing shaped like a user name beside it"
    case .jointless: "no name and known ending on both sides"
    case .check: "a check of the rule fails"
    case .platformLink: "inside a link to an allowed host"
    case .pickup: "the address of a pick-up point"
    case .unwanted: "the category is not asked for"
    case .takenOver: "part of a finding with a better score"
    }
  }
}

/// What a judge says of a number.
enum Judgement {
  case accepted(PhoneJudge.Verdict)
  case refused(Veto)

  var verdict: PhoneJudge.Verdict? {
    if case .accepted(let verdict) = self { verdict } else { nil }
  }
}
