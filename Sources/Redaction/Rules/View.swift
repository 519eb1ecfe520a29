/// One of the three foldings of a record that a pattern can be written for.
enum View: String, CaseIterable, Sendable, Hashable {
  /// Case and script kept: for what must be told from its look-alike, as the case of an identifier.
  case canonical
  /// Case, width, style and accents removed: what most rules are written for.
  case folded
  /// Folded, with the look-alike letters of Latin, Cyrillic and Greek merged: for key words only.
  case skeleton
}
