internal import CPCRE2

/// Owns the stack that machine code runs on, and counts how often it was asked for.
///
/// PCRE2 asks through a callback when, and only when, a call really enters machine code: that is
/// the one sign it gives.
///
/// Sendable: it may go from one thread to another. It is never in two at once, because whoever
/// matches holds its scratch inout.
@safe struct JITStack: ~Copyable, @unchecked Sendable {
  @safe private struct Slot {
    /// nil for the interpreter, which never asks.
    let stack: OpaquePointer?
    var entries: UInt
  }

  /// On the heap, because PCRE2 keeps its address.
  private let slot: UnsafeMutablePointer<Slot>

  /// - Parameter size: First and greatest size in bytes; nil for no stack at all.
  init(_ size: ClosedRange<Int>?) throws(MatchError) {
    var stack: OpaquePointer?
    if let size {
      // PCRE2 rounds sizes up without a look at overflow, and takes 0 for a failure.
      guard size.upperBound <= 1 << 30 else { throw .noMemory }
      // SAFETY: freed in deinit.
      unsafe stack = pcre2_jit_stack_create_8(max(size.lowerBound, 1), max(size.upperBound, 1), nil)
      guard unsafe stack != nil else { throw .noMemory }
    }
    unsafe slot = .allocate(capacity: 1)
    unsafe slot.initialize(to: Slot(stack: stack, entries: 0))
  }

  deinit {
    // SAFETY: made in init; the context that knows the slot is already gone. PCRE2 takes nil.
    unsafe pcre2_jit_stack_free_8(slot.pointee.stack)
    unsafe slot.deallocate()
  }

  /// How many calls entered machine code, modulo 2^64.
  var entries: UInt { unsafe slot.pointee.entries }

  /// Makes calls with this context run on this stack. The stack must outlive the context.
  func assign(to context: OpaquePointer) {
    // SAFETY: PCRE2 hands back the pointer that it is given here, and the slot is never moved.
    unsafe pcre2_jit_stack_assign_8(
      context,
      { data in
        guard let slot = unsafe data?.assumingMemoryBound(to: Slot.self) else { return nil }
        unsafe slot.pointee.entries &+= 1
        return unsafe slot.pointee.stack
      }, slot)
  }
}
