import Testing

@testable import Redaction

@Suite("What stands in place of a finding")
struct MaskTableTests {
  private func mask(
    _ original: String?, _ choice: Operator?, _ category: Redaction.Category = .phone
  ) -> String {
    var table = MaskTable(choice.map { [category: $0] } ?? [:])
    let sink = KeepingSink()
    if let original {
      Array(original.utf8).withUnsafeBytes { table.mark(category, in: $0, to: sink) }
    } else {
      table.mark(category, in: nil, to: sink)
    }
    return sink.text
  }

  @Test("is the category's label by default", arguments: Redaction.Category.allCases)
  func labels(category: Redaction.Category) {
    #expect(mask("anything", nil, category) == "[" + category.rawValue.uppercased() + "]")
    #expect(mask(nil, .label, category) == category.label)
  }

  @Test("is nothing where findings are removed")
  func removal() {
    #expect(mask("anything", .remove) == "")
  }

  @Test(
    "shows the last signs of a finding that is long enough",
    arguments: [
      (4, "+7 916 123-45-67", "[PHONE:4567]"),
      (2, "+7 916 123-45-6-7", "[PHONE:67]"),
      (9, "+7 916 123-45-67", "[PHONE:4567]"),
      (4, "12345678", "[PHONE:5678]"),
      (4, "1234567", "[PHONE:****]"),
      (4, "восемь девять", "[PHONE:****]"),
      (4, "1-2.3 4😀5/6щ7 8!", "[PHONE:5678]"),
      (4, "ivan@example.com", "[PHONE:ecom]"),
      (0, "12345678", "[PHONE]"),
      (-1, "12345678", "[PHONE]"),
    ])
  func keepLast(count: Int, original: String, masked: String) {
    #expect(mask(original, .keepLast(count)) == masked)
  }

  @Test("shows nothing of a finding that is no longer at hand")
  func keepLastOfNothing() {
    #expect(mask(nil, .keepLast(4)) == "[PHONE:****]")
  }

  @Test(
    "P13: has one length, whatever it replaces", arguments: [Operator.label, .remove, .keepLast(4)])
  func constantLength(choice: Operator) {
    var table = MaskTable([.card: choice])
    var lengths: Set<Int> = []
    for original in ["", "1", "4242424242424242", "4 2 4 2", "шестнадцать", "😀😀😀😀😀😀😀😀"] {
      let sink = KeepingSink()
      Array(original.utf8).withUnsafeBytes { table.mark(.card, in: $0, to: sink) }
      lengths.insert(sink.output.count)
    }
    #expect(lengths.count == 1)
  }

  @Test("forgets the signs of the finding before")
  func noRemnant() {
    var table = MaskTable([.card: .keepLast(4)])
    let sink = KeepingSink()
    for original in ["4242424242421234", "1"] {
      Array(original.utf8).withUnsafeBytes { table.mark(.card, in: $0, to: sink) }
    }
    #expect(sink.text == "[CARD:1234][CARD:****]")
  }

  @Test("is chosen by category")
  func byCategory() {
    let sink = KeepingSink()
    var flow = RecordFlow(
      scanner: ToyScanner(), framing: .lines,
      masks: MaskTable([.phone: .remove, .card: .keepLast(2)]), geometry: .small, readSize: 64)
    flow.write("a XX b ZZZZ c жж\n", to: sink)
    flow.finish(to: sink)
    #expect(sink.text == "a  b [CARD:ZZ] c [PERSON]\n")
  }
}
