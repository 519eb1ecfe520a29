import Testing

@testable import Redaction

@Suite("No names of people are")
struct PersonVetoTests {
  @Test(
    "given names alone",
    arguments: [
      "Раиса", "Раиса, здравствуйте", "Привет Осип", "Раиса и Осип", "Осип сказал Раисе",
      "Gregory", "Hi Gregory", "Gregory and Siobhan", "Mary Jane", "Gülnur Hanım", "Дана апа",
      "Tom Tom", "осип маркович", "Раиса\nЗуева",
    ])
  func givenNames(text: String) throws {
    #expect(try Persons.names(text, sensing: false) == [])
  }

  @Test(
    "streets, works, shops and what is named after somebody",
    arguments: [
      "ул. Осипа Лаптева", "улица Раисы Зуевой", "проспект Осипа Лаптева",
      "школа им. Осипа Лаптева",
      "роман Осипа Лаптева", "книга Раисы Зуевой", "автор Осип Лаптев", "магазин Раисы Зуевой",
      "12 Gregory Whitlock Street", "book by Gregory Whitlock", "Gregory Whitlock Collection",
      "Gregory Street", "Whitlock Park", "Дана Серікова көшесі", "Elif Karaduman romanı",
      "«Так не бывает никогда, и всё тут.» — Осип Лаптев", "стихи (с) Осип Лаптев",
      "хорошо сказано © Осип Лаптев",
    ])
  func namedAfter(text: String) throws {
    #expect(try Persons.names(text, sensing: false) == [])
  }

  @Test(
    "whom everybody knows",
    arguments: [
      "Лев Толстой", "Льва Толстого", "Толстой Лев", "Л. Н. Толстой", "Толстой Л.Н.",
      "Александр Сергеевич Пушкин", "Christian Dior", "CHRISTIAN DIOR", "Harry Potter",
      "Абай Құнанбаев", "Orhan Pamuk", "Alisher Navoiy", "Агата Кристи", "Агатой Кристи",
    ])
  func famous(text: String) throws {
    #expect(try Persons.names(text + ", 2", sensing: false) == [])
  }

  @Test(
    "titles behind the one who made them",
    arguments: ["Осип Лаптев - Песня о море", "Раиса Зуева «Песня о море»", "О. Лаптев, песни"])
  func titles(text: String) throws {
    #expect(try Persons.names(text, sensing: false) == [])
  }

  @Test(
    "words with capitals",
    arguments: [
      "Brand New Rose Gold Case", "Will Ship Today", "May First", "Angelo LUX", "Grant Park Table",
      "Вера Надежда Любовь", "Слава Богу", "Марина Новая", "Роман Петровой", "Сила Духа",
      "Bayram Kredisi", "Juda Zo'r", "Merry Christmas", "Jordan KO", "www.Anna.Belova.example",
      "@Anna Belova", "Anna_Belova", "Anna Belova2", "id/Anna Belova",
    ])
  func words(text: String) throws {
    #expect(try Persons.names(text, sensing: false) == [])
  }

  @Test(
    "Chinese words that begin like names",
    arguments: [
      "收件人在哪里", "姓名怎么填", "先生您好", "张女士说", "方便 13800000000", "马上 13800000000",
      "金额 13800000000", "高先生", "小姐姐", "联系人信息", "于是先生", "李测试来了",
    ])
  func chinese(text: String) throws {
    #expect(try Persons.names(text, sensing: false) == [])
  }

  @Test("labels behind a label, and what a filter has written")
  func labels() throws {
    let texts = ["получатель [PERSON]", "имя: [PERSON]", "получатель ФИО полностью", "name: Blue"]
    for text in texts { #expect(try Persons.names(text, sensing: false) == [], "\(text)") }
  }
}
