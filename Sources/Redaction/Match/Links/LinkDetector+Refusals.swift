// What the detectors of links and names have refused.
extension LinkDetector {
  /// Asks once more of every run of signs with a dot between, and of every "@".
  ///
  /// - Complexity: linear in the positions.
  func refusals(
    _ views: borrowing Views, _ source: UnsafeRawBufferPointer, _ context: RecordContext,
    into refusals: inout Refusals
  ) {
    var position = 1
    while position + 1 < views.count {
      guard views.folded[position] == UInt8(ascii: "."),
        scan.isLabelSign(views.folded[position - 1]), scan.isLabelSign(views.folded[position + 1])
      else {
        position += 1
        continue
      }
      let run = scan.run(around: position, notBefore: 0, views.folded, symbols: true)
      let isNumber = run.allSatisfy { !views.traits[$0].contains(.letter) }
      if case .refused(let veto) = bareLink(run, views, source, context),
        !isNumber || veto == .address
      {
        refusals.add(
          Refusal(
            start: Int32(truncatingIfNeeded: run.lowerBound),
            end: Int32(truncatingIfNeeded: run.upperBound), category: Category.url.code,
            veto: veto))
      }
      position = max(run.upperBound, position + 1)
    }
  }
}

extension HandleDetector {
  /// Words that mean something to the detectors of names only with something beside them: an "@",
  /// the name of a messenger, a word for "@" or a dot.
  func refusals(_ tokens: borrowing Store<Token>, into refusals: inout Refusals) {
    for index in 0..<tokens.count {
      let token = tokens[index]
      let classes = neighbours.classes(token)
      let veto: Veto
      if token.kind == .sign {
        guard token.sign == UInt8(ascii: "@") else { continue }
        veto = .hostless
      } else if !classes.isDisjoint(with: [.messenger, .messengerWeak]) {
        veto = .nameless
      } else if !classes.isDisjoint(with: [.at, .dot]), token.end - token.start > 2 {
        veto = .jointless
      } else {
        continue
      }
      refusals.add(
        Refusal(
          start: token.start, end: token.end,
          category: (veto == .jointless ? Category.email : .messenger).code, veto: veto))
    }
  }
}
