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

  /// "t.me\\ivan_shop": the end of a user name behind a backslash, which is no opener of a path
  /// elsewhere, since texts have "\\n" for a line end.
  func name(
    behindBackslash position: Int, _ host: Host, _ views: borrowing Views,
    _ source: UnsafeRawBufferPointer
  ) -> Int? {
    guard position < views.count, views.folded[position] == UInt8(ascii: "\\") else { return nil }
    let name = HandleName(at: position &+ 1, views)
    guard name.length >= HandleName.shortest,
      messengerHosts.contains(
        withoutPrefix(host.start..<host.end, views), path: name.start..<name.end, below: false,
        views, source)
    else { return nil }
    return name.end
  }

  /// "хорошо。example.com": the last ideographic full stop in the run behind a word and before a whole
  /// host. Elsewhere it stands for the dot of a host: "example。com".
  func sentenceEnd(
    in run: Range<Int>, _ views: borrowing Views, _ source: UnsafeRawBufferPointer
  ) -> Int? {
    var stop = run.upperBound &- 1
    while stop > run.lowerBound {
      stop &-= 1
      guard views.folded[stop] == UInt8(ascii: "."), isIdeographicStop(stop, views, source) else {
        continue
      }
      for position in run.lowerBound..<stop where !views.traits[position].contains(.letter) {
        return nil
      }
      var end = stop &+ 1
      while end < run.upperBound, views.folded[end] != UInt8(ascii: ".") { end &+= 1 }
      guard end < run.upperBound, scan.strength(stop &+ 1..<end, views) == .none,
        stop &- run.lowerBound > 3 || wwwStart(run, views) == nil,
        scan.host(in: stop &+ 1..<run.upperBound, views, anyEnding: false) != nil
      else { return nil }
      return stop
    }
    return nil
  }

  /// U+3002.
  private func isIdeographicStop(
    _ position: Int, _ views: borrowing Views, _ source: UnsafeRawBufferPointer
  ) -> Bool {
    let start = Int(views.offset[position])
    return start &+ 2 < source.count && source[start] == 0xE3 && source[start &+ 1] == 0x80
      && source[start &+ 2] == 0x82
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
