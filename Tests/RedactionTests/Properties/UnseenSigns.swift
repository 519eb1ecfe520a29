/// What nobody sees, or what hangs on the sign before it.
enum UnseenSigns {
  /// Every code point that has the property Default_Ignorable_Code_Point, assigned or not, every
  /// format control, and every nonspacing or enclosing mark.
  static let all: [Unicode.Scalar] = UnicodeVersion.scalars.filter { $0.isUnseen }

  /// One of each kind.
  static let kinds: [Unicode.Scalar] = [
    "\u{200B}",  // zero-width space
    "\u{AD}",  // soft hyphen
    "\u{202E}",  // direction override
    "\u{2069}",  // end of a directional isolate
    "\u{3164}",  // Hangul filler, a letter by its category
    "\u{FE0F}",  // variation selector
    "\u{E0041}",  // tag
    "\u{E0FFF}",  // unassigned
    "\u{336}",  // stroke through the sign before
    "\u{306}",  // the breve, which makes й of и
    "\u{20E3}",  // keycap
  ]
}

extension Unicode.Scalar {
  fileprivate var isUnseen: Bool {
    guard isKnown(to: UnicodeVersion.ofTable) else { return false }
    return switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether it hangs on the sign before it, as marks, variation selectors and the tags of a flag
  /// do: what stands directly in front of a contact is then no part of it.
  var hangsOnWhatIsBefore: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: (0xE0000...0xE0FFF).contains(value)
    }
  }
}
