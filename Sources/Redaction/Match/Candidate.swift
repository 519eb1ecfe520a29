/// What a detector proposes, in positions of the views; a finding once it is accepted and mapped
/// back to bytes.
struct Candidate: BitwiseCopyable {
  /// Positions, `start < end`.
  var start: Int32
  var end: Int32
  var category: Category.Code
  /// Index into the catalog's rules.
  var rule: UInt16
  /// 0...1.
  var score: Float
  /// Why it was accepted, for `redact explain`.
  var reason: Reason
}

/// Why a candidate was accepted; `redact explain` prints the names.
enum Reason: String, CaseIterable, BitwiseCopyable {
  case pattern, international, trunkPrefix, formatted, labelled, calledFor, alone, hidden, local
  case checksum, issuer, knownEnding, scheme, www, path, address, hostTable, mention, service, name
  case allowed, check
}

extension Category {
  /// The category as a small number, for plain values.
  typealias Code = UInt8

  var code: Code { Code(truncatingIfNeeded: Self.allCases.firstIndex(of: self) ?? 0) }

  init(code: Code) {
    let all = Self.allCases
    self = Int(code) < all.count ? all[Int(code)] : .phone
  }
}
