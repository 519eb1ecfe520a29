#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

// Searches for single bytes. Every range has to lie within the buffer; the frame's invariants see
// to it, and the subscripts and `rebasing:` below trap rather than read elsewhere.

extension UnsafeRawBufferPointer {
  /// The bytes of `range`, counted from 0.
  @inline(__always)
  func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[range])
  }

  /// The first index in `range` that holds `byte`.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    let bytes = slice(range)
    guard let base = bytes.baseAddress, !bytes.isEmpty,
      let found = memchr(base, Int32(byte), bytes.count)
    else { return nil }
    return range.lowerBound + (UnsafeRawPointer(found) - base)
  }

  /// The last index in `range` that holds `byte`.
  ///
  /// Eight bytes at a time. `memrchr` is faster on long runs, but exists on Linux only, and what is
  /// looked for here is nearly always within a few hundred bytes.
  func lastIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    let bytes = slice(range)
    let pattern = UInt64(repeating: byte)
    var end = bytes.count
    while end >= 8 {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self))
      let hits = (word ^ pattern).zeroBytes
      if hits != 0 { return range.lowerBound + end - 1 - hits.leadingZeroBitCount / 8 }
      end -= 8
    }
    while end > 0 {
      end -= 1
      if bytes[end] == byte { return range.lowerBound + end }
    }
    return nil
  }

  /// How often `byte` occurs in `range`.
  ///
  /// Lanes count up to 255 before they are added up. (`any(mask)` and `sum` of Swift's SIMD types
  /// are loops over the lanes out of line: twenty times slower.)
  func count(of byte: UInt8, in range: Range<Int>) -> Int {
    let bytes = slice(range)
    let pattern = SIMD16<UInt8>(repeating: byte)
    var total = 0
    var at = 0
    while bytes.count - at >= 32 {
      let stop = at + Swift.min((bytes.count - at) / 32, 255) * 32
      var first = SIMD16<UInt8>(repeating: 0)
      var second = first
      while at < stop {
        let block = bytes.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
        let next = bytes.loadUnaligned(fromByteOffset: at + 16, as: SIMD16<UInt8>.self)
        // SAFETY: a mask of 16 8-bit lanes and 16 bytes have one layout; a hit is 0xFF, that is -1.
        first &-= unsafeBitCast(block .== pattern, to: SIMD16<UInt8>.self)
        second &-= unsafeBitCast(next .== pattern, to: SIMD16<UInt8>.self)
        at += 32
      }
      // SAFETY: 16 bytes either way.
      let sums = unsafeBitCast(first, to: SIMD2<UInt64>.self)
      let more = unsafeBitCast(second, to: SIMD2<UInt64>.self)
      total += sums.x.byteSum + sums.y.byteSum + more.x.byteSum + more.y.byteSum
    }
    while at < bytes.count {
      if bytes[at] == byte { total += 1 }
      at += 1
    }
    return total
  }

  /// The first index in `range` of a blank: a space, or a control character of ASCII.
  ///
  /// The blanks of Unicode are left out: they cost a decoder, and where the frame looks for a blank
  /// a later one does no harm.
  func firstBlank(in range: Range<Int>) -> Int? {
    let bytes = slice(range)
    var at = 0
    while bytes.count - at >= 8 {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let hits = word.blankBytes
      if hits != 0 { return range.lowerBound + at + hits.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < bytes.count {
      if bytes[at] <= 0x20 { return range.lowerBound + at }
      at += 1
    }
    return nil
  }

  /// The last index in `range` of a blank.
  func lastBlank(in range: Range<Int>) -> Int? {
    slice(range).lastIndex { $0 <= 0x20 }.map { range.lowerBound + $0 }
  }

  /// `index`, or the index up to 3 bytes before it at which the UTF-8 sequence starts that it would
  /// cut. Bytes that are no UTF-8 can be cut anywhere.
  func codePointBorder(at index: Int) -> Int {
    var border = index
    while border > 0, border < count, index - border < 3, self[border] & 0xC0 == 0x80 {
      border -= 1
    }
    return border < count && self[border] & 0xC0 == 0x80 ? index : border
  }
}

// Where a framing has no terminator there is none to be found.
extension UnsafeRawBufferPointer {
  @inline(__always)
  func firstTerminator(_ framing: Framing, in range: Range<Int>) -> Int? {
    framing.terminator.flatMap { firstIndex(of: $0, in: range) }
  }

  @inline(__always)
  func lastTerminator(_ framing: Framing, in range: Range<Int>) -> Int? {
    framing.terminator.flatMap { lastIndex(of: $0, in: range) }
  }
}

extension UInt64 {
  fileprivate init(repeating byte: UInt8) {
    self = UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// 0x80 in every byte that is 0. Exact in each byte, unlike the shorter `(x - 1) & ~x`.
  fileprivate var zeroBytes: UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((self & low) &+ low) | self | low)
  }

  /// 0x80 in the lowest byte that is at most 0x20; bytes above that one may be set by a borrow.
  fileprivate var blankBytes: UInt64 {
    (self &- UInt64(repeating: 0x21)) & ~self & UInt64(repeating: 0x80)
  }

  /// The sum of the 8 bytes.
  fileprivate var byteSum: Int {
    let even: UInt64 = 0x00FF_00FF_00FF_00FF
    let pairs = (self & even) &+ ((self >> 8) & even)
    return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}
