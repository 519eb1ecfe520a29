internal import PCRE2

/// Finds and masks private contacts, links and personal data in messages.
///
///     let redactor = try Redactor()
///     redactor.redact("пишите на ivan@example.com")   // "пишите на [EMAIL]"
///
/// Immutable and `Sendable`: make one, which compiles the rules, and share it. For many messages
/// make a ``RecordStream`` for each worker: it keeps its buffers from message to message, where the
/// two calls below set them up anew.
public final class Redactor: Sendable {
  let catalog: Catalog
  let configuration: Configuration

  /// Compiles the rules.
  ///
  /// - Throws: ``RuleError``, which names file, rule, line and column.
  /// - Complexity: linear in the rules and tables; a few milliseconds.
  public init(_ configuration: Configuration = Configuration()) throws(RuleError) {
    self.configuration = configuration
    if configuration.engine == .jit { try Self.checkMachineCode() }
    catalog = try Catalog(configuration)
  }

  /// A system that forbids executable memory has to be known before any text is read, not when the
  /// first rule fires: then every record would be masked whole.
  private static func checkMachineCode() throws(RuleError) {
    do throws(PatternError) {
      _ = try Pattern("a", jit: .required)
    } catch {
      throw .engineRefused(code: error.code)
    }
  }

  /// `text` with its findings masked. What could not be scanned is masked whole.
  ///
  /// The text is one record, line ends included.
  public func redact(_ text: String) -> String {
    let collector = TextCollector()
    var stream = RecordStream(self, framing: .whole)
    var text = text
    text.withUTF8 { stream.finish(with: UnsafeRawBufferPointer($0), to: collector) }
    return String(decoding: collector.bytes, as: UTF8.self)
  }

  /// The findings in `text` as one record: UTF-8 byte offsets, ascending, not overlapping.
  ///
  /// - Throws: ``ScanFailure`` when some piece could not be scanned: then the text must not pass.
  public func findings(in text: String) throws(ScanFailure) -> [Finding] {
    let collector = FindingCollector()
    var stream = RecordStream(self, framing: .whole, output: .findings)
    var text = text
    text.withUTF8 { stream.finish(with: UnsafeRawBufferPointer($0), to: collector) }
    if let failure = collector.failure { throw failure }
    return collector.findings
  }

  func makeScanner() -> Scanner {
    Scanner(
      catalog, engine: configuration.engine, sensing: configuration.sensing,
      capacity: WindowGeometry.standard.window)
  }
}

/// Puts the output of a stream together.
private final class TextCollector: StreamSink {
  var bytes: [UInt8] = []
  func pass(_ bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }
  func finding(_ finding: Finding, record: Int) {}
  func unscannable(record: Int?, failure: ScanFailure) {}
}

/// Puts the findings of a stream together.
private final class FindingCollector: StreamSink {
  var findings: [Finding] = []
  var failure: ScanFailure?
  func pass(_ bytes: UnsafeRawBufferPointer) {}
  func finding(_ finding: Finding, record: Int) { findings.append(finding) }
  func unscannable(record: Int?, failure: ScanFailure) { self.failure = self.failure ?? failure }
}
