/// Names of people's mailboxes, channels and shops, none of which was looked up anywhere: two words
/// and, mostly, a number.
enum Names {
  private static let first = [
    "vesna", "kedr", "lavka", "ryabina", "pryazha", "gonchar", "stolyar", "iskra", "maple",
    "amber", "pine", "otter", "willow", "ipak", "anor", "bakir", "oyu", "chapu", "linyu", "yakut",
  ]
  private static let second = [
    "shop", "dekor", "craft", "pottery", "textile", "lamps", "gilam", "toys", "sumka", "hobby",
    "atelier", "opt", "studio", "lavka", "wool", "kids",
  ]

  /// A user name, as `vesna_dekor48`: Latin letters, at most one underscore, 6 to 18 signs.
  static func handle(_ random: inout SplitMix64) -> String {
    random.pick(first) + random.pick(["_", "_", ""]) + random.pick(second) + random.digits(2)
  }

  /// The part of an address before the sign @, with at most one dot, underscore or hyphen.
  static func mailbox(_ random: inout SplitMix64) -> String {
    random.pick(first) + random.pick([".", "_", "-", ""]) + random.pick(second)
      + random.pick(["", random.digits(2)])
  }

  /// The name of a shop as the first label of a host.
  static func shop(_ random: inout SplitMix64) -> String {
    random.pick(first) + "-" + random.pick(second) + random.digits(3, first: 1...9)
  }

  /// A path that shops use.
  static func path(_ random: inout SplitMix64) -> String {
    random.pick([
      "", "", "/katalog", "/sale", "/p/" + random.digits(3), "/item?id=" + random.digits(4),
    ])
  }
}
