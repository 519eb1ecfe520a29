internal import Chat
internal import Redaction

/// Rule files as an operator might add them: many rules, each with trigger words of its own.
enum UserRules {
  /// As many rules as a catalog takes, built-in ones included.
  static let most = 1000

  /// `count` rules whose trigger words are pronounceable and no words of any language.
  static func file(count: Int) -> RuleFile {
    var random = SplitMix64(seed: 7)
    var text = ""
    for number in 0..<max(0, count) {
      let isCyrillic = number % 2 == 0
      let words = (0..<2).map { _ in word(isCyrillic, &random) }
      text += """
        [[rules]]
        id = "messenger.generated-\(number)"
        policy = "private-contact"
        view = "folded"
        trigger = { words = ["\(words[0])", "\(words[1])"] }
        reach = [0, 1]
        pattern = '''
          (?<span> (?: \(words[0]) | \(words[1]) ) \\s?+ [0-9]{4,9}+ )
        '''
        score = 0.9
        match = ["\(words[0]) 48213"]
        pass = ["\(words[0]) 48"]


        """
    }
    return RuleFile(name: "generated.toml", contents: Array(text.utf8))
  }

  private static func word(_ isCyrillic: Bool, _ random: inout SplitMix64) -> String {
    let syllables =
      isCyrillic
      ? ["жап", "квы", "щле", "мьо", "зуц", "фле", "выщ", "хро", "гэц", "бжу"]
      : ["zub", "quo", "vlex", "brif", "wonk", "jaq", "flop", "gwy", "xil", "drem"]
    return (0..<4).map { _ in random.pick(syllables) }.joined()
  }
}
