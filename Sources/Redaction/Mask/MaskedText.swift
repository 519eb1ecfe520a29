/// A piece with labels in place of its findings, as the next filter would read it, and the way back.
///
/// One a worker; its storage is reserved once and touched only as far as it is used. Not
/// thread-safe.
struct MaskedText: ~Copyable {
  private let storage: UnsafeMutableRawBufferPointer
  private var count = 0
  /// The most bytes that have ever been written: so many are wiped.
  private var touched = 0
  /// A label in the text, and what it stands for in the piece.
  private struct Label: BitwiseCopyable {
    var start: Int32
    var end: Int32
    var source: Int32
    var sourceEnd: Int32
  }
  /// Ascending.
  private var labels: Store<Label>
  /// By category.
  private let names: [[UInt8]]

  /// - Parameter capacity: the longest text, in bytes.
  init(capacity: Int) {
    // SAFETY: owned by this value alone and freed in deinit; only the first `count` bytes, which have
    // been written, are ever read.
    storage = .allocate(byteCount: capacity, alignment: 64)
    labels = Store(capacity: capacity)
    names = Category.allCases.map { Array($0.label.utf8) }
  }

  deinit {
    StreamBuffer.wipe(UnsafeMutableRawBufferPointer(rebasing: storage[..<touched]))
    storage.deallocate()
  }

  /// The text; valid until it is built anew.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: storage[..<count]) }

  /// Builds the text; false when it is longer than the capacity.
  ///
  /// - Parameter findings: in bytes of `piece`, ascending, not overlapping.
  /// - Complexity: linear in the piece.
  mutating func build(
    _ piece: UnsafeRawBufferPointer, _ findings: borrowing Store<Candidate>
  ) -> Bool {
    count = 0
    labels.removeAll()
    var position = 0
    for index in 0..<findings.count {
      let finding = findings[index]
      guard add(piece.slice(position..<Int(finding.start))) else { return false }
      let start = count
      guard names[Int(finding.category)].withUnsafeBytes({ add($0) }) else { return false }
      let label = Label(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: count),
        source: finding.start, sourceEnd: finding.end)
      guard labels.append(label) else { return false }
      position = Int(finding.end)
    }
    return add(piece.slice(position..<piece.count))
  }

  /// Where in the piece a range of the text comes from; a part of a label comes from all that the
  /// label stands for.
  ///
  /// - Parameter range: not empty.
  /// - Complexity: logarithmic in the labels.
  func source(of range: Range<Int>) -> Range<Int> {
    let first = Int32(truncatingIfNeeded: range.lowerBound)
    let last = Int32(truncatingIfNeeded: range.upperBound &- 1)
    var start = first
    if let label = label(at: first) {
      start = first < label.end ? label.source : label.sourceEnd &+ (first &- label.end)
    }
    var end = last &+ 1
    if let label = label(at: last) {
      end = last < label.end ? label.sourceEnd : label.sourceEnd &+ (last &+ 1 &- label.end)
    }
    return Int(start)..<Int(end)
  }

  /// The last label that begins at or before `offset`.
  private func label(at offset: Int32) -> Label? {
    var low = 0
    var high = labels.count
    while low < high {
      let middle = (low &+ high) / 2
      if labels[middle].start <= offset { low = middle &+ 1 } else { high = middle }
    }
    return low > 0 ? labels[low &- 1] : nil
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count <= storage.count &- count else { return false }
    UnsafeMutableRawBufferPointer(rebasing: storage[count...]).copyMemory(from: bytes)
    count &+= bytes.count
    touched = max(touched, count)
    return true
  }
}
