/// A keyed hash for pseudonyms: the same text gets the same number under the same key, and nobody
/// without the key can tell which text a number stands for, nor try all of them out.
///
/// The library holds no cryptography of its own. The caller gives the function, as a rule HMAC-SHA-256
/// of an audited package, cut to its first 64 bits; the filter does so with swift-crypto. A plain hash
/// would not do: there are so few telephone numbers that all of their hashes fit a table.
///
/// Thread-safe, as the function has to be.
public final class KeyedHash: Sendable {
  private let function: @Sendable (UnsafeRawBufferPointer) -> UInt64

  /// - Parameter function: a pseudorandom function of its bytes, under a key that it keeps. It is
  ///   called once for each finding, with the name of the category, a NUL, and the finding in its
  ///   canonical form.
  public init(_ function: @escaping @Sendable (UnsafeRawBufferPointer) -> UInt64) {
    self.function = function
  }

  func callAsFunction(_ bytes: UnsafeRawBufferPointer) -> UInt64 { function(bytes) }
}

extension KeyedHash: Hashable {
  /// The same hash, not one with the same key.
  public static func == (left: KeyedHash, right: KeyedHash) -> Bool { left === right }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
