internal import CRedactSystem

/// HUP, INT and TERM: they stop the reading; what is decided is still written, and then the process
/// ends by the same signal, so that the parent sees it.
enum Termination {
  /// How long a reader that does not take the rest may hold us up, in milliseconds.
  static let grace: Int64 = 500

  /// From now on the signals are noted and do not kill at once.
  static func note() { csystem_note_termination() }

  /// Whether one came.
  static var isAsked: Bool { csystem_noted_signal() != 0 }

  /// Ends the process if one came.
  static func dieIfAsked() {
    let signal = csystem_noted_signal()
    if signal != 0 { csystem_die_of(signal) }
  }
}
