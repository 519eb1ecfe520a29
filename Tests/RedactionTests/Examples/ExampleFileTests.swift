import Testing

@testable import Redaction

@Suite("A file of labelled examples")
struct ExampleFileTests {
  @Test("gives text without marks, and labels in bytes")
  func labels() throws {
    let file = try ExampleFile(
      name: "a.txt",
      contents: "# why\n\nplain-mixed\tru\tпочта ⟦email:a@b.ru⟧, тел.\\n⟦phone:1\\u{200B}2⟧ \\\\\n")
    let example = try #require(file.examples.first)
    #expect(file.examples.count == 1)
    #expect(example.text == "почта a@b.ru, тел.\n1\u{200B}2 \\")
    #expect(
      example.labels == [
        Example.Label(start: 11, end: 17, category: .email),
        Example.Label(start: 27, end: 32, category: .phone),
      ])
    #expect(example.place == "plain-mixed a.txt:3")
  }

  static let faults: [(line: String, cause: ExampleFault.Cause)] = [
    ("ham en thanks", .columns),
    ("ham\ten\t", .columns),
    ("ham\ten\tone\ttwo", .columns),
    ("ham\ten\tC:\\driver", .escape),
    ("ham\ten\t\\u{}", .escape),
    ("ham\ten\t\\u{D800}", .escape),
    ("ham\ten\t\\u{0000061}", .escape),
    ("ham\ten\t\\", .escape),
    ("ham\ten\ta\u{200B}b", .unseen("\u{200B}")),
    ("ham\ten\ta\u{A0}b", .unseen("\u{A0}")),
    ("ham\ten\te\u{301}", .unseen("\u{301}")),
    ("ham\ten\tthanks\r", .unseen("\r")),
    ("plain-phone\ten\t⟦telephone:1⟧", .category),
    ("plain-phone\ten\t⟦phone⟧", .category),
    ("plain-phone\ten\t⟦phone:1 ⟦phone:2⟧", .labelInLabel),
    ("plain-phone\ten\t1⟧", .labelWithoutBeginning),
    ("plain-phone\ten\t⟦phone:1", .labelWithoutEnd),
    ("plain-phone\ten\t⟦phone:⟧", .emptyLabel),
  ]

  @Test("is refused with the line of its first fault", arguments: faults)
  func fault(line: String, cause: ExampleFault.Cause) {
    #expect(throws: ExampleFault(file: "a.txt", line: 2, cause: cause)) {
      try ExampleFile(name: "a.txt", contents: "ham\ten\tthanks\n\(line)\n")
    }
  }

  @Test("belongs to a set that knows every class, often enough, and no other")
  func classes() throws {
    let examples = try ExampleFile.all()
    let unknown = examples.filter { ExampleGroup(of: $0.kind) == nil }
    #expect(unknown.isEmpty, "\(unknown.map(\.place))")
    for group in ExampleGroup.allCases {
      for kind in group.kinds {
        let count = examples.count { $0.kind == kind }
        #expect(count >= (kind == "ham" ? 40 : 4), "\(kind): \(count)")
      }
    }
  }

  @Test("belongs to a set in six languages", arguments: ["ru", "en", "zh", "kk", "uz", "tr"])
  func languages(language: String) throws {
    let examples = try ExampleFile.all()
    #expect(examples.count { $0.language == language } >= 40)
    #expect(examples.allSatisfy { ["ru", "en", "zh", "kk", "uz", "tr"].contains($0.language) })
  }

  @Test("has labels in messages with a contact and in no others")
  func labelsFitTheGroup() throws {
    let misfits = try ExampleFile.all().filter { example in
      let group = ExampleGroup(of: example.kind)
      return example.labels.isEmpty != (group == .ordinary || group == .untouchable)
    }
    #expect(misfits.isEmpty, "\(misfits.map(\.place))")
  }
}
