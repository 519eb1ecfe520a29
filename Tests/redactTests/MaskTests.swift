import Testing

@Suite("The filter masks findings and leaves every other byte alone")
struct MaskTests {
  static let cases: [(name: String, input: String, output: String)] = [
    ("nothing", "", ""),
    ("only line ends", "\n\n\n", "\n\n\n"),
    ("a line without findings", "the parcel came on Monday\n", "the parcel came on Monday\n"),
    ("an address", "mail ivan.petrov@example.com now\n", "mail [EMAIL] now\n"),
    ("a number", "call +7 916 123-45-67\n", "call [PHONE]\n"),
    ("no line end, and the finding is last", "mail ivan.petrov@example.com", "mail [EMAIL]"),
    ("a finding before CRLF", "mail ivan.petrov@example.com\r\n", "mail [EMAIL]\r\n"),
    (
      "a finding beside NUL", "\0mail ivan.petrov@example.com\0\nok\0\n",
      "\0mail [EMAIL]\0\nok\0\n"
    ),
    (
      "other line ends, which end no record", "a\u{0B}b\u{0C}c\u{85}d\u{2028}e\rf\n",
      "a\u{0B}b\u{0C}c\u{85}d\u{2028}e\rf\n"
    ),
    (
      "two findings in a line", "ivan.petrov@example.com, +7 916 123-45-67\n",
      "[EMAIL], [PHONE]\n"
    ),
    ("a byte order mark", "\u{FEFF}mail ivan.petrov@example.com\n", "\u{FEFF}mail [EMAIL]\n"),
    ("labels in the text", "[PHONE] and [EMAIL]\n", "[PHONE] and [EMAIL]\n"),
    ("text before it in Cyrillic", "Пишите: ivan.petrov@example.com\n", "Пишите: [EMAIL]\n"),
  ]

  @Test("given", arguments: cases)
  func masks(_ name: String, _ input: String, _ output: String) throws {
    let run = try Run(input: input.utf8)
    #expect(Array(output.utf8) == run.output, "\(name)")
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
  }

  @Test("Row 24: each of the 256 bytes passes")
  func everyByte() throws {
    let input: [UInt8] = (UInt8.min...255).flatMap { [0x78, $0, 0x0A] as [UInt8] }
    let run = try Run(input: input)
    #expect(run.output == input)
    #expect(run.status == .exited(0))
  }

  @Test("Rows 24, 25: malformed UTF-8 passes, and a finding beside it is masked")
  func malformed() throws {
    let broken: [UInt8] = [0xC3, 0x20, 0xFF, 0xED, 0xA0, 0x80, 0x20, 0xF0, 0x9F, 0x20]
    let run = try Run(input: broken + "mail ivan.petrov@example.com".utf8 + [0xC3, 0x0A] + broken)
    #expect(run.output == broken + "mail [EMAIL]".utf8 + [0xC3, 0x0A] + broken)
    #expect(run.status == .exited(0))
  }

  @Test("With --null a NUL ends a record and a line feed does not", arguments: ["-0", "--null"])
  func nullFraming(_ flag: String) throws {
    let run = try Run(flag, input: "mail ivan.petrov@example.com\0one\ntwo\0\0last".utf8)
    #expect(run.text == "mail [EMAIL]\0one\ntwo\0\0last")
    #expect(run.status == .exited(0))
  }

  @Test("Files and standard input are one stream, in order")
  func files() throws {
    let scratch = try Scratch()
    let first = try scratch.write("first", "one ivan.petrov@example.com\n".utf8)
    let last = try scratch.write("last", "three, no line end".utf8)
    let run = try Run(first, "-", last, input: "two +7 916 123-45-67\n".utf8)
    #expect(run.text == "one [EMAIL]\ntwo [PHONE]\nthree, no line end")
    #expect(run.status == .exited(0))
  }

  @Test("A file named like a subcommand is read behind --")
  func terminator() throws {
    let scratch = try Scratch()
    try scratch.write("scan", "mail ivan.petrov@example.com\n".utf8)
    let run = try Run(shell: "\"$0\" -- scan", folder: scratch.path)
    #expect(run.text == "mail [EMAIL]\n")
  }

  @Test("Many lines keep their order, and a large run arrives whole")
  func order() throws {
    var input = ""
    var expected = ""
    for number in 0..<3000 {
      let word = String(repeating: "слово ", count: number % 40)
      input += number % 7 == 0 ? "\(word)ivan.petrov@example.com\n" : "\(word)row a\(number)b\n"
      expected += number % 7 == 0 ? "\(word)[EMAIL]\n" : "\(word)row a\(number)b\n"
    }
    let run = try Run(input: input.utf8)
    #expect(run.hasOutput(expected))
  }

  @Test("Row 67: it works with an empty environment, from the root folder")
  func emptyEnvironment() throws {
    let input = "Пишите: ivan.petrov@example.com\n"
    let run = try Run(shell: "exec env -i \"$0\"", input: input.utf8, folder: "/")
    #expect(run.text == "Пишите: [EMAIL]\n")
  }
}

@Suite("Options choose what is masked")
struct OptionTests {
  static let input = "ivan.petrov@example.com, +7 916 123-45-67\n"
  static let cases: [(options: [String], output: String)] = [
    (["--only", "email"], "[EMAIL], +7 916 123-45-67\n"),
    (["--only=email,phone"], "[EMAIL], [PHONE]\n"),
    (["--only", "email", "--only", "phone"], "[EMAIL], [PHONE]\n"),
    (["--except", "email"], "ivan.petrov@example.com, [PHONE]\n"),
    (["--allow-phone", "+79161234567"], "[EMAIL], +7 916 123-45-67\n"),
    (["--allow-phone", "+79161234567,+78005553535"], "[EMAIL], +7 916 123-45-67\n"),
    (["--jit", "off"], "[EMAIL], [PHONE]\n"),
    (["--no-sense"], "[EMAIL], [PHONE]\n"),
    (["--line-buffered"], "[EMAIL], [PHONE]\n"),
    (["mask", "--on-error", "stop"], "[EMAIL], [PHONE]\n"),
  ]

  @Test("given", arguments: cases)
  func chosen(_ options: [String], _ output: String) throws {
    let run = try Run(arguments: options, input: Self.input.utf8)
    #expect(run.text == output)
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
  }
}
