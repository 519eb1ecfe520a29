extension Span where Element == UInt8 {
  /// The sum of the digits from `start` on, each times its weight: the step that most check digits
  /// begin with.
  ///
  /// Weights may be negative. Digits beyond the span count as zero; letters must have been refused
  /// before. The weights are an inline array, so nothing is allocated.
  @inline(__always)
  func weightedSum<let n: Int>(_ weights: InlineArray<n, Int>, from start: Int = 0) -> Int {
    var sum = 0
    for index in 0..<n where start + index < count {
      sum &+= Int(self[start + index]) &* weights[index]
    }
    return sum
  }
}
