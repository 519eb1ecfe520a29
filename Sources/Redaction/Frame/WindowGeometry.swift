/// How a record that is longer than the window is cut, in bytes.
///
/// A piece of such a record is laid out like this:
///
///     0          decided                     cut           window
///     |- context -|------- decided now -------|- hold-back -|
///      has left     leaves with this piece      comes again
///
/// *Hold-back.* A finding that begins before the cut has to be seen whole, together with what stands
/// behind it. So the cut keeps away from the end of the window by the greatest length of a finding
/// plus the context.
///
/// *Context.* A finding that begins behind the cut has to be seen with what stands before it. So the
/// next piece begins at least `context` bytes before the cut.
///
/// All of this is a function of the record's own bytes, never of how they arrived.
struct WindowGeometry: Sendable {
  /// The longest piece. A record up to this length is scanned in one piece.
  let window: Int
  /// A span of this length or more has no proper end; see ``SpanList/settle(in:from:greatest:)``.
  let greatestFinding: Int
  /// How far around a finding the scanner may look.
  let context: Int
  /// How far back from its place a cut may move to stand behind a blank, so that it splits no token.
  let slack: Int

  static let standard = WindowGeometry(
    window: 64 << 10, greatestFinding: 2 << 10, context: 512, slack: 256)

  /// - Precondition: the window is large enough that a span which begins before the decided bytes
  ///   end and goes beyond the cut is at least `greatestFinding` long. Then a span that the cut
  ///   would split can always be left to the next piece, or has no proper end. It is also what makes
  ///   the stream move on: see ``RecordEngine``.
  init(window: Int, greatestFinding: Int, context: Int, slack: Int) {
    precondition(
      Self.isSound(
        window: window, greatestFinding: greatestFinding, context: context, slack: slack),
      "the window is too small")
    self.window = window
    self.greatestFinding = greatestFinding
    self.context = context
    self.slack = slack
  }

  /// The precondition of the initialiser.
  static func isSound(window: Int, greatestFinding: Int, context: Int, slack: Int) -> Bool {
    guard greatestFinding > 0, context >= 0, slack >= 0 else { return false }
    let longestDecided = greatestFinding + 2 * context + 3
    // A window, and a cut, may each lose 3 bytes so that no character is split.
    let shortestCut = window - 3 - (greatestFinding + context) - max(slack, 3)
    return shortestCut - longestDecided >= greatestFinding
  }

  var holdBack: Int { greatestFinding + context }

  /// Where a full window is cut unless a span lies there: behind the last blank within the slack,
  /// or else at the border of a code point.
  func cut(_ piece: UnsafeRawBufferPointer) -> Int {
    let latest = piece.count - holdBack
    if let blank = piece.lastBlank(in: latest - slack..<latest) { return blank + 1 }
    return piece.codePointBorder(at: latest)
  }

  /// Where the piece begins that goes on at `decided`, at least `reach` bytes before it (or at 0):
  /// behind a blank if there is one within another `context` bytes, or else at the border of a code
  /// point. A token that is cut in front could look like something that it is not.
  func start(
    before decided: Int, reach: Int, in bytes: UnsafeRawBufferPointer
  ) -> Int {
    guard decided > reach else { return 0 }
    let latest = decided - reach
    if let blank = bytes.lastBlank(in: max(0, latest - context)..<latest) { return blank + 1 }
    return bytes.codePointBorder(at: latest)
  }

  /// How many bytes before `decided` the function above may look at.
  var longestContext: Int { 2 * context + 3 }
}
