/// Rule files as a user writes them.
enum OwnRules {
  /// A rule that finds one word.
  static func word(_ word: String, match: String? = nil, pass: String = "nothing") -> String {
    """
    [[rules]]
    id = "document.own-\(word)"
    policy = "buyer-data"
    trigger = { words = ["\(word)"] }
    reach = [0, 0]
    pattern = '''\(word)'''
    match = ["\(match ?? "a \(word) here")"]
    pass = ["\(pass)"]

    """
  }
}
