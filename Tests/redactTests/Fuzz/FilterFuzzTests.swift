import Testing

@Suite("The fuzz targets of the filter have nothing to say")
struct FilterFuzzTests {
  private func random(_ times: Int, _ body: ([UInt8]) throws -> String?) rethrows {
    let seed = UInt64.random(in: .min ... .max)
    var state = seed
    for _ in 0..<times {
      let bytes = (0..<16).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 40)
      }
      let complaint = try body(bytes)
      #expect(complaint == nil, "seed \(seed), \(bytes)")
      if complaint != nil { return }
    }
  }

  @Test("F6: about command lines at random")
  func arguments() throws { try random(60, ArgumentFuzz.run) }

  @Test("F7: about system calls that go wrong at random", .enabled(if: Shim.isUsable))
  func systemCalls() throws { try random(60, SystemCallFuzz.run) }
}
