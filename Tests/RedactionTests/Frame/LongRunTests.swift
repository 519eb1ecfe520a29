import Testing

@testable import Redaction

@Suite("A record without end")
struct LongRunTests {
  static let megabyte = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)

  @Test("passes in flat memory")
  func flatMemory() {
    let stream = ToyStream(geometry: .standard, readSize: 256 << 10)
    let sink = CountingSink()
    var flow = stream.flow()
    let capacity = flow.capacity
    #expect(capacity <= 64 << 10 + 256 << 10 + 64)
    for _ in 0..<64 {
      var rest = Self.megabyte[...]
      while !rest.isEmpty {
        flow.read(&rest, 256 << 10, to: sink)
        #expect(flow.heldCount <= 64 << 10)
      }
    }
    flow.finish(to: sink)
    #expect(sink.count == 64 << 20)
    #expect(flow.capacity == capacity)
  }

  @Test("Row 9: and without a blank, found to be one finding, is masked to its end with one mark")
  func endlessFinding() {
    let run = String(repeating: "X", count: 5_000_000)
    for (before, after) in [("", ""), ("ab ", " cd\nef"), ("", "Y?#\nXX"), ("ab", "\tXX k Y")] {
      let stream = ToyStream(geometry: .standard, readSize: 256 << 10)
      let masked = after.drop { $0.isLetter || $0.isPunctuation }
        .replacing("XX", with: "[PHONE]").replacing("k Y", with: "k [EMAIL]")
      #expect(stream.run(before + run + after) == before + "[PHONE]" + masked)
      let findings = ToyStream(output: .findings, geometry: .standard)
        .run(Array((before + run + after).utf8), .read(upTo: 70_000)).findings
      let swallowed = after.prefix { $0.isLetter || $0.isPunctuation }.count
      #expect(findings.first?.start == before.count)
      #expect(findings.first?.end == before.count + 5_000_000 + swallowed)
    }
  }

  @Test("whose evidence stands at its end only, leaves no tail of the finding in sight")
  func evidenceAtTheEnd() {
    let run = String(repeating: "Y", count: 1_000_000)
    let output = ToyStream(geometry: .standard).run(run + "m and so on")
    #expect(output.hasSuffix("Y[EMAIL] and so on"))
    // What left with the windows before could not be told from a word.
    #expect(output.utf8.count > 1_000_000 - (64 << 10))
  }

  @Test("a run of the greatest length or more is masked to the next blank, in a short record, too")
  func greatestLength() {
    for (length, masked) in [(15, "[PHONE]tail end"), (16, "[PHONE] end"), (17, "[PHONE] end")] {
      let output = ToyStream().run("ab " + String(repeating: "X", count: length) + "tail end")
      #expect(output == "ab " + masked)
    }
  }

  @Test("Row 8: 100 000 findings in one line are masked, each byte scanned about once")
  func manyFindings() {
    let line = String(repeating: "ab XXXX ", count: 100_000)
    let stream = ToyStream(geometry: .standard)
    let output = stream.run(line + "\n")
    #expect(output == String(repeating: "ab [PHONE] ", count: 100_000) + "\n")
    #expect(stream.log.scanned <= line.utf8.count * 110 / 100)
  }

  @Test(
    "work is linear, also when every cut falls into a finding",
    arguments: [100, 2_000, 2_047, 2_048, 10_000, 60_000, 64_000, 70_000, 200_000])
  func linearWork(length: Int) {
    let unit = String(repeating: "X", count: length) + " "
    let text = String(repeating: unit, count: 4_000_000 / unit.utf8.count)
    let stream = ToyStream(geometry: .standard)
    let output = stream.run(text)
    #expect(output.utf8.count == 4_000_000 / unit.utf8.count * "[PHONE] ".utf8.count)
    // A run of nearly a window can make every second piece move its cut back to the run's start.
    #expect(stream.log.scanned <= text.utf8.count * 22 / 10)
  }
}
