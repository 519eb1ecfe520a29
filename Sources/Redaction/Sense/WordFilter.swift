internal import CSense

/// What words of the lexicon begin with, as the first look at text asks it: a set of hashes over
/// folded bytes of UTF-8.
///
/// A word of the lexicon is a row of skeleton signs; text is bytes. The filter holds every writing
/// of the word's first letters in ASCII and in U+0410..U+044F that folds to those signs, and all
/// ideographs of a sign. Letters beyond these, and words of both, are told by the sense itself.
///
/// Immutable once made; safe to share between threads.
final class WordFilter: @unchecked Sendable {
  // SAFETY: written in `init` only, freed in deinit.
  private let words: UnsafeMutablePointer<sense_words>

  var pointer: UnsafePointer<sense_words> { UnsafePointer(words) }

  /// Bytes of a filter.
  static let size = MemoryLayout<sense_words>.size

  /// The filter's bytes.
  var bytes: [UInt8] { Array(UnsafeRawBufferPointer(start: words, count: Self.size)) }

  /// - Parameter known: the filter of other words, which these are added to.
  /// - Complexity: linear in the words times the writings of their first letters, at most
  ///   `greatestWritings` each; and one step for each ideograph.
  init(
    _ entries: [Lexicon.Word], endings: [Lexicon.Word], table: FoldTable, classes: SignClasses,
    adding known: BeginningsTable? = nil
  ) {
    words = .allocate(capacity: 1)
    words.initialize(to: sense_words())
    known?.copy(into: UnsafeMutableRawBufferPointer(start: words, count: Self.size))
    if entries.isEmpty, endings.isEmpty { return }
    let letters = Letters(table)
    for word in entries where !word.signs.isEmpty {
      add(word, letters, classes)
    }
    for ending in endings { add(ending: ending, letters) }
    addGlued(entries.filter { $0.classes.contains(.number) }, letters, classes)
  }

  deinit {
    words.deinitialize(count: 1)
    words.deallocate()
  }

  /// The writings of each skeleton sign in one alphabet: folded bytes, the first byte lowest.
  ///
  /// A class that owns its memory: as arrays in a structure they were retained and released at every
  /// letter, which was a sixth of the time to start.
  private final class Alphabet {
    /// Bytes of a letter.
    let width: Int
    /// The bytes of a word's start (`SENSE_START`).
    let start: Int
    // SAFETY: both are filled in `init`, read only from then on, and freed in `deinit`.
    let forms: UnsafeMutableBufferPointer<UInt64>
    /// By sign where its forms begin in `forms`, and at 256 their number.
    private let starts: UnsafeMutableBufferPointer<Int>

    init(width: Int, start: Int, _ formsOfSigns: [[UInt64]]) {
      self.width = width
      self.start = start
      forms = .allocate(capacity: formsOfSigns.reduce(0) { $0 + $1.count })
      starts = .allocate(capacity: 257)
      var count = 0
      for sign in 0..<256 {
        starts.initializeElement(at: sign, to: count)
        for form in formsOfSigns[sign] {
          forms.initializeElement(at: count, to: form)
          count += 1
        }
      }
      starts.initializeElement(at: 256, to: count)
    }

    deinit {
      forms.deallocate()
      starts.deallocate()
    }

    func forms(_ sign: UInt8) -> Range<Int> { starts[Int(sign)]..<starts[Int(sign) + 1] }
  }

  /// The writings of each skeleton sign.
  private struct Letters {
    let alphabets: [Alphabet]
    /// By sign: the bytes of its ideographs.
    private(set) var ideographs: [[UInt64]] = Array(repeating: [], count: 256)

    init(_ table: FoldTable) {
      var ascii: [[UInt64]] = Array(repeating: [], count: 256)
      var cyrillic = ascii
      for scalar in UInt32(UInt8(ascii: "a"))...UInt32(UInt8(ascii: "z")) {
        for form in [scalar, scalar - 0x20] {
          let byte = UInt64(scalar)
          let sign = Int(table.entry(form).skeleton)
          if !ascii[sign].contains(byte) { ascii[sign].append(byte) }
        }
      }
      for scalar in UInt32(0x410)..<0x450 {
        let entry = table.entry(scalar)
        guard entry.flags.contains(.letter) else { continue }
        let bytes = UInt64(0xC0 | scalar >> 6) | UInt64(0x80 | scalar & 0x3F) << 8
        let folded = sense_fold(bytes) & 0xFFFF
        let sign = Int(entry.skeleton)
        if !cyrillic[sign].contains(folded) { cyrillic[sign].append(folded) }
      }
      for scalar in UInt32(0x4E00)..<0xA000 {
        let entry = table.entry(scalar)
        guard entry.skeleton > Sign.control else { continue }
        let bytes =
          UInt64(0xE0 | scalar >> 12) | UInt64(0x80 | scalar >> 6 & 0x3F) << 8
          | UInt64(0x80 | scalar & 0x3F) << 16
        ideographs[Int(entry.skeleton)].append(bytes)
      }
      alphabets = [
        Alphabet(width: 1, start: 4, ascii), Alphabet(width: 2, start: 6, cyrillic),
      ]
    }

    func isIdeograph(_ sign: UInt8) -> Bool { !ideographs[Int(sign)].isEmpty }
  }

  /// A writing of the beginning of a word.
  private struct Writing {
    var key: UInt64 = 0
    var bytes = 0
    mutating func append(_ letter: UInt64, _ count: Int) {
      if bytes < 8 { key |= letter << UInt64(bytes * 8) }
      bytes += count
    }
  }

  static let greatestWritings = 4096

  /// What a hash is of; as in the C target.
  private enum Kind: UInt32 { case start, whole, beginning, pair, single, ending }

  private func insert(_ key: UInt64, _ length: Int, _ kind: Kind) {
    let bit = sense_hash(key, UInt32(truncatingIfNeeded: length), kind.rawValue)
    withUnsafeMutableBytes(of: &words.pointee.filter) { bytes in
      // SAFETY: the hash has SENSE_FILTER_BITS bits, the field 2 ** SENSE_FILTER_BITS.
      bytes[Int(bit >> 3)] |= 1 << UInt8(bit & 7)
    }
  }

  private func add(_ word: Lexicon.Word, _ letters: Letters, _ classes: SignClasses) {
    if letters.isIdeograph(word.signs[0]) {
      addIdeographs(word, letters)
      return
    }
    let run = word.signs.prefix { classes[$0] == .letter && !letters.isIdeograph($0) }
    guard !run.isEmpty else { return }
    // A word goes on in any way, or ends where its letters end.
    let isOpen = word.isPrefix && run.count == word.signs.count
    for alphabet in letters.alphabets {
      forEachWriting(of: run, in: alphabet) { insert($0, isOpen: isOpen, alphabet) }
    }
  }

  /// Calls `body` with the writings of a row of signs in one alphabet, as far as the filter looks.
  ///
  /// Depth first, at most eight letters deep: lists of all writings, made longer letter by letter,
  /// were a third of all allocations of a start.
  private func forEachWriting(
    of signs: ArraySlice<UInt8>, in alphabet: Alphabet, _ body: (Writing) -> Void
  ) {
    var left = Self.greatestWritings
    signs.withUnsafeBufferPointer { extend(Writing(), $0, 0, alphabet, &left, body) }
  }

  private func extend(
    _ writing: Writing, _ signs: UnsafeBufferPointer<UInt8>, _ index: Int, _ alphabet: Alphabet,
    _ left: inout Int, _ body: (Writing) -> Void
  ) {
    guard left > 0 else { return }
    guard writing.bytes < 8, index < signs.count else {
      // Behind eight bytes only the length counts. A letter that the alphabet lacks may stand there.
      var whole = writing
      whole.bytes += (signs.count - index) * alphabet.width
      left -= 1
      body(whole)
      return
    }
    for form in alphabet.forms(signs[index]) {
      var longer = writing
      longer.append(alphabet.forms[form], alphabet.width)
      extend(longer, signs, index + 1, alphabet, &left, body)
    }
  }

  private func mask(_ bytes: Int) -> UInt64 {
    bytes >= 8 ? .max : (1 << UInt64(max(0, bytes) * 8)) - 1
  }

  private func insert(_ writing: Writing, isOpen: Bool, _ alphabet: Alphabet) {
    let start = alphabet.start
    let begins = min(writing.bytes, start)
    if writing.bytes >= start || !isOpen { insert(writing.key & mask(begins), 0, .start) }
    if !isOpen {
      insert(writing.key & mask(min(writing.bytes, 8)), min(writing.bytes, 9), .whole)
      return
    }
    if writing.bytes >= start {
      insert(writing.key & mask(start), 0, .beginning)
      return
    }
    // Shorter than what is looked at: with every letter that may follow.
    insert(writing.key, 0, .start)
    insert(writing.key, writing.bytes, .whole)
    for form in alphabet.forms {
      var longer = writing
      longer.append(form, alphabet.width)
      insert(longer, isOpen: true, alphabet)
    }
  }

  private func addIdeographs(_ word: Lexicon.Word, _ letters: Letters) {
    let first = letters.ideographs[Int(word.signs[0])]
    for key in first { insert(key, 0, .start) }
    let second = word.signs.count > 1 ? letters.ideographs[Int(word.signs[1])] : []
    for key in first {
      if second.isEmpty {
        insert(key, 0, .single)
      } else {
        for other in second { insert(key | other << 24, 0, .pair) }
      }
    }
  }

  /// The last letters of an ending, whose signs come from last to first. One that is shorter than
  /// what is looked at is put in with every letter in front.
  private func add(ending: Lexicon.Word, _ letters: Letters) {
    for alphabet in letters.alphabets {
      let signs = Array(ending.signs.prefix(alphabet.start / alphabet.width).reversed())
      forEachWriting(of: signs[...], in: alphabet) { insert(ending: $0, alphabet) }
    }
  }

  private func insert(ending: Writing, _ alphabet: Alphabet) {
    guard ending.bytes < alphabet.start else {
      insert(ending.key & mask(alphabet.start), 0, .ending)
      return
    }
    for form in alphabet.forms {
      insert(
        ending: Writing(
          key: form | ending.key << UInt64(alphabet.width * 8), bytes: ending.bytes + alphabet.width
        ),
        alphabet)
    }
  }

  /// Number words are written together, too: "двадевять" begins with "двадев".
  private func addGlued(
    _ numbers: [Lexicon.Word], _ letters: Letters, _ classes: SignClasses
  ) {
    let runs = numbers.map(\.signs).filter { signs in
      signs.allSatisfy { classes[$0] == .letter && !letters.isIdeograph($0) }
    }
    for alphabet in letters.alphabets {
      let start = alphabet.start
      var all: [Writing] = []
      for run in runs { forEachWriting(of: run[...], in: alphabet) { all.append($0) } }
      // What a second word adds, by the number of bytes that the first one leaves open.
      let seconds = (0...start).map { count in
        Set(all.filter { $0.bytes >= count }.map { $0.key & mask(count) })
      }
      var keys: Set<UInt64> = []
      for writing in all {
        let open = max(0, start - writing.bytes)
        for second in seconds[open] {
          keys.insert(
            (writing.key | (open == 0 ? 0 : second << UInt64(writing.bytes * 8))) & mask(start))
        }
      }
      for key in keys {
        insert(key, 0, .start)
        insert(key, 0, .beginning)
      }
    }
  }
}
