import Testing

@testable import Redaction

/// Invented names; nobody in particular.
@Suite("Names of people")
struct PersonNamesTests {
  @Test(
    "in Russian are found in every case and order",
    arguments: [
      ("Зуева Раиса Львовна", "Зуева Раиса Львовна"),
      ("отдать Раисе Львовне Зуевой завтра", "Раисе Львовне Зуевой"),
      ("без Раисы Львовны Зуевой", "Раисы Львовны Зуевой"),
      ("жду Раису Зуеву", "Раису Зуеву"),
      ("вместе с Раисой Зуевой", "Раисой Зуевой"),
      ("о Раисе Зуевой", "Раисе Зуевой"),
      ("пишет Лаптев Осип", "Лаптев Осип"),
      ("для Лаптева Осипа", "Лаптева Осипа"),
      ("Осип Маркович просил", "Осип Маркович"),
      ("Лаптеву О. М.", "Лаптеву О. М."),
      ("О.М. Лаптев подписал", "О.М. Лаптев"),
      ("ЛАПТЕВ ОСИП МАРКОВИЧ", "ЛАПТЕВ ОСИП МАРКОВИЧ"),
      ("лаптев осип маркович", "лаптев осип маркович"),
      ("Анна-Луиза Римская-Белова", "Анна-Луиза Римская-Белова"),
    ])
  func russian(text: String, name: String) throws {
    #expect(try Persons.names(text) == [name])
  }

  @Test(
    "in Latin letters are found with middle names, particles and what is behind them",
    arguments: [
      ("ask Gregory Whitlock", "Gregory Whitlock"),
      ("ask Gregory P. Whitlock", "Gregory P. Whitlock"),
      ("ask Gregory P Whitlock", "Gregory P Whitlock"),
      ("ask Gregory Simon Whitlock", "Gregory Simon Whitlock"),
      ("ask Marcus van der Velden", "Marcus van der Velden"),
      ("ask Gregory Whitlock Jr.", "Gregory Whitlock Jr"),
      ("ask Gregory Whitlock, PhD", "Gregory Whitlock, PhD"),
      ("ask Siobhan O'Hanlon", "Siobhan O'Hanlon"),
      ("ask Marisol Ortega de la Cruz", "Marisol Ortega de la Cruz"),
      ("Ivan Sergeevich Belov", "Ivan Sergeevich Belov"),
      ("GREGORY WHITLOCK", "GREGORY WHITLOCK"),
    ])
  func latin(text: String, name: String) throws {
    #expect(try Persons.names(text) == [name])
  }

  @Test(
    "of Turkic kinds are found with son and daughter",
    arguments: [
      ("Нұрланова Дана Серікқызы", "Нұрланова Дана Серікқызы"),
      ("Ербол Серікұлы келді", "Ербол Серікұлы"),
      ("Ербол Серік ұлы келді", "Ербол Серік ұлы"),
      ("Гасанов Тимур Рауф оглы", "Гасанов Тимур Рауф оглы"),
      ("Karimov Jasur Anvar o'g'li", "Karimov Jasur Anvar o'g'li"),
      ("Saidova Nargiza Anvar qizi", "Saidova Nargiza Anvar qizi"),
      ("Ulug'bek Rahimov", "Ulug'bek Rahimov"),
      ("kargoyu Hüseyin Ağaoğlu aldı", "Hüseyin Ağaoğlu"),
    ])
  func turkic(text: String, name: String) throws {
    #expect(try Persons.names(text) == [name])
  }

  @Test(
    "behind a label are found whatever they are made of",
    arguments: [
      ("получатель Зюмгалат Ватрухо", "Зюмгалат Ватрухо"),
      ("recipient: Zyrx Qwatz", "Zyrx Qwatz"),
      ("ФИО: осипов марк ильич", "осипов марк ильич"),
      ("my name is gregory whitlock", "gregory whitlock"),
      ("получатель Лев Толстой", "Лев Толстой"),
      ("收件人：许某某", "许某某"),
      ("姓名 郑海", "郑海"),
      ("何志强先生，您好", "何志强"),
      ("罗小燕 13800000000 样例市", "罗小燕"),
    ])
  func labelled(text: String, name: String) throws {
    #expect(try Persons.names(text) == [name])
  }

  @Test(
    "beside a telephone number need less",
    arguments: [
      ("Rose Whitmarsh, 617 555 0112", "Rose Whitmarsh"),
      ("Вера Хвыльда 8 900 000-00-04", "Вера Хвыльда"),
    ])
  func beforePhone(text: String, name: String) throws {
    #expect(try Persons.names(text) == [name])
  }

  @Test("stand side by side in one message")
  func several() throws {
    let text = "Раиса Зуева, Осип Лаптев и Gregory Whitlock"
    #expect(try Persons.names(text) == ["Раиса Зуева", "Осип Лаптев", "Gregory Whitlock"])
  }

  @Test(
    "are read through look-alike letters and what nobody sees",
    arguments: [
      "Gr\u{0435}gory Whitlock", "Gregory Whitl\u{043E}ck", "Greg\u{200B}ory Whitlock",
      "\u{0415}lisab\u{0435}th Whitlock", "Осип Л\u{0061}птев", "𝐆𝐫𝐞𝐠𝐨𝐫𝐲 𝐖𝐡𝐢𝐭𝐥𝐨𝐜𝐤",
    ])
  func hidden(text: String) throws {
    #expect(try Persons.names(text) == [text])
  }

  @Test(
    "are given names alone beside what only people do or have",
    arguments: [
      ("Gregory lives at number 5", ["Gregory"]), ("that is Siobhan's address", ["Siobhan"]),
      ("said Gregory to Siobhan", ["Gregory", "Siobhan"]), ("she named him Gregory", ["Gregory"]),
      ("I'm Gregory's daughter", ["Gregory"]), ("«We left,» says Whitlock", ["Whitlock"]),
      ("GREGORY SAID NO", []), ("said Nobody to Siobhan", []), ("what's the address", []),
    ])
  func givenNames(text: String, names: [String]) throws {
    #expect(try Persons.names(text) == names)
    #expect(try Persons.names(text, sensing: false) == names)
  }

  @Test(
    "are those that everybody knows, too, when a message is nothing but the name",
    arguments: ["Harry Potter", "Агата Кристи"])
  func alone(text: String) throws {
    #expect(try Persons.names(text) == [text])
  }

  @Test(
    "have a rule by their kind",
    arguments: [
      ("Раиса Зуева", "person.full-name"), ("Раиса Львовна", "person.patronymic"),
      ("Зуева Р. Л.", "person.initials"), ("получатель Зюмгалат Ватрухо", "person.labelled"),
      ("收货人 周国栋", "person.chinese"),
    ])
  func rules(text: String, rule: String) throws {
    #expect(try Persons.findings(text).map(\.rule) == [rule])
  }
}
