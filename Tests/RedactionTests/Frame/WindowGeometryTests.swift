import Testing

@testable import Redaction

@Suite("The geometry of windows")
struct WindowGeometryTests {
  /// Hold-back 32, so that a full window of 128 is cut at 96 at the latest, and at 92 at the
  /// earliest.
  private let geometry = WindowGeometry.small

  private func cut(_ change: (inout [UInt8]) -> Void) -> Int {
    var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 128)
    change(&bytes)
    return bytes.withUnsafeBytes { geometry.cut($0) }
  }

  private func start(
    before decided: Int, reach: Int, _ change: (inout [UInt8]) -> Void
  ) -> Int {
    var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 128)
    change(&bytes)
    return bytes.withUnsafeBytes { geometry.start(before: decided, reach: reach, in: $0) }
  }

  @Test("a cut keeps the hold-back, behind a blank where there is one near")
  func cuts() {
    #expect(cut { _ in } == 96)
    for blank in 92..<96 { #expect(cut { $0[blank] = 0x20 } == blank + 1) }
    #expect(cut { $0[91] = 0x20 } == 96)
    #expect(cut { $0[96] = 0x20 } == 96)
    #expect(
      cut {
        $0[92] = 0x09
        $0[94] = 0x0D
      } == 95)
  }

  @Test("and splits no character")
  func cutsAtBorders() {
    for shift in 0..<4 {
      #expect(cut { $0.replaceSubrange(96 - shift..<100 - shift, with: "😀".utf8) } == 96 - shift)
    }
    #expect(cut { $0.replaceSubrange(92..<96, with: "😀".utf8) } == 96)
  }

  @Test("a piece begins the reach before what is undecided, or behind a blank before that")
  func starts() {
    #expect(start(before: 16, reach: 16) { _ in } == 0)
    #expect(start(before: 60, reach: 16) { _ in } == 44)
    #expect(start(before: 60, reach: 32) { _ in } == 28)
    #expect(start(before: 60, reach: 16) { $0[43] = 0x20 } == 44)
    #expect(start(before: 60, reach: 16) { $0[28] = 0x20 } == 29)
    #expect(start(before: 60, reach: 16) { $0[27] = 0x20 } == 44)
    #expect(start(before: 60, reach: 16) { $0.replaceSubrange(42..<46, with: "😀".utf8) } == 42)
    #expect(start(before: 20, reach: 16) { $0[2] = 0x20 } == 3)
  }

  @Test(
    "a window that is too small by a byte is refused",
    arguments: [
      // 3 findings, 3 contexts, the slack or 3, and twice 3 bytes.
      (16, 16, 4, 106), (16, 16, 0, 105), (16, 0, 3, 57), (1, 0, 0, 12), (2_048, 512, 256, 7_942),
    ])
  func smallest(greatest: Int, context: Int, slack: Int, least: Int) {
    func isSound(_ window: Int) -> Bool {
      WindowGeometry.isSound(
        window: window, greatestFinding: greatest, context: context, slack: slack)
    }
    #expect(isSound(least) && !isSound(least - 1))
  }

  @Test("a finding has a length, and nothing is negative")
  func nothingNegative() {
    for (greatest, context, slack) in [(0, 16, 4), (-1, 16, 4), (16, -1, 4), (16, 16, -1)] {
      #expect(
        !WindowGeometry.isSound(
          window: 1 << 20, greatestFinding: greatest, context: context, slack: slack))
    }
    #expect(WindowGeometry.isSound(window: 106, greatestFinding: 16, context: 16, slack: 0))
  }

  @Test("the standard window is what the specification says")
  func standard() {
    let standard = WindowGeometry.standard
    #expect(standard.window == 65_536)
    #expect(standard.greatestFinding == 2_048)
    #expect(standard.holdBack >= 2_048 + 64)
  }
}
