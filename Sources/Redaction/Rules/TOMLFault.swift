/// What of a rule file is not TOML, or is TOML that no rule file needs.
public enum TOMLFault: Sendable, Hashable, CaseIterable {
  case null
  case control
  case key
  case escapedKey
  case dottedKey
  case repeatedKey
  case repeatedTable
  case equals
  case value
  case scalar
  case string
  case escape
  case codePoint
  case bracket
  case comma
  case trailing
  case header
  case depth
  case elements

  /// What is wrong and what to do.
  var words: String {
    switch self {
    case .null: "a NUL character; remove it"
    case .control: "a control character; remove it, or write it as an escape in double quotes"
    case .key: "here should be a key, [fragments] or [[rules]]"
    case .escapedKey: "keys with escapes are not allowed; write the key without quotes"
    case .dottedKey: "a dot in a key in quotes is not allowed; write the key without quotes"
    case .repeatedKey: "this key is given already; remove one"
    case .repeatedTable: "this table is given already; put the two together"
    case .equals: "here should be '='"
    case .value: "here should be a value"
    case .scalar: "neither a number that a rule can hold, nor true or false; put text in quotes"
    case .string: "this string is never closed; add its closing quotes"
    case .escape:
      "an unknown escape; write \\\\ for a backslash, or put the text in single quotes"
    case .codePoint: "no code point; write \\uHHHH or \\UHHHHHHHH with a Unicode scalar value"
    case .bracket: "this bracket is never closed, or ',' is missing"
    case .comma: "nothing follows this comma; remove it"
    case .trailing: "something follows the value; remove it, or begin a new line"
    case .header: "this header is not closed; write ']' or ']]' at its end"
    case .elements: "more than \(RuleLimit.elements) elements in an array or a table; remove some"
    case .depth: "nested more deeply than any rule needs; flatten it"
    }
  }
}
