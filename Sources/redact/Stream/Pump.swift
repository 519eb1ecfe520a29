internal import Glibc
internal import Redaction

/// Moves bytes from the sources into an intake, and says when the output has to leave: at the
/// latest when the next read would wait.
struct Pump {
  /// Bytes asked for at a time. A copy of a file to /dev/null took 140 ms of processor time a GiB
  /// with 64 KiB, 133 with this, 133 with 1 MiB.
  static let chunk = 256 << 10

  /// Bytes that a pipe holds, if the system lets us.
  static let pipe: Int32 = 1 << 20

  let sources: [Source]
  let framing: Framing
  /// nil for a subcommand that prints nothing.
  let output: Output?
  /// Write after every read.
  var lineBuffered = false
  /// Counts the bytes, if somebody wants to know.
  var meter: Meter?

  /// Runs to the end of the last source or to the first error. Whatever was decided until then is
  /// written, also before an error is thrown; what is pending is not. A termination signal ends the
  /// process here, in the same way.
  func run(_ intake: inout some Intake & ~Copyable) throws(Diagnostic) {
    Termination.note()
    do throws(Diagnostic) {
      for source in sources where !Termination.isAsked {
        // To open a FIFO may mean to wait.
        try output?.flush()
        if let input = try source.open() { try drain(input, into: &intake) }
      }
      if !Termination.isAsked { try intake.finish() }
    } catch {
      // The first error wins, so what the last write says is not heard.
      do { try output?.flush() } catch {}
      throw error
    }
    try output?.flush()
    Termination.dieIfAsked()
  }

  private func drain(
    _ input: consuming Input, into intake: inout some Intake & ~Copyable
  ) throws(Diagnostic) {
    widen(input)
    var probe = EncodingProbe(framing: framing)
    while true {
      if let output, lineBuffered || !input.isReady {
        try intake.pause()
        if output.holdsBytes { try output.flush() }
      }
      switch read(input, &intake, &probe) {
      case .interrupted: return
      case .failed(let code): throw Diagnostic(.inputOutput, .read, input.name, errno: code)
      case .end:
        probe.seeEnd()
        try refuse(probe, input.name)
        return
      case .bytes: break
      }
      try refuse(probe, input.name)
      try intake.settle()
      try output?.check()
      if output?.failure == .interrupted { return }
    }
  }

  private func read(
    _ input: borrowing Input, _ intake: inout some Intake & ~Copyable, _ probe: inout EncodingProbe
  ) -> Input.Outcome {
    // What stands if the intake has no room: an error, for anything else would lose input unseen.
    var outcome = Input.Outcome.failed(ENOBUFS)
    intake.fill(atLeast: Self.chunk) { space in
      outcome = input.read(into: space)
      guard case .bytes(let count) = outcome else { return 0 }
      probe.see(UnsafeRawBufferPointer(rebasing: space[..<count]))
      meter?.count(count)
      return count
    }
    return outcome
  }

  private func refuse(_ probe: EncodingProbe, _ name: String) throws(Diagnostic) {
    if probe.isRefused {
      throw Diagnostic(.dataRefused, .read, name, why: "UTF-16 or UTF-32; convert it to UTF-8")
    }
  }

  /// Between two pipes, buffers of 1 MiB gave 2.3 GB/s where those of 64 KiB gave 1.4.
  private func widen(_ input: borrowing Input) {
    guard let output, input.isPipe, output.isPipe else { return }
    input.widenPipe(to: Self.pipe)
    output.widenPipe(to: Self.pipe)
  }
}
