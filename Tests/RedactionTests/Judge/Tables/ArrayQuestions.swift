@testable import Redaction

// `#expect` captures the arguments of a call, which a span does not allow: the same questions, asked
// with arrays.

extension NumberingPlan {
  func accepts(international digits: [UInt8]) -> Acceptance {
    accepts(international: digits.span)
  }

  func accepts(national digits: [UInt8], callingCode: Int) -> Acceptance {
    accepts(national: digits.span, callingCode: callingCode)
  }

  func longestAccepted(international digits: [UInt8], as wanted: Acceptance = .valid) -> Prefix? {
    longestAccepted(international: digits.span, as: wanted)
  }
}

extension DialCode {
  func begins(_ digits: [UInt8]) -> Bool { begins(digits.span) }
}

extension CardIssuers {
  func issuer(of digits: [UInt8]) -> Issuer? { issuer(of: digits.span) }
}
