internal import CTemplates

/// A section of a template file, by the name in its brackets.
enum Section: String, CaseIterable {
  // Words that fill slots.
  case item, colour, city, name, month
  // Sentences without a contact.
  case greeting, line, review
  // Sentences around a contact.
  case phone, email, link, handle, slang, url, card

  var holdsContact: Bool {
    switch self {
    case .phone, .email, .link, .handle, .slang, .url, .card: true
    default: false
    }
  }
}

/// What is wrong with a template file, and where.
public enum TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
  case missingFile(Language)
  case emptySection(Language, section: String)
  case unknownSection(Language, line: Int)
  case unknownSlot(Language, line: Int)
  case misplacedContact(Language, line: Int)

  public var description: String {
    switch self {
    case .missingFile(let language): "\(language.rawValue).txt is not embedded"
    case .emptySection(let language, let section):
      "\(language.rawValue).txt: section [\(section)] is missing or empty"
    case .unknownSection(let language, let line):
      "\(language.rawValue).txt:\(line): no section is called so, or none has begun"
    case .unknownSlot(let language, let line):
      "\(language.rawValue).txt:\(line): no slot is called so, or a brace is missing"
    case .misplacedContact(let language, let line):
      "\(language.rawValue).txt:\(line): a sentence has {contact} once if its section is about "
        + "contacts, and never otherwise"
    }
  }
}

/// The sentences of all languages.
public struct Templates: Sendable {
  /// Invariant: every section of every language is there and has a sentence.
  private var sentences: [Language: [Section: [Sentence]]] = [:]

  /// Reads the embedded files.
  public init() throws(TemplateError) {
    for language in Language.allCases {
      sentences[language] = try Self.read(Self.file(language), language)
    }
  }

  func sentences(_ section: Section, _ language: Language) -> [Sentence] {
    sentences[language]?[section] ?? []
  }

  private static func file(_ language: Language) throws(TemplateError) -> String {
    var index = 0
    while let file = template_at(index) {
      index += 1
      guard String(cString: file.pointee.name) == language.rawValue else { continue }
      // SAFETY: pointer and count describe one constant array of the C target.
      let bytes = UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.count)
      return String(decoding: bytes, as: UTF8.self)
    }
    throw .missingFile(language)
  }

  private static func read(
    _ text: String, _ language: Language
  ) throws(TemplateError) -> [Section: [Sentence]] {
    var result: [Section: [Sentence]] = [:]
    var section: Section?
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        section = Section(rawValue: String(line.dropFirst().dropLast()))
        if section == nil { throw .unknownSection(language, line: number) }
        continue
      }
      guard let section else { throw .unknownSection(language, line: number) }
      guard let sentence = Sentence(line) else { throw .unknownSlot(language, line: number) }
      guard sentence.contacts == (section.holdsContact ? 1 : 0) else {
        throw .misplacedContact(language, line: number)
      }
      result[section, default: []].append(sentence)
    }
    for section in Section.allCases where result[section, default: []].isEmpty {
      throw .emptySection(language, section: section.rawValue)
    }
    return result
  }
}
