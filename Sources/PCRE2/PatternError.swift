internal import CPCRE2

/// Why a pattern was not made.
public enum PatternError: Error, Sendable, Hashable {
  /// PCRE2 refuses the pattern. `offset` is where it noticed, in bytes from the pattern's start;
  /// `message` is PCRE2's own.
  case refused(code: Int32, offset: Int, message: String)
  /// Option bits that are not among ``Pattern/Options``.
  case badOptions(bits: UInt32)
  /// No machine code: this PCRE2 has no JIT, the system refuses executable memory, or the pattern
  /// has something that JIT cannot do (`\C` in UTF mode).
  case jitRefused(code: Int32)
  /// Compiling to machine code went well and yet there is none, which is what `(*NO_JIT)` in a
  /// pattern does. Such a pattern would run in the interpreter, and nobody would notice.
  case jitVanished
  /// The system gave no memory.
  case noMemory

  /// PCRE2's code, 0 where the refusal is not PCRE2's.
  public var code: Int32 {
    switch self {
    case .refused(let code, _, _), .jitRefused(let code): code
    case .badOptions: Int32(PCRE2_ERROR_BAD_OPTIONS)
    case .noMemory: Int32(PCRE2_ERROR_HEAP_FAILED)
    case .jitVanished: 0
    }
  }

  /// Where in the pattern, in bytes from its start; nil if the whole of it is meant.
  public var offset: Int? {
    if case .refused(_, let offset, _) = self { offset } else { nil }
  }
}

extension PatternError: CustomStringConvertible {
  /// What is wrong, where and what to do; never a byte of the pattern.
  public var description: String {
    switch self {
    case .refused(let code, let offset, let message):
      "\(message) at byte \(offset) (PCRE2 error \(code))"
    case .badOptions(let bits): "unknown pattern options 0x\(String(bits, radix: 16))"
    case .jitRefused(let code):
      "no JIT code: \(Library.message(for: code)) (PCRE2 error \(code)); permit executable memory"
        + " or ask for JITMode.off"
    case .jitVanished: "no JIT code although JIT compiled: remove (*NO_JIT) from the pattern"
    case .noMemory: "out of memory"
    }
  }
}
