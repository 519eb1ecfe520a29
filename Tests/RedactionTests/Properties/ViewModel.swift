@testable import Redaction

/// What folding does to the positions, said once more in the plainest way: the folder has to agree.
struct ViewModel {
  /// Source offset of each position.
  var offsets: [Int] = []
  /// Folded sign of each position.
  var signs: [UInt8] = []
  /// Bytes that belong to a code point that is dropped.
  var dropped: Set<Int> = []
  /// Offsets at which a code point or a malformed byte begins, and the end of the source.
  var borders: Set<Int>
  /// Offsets of malformed bytes.
  var malformed: [Int] = []

  init(_ source: [UInt8], _ table: FoldTable) {
    borders = [source.count]
    var index = 0
    while index < source.count {
      borders.insert(index)
      guard let (scalar, length) = Self.scalar(in: source, at: index) else {
        malformed.append(index)
        offsets.append(index)
        signs.append(Sign.malformed)
        index += 1
        continue
      }
      let entry = table.entry(scalar.value)
      if !entry.flags.isDisjoint(with: [.ignorable, .mark]) {
        dropped.formUnion(index..<index + length)
      } else {
        offsets.append(index)
        signs.append(entry.folded)
        let second = max(entry.second, entry.folded2)
        if second != 0 {
          offsets.append(index)
          signs.append(second)
        }
      }
      index += length
    }
  }

  /// The code point at `index` and its length; nil when the standard library says that no prefix of
  /// what stands there is well-formed.
  private static func scalar(in source: [UInt8], at index: Int) -> (Unicode.Scalar, Int)? {
    if source[index] < 0x80 { return (Unicode.Scalar(source[index]), 1) }
    for length in 2...4 where index + length <= source.count {
      if let text = String(validating: source[index..<index + length], as: UTF8.self),
        text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first
      {
        return (scalar, length)
      }
    }
    return nil
  }
}
