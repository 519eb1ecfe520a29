internal import CPCRE2

/// What the linked PCRE2 says about itself.
///
/// A distribution patches PCRE2 without changing what it says here: to tell a repaired build from
/// the first one of the same version, ask the package manager.
public enum Library {
  /// The version and its date, as `10.42 2022-12-11`.
  public static var version: String { text(UInt32(PCRE2_CONFIG_VERSION)) ?? "" }

  /// The version of the Unicode tables, as `14.0.0`.
  public static var unicodeVersion: String { text(UInt32(PCRE2_CONFIG_UNICODE_VERSION)) ?? "" }

  /// The processor that the just-in-time compiler writes code for, nil without such a compiler.
  public static var jitTarget: String? { hasJIT ? text(UInt32(PCRE2_CONFIG_JITTARGET)) : nil }

  /// Whether PCRE2 was built with its just-in-time compiler.
  ///
  /// The system can still refuse executable memory at run time (SELinux, `PR_SET_MDWE`); then a
  /// pattern with ``JITMode/required`` throws ``PatternError/jitRefused(code:)``.
  public static var hasJIT: Bool {
    var flag: UInt32 = 0
    // SAFETY: PCRE2_CONFIG_JIT writes one uint32_t.
    let status = unsafe pcre2_config_8(UInt32(PCRE2_CONFIG_JIT), &flag)
    return status >= 0 && flag == 1
  }

  /// PCRE2's own words for one of its codes, of compiling (positive) or of matching (negative).
  public static func message(for code: Int32) -> String {
    // The longest message of 10.42 has 101 bytes; a longer one would come cut, not failed.
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = unsafe buffer.withUnsafeMutableBufferPointer { bytes -> Int32 in
      // SAFETY: the count is the buffer's own, in code units of one byte.
      unsafe pcre2_get_error_message_8(code, bytes.baseAddress, bytes.count)
    }
    guard length >= 0 else { return "error \(code)" }
    return String(decoding: buffer.prefix(Int(length)), as: UTF8.self)
  }

  private static func text(_ item: UInt32) -> String? {
    // With a null pointer PCRE2 only says how much room it wants, the NUL included.
    let room = pcre2_config_8(item, nil)
    guard room > 1 else { return nil }
    var buffer = [UInt8](repeating: 0, count: Int(room))
    // SAFETY: the buffer has the room just asked for, and the text cannot change in between.
    let length = unsafe pcre2_config_8(item, &buffer)
    return length > 1 ? String(decoding: buffer.prefix(Int(length) - 1), as: UTF8.self) : nil
  }
}
