import Foundation
import Testing

/// The system's calls fail as `Tests/shims/faults.c` makes them fail.
@Suite(
  "When reading or writing goes wrong, what was written is a prefix", .enabled(if: Shim.isUsable))
struct IOFaultTests {
  static let message = IOFaultScript.message
  static let masked = IOFaultScript.masked

  static let plans = [
    "read:short", "write:short", "read:short,write:short", "read:eintr/2", "write:eintr/2",
    "read:eintr/3,write:eintr/3", "read:short,read:eintr/2,write:short,write:eintr/2",
    "read:again/2", "write:again/2", "read:short,read:again/3,write:short,write:again/3",
  ]

  @Test("Rows 47, 48, 49, 50: short and interrupted calls change no byte", arguments: plans)
  func nuisances(faults: String) throws {
    for arguments in [[], ["--jobs", "2"], ["--line-buffered"]] {
      let run = try Run(faults: faults, arguments: arguments, input: Self.message.utf8)
      #expect(run.text == Self.masked)
      #expect(run.status == .exited(0))
      #expect(run.errors == "")
    }
  }

  /// More than one buffer, with findings, so that gathered and direct writes are among the calls.
  static let large: [UInt8] = (0..<6000).flatMap { number in
    Array("row \(number) of plain words, or +7 916 123-45-67 and some more of them\n".utf8)
  }
  static let largeMasked = String(decoding: large, as: UTF8.self)
    .replacingOccurrences(of: "+7 916 123-45-67", with: "[PHONE]")

  @Test("Row 47: one byte a call, in and out, on a text of many buffers")
  func largeShort() throws {
    #expect(try Run(faults: "write:short", input: Self.large).hasOutput(Self.largeMasked))
    #expect(try Run(faults: "read:short", input: Self.large).hasOutput(Self.largeMasked))
  }

  @Test("Row 52: a read that fails is 74; what is decided is written, what is pending is not")
  func readFails() throws {
    let scratch = try Scratch()
    for number in 1...70 {
      let fired = scratch.path + "/\(number)"
      // EIO, at the read of each single byte.
      let run = try Run(
        faults: "read:short,read:fail=5@\(number)", fired: fired, input: Self.message.utf8)
      guard FileManager.default.fileExists(atPath: fired) else {
        #expect(run.text == Self.masked)
        continue
      }
      #expect(run.status == .exited(74), "read \(number)")
      #expect(run.errors == "redact: read: standard input: Input/output error\n")
      let lines = Self.message.prefix(number - 1).split(separator: /\r?\n/).count
      #expect(Self.masked.hasPrefix(run.text), "read \(number)")
      // Nothing of an unfinished line.
      #expect(run.output.isEmpty || run.output.last == 0x0A, "read \(number)")
      #expect(run.text.split(separator: /\r?\n/).count <= lines)
    }
  }

  /// ENOSPC at the n-th write for all n there are; with one byte a write there are as many as bytes.
  @Test(
    "Row 53: whichever write fails, it is 74, and what was written is a prefix",
    arguments: [[], ["--line-buffered"], ["--jobs", "2"]])
  func writeFails(arguments: [String]) throws {
    let scratch = try Scratch()
    var number = 1
    while true {
      let fired = scratch.path + "/\(number)"
      let run = try Run(
        faults: "write:short,write:fail=28@\(number)+", fired: fired, arguments: arguments,
        input: Self.message.utf8)
      guard FileManager.default.fileExists(atPath: fired) else { break }
      #expect(run.status == .exited(74))
      #expect(run.errors == "redact: write: standard output: No space left on device\n")
      let isPrefix = run.output.count == number - 1 && Self.masked.utf8.starts(with: run.output)
      #expect(isPrefix, "write \(number)")
      number += 1
    }
    #expect(number > Self.masked.utf8.count)
  }

  @Test("Row 53: a close that fails is 74, though all was written")
  func closeFails() throws {
    let run = try Run(faults: "close:fail=5@1+", input: Self.message.utf8)
    #expect(run.status == .exited(74))
    #expect(run.errors == "redact: write: standard output: Input/output error\n")
    #expect(run.text == Self.masked)
  }

  /// Two pipes of 1 MiB, two buffers of 256 KiB and a window: what a reader that takes nothing can
  /// be behind.
  @Test("Row 51: when nobody reads, no more input is taken")
  func noReader() throws {
    let child = try Child([])
    let lines = Array(String(repeating: "the parcel came on Monday\n", count: 4000).utf8)
    let taken = child.fill(with: lines, upTo: 64 << 20, idle: 1)
    #expect(taken < 4 << 20)
    // And all of it comes when somebody reads again.
    let run = child.communicate()
    #expect(run.output.count == taken)
    #expect(run.status == .exited(0))
  }

  /// Where an allocation fails a Swift program ends; what matters is that it has not let anything
  /// pass, and says nothing of the text. All of some 90 000 allocations are tried by
  /// `Tests/scripts/every-allocation`; here one in so many, and those of the work itself.
  @Test("Row 72: without memory it ends, says nothing of the text, and what it wrote is a prefix")
  func noMemory() throws {
    let scratch = try Scratch()
    let step = 1499
    var number = 1 + Int.random(in: 0..<step)
    var isInjected = true
    while isInjected {
      let fired = scratch.path + "/\(number)"
      let run = try Run(
        faults: "malloc:fail@\(number)", fired: fired, input: Self.message.utf8)
      isInjected = FileManager.default.fileExists(atPath: fired)
      let isFine =
        Self.masked.utf8.starts(with: run.output)
        || run.text.contains("[UNSCANNED]")
      #expect(isFine, "allocation \(number)")
      #expect(!run.text.contains("916 123") && !run.text.contains("petrov"))
      #expect(!run.errors.contains("916") && !run.errors.contains("petrov"))
      if run.status == .exited(0) { #expect(run.text == Self.masked, "allocation \(number)") }
      number += step
    }
  }
}
