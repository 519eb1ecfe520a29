/// The languages of a marketplace between Kaliningrad and Shanghai.
public enum Language: String, CaseIterable, Sendable, Hashable {
  case ru, en, zh, kk, uz, tr

  /// How many of 100 messages are in this language when all are wanted.
  var weight: Int {
    switch self {
    case .ru: 50
    case .en: 15
    case .zh: 13
    case .kk: 8
    case .uz: 7
    case .tr: 7
    }
  }

  /// What stands between two sentences of which the first has no full stop of its own.
  var sentenceEnd: String { self == .zh ? "。" : ". " }
}
