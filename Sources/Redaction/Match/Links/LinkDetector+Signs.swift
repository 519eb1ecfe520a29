// What single signs are to links and addresses.
extension LinkDetector {
  func isSlash(_ position: Int, _ views: borrowing Views) -> Bool {
    position < views.count && views.folded[position] == UInt8(ascii: "/")
  }

  func isGap(_ sign: UInt8) -> Bool { sign == Sign.blank || sign == Sign.newline }

  func isLatin(_ sign: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(sign)
  }

  func isSchemeSign(_ sign: UInt8) -> Bool {
    isLatin(sign) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(sign)
      || sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
  }

  func isNumberJoint(_ sign: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(sign) || sign == UInt8(ascii: ".")
      || sign == UInt8(ascii: "-")
  }

  func isEdgeSymbol(_ position: Int, _ run: Range<Int>, _ views: borrowing Views) -> Bool {
    views.folded[position] == Sign.symbol && position &+ 1 < run.upperBound
      && views.folded[position &+ 1] != UInt8(ascii: ".")
      && !scan.isLabelSign(views.folded[position &+ 1])
  }

  func isLocalSign(_ sign: UInt8) -> Bool {
    switch sign {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: "="),
      UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "*"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "^"), UInt8(ascii: "`"):
      true
    default: scan.isLabelSign(sign) || scan.classes[sign] == .ideograph
    }
  }

  func isLocalEdge(_ sign: UInt8) -> Bool {
    switch sign {
    case UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "`"), UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: "*"),
      UInt8(ascii: "-"), UInt8(ascii: "~"), UInt8(ascii: "&"), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  func starts(with text: StaticString, at position: Int, _ views: borrowing Views) -> Bool {
    guard position >= 0, position &+ text.utf8CodeUnitCount <= views.count else { return false }
    return text.withUTF8Buffer { bytes in
      for index in bytes.indices where views.folded[position &+ index] != bytes[index] {
        return false
      }
      return true
    }
  }

  /// Where "www." begins in the run, at its start or behind a sign that is no letter.
  func wwwStart(_ run: Range<Int>, _ views: borrowing Views) -> Int? {
    var start = run.lowerBound
    while start < run.upperBound,
      views.folded[start] == Sign.symbol
        || views.folded[start] == UInt8(ascii: ".") || views.folded[start] == UInt8(ascii: "-")
    {
      start &+= 1
    }
    return starts(with: "www.", at: start, views) ? start : nil
  }
}
