/// What a finding is. The raw value is the name used on the command line, in rule files and in
/// the findings that `redact scan` prints.
public enum Category: String, CaseIterable, Sendable, Hashable {
  case phone, email, messenger, url, person, address, document, card, iban, dob, ip

  /// The constant label written in place of a finding, as `[PHONE]`.
  ///
  /// Its length says nothing about what it replaces, and it is never a finding itself.
  public var label: String { "[" + rawValue.uppercased() + "]" }
}

/// Why a finding may not pass: the three things that a marketplace forbids, and room for its other
/// rules of conduct.
public enum Policy: String, CaseIterable, Sendable, Hashable {
  case privateContact = "private-contact"
  case thirdPartyResource = "third-party-resource"
  case buyerData = "buyer-data"
  case conduct
}
