import Foundation
import Testing

@Suite("The fuzz targets of the filter have nothing to say")
struct FilterFuzzTests {
  /// `Tests/Fuzz`: `Corpus/TARGET` are seeds, `Findings/TARGET` is what was once found.
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fuzz")

  private func replay(_ target: String, _ body: ([UInt8]) throws -> String?) throws {
    var count = 0
    for kind in ["Corpus", "Findings"] {
      let place = Self.folder.appendingPathComponent(kind).appendingPathComponent(target)
      let files = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
      for file in files {
        let bytes = Array(try Data(contentsOf: place.appendingPathComponent(file)))
        let complaint = try body(bytes)
        #expect(complaint == nil, "\(kind)/\(target)/\(file)")
        count += 1
      }
    }
    #expect(count > 0)
  }

  private func random(_ times: Int, _ body: ([UInt8]) throws -> String?) rethrows {
    let seed = UInt64.random(in: .min ... .max)
    var state = seed
    for _ in 0..<times {
      let bytes = (0..<16).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 40)
      }
      let complaint = try body(bytes)
      #expect(complaint == nil, "seed \(seed), \(bytes)")
      if complaint != nil { return }
    }
  }

  @Test("F6: about seeds of command lines, and what was once found")
  func seedsOfArguments() throws { try replay("arguments", ArgumentFuzz.run) }

  @Test(
    "F7: about seeds of system calls that go wrong, and what was once found",
    .enabled(if: Shim.isUsable))
  func seedsOfSystemCalls() throws { try replay("system-calls", SystemCallFuzz.run) }

  @Test("F6: about command lines at random")
  func arguments() throws { try random(60, ArgumentFuzz.run) }

  @Test("F7: about system calls that go wrong at random", .enabled(if: Shim.isUsable))
  func systemCalls() throws { try random(60, SystemCallFuzz.run) }
}
