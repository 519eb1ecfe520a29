import Foundation
import Testing

@Suite("Text in UTF-16 or UTF-32 is refused, and nothing of it passes")
struct EncodingTests {
  static let encodings: [String.Encoding] = [
    .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian, .utf16, .utf32,
  ]
  static let texts = [
    "mail ivan.petrov@example.com", "hello\n", "Пишите мне, телефон в профиле\n",
    "\nthe first line is empty, call +7 916 123-45-67\n",
  ]

  @Test("Row 28: in every byte order, with and without a mark", arguments: encodings, texts)
  func refused(_ encoding: String.Encoding, _ text: String) throws {
    let bytes = Array(try #require(text.data(using: encoding)))
    let run = try Run(input: bytes)
    #expect(run.status == .exited(65))
    #expect(isOneLine(run.errors, startingWith: "read: standard input: "), "\(run.errors)")
    #expect(run.output.allSatisfy { $0 == 0x0A || $0 == 0 })
  }

  @Test("Row 28: however it is cut")
  func refusedBytewise() throws {
    let bytes = try #require("call +7 916 123-45-67\n".data(using: .utf16LittleEndian))
    let child = try Child([])
    for byte in bytes {
      child.send([byte])
      usleep(1000)
    }
    let run = child.communicate()
    #expect(run.status == .exited(65))
    #expect(run.output == [])
  }

  @Test(
    "NUL bytes alone are no reason",
    arguments: [
      Array(repeating: 0, count: 1000), Array("a\0b\0c\0 and d\n".utf8), Array("x\0\n\0y\n".utf8),
      [0x01, 0x00, 0x02, 0x00, 0x03, 0x00, 0x04, 0x00], [0xFF], [0xFE], [0x41, 0x00],
    ] as [[UInt8]])
  func passed(_ bytes: [UInt8]) throws {
    let run = try Run(input: bytes)
    #expect(run.output == bytes)
    #expect(run.status == .exited(0))
  }

  @Test("With --null, messages of one letter are messages")
  func singleLetters() throws {
    let input = Array("a\0b\0c\0d\0e\0f\0g\0h\0".utf8)
    #expect(try Run("-0", input: input).output == input)
  }
}
