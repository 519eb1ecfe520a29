import Testing

@testable import Redaction

@Suite("Behind a flood of")
struct FloodTests {
  @Test(
    "one sign, word or joint, a contact is still masked",
    arguments: Flood.unseen + Flood.words + Flood.joints + Flood.digits)
  func contactBehind(flood: Flood) throws {
    let stream = AskedStream(try AskedStream.usual.get(), output: .text(numbered: false))
    let text = Array((flood.text + Flood.behind).utf8)
    let output = stream.redacted(text[...])
    // In bytes: the comparison of strings of so many marks would take longer than the scanning.
    let end = String(decoding: output.suffix(Flood.behind.utf8.count), as: UTF8.self)
    if flood.isHarmless {
      let isUntouched = output.elementsEqual((flood.text + Flood.behindMasked).utf8)
      #expect(isUntouched)
    } else {
      #expect(!end.contains("57-31") && !end.contains("example"))
    }
    let failures = Set(stream.failures)
    let allowed: Set<ScanFailure> = flood.isTooMuch ? [.limit(.memory, rule: nil)] : []
    #expect(failures.isSubset(of: allowed))
    if stream.failures.isEmpty { #expect(end.hasSuffix("[EMAIL]")) }
  }

  /// A finding longer than 2 KiB goes on to the next blank, as `SpanList` says.
  @Test("unseen signs, a number is masked", arguments: [1, 30, 300, 3_000])
  func insideNumber(signs: Int) throws {
    let digits = "89162045731".map(String.init)
    let number = digits.joined(separator: String(repeating: "\u{200B}\u{336}", count: signs))
    let stream = AskedStream(try AskedStream.usual.get(), output: .text(numbered: false))
    let text = Array("тел. \(number) вечером".utf8)
    let output = String(decoding: stream.redacted(text[...]), as: UTF8.self)
    #expect(output == "тел. [PHONE] вечером")
    #expect(stream.failures.isEmpty)
  }

  @Test(
    "malformed bytes, a contact is still masked", arguments: [0xFF, 0x80, 0xD0, 0xF0] as [UInt8])
  func malformed(byte: UInt8) throws {
    let stream = AskedStream(try AskedStream.usual.get(), output: .text(numbered: false))
    let flood = [UInt8](repeating: byte, count: 30_000)
    let output = stream.redacted((flood + Flood.behind.utf8)[...])
    #expect(output == flood + Flood.behindMasked.utf8)
    #expect(stream.failures.isEmpty)
  }
}
