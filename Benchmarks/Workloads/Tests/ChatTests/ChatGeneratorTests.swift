import Chat
import Testing

@Suite("Chat corpora")
struct ChatGeneratorTests {
  @Test("the same seed gives the same messages, and another seed others")
  func deterministic() throws {
    #expect(try messages(200) { $0.seed = 5 } == messages(200) { $0.seed = 5 })
    #expect(try messages(200) { $0.seed = 5 } != messages(200) { $0.seed = 6 })
  }

  @Test("the messages of seed 1 are the same bytes as ever, on every platform")
  func recorded() throws {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for message in try messages(2000) {
      for byte in message.jsonLine(id: "").utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    // FNV-1a. Changes with every change of a template or a trick; recorded figures then say that
    // they are of another text.
    #expect(hash == 18_217_416_975_693_807_102)
  }

  @Test("every contact lies in its message, between whole characters", arguments: Hiding.allCases)
  func spans(_ hiding: Hiding) throws {
    for message in try messages(
      2000,
      {
        $0.contactsPerThousand = 1000
        $0.hiding = hiding
      })
    {
      #expect(message.spans.count == 1)
      let bytes = Array(message.text.utf8)
      for span in message.spans {
        let contact = bytes[span.start..<span.end]
        #expect(String(validating: contact, as: UTF8.self) != nil, "\(message)")
        #expect(contact.contains { $0 >= 0x30 }, "\(message)")
      }
    }
  }

  @Test("all tricks come, and only those that were asked for", arguments: Hiding.allCases)
  func tricks(_ hiding: Hiding) throws {
    let tricks = try messages(3000) {
      $0.contactsPerThousand = 1000
      $0.hiding = hiding
    }
    .compactMap(\.trick)
    let expected = Trick.allCases.filter {
      switch hiding {
      case .plain: !$0.isHidden
      case .hidden: $0.isHidden
      case .mixed: true
      }
    }
    #expect(Set(tricks) == Set(expected))
  }

  @Test("without contacts there is none, and without numbers no digit")
  func quiet() throws {
    for message in try messages(
      2000,
      {
        $0.contactsPerThousand = 0
        $0.numbers = false
      })
    {
      #expect(message.spans.isEmpty && message.trick == nil)
      #expect(!message.text.utf8.contains { (0x30...0x39).contains($0) }, "\(message)")
    }
  }

  @Test("a message is one line, and only in the languages that were asked for")
  func lines() throws {
    for message in try messages(2000, { $0.languages = [.zh, .tr] }) {
      #expect([.zh, .tr].contains(message.language))
      #expect(!message.text.utf8.contains { $0 < 0x20 })
    }
  }

  @Test("a message of a given length is that long", arguments: [20, 200, 2000, 20_000])
  func lengths(_ bytes: Int) throws {
    var generator = try ChatGenerator()
    for _ in 0..<50 {
      let length = generator.next(bytes: bytes, withContact: false).text.utf8.count
      #expect((bytes..<bytes + 4).contains(length))
    }
  }

  @Test("a JSON line escapes what has to be escaped")
  func json() {
    let message = Message(text: "a\"b\\c\u{1}", language: .en, trick: nil, spans: [])
    #expect(
      message.jsonLine(id: "7")
        == #"{"id":"7","class":"ham","lang":"en","text":"a\"b\\c\u0001","spans":[]}"#)
  }

  private func messages(
    _ count: Int, _ change: (inout ChatGenerator.Options) -> Void = { _ in }
  ) throws -> [Message] {
    var options = ChatGenerator.Options()
    change(&options)
    var generator = try ChatGenerator(options)
    return (0..<count).map { _ in generator.next() }
  }
}
