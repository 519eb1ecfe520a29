import Testing

@testable import Redaction

@Suite("A name with a low line")
struct HandleTests {
  @Test("is read to its end when that lies before the line")
  func endsBeforeTheLine() throws {
    var scanner = try Redactor().makeScanner()
    var text = "кв_ instagramкарта_Иван99t3l3gr4m#"
    let failure = text.withUTF8 { scanner.find(in: UnsafeRawBufferPointer($0)) }
    #expect(failure == nil)
  }
}
