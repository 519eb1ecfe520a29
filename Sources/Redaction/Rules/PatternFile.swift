internal import Synchronization

/// What the patterns of one rule file share: its fragments, and the alphabet of the views.
///
/// Thread-safe: the fragments are read once, by whoever needs them first.
final class PatternFile: Sendable {
  private let sources: [FragmentSource]
  private let translators: [View: PatternTranslator]
  private let read = Mutex<[String: ParsedPattern]?>(nil)

  init(_ sources: [FragmentSource], _ translators: [View: PatternTranslator]) {
    self.sources = sources
    self.translators = translators
  }

  /// The fragments in the order of the file: each may use those before it.
  func fragments() throws(LocatedFault) -> [String: ParsedPattern] {
    if let known = read.withLock({ $0 }) { return known }
    var fragments: [String: ParsedPattern] = [:]
    for source in sources {
      fragments[source.name] = try PatternParser.parse(source.pattern, fragments: fragments)
    }
    let all = fragments
    read.withLock { $0 = all }
    return all
  }

  func translator(_ view: View) throws(LocatedFault) -> PatternTranslator {
    guard let translator = translators[view] else {
      throw LocatedFault(fault: .emptySet(view: view.rawValue), at: 0)
    }
    return translator
  }
}
