// Numbers in the writing of one country, without a plus.
extension PhoneJudge {
  /// Ten digits: Russia and Kazakhstan without a prefix, North America, and the countries whose
  /// trunk prefix is 0.
  func tenDigits(
    _ digits: Span<UInt8>, _ writing: Writing, _ context: RecordContext, _ hasContext: Bool,
    _ isLabelled: Bool, isMarked: Bool, _ reason: Reason
  ) -> (Float, UInt16, Reason)? {
    let isEastern = context.cyrillic > 0 || context.latin == 0
    if digits[0] != 0 {
      let kind = plans.accepts(national: digits, from: 0, .russia)
      if kind != [], isEastern || hasContext {
        if writing.isHidden { return (0.85, rules.national, .hidden) }
        // Digit by digit: nobody writes sizes or amounts like that.
        if writing.shape.singles == writing.groups, kind.contains(.mobile) {
          return (0.8, rules.national, .formatted)
        }
        if writing.isCanonical(.area), kind.contains(.mobile) || writing.groups > 3 || hasContext {
          if writing.groups > 1 || hasContext { return (0.86, rules.national, reason) }
        }
        if hasContext, writing.isLikely, writing.groups > 1 || isLabelled || kind.contains(.mobile)
        {
          return (0.8, rules.national, reason)
        }
        if isMarked, writing.isSpread, kind.contains(.mobile) {
          return (0.75, rules.national, reason)
        }
        // A mobile number in one piece, in a message that speaks of no order and no article.
        if digits[0] == 9, kind.contains(.mobile), writing.groups == 1, !context.hasOrder {
          return (0.7, rules.national, reason)
        }
      }
      if context.cyrillic == 0 || hasContext,
        plans.accepts(national: digits, from: 0, .northAmerica) != []
      {
        if writing.isHidden, context.latin > 0 { return (0.85, rules.national, .hidden) }
        if writing.shape.singles == writing.groups, context.latin > 0 {
          return (0.8, rules.national, .formatted)
        }
        if writing.isCanonical(.america), writing.groups > 1 || hasContext,
          writing.shape.isPlain || writing.shape.listed == 0 || context.lastCall >= 0
        {
          return (0.86, rules.national, reason)
        }
        if hasContext, context.latin > 0, writing.isLikely { return (0.8, rules.national, reason) }
        if isMarked, context.latin > 0, writing.isSpread { return (0.75, rules.national, reason) }
      }
    }
    return nil
  }

  /// National writing of the other countries, behind their trunk prefix or bare.
  func national(
    _ digits: Span<UInt8>, _ writing: Writing, _ context: RecordContext, _ hasContext: Bool,
    _ isLabelled: Bool, isMarked: Bool, _ reason: Reason
  ) -> (Float, UInt16, Reason)? {
    let count = digits.count
    guard
      writing.isWhole || writing.isLikely || writing.isHidden
        || writing.isCanonical(digits[0] == 1 ? .china : .zero)
        || (isMarked && writing.isSpread)
    else { return nil }
    if count == 11, digits[0] == 1 {
      if plans.accepts(national: digits, from: 0, .china).contains(.mobile),
        writing.groups < 4 || writing.isLikely || (isMarked && writing.isSpread),
        context.han > 0
          || (writing.shape.listed == 0
            && (context.words == 0 || hasContext && context.cyrillic == 0))
      {
        return (0.92, rules.national, reason)
      }
      if context.latin > 0, plans.accepts(national: digits, from: 1, .northAmerica) != [],
        writing.groups > 1 || hasContext
      {
        return (0.85, rules.national, reason)
      }
    }
    if count == 11, digits[0] == 0 {
      let kind = plans.accepts(national: digits, from: 1, .turkey)
      if kind.contains(.mobile) || (kind != [] && (hasContext || writing.groups > 2)) {
        return (0.9, rules.national, reason)
      }
    }
    if count == 10, digits[0] == 5, context.cyrillic == 0,
      hasContext || writing.shape.words > 1 || writing.groups == 4,
      plans.accepts(national: digits, from: 0, .turkey).contains(.mobile)
    {
      return (0.75, rules.national, reason)
    }
    if digits[0] == 0, count >= 9, count <= 12 {
      let isNear = context.cyrillic > 0 || context.latin == 0
      if isNear || hasContext, writing.isCanonical(.zero) || writing.isHidden,
        plans.acceptsNeighbour(digits, from: 1).contains(.mobile)
      {
        return (0.8, rules.national, reason)
      }
      if hasContext, plans.acceptsAnywhere(digits, from: 1) {
        return (0.75, rules.national, reason)
      }
      if context.han > 0, plans.accepts(national: digits, from: 1, .china) != [],
        writing.groups > 1
      {
        return (0.8, rules.national, reason)
      }
    }
    if count == 9, digits[0] != 0, plans.accepts(national: digits, from: 0, .uzbekistan) != [] {
      if writing.shape.words > 1 || writing.shape.hidden > 2,
        hasContext || (writing.shape.fillers == 0 && writing.shape.talk == 0)
      {
        return (0.8, rules.national, .hidden)
      }
      if isMarked, writing.shape.singles == writing.groups {
        return (0.75, rules.national, reason)
      }
      if hasContext, writing.isCanonical(.uzbek) { return (0.8, rules.national, reason) }
    }
    if isLabelled, count >= 8, count <= 11, writing.shape.listed == 0,
      !writing.isHidden || writing.groups < 8,
      plans.acceptsAnywhere(digits, from: 0)
    {
      return (0.7, rules.national, .labelled)
    }
    return nil
  }
}
