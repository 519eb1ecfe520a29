internal import Redaction

#if Pseudonyms
  internal import Crypto
#endif

/// HMAC-SHA-256 (RFC 2104, FIPS 180-4) of swift-crypto, cut to its first 64 bits as section 5 of the
/// RFC has it.
enum Pseudonyms {
  /// - Throws: status 78 when the filter was built without the package trait `Pseudonyms`.
  static func hash(_ key: Key) throws(Diagnostic) -> KeyedHash {
    #if Pseudonyms
      let secret = SymmetricKey(data: key.bytes)
      return KeyedHash { bytes in
        HMAC<SHA256>.authenticationCode(for: bytes, using: secret).withUnsafeBytes { code in
          UInt64(bigEndian: code.loadUnaligned(as: UInt64.self))
        }
      }
    #else
      throw Diagnostic(
        .configuration, .start, "--operator pseudonym",
        why: "this filter was built without the trait Pseudonyms")
    #endif
  }
}
