internal import ArgumentParser
internal import Redaction

/// The value of an option that takes a list: `a,b`, and the option itself may be repeated too.
struct CommaList: ExpressibleByArgument {
  var items: [String]

  init?(argument: String) {
    items = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if items.contains("") { return nil }
  }
}

/// A list of categories by name: `phone,email`.
struct CategoryList: ExpressibleByArgument {
  var categories: [Category]

  init?(argument: String) {
    guard let list = CommaList(argument: argument) else { return nil }
    categories = list.items.compactMap(Category.init(rawValue:))
    if categories.count != list.items.count { return nil }
  }

  /// The names, for the help and the completions.
  static var allValueStrings: [String] { Category.allCases.map(\.rawValue) }
}
