/// A host name as it stands in the views: labels between dots.
struct Host {
  /// Positions, without a dot at the end.
  var start: Int
  var end: Int
  var labels: Int
  var ending: EndingTable.Strength
  /// Positions of the ending.
  var endingStart: Int
  var isAddress: Bool
  var hasDigit: Bool
  var hasDash: Bool
}

/// Finds the host names that hold a given dot, on the folded view.
struct HostScan: Sendable {
  let classes: SignClasses
  let endings: EndingTable

  /// Signs of host labels. Underscores are no host signs by RFC 1123, but people's links hold them.
  @inline(__always)
  func isLabelSign(_ sign: UInt8) -> Bool {
    switch classes[sign] {
    case .letter, .digit: true
    default: sign == UInt8(ascii: "-") || sign == UInt8(ascii: "_")
    }
  }

  /// The run of label signs and dots round `position`.
  ///
  /// - Complexity: linear in the run, which the caller visits once.
  func run(
    around position: Int, notBefore limit: Int, _ folded: borrowing Store<UInt8>,
    symbols: Bool = false
  ) -> Range<Int> {
    var start = position
    while start > limit, isRunSign(folded[start &- 1], symbols) { start &-= 1 }
    var end = position
    while end < folded.count, isRunSign(folded[end], symbols) { end &+= 1 }
    return start..<end
  }

  @inline(__always)
  private func isRunSign(_ sign: UInt8, _ symbols: Bool) -> Bool {
    isLabelSign(sign) || sign == UInt8(ascii: ".") || (symbols && sign == Sign.symbol)
  }

  /// The longest host in `run` that starts at its first label sign and ends in a known ending, or
  /// is an IPv4 address; with `anyEnding` the whole run, whatever it ends in.
  func host(in run: Range<Int>, _ views: borrowing Views, anyEnding: Bool) -> Host? {
    var start = run.lowerBound
    while start < run.upperBound, isEdge(views.folded[start]) { start &+= 1 }
    var host = Host(
      start: start, end: start, labels: 0, ending: .none, endingStart: start, isAddress: false,
      hasDigit: false, hasDash: false)
    var best: Host?
    var labelStart = start
    var position = start
    var numeric = 0
    // Latin letters before the label at hand, and up to where they are counted.
    var latin = 0
    var counted = start
    while position <= run.upperBound {
      let isEnd = position == run.upperBound
      if isEnd || views.folded[position] == UInt8(ascii: ".") {
        if labelStart == position {
          // Two dots: what stands before is all there is.
          if anyEnding, host.labels > 0 { return finish(host, best) }
          break
        }
        var labelEnd = position
        if isEnd || anyEnding {
          while labelEnd > labelStart, isEdge(views.folded[labelEnd &- 1]) { labelEnd &-= 1 }
        }
        guard labelEnd > labelStart else { break }
        host.labels &+= 1
        host.end = labelEnd
        host.endingStart = labelStart
        if number(labelStart..<labelEnd, views) != nil { numeric &+= 1 }
        while counted < labelStart {
          if views.traits[counted].contains(.latin) { latin &+= 1 }
          counted &+= 1
        }
        host.ending = strength(labelStart..<labelEnd, views, isBehindLatin: latin > 0)
        if host.labels > 1, host.ending != .none,
          views.folded[labelStart &- 2] != UInt8(ascii: "-")
        {
          best = host
        }
        if host.labels == 4, numeric == 4,
          isEnd || position &+ 1 == run.upperBound
            || views.folded[position &+ 1] == UInt8(ascii: ".")
        {
          host.isAddress = true
          return host
        }
        labelStart = position &+ 1
      } else if views.folded[position] == UInt8(ascii: "-") {
        host.hasDash = true
      } else if classes[views.folded[position]] == .digit {
        host.hasDigit = true
      }
      position &+= 1
    }
    return anyEnding ? finish(host, best) : best
  }

  private func finish(_ host: Host, _ best: Host?) -> Host? {
    host.end > host.start ? host : best
  }

  @inline(__always)
  private func isEdge(_ sign: UInt8) -> Bool {
    sign == UInt8(ascii: "-") || sign == UInt8(ascii: ".") || sign == UInt8(ascii: "_")
  }

  /// The value of a label that is one to three digits and at most 255.
  private func number(_ label: Range<Int>, _ views: borrowing Views) -> Int? {
    guard label.count <= 3 else { return nil }
    var value = 0
    for position in label {
      let sign = views.folded[position]
      guard classes[sign] == .digit else { return nil }
      value = value &* 10 &+ Int(sign &- 0x30)
    }
    return value <= 255 ? value : nil
  }

  /// What the label proves as an ending. A label of two scripts is read by its look-alikes, and so is
  /// one that is nothing but look-alikes behind a name with Latin letters: "lampa.сом". Two such letters
  /// are a Russian word as often: "lampa.со".
  func strength(
    _ label: Range<Int>, _ views: borrowing Views, isBehindLatin: Bool = false
  ) -> EndingTable.Strength {
    guard label.count >= 2, label.count <= 63 else { return .none }
    var folded = EndingTable.seed
    var skeleton = EndingTable.seed
    var latin = 0
    var others = 0
    for position in label {
      folded = EndingTable.hash(folded, views.folded[position])
      skeleton = EndingTable.hash(skeleton, views.skeleton[position])
      let traits = views.traits[position]
      if traits.contains(.latin) { latin &+= 1 } else if traits.contains(.letter) { others &+= 1 }
    }
    let plain = endings.strength(folded)
    if plain != .none { return plain }
    if latin > 0, others > 0 { return endings.strength(skeleton) }
    guard isBehindLatin, others == label.count else { return .none }
    let alike = endings.strength(skeleton)
    return alike == .strong && label.count == 2 ? .weak : alike
  }
}
