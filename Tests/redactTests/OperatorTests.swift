import Foundation
import Testing

@Suite("What stands for a finding")
struct OperatorTests {
  static let key = [UInt8](repeating: 0x4B, count: 32)

  static let plain: [(way: String, input: String, output: String)] = [
    ("phone=label", "call +7 916 123-45-67\n", "call [PHONE]\n"),
    ("phone=remove", "call +7 916 123-45-67 now\n", "call  now\n"),
    ("card=keep-last", "карта 4242 4242 4242 4242\n", "карта [CARD:4242]\n"),
    ("card=keep-last:2", "карта 4242 4242 4242 4242\n", "карта [CARD:42]\n"),
    ("person=initials", "получатель Сергеева Анна Ильинична\n", "получатель [PERSON:С.А.И.]\n"),
    ("person=initials", "recipient: Jane Testman\n", "recipient: [PERSON:J.T.]\n"),
    ("person=remove,phone=keep-last", "call +7 916 123-45-67\n", "call [PHONE:4567]\n"),
    ("email=remove", "call +7 916 123-45-67\n", "call [PHONE]\n"),
  ]

  @Test("is what --operator says for its category", arguments: plain)
  func ways(_ way: String, _ input: String, _ output: String) throws {
    let run = try Run("--operator", way, input: input.utf8)
    #expect(run.text == output)
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
  }

  @Test(
    "is refused with status 64 when there is no such way, category or count",
    arguments: [
      "phone", "phone=", "phone=hide", "fax=label", "card=keep-last:5", "card=keep-last:0",
      "phone=initials", "phone=label:3", "=label",
    ])
  func refused(_ way: String) throws {
    let run = try Run("--operator", way, input: "x\n".utf8)
    #expect(run.status == .exited(64))
    #expect(run.output == [])
  }

  // MARK: Pseudonyms

  private func pseudonyms(
    _ input: String, key: [UInt8] = Self.key, mode: Int = 0o600,
    ways: String = "phone=pseudonym,person=pseudonym,email=pseudonym,card=pseudonym",
    _ more: String...
  ) throws -> Run {
    let scratch = try Scratch()
    let file = try scratch.write("key", key)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    return try Run(
      arguments: ["--operator", ways, "--key-file", file] + more, input: Array(input.utf8))
  }

  private func tokens(_ text: String) -> [String] {
    text.split(whereSeparator: { "[]".contains($0) }).map(String.init).filter {
      $0.contains(":") && !$0.contains(" ") && $0.first?.isASCII == true
    }
  }

  @Test("is a token of 64 bits with pseudonym, the first of HMAC-SHA-256")
  func token() throws {
    // printf 'phone\0' with 79161234567 behind it, through
    // openssl dgst -sha256 -mac HMAC -macopt hexkey:4b...4b (32 bytes): its first 16 digits, each
    // in the letters bcdfghjklmnpqrst.
    let run = try pseudonyms("call +7 916 123-45-67\n")
    #expect(run.text == "call [PHONE:ckntphlnjkgnnrcq]\n")
    #expect(run.status == .exited(0))
  }

  @Test(
    "is the same token for the same person, however the name or number is written",
    arguments: [
      ("call +7 916 123-45-67\n", "call 8(916)1234567\n"),
      ("call +7 916 123-45-67\n", "call +7\u{200B} 916.123.45.67\n"),
      ("mail ivan.petrov@example.com\n", "mail Ivan.Petrov@Example.com\n"),
      ("ФИО: Сергеева Анна Ильинична\n", "ФИО: СЕРГЕЕВА  АННА ИЛЬИНИЧНА\n"),
      ("карта 4242 4242 4242 4242\n", "карта 4242-4242-4242-4242\n"),
    ])
  func same(_ one: String, _ other: String) throws {
    let run = try pseudonyms(one + other)
    let found = tokens(run.text)
    #expect(found.count == 2)
    #expect(Set(found).count == 1, "\(run.text)")
  }

  @Test("is another token for another number, another key and another category")
  func different() throws {
    let two = tokens(try pseudonyms("call +7 916 123-45-67\ncall +7 916 123-45-68\n").text)
    #expect(Set(two).count == 2)
    let other = [UInt8](repeating: 0x4C, count: 32)
    let third = tokens(try pseudonyms("call +7 916 123-45-67\n", key: other).text)
    #expect(third.count == 1 && !two.contains(third[0]))
  }

  @Test("is the same with any number of threads")
  func threads() throws {
    let text = String(repeating: "call +7 916 123-45-67, mail ivan@example.com\n", count: 500)
    let one = try pseudonyms(text)
    #expect(try pseudonyms(text, "--jobs", "3").hasOutput(one.output))
  }

  @Test("is no finding when the output is read again")
  func again() throws {
    let once = try pseudonyms("call +7 916 123-45-67, mail ivan@example.com, ФИО: Сергеев Илья\n")
    #expect(once.text.contains("[PERSON:"))
    #expect(try Run(input: once.output).output == once.output)
  }

  @Test("Row 64: comes from a key on a descriptor as from one in a file")
  func descriptor() throws {
    let scratch = try Scratch()
    try scratch.write("key", Self.key)
    let run = try Run(
      shell:
        "printf 'call +7 916 123-45-67\\n' | \"$0\" --operator phone=pseudonym --key-fd 3 3<key",
      folder: scratch.path)
    #expect(run.output == (try pseudonyms("call +7 916 123-45-67\n")).output)
  }

  @Test("Row 87: keeps nothing of a value: 100,000 of them need no more than 64 MiB")
  func manyValues() throws {
    let scratch = try Scratch()
    let file = try scratch.write("key", Self.key)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    let limit = Shim.isUsable ? "ulimit -v 65536; " : ""
    let run = try Run(
      shell: limit + "exec \"$0\" --operator email=pseudonym --key-file key",
      input: (0..<100_000).map { "m\($0)m@example.com\n" }.joined().utf8, folder: scratch.path)
    #expect(run.status == .exited(0))
    #expect(Set(run.text.split(separator: "\n")).count == 100_000)
  }

  // MARK: Keys that are none

  @Test(
    "Row 64: a key that is short, long, readable for others or absent is 78, and is not printed")
  func badKeys() throws {
    let text = "call +7 916 123-45-67\n"
    let runs = [
      try pseudonyms(text, key: Array("0123456789abcdefghijklmnopqrstu".utf8)),
      try pseudonyms(text, key: []),
      try pseudonyms(text, key: [UInt8](repeating: 0x6B, count: 4097)),
      try pseudonyms(text, mode: 0o640),
      try pseudonyms(text, mode: 0o604),
      try Run("--operator", "phone=pseudonym", input: text.utf8),
      try Run(
        "--operator", "phone=pseudonym", "--key-file", "/nonexistent/key", input: text.utf8),
      try Run("--operator", "phone=pseudonym", "--key-file", "/", input: text.utf8),
      try Run("--operator", "phone=pseudonym", "--key-fd", "77", input: text.utf8),
      try Run("--operator", "phone=pseudonym", "--key-fd", "0", input: text.utf8),
    ]
    for run in runs {
      #expect(run.status == .exited(78))
      #expect(run.output == [])
      #expect(!run.errors.contains("abcdefgh") && !run.errors.contains("kkkk"))
      #expect(run.errors.hasPrefix("redact: start: "))
    }
  }

  @Test("Row 64: two keys, and a key for nothing, are a wrong command line")
  func keysForNothing() throws {
    let scratch = try Scratch()
    let file = try scratch.write("key", Self.key)
    let both = try Run(
      "--operator", "phone=pseudonym", "--key-file", file, "--key-fd", "3", input: "x\n".utf8)
    #expect(both.status == .exited(64))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    let none = try Run("--key-file", file, input: "x\n".utf8)
    #expect(none.status == .exited(64))
  }
}
