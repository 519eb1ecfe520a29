/// The text of a pattern or of a fragment, and where it stands in its rule file.
struct PatternText: Sendable {
  let bytes: [UInt8]

  /// Offset in the file of the first byte of the text, or of the value when `isExact` is false.
  let base: Int

  /// Whether the bytes stand in the file as they are here. They do in a literal string, which is
  /// what patterns are written in; behind an escape in a basic string they do not, and every fault
  /// is then placed at the value.
  let isExact: Bool

  init(bytes: [UInt8], base: Int = 0, isExact: Bool = true) {
    self.bytes = bytes
    self.base = base
    self.isExact = isExact
  }

  /// The offset in the file of the byte at `index`.
  func offset(_ index: Int) -> Int { isExact ? base + index : base }
}

/// What one reading of a pattern gives, and what another pattern needs to use it as a fragment.
struct ParsedPattern: Sendable {
  let node: PatternNode
  /// Levels of parentheses, fragments included.
  let depth: Int
  /// Offset in the file of the first byte.
  let at: Int
}
