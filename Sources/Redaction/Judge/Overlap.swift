/// Turns candidates into the spans that are masked: overlapping ones are united, so that no tail of
/// a loser stays visible.
///
/// The united span takes category, rule and score from the candidate with the best score, and among
/// equals from the longest. Two spans that only touch stay two.
enum Overlap {
  /// Sorts `candidates` by their start and unites them in place.
  ///
  /// - Complexity: an insertion sort, linear for the nearly ordered lists that the detectors make.
  static func unite(_ candidates: inout Store<Candidate>) {
    sort(&candidates)
    var kept = 0
    for index in 0..<candidates.count {
      let next = candidates[index]
      if kept > 0 {
        var last = candidates[kept &- 1]
        if next.start < last.end {
          let isBetter =
            next.score > last.score
            || (next.score == last.score && next.end &- next.start > last.end &- last.start)
          let end = max(last.end, next.end)
          if isBetter {
            let start = last.start
            last = next
            last.start = start
          }
          last.end = end
          candidates[kept &- 1] = last
          continue
        }
      }
      candidates[kept] = next
      kept &+= 1
    }
    candidates.removeLast(downTo: kept)
  }

  private static func sort(_ candidates: inout Store<Candidate>) {
    var index = 1
    var moves = 0
    while index < candidates.count {
      let value = candidates[index]
      var hole = index
      while hole > 0, candidates[hole &- 1].start > value.start {
        candidates[hole] = candidates[hole &- 1]
        hole &-= 1
        moves &+= 1
      }
      candidates[hole] = value
      index &+= 1
      if moves > 32 &* (candidates.count &+ 64) {
        // Far from ordered (a hostile record): the quadratic sort gives way.
        candidates.sortAll { $0.start < $1.start }
        return
      }
    }
  }
}
