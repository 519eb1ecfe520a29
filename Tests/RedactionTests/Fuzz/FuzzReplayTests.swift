import Foundation
import Testing

@testable import Redaction

@Suite("The fuzz targets have nothing to say")
struct FuzzReplayTests {
  /// `Tests/Fuzz`: `Corpus/TARGET` are seeds, `Findings/TARGET` is what was once found.
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fuzz")

  @Test("about a seed or a past finding", arguments: FuzzTarget.allCases)
  func replay(target: FuzzTarget) throws {
    var count = 0
    for kind in ["Corpus", "Findings"] {
      let place = Self.folder.appendingPathComponent(kind).appendingPathComponent(target.rawValue)
      let files = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
      for file in files {
        let bytes = Array(try Data(contentsOf: place.appendingPathComponent(file)))
        let complaint = target.run(bytes)
        #expect(complaint == nil, "\(kind)/\(target.rawValue)/\(file)")
        count += 1
      }
    }
    #expect(count > 0)
  }

  @Test(
    "about bytes at random, and seeds with some of them changed", arguments: FuzzTarget.allCases)
  func random(target: FuzzTarget) throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix(seed: seed)
    let place = Self.folder.appendingPathComponent("Corpus").appendingPathComponent(target.rawValue)
    let seeds = try FileManager.default.contentsOfDirectory(atPath: place.path).map {
      Array(try Data(contentsOf: place.appendingPathComponent($0)))
    }
    for _ in 0..<400 {
      var bytes = random.chance(1, in: 3) ? [] : seeds.randomElement(using: &random) ?? []
      for _ in 0..<random.number(1...8) {
        let at = random.number(0...bytes.count)
        let byte = UInt8(random.number(0...255))
        switch random.number(0...2) {
        case 0: bytes.insert(byte, at: at)
        case 1: if at < bytes.count { bytes[at] = byte }
        default: bytes.removeSubrange(at..<min(bytes.count, at + random.number(1...9)))
        }
      }
      let complaint = target.run(bytes)
      #expect(complaint == nil, "seed \(seed), \(bytes)")
      if complaint != nil { return }
    }
  }

  @Test("F5: about any two bytes behind any start")
  func pairs() {
    for first in UInt8.min...255 {
      for second in UInt8.min...255 {
        for bytes in [[first, second], [0x61, first, second, 0x80], [0xE2, first, second]] {
          if let complaint = UTF8Fuzz.run(bytes) { Issue.record("\(complaint): \(bytes)") }
        }
      }
    }
  }
}
