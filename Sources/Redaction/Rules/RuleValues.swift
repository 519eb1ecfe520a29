/// The values of one table of a rule file, each with its place and its type checked.
struct RuleValues {
  let section: TOMLOutline.Section
  let text: RuleText
  /// The rule or fragment that a diagnostic names.
  var name: String?
  /// What stands before a key in the outline: `trigger.` in a trigger.
  var prefix = ""

  func place(_ offset: Int) -> RulePlace { text.place(offset, rule: name) }

  private func entry(_ key: String) -> TOMLOutline.Entry? { section.entry(prefix + key) }

  private func wrongType(_ key: String, at place: Int, _ expected: String) -> RuleError {
    .wrongType(self.place(place), key: prefix + key, expected: expected)
  }

  func string(_ key: String) throws(RuleError) -> Located<String>? {
    guard let entry = entry(key) else { return nil }
    guard case .string(let string) = entry.value else {
      throw wrongType(key, at: entry.at, "a string")
    }
    return Located(value: string.string(in: text), at: entry.at)
  }

  func requiredString(_ key: String) throws(RuleError) -> Located<String> {
    if let string = try string(key) { return string }
    throw .missingKey(place(section.at), key: prefix + key)
  }

  func integer(_ key: String) throws(RuleError) -> Located<Int>? {
    guard let entry = entry(key) else { return nil }
    guard case .integer(let integer) = entry.value else {
      throw wrongType(key, at: entry.at, "an integer")
    }
    return Located(value: integer, at: entry.at)
  }

  func number(_ key: String) throws(RuleError) -> Located<Double>? {
    guard let entry = entry(key) else { return nil }
    switch entry.value {
    case .float(let number): return Located(value: number, at: entry.at)
    case .integer(let integer): return Located(value: Double(integer), at: entry.at)
    default: throw wrongType(key, at: entry.at, "a number")
    }
  }

  func integers(_ key: String) throws(RuleError) -> Located<[Int]>? {
    guard let entry = entry(key) else { return nil }
    let expected = "an array of integers"
    guard case .array(let elements) = entry.value else {
      throw wrongType(key, at: entry.at, expected)
    }
    var integers: [Int] = []
    for element in elements {
      guard case .integer(let integer) = element.value else {
        throw wrongType(key, at: element.at, expected)
      }
      integers.append(integer)
    }
    return Located(value: integers, at: entry.at)
  }

  /// An array of strings, or a single string where `orOne` allows it; empty when the key is absent.
  func strings(_ key: String, orOne: Bool = false) throws(RuleError) -> [Located<String>] {
    guard let entry = entry(key) else { return [] }
    if orOne, case .string(let string) = entry.value {
      return [Located(value: string.string(in: text), at: entry.at)]
    }
    let expected = orOne ? "a string or an array of strings" : "an array of strings"
    guard case .array(let elements) = entry.value else {
      throw wrongType(key, at: entry.at, expected)
    }
    var strings: [Located<String>] = []
    strings.reserveCapacity(elements.count)
    for element in elements {
      guard case .string(let string) = element.value else {
        throw wrongType(key, at: element.at, expected)
      }
      strings.append(Located(value: string.string(in: text), at: element.at))
    }
    return strings
  }

  /// The table at `key`, whose keys stand in the same section of the outline.
  func table(_ key: String) throws(RuleError) -> (at: Int, values: RuleValues)? {
    guard
      let entry = section.entries.first(where: { $0.path == key || $0.path.hasPrefix(key + ".") })
    else { return nil }
    if entry.path == key {
      guard case .table = entry.value else { throw wrongType(key, at: entry.at, "a table") }
    }
    return (entry.at, RuleValues(section: section, text: text, name: name, prefix: key + "."))
  }

  /// The string at `key` as the text of a pattern.
  func pattern(_ key: String) throws(RuleError) -> PatternText {
    guard let entry = entry(key) else { throw .missingKey(place(section.at), key: prefix + key) }
    switch entry.value {
    case .string(.exact(let range)):
      return PatternText(bytes: Array(text.bytes[range]), base: range.lowerBound)
    case .string(.decoded(let bytes)):
      return PatternText(bytes: bytes, base: entry.at, isExact: false)
    default: throw wrongType(key, at: entry.at, "a string")
    }
  }
}
