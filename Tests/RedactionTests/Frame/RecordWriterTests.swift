import Testing

@testable import Redaction

@Suite("What a stream counts")
struct RecordWriterTests {
  private static let text = "a XX\nF\n\nжж YY m\nX ZZ\nthe end"

  private func statistics(
    of texts: [String], _ output: StreamOutput, _ chunking: Int = .max
  ) -> StreamStatistics {
    let sink = KeepingSink()
    var flow = ToyStream(output: output).flow()
    for text in texts {
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty { flow.write(&rest, min(chunking, rest.count), to: sink) }
      flow.finish(to: sink)
    }
    return flow.statistics
  }

  @Test("is findings by category, and what could not be scanned", arguments: [.max, 1, 7])
  func findings(chunking: Int) {
    for output in [StreamOutput.text(numbered: false), .text(numbered: true), .findings] {
      let counted = statistics(of: [Self.text], output, chunking)
      let expected: [Redaction.Category: Int] = [.phone: 2, .person: 1, .email: 1, .card: 1]
      for category in Redaction.Category.allCases {
        #expect(counted[category] == expected[category] ?? 0, "\(category), \(output)")
      }
      #expect(counted.unscannable == 1)
    }
  }

  @Test("is records, the last one without its terminator too", arguments: [.max, 1, 7])
  func records(chunking: Int) {
    for output in [StreamOutput.text(numbered: true), .findings] {
      #expect(statistics(of: [Self.text], output, chunking).records == 6)
      #expect(statistics(of: [Self.text + "\n"], output, chunking).records == 6)
      #expect(statistics(of: ["\n"], output, chunking).records == 1)
      #expect(statistics(of: [""], output, chunking).records == 0)
    }
  }

  @Test("is no records where nobody asked for their numbers")
  func uncounted() {
    #expect(statistics(of: [Self.text], .text(numbered: false)).records == 0)
  }

  @Test("goes on from stream to stream", arguments: [.max, 3])
  func severalStreams(chunking: Int) {
    let counted = statistics(of: [Self.text, "XX\n", "", "жж"], .findings, chunking)
    #expect(counted.records == 8)
    #expect(counted[.phone] == 3)
    #expect(counted[.person] == 2)
    #expect(counted.unscannable == 1)
  }

  @Test("is one record, however long and in whatever pieces")
  func longRecord() {
    let words = String(repeating: "abc XX ", count: 500)
    for chunking in [Int.max, 100, 1] {
      let counted = statistics(of: [words + "\n" + words + "\nXX"], .findings, chunking)
      #expect(counted.records == 3)
      #expect(counted[.phone] == 1001)
    }
  }

  @Test("is the sum of two")
  func sum() {
    var sum = statistics(of: [Self.text], .findings)
    sum.add(statistics(of: ["XX\nF\n"], .findings))
    #expect(sum.records == 8)
    #expect(sum[.phone] == 3)
    #expect(sum[.card] == 1)
    #expect(sum.unscannable == 2)
  }
}
