import Foundation
import Testing

@testable import Redaction

@Suite("The embedded knowledge")
struct KnowledgeTests {
  /// The project's root, from where this file lies.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test("holds every file of Patterns/ that is no input of a generator, as it is on disk")
  func everyFileIsEmbedded() throws {
    let folder = Self.root.appendingPathComponent("Patterns")
    let prefix = folder.path + "/"
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
    var seen = 0
    for case let name as String in files
    where !name.hasPrefix("unicode") && !name.hasPrefix("names") && !name.hasSuffix(".md") {
      var isFolder: ObjCBool = false
      #expect(FileManager.default.fileExists(atPath: prefix + name, isDirectory: &isFolder))
      if isFolder.boolValue { continue }
      let embedded = try #require(Knowledge.file(name), "\(name) is not embedded")
      let onDisk = try Data(contentsOf: URL(fileURLWithPath: prefix + name))
      #expect(onDisk.elementsEqual(embedded), "\(name) was changed after the build")
      seen += 1
    }
    #expect(seen == Knowledge.names.count)
  }
}
