// Redacting twice changes nothing.
//
// What stands beside a finding is judged in its light: a name beside an address that swallowed the
// next word, a host that the link behind it made a part of something else. With the label in its
// place the same text can be judged otherwise, and a second filter would mask what the first one let
// pass. So every record with a finding is read once more with its labels, until nothing comes to
// light any more. What a second filter would read is then what was read here.
//
// Nearly always one look at the labelled text is all: the first look, over what is left of the
// record, finds no evidence, or the deep one finds nothing.

extension Scanner {
  /// Times that a record is read anew before it is given up: every time costs as much as the record,
  /// and each has to bring something new to light. None of 100,000 lines grown to confuse the
  /// detectors took so many.
  static let mostReadings = 8

  /// Finds what has to be masked in `piece`; the candidates are then in bytes of it, in order and
  /// disjoint, and nothing is found in the piece with their labels in place.
  mutating func findAll(in piece: UnsafeRawBufferPointer) -> ScanFailure? {
    if let failure = find(in: piece) { return failure }
    turnIntoBytes(of: piece)
    for _ in 0..<Self.mostReadings {
      // A text that the labels make longer than a window is not read as one by anybody.
      guard !candidates.isEmpty, masked.build(piece, candidates), hasEvidence(masked.bytes)
      else { return nil }
      settled.copy(candidates)
      if let failure = find(in: masked.bytes) { return failure }
      turnIntoBytes(of: masked.bytes)
      let isSettled = addFresh()
      candidates.copy(settled)
      if isSettled { return nil }
      Overlap.unite(&candidates)
    }
    return .unsettled
  }

  /// From positions to bytes, with the format controls in front; what is left of one that shares a
  /// sign with the one before it, if anything.
  private mutating func turnIntoBytes(of piece: UnsafeRawBufferPointer) {
    var kept = 0
    var end = 0
    for index in 0..<candidates.count {
      var candidate = candidates[index]
      let range = bytes(of: candidate, in: piece, notBefore: end)
      let start = max(range.lowerBound, end)
      // Two candidates can share the bytes of one sign that stands for two positions.
      guard range.upperBound > start else { continue }
      end = range.upperBound
      candidate.start = Int32(truncatingIfNeeded: start)
      candidate.end = Int32(truncatingIfNeeded: end)
      candidates[kept] = candidate
      kept &+= 1
    }
    candidates.removeLast(downTo: kept)
  }

  /// Adds to the settled findings what was found beside their labels; whether there was nothing.
  private mutating func addFresh() -> Bool {
    let known = settled.count
    var first = 0
    for index in 0..<candidates.count {
      var candidate = candidates[index]
      let range = masked.source(of: Int(candidate.start)..<Int(candidate.end))
      candidate.start = Int32(truncatingIfNeeded: range.lowerBound)
      candidate.end = Int32(truncatingIfNeeded: range.upperBound)
      while first < known, settled[first].end <= candidate.start { first &+= 1 }
      // Labels alone are no finding.
      var covered = candidate.start
      var next = first
      while next < known, settled[next].start <= covered, covered < candidate.end {
        covered = settled[next].end
        next &+= 1
      }
      guard covered < candidate.end else { continue }
      // No more findings than bytes: there is room.
      guard settled.append(candidate) else { return false }
    }
    return settled.count == known
  }
}
