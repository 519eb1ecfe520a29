/// A fixed block of plain values that a worker allocates once and reuses for every message.
///
/// Not a Swift array, whose append may allocate and whose stores pay a uniqueness check: here the
/// capacity never changes.
///
/// Invariant: `0 <= count <= capacity`, and the first `count` values are initialised.
/// Not thread-safe: owned by one scratch.
struct Store<Value: BitwiseCopyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Value>
  let capacity: Int
  private(set) var count = 0

  /// Memory is reserved, not touched: the stores of a worker hold 10 MB for the longest record, and
  /// ordinary ones use a few pages of it.
  init(capacity: Int) {
    self.capacity = capacity
    // SAFETY: owned by this value alone and freed in deinit. No value is read before it is written:
    // the subscript goes up to `count`, and `count` grows by what was written.
    base = UnsafeMutablePointer<Value>.allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  var isEmpty: Bool { count == 0 }

  /// False when the store is full: the caller has to treat the piece as not scanned.
  @inline(__always)
  mutating func append(_ value: Value) -> Bool {
    guard count < capacity else { return false }
    base[count] = value
    count &+= 1
    return true
  }

  mutating func removeAll() { count = 0 }

  mutating func removeLast(downTo newCount: Int) { count = min(count, max(0, newCount)) }

  @inline(__always)
  subscript(index: Int) -> Value {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index outside the store")
      return base[index]
    }
    set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index outside the store")
      base[index] = newValue
    }
  }

  /// Takes the values of `other`, as far as there is room.
  mutating func copy(_ other: borrowing Store<Value>) {
    count = min(other.count, capacity)
    // SAFETY: two stores never share a block, and `count` values fit both.
    base.update(from: other.base, count: count)
  }

  /// The initialised values, valid until the store changes.
  var values: UnsafeBufferPointer<Value> { UnsafeBufferPointer(start: base, count: count) }

  /// The whole block, for the one loop that fills several stores at once; `setCount` follows it.
  var block: UnsafeMutablePointer<Value> { base }

  mutating func setCount(_ newCount: Int) { count = min(capacity, max(0, newCount)) }
}

extension Store {
  /// Sorts the values in place; may allocate, so it is for lists that are far from ordered only.
  mutating func sortAll(by areInIncreasingOrder: (Value, Value) -> Bool) {
    // SAFETY: the buffer covers exactly the initialised values.
    var values = UnsafeMutableBufferPointer(start: block, count: count)
    values.sort(by: areInIncreasingOrder)
  }
}
