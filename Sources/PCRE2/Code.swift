internal import CPCRE2

/// Owns one `pcre2_code`.
///
/// Sendable although it holds a pointer: after `init` nothing writes to the code. PCRE2's matching
/// functions take it as `const`, and JIT, the one writer, has run before anyone else sees it.
@safe struct Code: ~Copyable, @unchecked Sendable {
  /// Valid until deinit.
  let pointer: OpaquePointer

  init(
    _ pattern: UnsafeBufferPointer<UInt8>, options: Pattern.Options
  ) throws(PatternError) {
    let unknown = options.subtracting(.known)
    guard unknown.isEmpty else { throw .badOptions(bits: unknown.rawValue) }

    // SAFETY: a context of our own, freed on every way out.
    guard let context = unsafe pcre2_compile_context_create_8(nil) else { throw .noMemory }
    defer { unsafe pcre2_compile_context_free_8(context) }
    // Both default to what the distribution chose when it built PCRE2. A pattern has to mean the
    // same everywhere; and in byte mode the wider \R would match byte 85, half of a letter.
    // SAFETY: the context is valid, the constants are PCRE2's.
    _ = unsafe pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
    _ = unsafe pcre2_set_bsr_8(
      context, UInt32(options.contains(.utf) ? PCRE2_BSR_UNICODE : PCRE2_BSR_ANYCRLF))

    var code: Int32 = 0
    var offset = 0
    // SAFETY: the bytes outlive the call, and PCRE2 keeps no pointer to them. An empty buffer may
    // have no address, which PCRE2 takes for an error in older versions.
    let compiled = unsafe pcre2_compile_8(
      pattern.baseAddress ?? Empty.address, pattern.count, options.compileBits, &code, &offset,
      context)
    guard let compiled = unsafe compiled else {
      if code == PCRE2_ERROR_HEAP_FAILED { throw .noMemory }
      throw .refused(code: code, offset: offset, message: Library.message(for: code))
    }
    unsafe pointer = compiled
  }

  deinit { unsafe pcre2_code_free_8(pointer) }

  /// Adds machine code. Once, and before anyone else has the code: this writes to it.
  func compileToMachineCode() throws(PatternError) {
    // Exactly the mode used for matching: code for partial matching would double the size, and
    // modes not compiled for were memory errors in PCRE2's past (GHSA-2p8c-ff85-vh9x).
    let status = unsafe pcre2_jit_compile_8(pointer, PCRE2_JIT_COMPLETE)
    guard status == 0 else { throw .jitRefused(code: status) }
    guard size(PCRE2_INFO_JITSIZE) > 0 else { throw .jitVanished }
  }

  /// A `uint32_t` item of `pcre2_pattern_info`; 0 if PCRE2 does not know it.
  func number(_ item: Int32) -> Int {
    var value: UInt32 = 0
    // SAFETY: for callers that pass an item documented as uint32_t.
    let status = unsafe pcre2_pattern_info_8(pointer, UInt32(item), &value)
    return status == 0 ? Int(value) : 0
  }

  /// A `size_t` item of `pcre2_pattern_info`; 0 if PCRE2 does not know it.
  func size(_ item: Int32) -> Int {
    var value = 0
    // SAFETY: for callers that pass an item documented as size_t.
    let status = unsafe pcre2_pattern_info_8(pointer, UInt32(item), &value)
    return status == 0 ? value : 0
  }

  /// The name table: entries of equal size, each a group number in two bytes (high byte first),
  /// the name and a NUL.
  func names() -> [Pattern.Name] {
    let count = number(PCRE2_INFO_NAMECOUNT)
    let entrySize = number(PCRE2_INFO_NAMEENTRYSIZE)
    var table: UnsafePointer<UInt8>?
    // SAFETY: PCRE2_INFO_NAMETABLE writes one pointer into the code, valid as long as the code.
    let status = unsafe pcre2_pattern_info_8(pointer, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard status == 0, count > 0, entrySize > 3, let table = unsafe table else { return [] }
    // SAFETY: the table has count * entrySize bytes, as pcre2api says.
    let bytes = unsafe UnsafeBufferPointer(start: table, count: count * entrySize)
    return (0..<count).map { index in
      let entry = unsafe bytes[index * entrySize..<(index + 1) * entrySize]
      let name = unsafe entry.dropFirst(2).prefix { $0 != 0 }
      return unsafe Pattern.Name(
        text: String(decoding: name, as: UTF8.self),
        group: Int(entry[entry.startIndex]) << 8 | Int(entry[entry.startIndex + 1]))
    }
  }
}
