/// PAN, the permanent account number of India: five letters, four digits and a letter, ABCPE1234F.
///
/// Source: Income Tax Department, Income-tax Rules 1962, rule 114. The fourth letter is the kind of
/// the holder: A, B, C, F, G, H, J, L, T for bodies, P for a person. Only persons are taken here: a
/// company's number is public. How the last letter is found is not published.
enum IndianPAN {
  static func isPlausible(_ symbols: Span<UInt8>) -> Bool {
    symbols.count == 10 && symbols.areLetters(in: 0..<5) && symbols.areDigits(in: 5..<9)
      && Symbol.isLetter(symbols[9]) && symbols[3] == UInt8(ascii: "P")
      && symbols.number(in: 5..<9) != 0
  }
}
