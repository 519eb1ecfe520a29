/// How a finding is written out.
///
/// What stands in place of a finding has the same length whatever it replaces, so that it tells
/// nothing about it; `initials` alone does not keep to this.
///
/// Redacting twice changes nothing with `label`: a label is never a finding, and its brackets part
/// what stands before it from what stands behind it. With the others this holds only as far as is
/// said there.
public enum Operator: Sendable, Hashable {
  /// The category in capitals between brackets, as `[PHONE]`. The default.
  case label

  /// The label with the last `n` signs of the finding, as `[CARD:4242]`; at most 4, which is what
  /// PCI DSS 3.4 lets be shown of a card.
  ///
  /// Signs are ASCII letters and digits; whatever else the finding holds is left out. A finding with
  /// fewer than `2 n` signs shows none of them: `[CARD:****]`. Redacting twice changes nothing as
  /// long as four signs between a colon and a bracket are no finding, nor part of one.
  case keepLast(Int)

  /// The label with the first letters of the words of a name, as `[PERSON:А.С.П.]`; of four words at
  /// most. For other categories it is `label`.
  ///
  /// It tells how many words the name has, and that two names begin alike.
  case initials

  /// The label with 64 bits of a keyed hash, as `[PERSON:bcdfghjklmnpqrst]`: the same person has the
  /// same token wherever the same key is used, and a token says nothing to those who have no key.
  ///
  /// The hash is of the category and the finding, without what is not of its essence: digits for
  /// telephone numbers, folded signs for others. Categories never share a token. The token is made of
  /// consonants, so that it is no finding itself and no word. A finding whose bytes are no longer at
  /// hand, as one that was longer than a window, gets its label.
  case pseudonym(KeyedHash)

  /// Nothing.
  ///
  /// What stood on both sides of the finding comes together, and may then be a finding that was not
  /// there before: `+7 916 a@example.com 123 45 67` becomes a telephone number. So redacting twice
  /// may find more than redacting once, and whoever knows of it can build on it. Prefer `label`.
  case remove
}
