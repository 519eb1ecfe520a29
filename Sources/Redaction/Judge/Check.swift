/// The checks that a rule can name: `validate = "snils"`. The raw value is that name.
///
/// Above each case stand the number of symbols and how many random numbers of that length pass, as
/// counted over ten million: every digit drawn from ten, every letter from twenty-six where the
/// number has a letter, and of several lengths the most permissive one. The more of them pass, the
/// more a rule needs a label beside the number. What a check looks at, and what it cannot see, is
/// written in the file of its type.
enum Check: String, CaseIterable, Sendable {
  // MARK: Any country
  /// Any length: 1 in 10.
  case luhn
  /// 15 to 33 symbols: 1 in 100.
  case iban
  /// A written day: 1 in 690 as 99999999, 1 in 27 as 99.99.99.
  case date
  /// A written day: 1 in 1,100 as 99999999, 1 in 27 as 99.99.99.
  case birthDate = "birth-date"

  // MARK: Things on sale: to veto
  /// 8, 12, 13, 14 digits: 1 in 10.
  case gtin
  /// 10, 13 symbols: 1 in 11.
  case isbn
  /// 15 digits: 1 in 10.
  case imei

  // MARK: Russia
  /// 11 digits: 1 in 100.
  case snils
  /// 12 digits: 1 in 100.
  case innPerson = "inn-person"
  /// 10 digits: 1 in 10.
  case innOrganisation = "inn-organisation"
  /// 13 digits: 1 in 170.
  case ogrn
  /// 15 digits: 1 in 340.
  case ogrnip
  /// 16 digits: 1 in 10.
  case omsPolicy = "oms-policy"
  /// 16 digits: 1 in 3,600.
  case omsPolicyBirth = "oms-policy-birth"
  /// 10 digits: 30 in 100.
  case russianPassport = "russian-passport"
  /// 9 digits: 22 in 100.
  case russianForeignPassport = "russian-foreign-passport"
  /// 10 symbols: 99 in 100.
  case russianDrivingLicence = "russian-driving-licence"
  /// 20 digits: 1 in 73,000.
  case russianAccount = "russian-account"
  /// 29 digits: none of ten million.
  case russianAccountBank = "russian-account-bank"

  // MARK: Russia's neighbours and Turkey
  /// 12 digits: 1 in 760.
  case kazakhIIN = "kazakh-iin"
  /// 12 digits: 1 in 710.
  case kazakhBIN = "kazakh-bin"
  /// 14 digits: 1 in 1,000.
  case uzbekPINFL = "uzbek-pinfl"
  /// 9 symbols: 15 in 100.
  case uzbekPassport = "uzbek-passport"
  /// 14 digits: 1 in 10,000.
  case kyrgyzPIN = "kyrgyz-pin"
  /// 14 symbols: 1 in 3,800.
  case belarusianPersonalNumber = "belarusian-personal-number"
  /// 10 digits: 1 in 10.
  case armenianPSN = "armenian-psn"
  /// 7 symbols: 61 in 100.
  case azerbaijaniFIN = "azerbaijani-fin"
  /// 11 digits: 62 in 100.
  case georgianPersonalNumber = "georgian-personal-number"
  /// 10 digits: 1 in 21.
  case ukrainianRNOKPP = "ukrainian-rnokpp"
  /// 11 digits: 1 in 110.
  case turkishTCKN = "turkish-tckn"

  // MARK: Asia and America
  /// 18 symbols: 1 in 62,000.
  case chineseResidentID = "chinese-resident-id"
  /// 15 digits: 1 in 76.
  case chineseResidentIDOld = "chinese-resident-id-old"
  /// 13 digits: 1 in 310.
  case koreanRRN = "korean-rrn"
  /// 12 digits: 1 in 13.
  case indianAadhaar = "indian-aadhaar"
  /// 10 symbols: 1 in 26.
  case indianPAN = "indian-pan"
  /// 9 symbols: 1 in 26.
  case singaporeNRIC = "singapore-nric"
  /// 13 digits: 1 in 12.
  case thaiID = "thai-id"
  /// 9 digits: 1 in 10.
  case israeliID = "israeli-id"
  /// 9 digits: 89 in 100.
  case americanSSN = "american-ssn"
  /// 9 digits: 1 in 23.
  case americanITIN = "american-itin"
  /// 11 digits: 1 in 99.
  case brazilianCPF = "brazilian-cpf"

  // MARK: Europe
  /// 8, 9 symbols: 55 in 100.
  case britishNINO = "british-nino"
  /// 10 digits: 1 in 11.
  case britishNHSNumber = "british-nhs-number"
  /// 11 digits: 1 in 300.
  case germanTaxID = "german-tax-id"
  /// 10 symbols: 1 in 150.
  case germanIDCard = "german-id-card"
  /// 15 symbols: 1 in 200.
  case frenchNIR = "french-nir"
  /// 9 symbols: 1 in 26.
  case spanishDNI = "spanish-dni"
  /// 9 symbols: 1 in 230.
  case spanishNIE = "spanish-nie"
  /// 16 symbols: 1 in 93.
  case italianCodiceFiscale = "italian-codice-fiscale"
  /// 9 digits: 1 in 11.
  case dutchBSN = "dutch-bsn"
  /// 11 digits: 1 in 600.
  case belgianNationalNumber = "belgian-national-number"
  /// 11 digits: 1 in 210.
  case polishPESEL = "polish-pesel"
  /// 10 digits: 1 in 11.
  case polishNIP = "polish-nip"
  /// 10 digits: 1 in 140.
  case rodneCislo = "rodne-cislo"
  /// 9 digits: 1 in 25.
  case rodneCisloOld = "rodne-cislo-old"
  /// 10, 11 symbols: 1 in 1,100.
  case finnishHetu = "finnish-hetu"
  /// 10, 12 digits: 1 in 140.
  case swedishPersonnummer = "swedish-personnummer"
  /// 13 digits: 1 in 1,100.
  case romanianCNP = "romanian-cnp"
  /// 10 digits: 1 in 210.
  case bulgarianEGN = "bulgarian-egn"
  /// 11 digits: 1 in 1,000.
  case estonianIsikukood = "estonian-isikukood"
  /// 11 digits: 1 in 1,000.
  case lithuanianAsmensKodas = "lithuanian-asmens-kodas"
  /// 11 digits: 1 in 95.
  case latvianPersonasKods = "latvian-personas-kods"

  /// Whether the signs of a candidate pass.
  ///
  /// `signs` are the candidate in the folded view: ASCII digits, lower- or upper-case ASCII letters,
  /// separators and signs of any other kind. Only digits count, and letters where the check knows
  /// letters; all else is skipped, for what may stand between the digits is the pattern's business.
  /// Letters must be ASCII ones; a Cyrillic look-alike is skipped like a separator. (The folded view
  /// uses the upper-case codes for other letters, which no pattern of ASCII letters lets through.)
  ///
  /// - Complexity: linear in the signs. Allocates nothing. More than 64 symbols are refused.
  func accepts(_ signs: Span<UInt8>) -> Bool {
    switch self {
    case .date: return DateText(signs)?.isDate ?? false
    case .birthDate: return DateText(signs)?.isBirth ?? false
    default: break
    }
    var symbols = InlineArray<64, UInt8>(repeating: 0)
    guard let count = gather(signs, into: &symbols) else { return false }
    return accepts(symbols: symbols.span.extracting(first: count))
  }

  private func accepts(symbols: Span<UInt8>) -> Bool {
    switch self {
    case .luhn: Luhn.isValid(symbols)
    case .iban: IBAN.isValid(symbols)
    case .gtin: GTIN.isValid(symbols)
    case .isbn: ISBN.isValid(symbols)
    case .imei: IMEI.isValid(symbols)
    case .snils: Snils.isValid(symbols)
    case .innPerson: PersonINN.isValid(symbols)
    case .innOrganisation: OrganisationINN.isValid(symbols)
    case .ogrn: OGRN.isCompany(symbols)
    case .ogrnip: OGRN.isTrader(symbols)
    case .omsPolicy: OMSPolicy.isValid(symbols)
    case .omsPolicyBirth: OMSPolicy.isValidWithBirth(symbols)
    case .russianPassport: RussianPassport.isPlausible(symbols)
    case .russianForeignPassport: RussianForeignPassport.isPlausible(symbols)
    case .russianDrivingLicence: RussianDrivingLicence.isPlausible(symbols)
    case .russianAccount: RussianAccount.isPlausible(symbols)
    case .russianAccountBank: RussianAccount.isValidWithBank(symbols)
    case .kazakhIIN: KazakhIIN.isValid(symbols)
    case .kazakhBIN: KazakhBIN.isValid(symbols)
    case .uzbekPINFL: UzbekPINFL.isValid(symbols)
    case .uzbekPassport: UzbekPassport.isPlausible(symbols)
    case .kyrgyzPIN: KyrgyzPIN.isPlausible(symbols)
    case .belarusianPersonalNumber: BelarusianPersonalNumber.isValid(symbols)
    case .armenianPSN: ArmenianPSN.isPlausible(symbols)
    case .azerbaijaniFIN: AzerbaijaniFIN.isPlausible(symbols)
    case .georgianPersonalNumber: GeorgianPersonalNumber.isPlausible(symbols)
    case .ukrainianRNOKPP: UkrainianRNOKPP.isValid(symbols)
    case .turkishTCKN: TurkishTCKN.isValid(symbols)
    case .chineseResidentID: ChineseResidentID.isValid(symbols)
    case .chineseResidentIDOld: ChineseResidentID.isPlausibleOldForm(symbols)
    case .koreanRRN: KoreanRRN.isValid(symbols)
    case .indianAadhaar: IndianAadhaar.isValid(symbols)
    case .indianPAN: IndianPAN.isPlausible(symbols)
    case .singaporeNRIC: SingaporeNRIC.isValid(symbols)
    case .thaiID: ThaiID.isValid(symbols)
    case .israeliID: IsraeliID.isValid(symbols)
    case .americanSSN: AmericanSSN.isPlausible(symbols)
    case .americanITIN: AmericanITIN.isPlausible(symbols)
    case .brazilianCPF: BrazilianCPF.isValid(symbols)
    case .britishNINO: BritishNINO.isPlausible(symbols)
    case .britishNHSNumber: BritishNHSNumber.isValid(symbols)
    case .germanTaxID: GermanTaxID.isValid(symbols)
    case .germanIDCard: GermanIDCard.isValid(symbols)
    case .frenchNIR: FrenchNIR.isValid(symbols)
    case .spanishDNI: SpanishDNI.isValid(symbols)
    case .spanishNIE: SpanishDNI.isForeigner(symbols)
    case .italianCodiceFiscale: ItalianCodiceFiscale.isValid(symbols)
    case .dutchBSN: DutchBSN.isValid(symbols)
    case .belgianNationalNumber: BelgianNationalNumber.isValid(symbols)
    case .polishPESEL: PolishPESEL.isValid(symbols)
    case .polishNIP: PolishNIP.isValid(symbols)
    case .rodneCislo: RodneCislo.isValid(symbols)
    case .rodneCisloOld: RodneCislo.isPlausibleOldForm(symbols)
    case .finnishHetu: FinnishHetu.isValid(symbols)
    case .swedishPersonnummer: SwedishPersonnummer.isValid(symbols)
    case .romanianCNP: RomanianCNP.isValid(symbols)
    case .bulgarianEGN: BulgarianEGN.isValid(symbols)
    case .estonianIsikukood: BalticPersonalCode.isValid(symbols)
    case .lithuanianAsmensKodas: BalticPersonalCode.isValid(symbols)
    case .latvianPersonasKods: LatvianPersonalCode.isValid(symbols)
    // They read signs, not symbols, and have been answered above.
    case .date, .birthDate: false
    }
  }

  /// Writes the symbols of `signs`; nothing when there are more than fit.
  private func gather(_ signs: Span<UInt8>, into symbols: inout InlineArray<64, UInt8>) -> Int? {
    let letters = self.letters
    var count = 0
    for index in signs.indices {
      let sign = signs[index]
      let symbol: UInt8
      if sign >= UInt8(ascii: "0"), sign <= UInt8(ascii: "9") {
        symbol = sign - UInt8(ascii: "0")
      } else if letters != .none, Symbol.isLetter(sign & 0xDF) {
        symbol = sign & 0xDF
      } else if letters == .any, sign >= 0x80 {
        symbol = Symbol.foreignLetter
      } else {
        continue
      }
      guard count < symbols.count else { return nil }
      symbols[count] = symbol
      count += 1
    }
    return count
  }

  /// Which letters belong to the number.
  private enum Letters { case none, ascii, any }

  private var letters: Letters {
    switch self {
    case .russianDrivingLicence: .any
    case .iban, .isbn, .uzbekPassport, .belarusianPersonalNumber, .azerbaijaniFIN,
      .chineseResidentID, .indianPAN, .singaporeNRIC, .britishNINO, .germanIDCard, .frenchNIR,
      .spanishDNI, .spanishNIE, .italianCodiceFiscale, .finnishHetu:
      .ascii
    default: .none
    }
  }
}
