import Testing

@Suite("Bytes of any encoding pass, and what can be read is masked")
struct EncodingRowTests {
  private func check(
    _ input: [UInt8], _ expected: [UInt8], _ location: SourceLocation = #_sourceLocation
  )
    throws
  {
    let run = try Run(input: input)
    #expect(
      run.output == expected, "\(String(decoding: run.output, as: UTF8.self))",
      sourceLocation: location)
    #expect(run.status == .exited(0), sourceLocation: location)
  }

  private func check(
    _ input: String, _ expected: String, _ location: SourceLocation = #_sourceLocation
  )
    throws
  {
    try check(Array(input.utf8), Array(expected.utf8), location)
  }

  static let sequences: [[UInt8]] = [
    [0x80], [0xBF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC0, 0xAF], [0xC1, 0x80],
    [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
    [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFE], [0xFF],
  ]

  @Test(
    "Rows 24, 25, 26: malformed sequences pass, and a finding near or beside one is masked",
    arguments: sequences)
  func malformed(bytes: [UInt8]) throws {
    let mail = Array("ivan.petrov@example.com".utf8)
    let label = Array("[EMAIL]".utf8)
    let blank: [UInt8] = [0x20]
    try check(bytes + [0x0A], bytes + [0x0A])
    try check(bytes + blank + mail + blank + bytes, bytes + blank + label + blank + bytes)
    try check(mail + bytes + [0x0A], label + bytes + [0x0A])
    try check(bytes + mail + [0x0A], bytes + label + [0x0A])
  }

  /// A malformed byte is a sign of its own, which belongs to no number and to no address: what
  /// stands on each side is judged for itself, and whatever is found is masked. The same however it
  /// is cut.
  @Test(
    "Row 27: a malformed byte or a NUL inside a finding is treated the same however it is cut",
    arguments: [[0xFF], [0x00], [0xC3]] as [[UInt8]])
  func inside(bytes: [UInt8]) throws {
    let input =
      Array("тел. +7 916 12".utf8) + bytes + Array("3-45-67, ivan.pet".utf8) + bytes
      + Array("rov@example.com\n".utf8)
    let whole = try Run(input: input)
    #expect(whole.status == .exited(0))
    #expect(!whole.text.contains("rov@example.com"))
    for cut in [14, 19, 20, 21, 30, 40] {
      let child = try Child([])
      child.send(input[..<cut])
      child.send(input[cut...])
      #expect(child.communicate().output == whole.output)
    }
  }

  @Test("Row 28: a byte order mark stays")
  func mark() throws {
    try check("\u{FEFF}ivan.petrov@example.com\n", "\u{FEFF}[EMAIL]\n")
    try check("\u{FEFF}+7 916 123-45-67\n", "\u{FEFF}[PHONE]\n")
  }

  @Test(
    "Row 29: of CP1251 and KOI8-R the ASCII parts are masked, the rest passes",
    arguments: [
      // "Звоните" in both.
      [0xC7, 0xE2, 0xEE, 0xED, 0xE8, 0xF2, 0xE5], [0xFA, 0xD7, 0xCF, 0xCE, 0xC9, 0xD4, 0xC5],
    ] as [[UInt8]])
  func oldEncodings(word: [UInt8]) throws {
    try check(
      word + Array(" +7 916 123-45-67, ivan.petrov@example.com ".utf8) + word,
      word + Array(" [PHONE], [EMAIL] ".utf8) + word)
  }

  @Test(
    "Row 30: other digits, blanks and unseen signs in a number are part of it",
    arguments: [
      "＋７ ９１６ １２３ ４５ ６７", "٨٩١٦١٢٣٤٥٦٧", "8\u{A0}916\u{A0}123\u{A0}45\u{A0}67",
      "8\u{200B}916\u{200B}1234567", "8\u{AD}9161234567", "8\u{202E}916\u{202C}1234567",
      "8\u{2009}916\u{202F}123 45 67",
    ])
  func otherDigits(number: String) throws {
    try check("тел. \(number) да\n", "тел. [PHONE] да\n")
  }

  @Test("Row 31: look-alikes and capitals are found, and decomposed text stays as it is")
  func lookAlikes() throws {
    try check("пишите в тeлeгрaм @ivan_shop\n", "пишите в тeлeгрaм [MESSENGER]\n")
    try check("ПИШИТЕ В ТЕЛЕГРАМ @IVAN_SHOP\n", "ПИШИТЕ В ТЕЛЕГРАМ [MESSENGER]\n")
    let decomposed = "и\u{306}о\u{308}д cafe\u{301} Å \u{1100}\u{1161}\n"
    try check(decomposed, decomposed)
  }

  @Test("Row 32: a mask never begins or ends within a character")
  func characters() throws {
    let family = "👩‍👩‍👧‍👦"
    let run = try Run(
      input: "\(family)+7 916 123-45-67\(family)ivan.petrov@example.com\(family)\n".utf8)
    #expect(String(validating: run.output, as: UTF8.self) != nil)
    #expect(run.text.contains("[PHONE]") && run.text.contains("[EMAIL]"))
    #expect(!run.text.contains("916") && !run.text.contains("petrov"))
  }
}
