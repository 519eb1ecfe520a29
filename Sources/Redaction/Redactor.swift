internal import PCRE2

/// Finds and masks private contacts, links and personal data in messages.
///
///     let redactor = try Redactor()
///     redactor.redact("пишите на ivan@example.com")   // "пишите на [EMAIL]"
///
/// Immutable and `Sendable`: make one, which compiles the rules, and share it. For many messages
/// Safe to call from any number of threads at once: each call takes a worker of its own from a pool,
/// whose buffers stay from message to message.
public final class Redactor: Sendable {
  let catalog: Catalog
  let configuration: Configuration
  private let workers = WorkerPool()

  /// Compiles the rules.
  ///
  /// - Throws: ``RuleError``, which names file, rule, line and column.
  /// - Complexity: linear in the rules and tables; a few milliseconds.
  public init(_ configuration: Configuration = Configuration()) throws(RuleError) {
    self.configuration = configuration
    if configuration.engine == .jit { try Self.checkMachineCode() }
    catalog = try Catalog(configuration)
    if configuration.selfTest, !configuration.ruleFiles.isEmpty { try testOwnRules() }
  }

  /// Tries the rules of the user on their own examples.
  private func testOwnRules() throws(RuleError) {
    let own = Set(configuration.ruleFiles.map(\.name))
    guard let failure = failingExamples(in: own.contains).first else { return }
    throw .selfTestFailed(
      RulePlace(file: failure.file, rule: failure.rule, line: failure.line, column: 1),
      failure.fault)
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
    let worker = workers.take(self, .text(numbered: false))
    defer { workers.put(worker) }
    var text = text
    return text.withUTF8 { bytes in
      worker.run(UnsafeRawBufferPointer(bytes))
      return worker.collector.changedText()
    } ?? text
  }

  /// The findings in `text` as one record: UTF-8 byte offsets, ascending, not overlapping.
  ///
  /// - Throws: ``ScanFailure`` when some piece could not be scanned: then the text must not pass.
  public func findings(in text: String) throws(ScanFailure) -> [Finding] {
    let worker = workers.take(self, .findings)
    defer { workers.put(worker) }
    var text = text
    text.withUTF8 { worker.run(UnsafeRawBufferPointer($0)) }
    if let failure = worker.collector.failure { throw failure }
    return worker.collector.findings
  }

  func makeScanner() -> Scanner {
    Scanner(
      catalog, engine: configuration.engine, sensing: configuration.sensing,
      capacity: WindowGeometry.standard.window, isProfiled: configuration.profiling)
  }
}
