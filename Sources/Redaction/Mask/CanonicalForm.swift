/// What a finding is apart from how it was written: what a pseudonym is made of.
///
/// Digits for telephone numbers, with the Russian 8 of long-distance calls read as +7; for all others
/// the folded signs, so that case, accents, look-alike shapes and invisible signs make no difference.
/// Blanks count between the words of names and addresses, and are dropped elsewhere; other signs are
/// dropped but in accounts and links, where they tell one from another.
///
/// Ideographs, and letters of alphabets that fold to one sign, stand as they are.
struct CanonicalForm {
  let fold: FoldTable

  /// Appends the form of `original`.
  ///
  /// - Complexity: linear. Allocates only when `bytes` has to grow.
  func append(_ original: UnsafeRawBufferPointer, of category: Category, to bytes: inout [UInt8]) {
    let start = bytes.count
    var isBlank = false
    var index = 0
    while index < original.count {
      var scalar = UInt32(original[index])
      let length = scalar < 0x80 ? 1 : Folder.decode(original, index, &scalar)
      let next = index + max(length, 1)
      defer { index = next }
      guard length > 0 else {
        bytes.append(original[index])
        continue
      }
      let entry = fold.entry(scalar)
      let flags = entry.flags
      if !flags.isDisjoint(with: [.ignorable, .mark]) { continue }
      if category == .phone {
        guard flags.contains(.digit) else { continue }
        bytes.append(entry.digit)
        if entry.second != 0 { bytes.append(entry.second) }
        continue
      }
      let isWord =
        flags.contains(.letter) || flags.contains(.digit) || flags.contains(.han)
        || entry.folded < 7
      if !isWord, !keepsSigns(category) {
        isBlank = isBlank || bytes.count > start
        continue
      }
      if !isWord, entry.folded == Sign.blank || entry.folded == Sign.newline { continue }
      if isBlank, keepsBlanks(category) { bytes.append(Sign.blank) }
      isBlank = false
      if flags.contains(.han) || entry.folded < 7 {
        for place in index..<next { bytes.append(original[place]) }
      } else {
        bytes.append(entry.folded)
        if entry.folded2 != 0 { bytes.append(entry.folded2) }
      }
    }
    if category == .phone, bytes.count - start == 11, bytes[start] == UInt8(ascii: "8") {
      bytes[start] = UInt8(ascii: "7")
    }
  }

  private func keepsBlanks(_ category: Category) -> Bool {
    category == .person || category == .address
  }

  private func keepsSigns(_ category: Category) -> Bool {
    switch category {
    case .email, .messenger, .url, .ip, .dob: true
    default: false
    }
  }
}
