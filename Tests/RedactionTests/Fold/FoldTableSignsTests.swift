import Testing

@testable import Redaction

@Suite("The fold table: letters")
struct FoldTableLetterTests: ReadsFoldTable {
  @Test("й and и are two letters in every view, and the breve that joins them is marked")
  func shortI() throws {
    for view in [\FoldEntry.canonical, \.folded, \.skeleton] {
      #expect(try signs("й") { $0[keyPath: view] } != signs("и") { $0[keyPath: view] })
    }
    #expect(try signs("Й") == signs("й"))
    #expect(try entry(0x306).flags.contains([.mark, .breve]))
    #expect(try !entry(0x308).flags.contains(.breve))
  }

  @Test("ё is е")
  func yo() throws { #expect(try signs("Ёлка ёж") == signs("елка еж")) }

  @Test("every letter of the alphabet has its own sign, and its capital the same but in canonical")
  func cyrillicAlphabet() throws {
    let letters = "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіўҳїєґ"
    #expect(try Set(signs(letters)).count == 46)
    #expect(try signs(letters.uppercased()) == signs(letters))
    #expect(try Set(signs(letters + letters.uppercased(), \.canonical)).count == 92)
    for scalar in letters.unicodeScalars {
      #expect(try entry(scalar.value).flags.contains([.letter, .cyrillic, .everyday]))
    }
  }

  @Test(
    "a styled alphabet is the plain one",
    arguments: [
      0x1D400, 0x1D41A, 0x1D468, 0x1D5A0, 0x1D5BA, 0x1D5D4, 0x1D670, 0x1D68A, 0xFF21, 0xFF41,
      0x24B6, 0x24D0, 0x249C, 0x1F110, 0x1F130, 0x1F150, 0x1F170, 0x1F1E6,
    ] as [UInt32])
  func styledAlphabets(start: UInt32) throws {
    for offset in UInt32(0)..<26 {
      let entry = try entry(start + offset)
      #expect(entry.folded == 0x61 + UInt8(offset))
      #expect(entry.skeleton == entry.folded)
      #expect(entry.flags.contains([.letter, .latin, .styled]))
      #expect(!entry.flags.contains(.everyday))
      #expect(entry.canonical == entry.folded - (entry.flags.contains(.upper) ? 0x20 : 0))
      #expect(entry.flags.contains(.regionalIndicator) == (start == 0x1F1E6))
    }
  }

  @Test(
    "a spelling with other shapes of letters folds to the plain one",
    arguments: [
      ("ᴛᴇʟᴇɢʀᴀᴍ", "telegram"), ("ʷʰᵃᵗˢᵃᵖᵖ", "whatsapp"), ("ɯɐɹƃǝlǝʇ", "margelet"),
      ("𝓣𝓮𝓵𝓮𝓰𝓻𝓪𝓶", "telegram"), ("ℐ𝓃𝓈𝓉𝒶ℊ𝓇𝒶𝓂", "instagram"), ("Ｍａｉｌ", "mail"), ("🆗🅰", "oka"),
      ("ﬁle ﬂag", "file flag"), ("Æon œuvre", "aeon oeuvre"), ("İstanbul ışık", "istanbul isik"),
      ("Çiğdem Şeker Öz Ünlü", "cigdem seker oz unlu"),
      ("Łódź Ørsted Đà Nẵng", "lodz orsted da nang"),
      ("e\u{301}l\u{336}o\u{20DD}", "elo"), ("ѐ Ѓ қ̆ ҝ", "е г қ к"), ("К̲и̲т̲", "кит"), ("№5", "#5"),
    ])
  func spellings(text: String, plain: String) throws {
    #expect(try signs(text) == signs(plain))
  }

  @Test("a composed letter and the same letter with its mark apart are alike")
  func compositions() throws {
    for (composed, apart) in [
      ("é", "e\u{301}"), ("Ё", "Е\u{308}"), ("ö", "o\u{308}"), ("İ", "I\u{307}"),
    ] {
      for view in [\FoldEntry.canonical, \.folded, \.skeleton] {
        #expect(
          try signs(composed) { $0[keyPath: view] } == signs(apart) { $0[keyPath: view] },
          "\(composed)")
      }
    }
  }

  @Test(
    "letters that look alike have one skeleton and, in two scripts, two canonical signs",
    arguments: [
      ("тeлeгрaм", "телеграм"), ("BKOHTAKTE", "ВКОНТАКТЕ"), ("аррӏе", "apple"), ("іnѕtа", "insta"),
      ("ΤΕLΕGRΑΜ", "telegram"), ("ԝһаtѕарр", "whatsapp"), ("ꓪꓮ", "wa"), ("ᏔᎪ", "wa"),
      ("օzоn", "ozon"),
    ])
  func lookAlikes(disguised: String, plain: String) throws {
    #expect(try signs(disguised, \.skeleton) == signs(plain, \.skeleton))
    #expect(try signs(disguised, \.canonical) != signs(plain, \.canonical))
    #expect(try signs(disguised, \.folded) != signs(plain, \.folded))
  }

  @Test("letters without a twin keep their sign in the skeleton")
  func noTwins() throws {
    #expect(try signs("бгджзийлпфцчшщъыьэюя", \.skeleton) == signs("бгджзийлпфцчшщъыьэюя"))
  }

  @Test("letters without a sign share that of their class")
  func classes() throws {
    #expect(try signs("αβγ") == [2, 2, 2])
    #expect(try signs("ሀ ש ग ฐ ع") == [2, 0x20, 2, 0x20, 2, 0x20, 2, 0x20, 2])
    #expect(try signs("アあ한ㄅ") == [5, 5, 5, 5])
    #expect(try signs("龘鬱") == [4, 4])
    #expect(try signs("😀♥©™½") == [1, 1, 1, 1, 1])
  }
}

@Suite("The fold table: Chinese")
struct FoldTableHanTests: ReadsFoldTable {
  @Test(
    "forms of one character have one sign",
    arguments: [
      "一壹弌幺", "二贰貳两兩", "三叁參", "零〇", "陆六陸", "万萬", "微薇葳", "信芯", "号號", "电電",
      "话話", "码碼", "邮郵", "点點", "联聯", "圆圓元", "楼樓", "县區", "一⼀㊀㈠", "女⼥㊛",
    ])
  func forms(characters: String) throws {
    let folded = try signs(characters)
    #expect(Set(folded).count == 1)
    #expect(try #require(folded.first) > 6)
    #expect(try Set(signs(characters, \.canonical)) == [4])
    #expect(try signs(characters, \.skeleton) == folded)
  }

  @Test("the numerals from 0 to 9 have consecutive signs")
  func numerals() throws {
    let folded = try signs("零一二三四五六七八九")
    let first = try #require(folded.first)
    #expect(folded == Array(first...(first + 9)))
  }

  @Test("signs of different characters differ")
  func distinct() throws {
    let text = "微威维卫信星加扣群号机电话手码邮箱艾特点联系打拨呼私聊我你找搜关注公众支付宝抖音快小红书淘网站店客服"
    #expect(try Set(signs(text)).count == text.unicodeScalars.count)
  }

  @Test("no Chinese sign is a blank, a digit, a small letter or white space of PCRE2")
  func codes() throws {
    let whiteSpace: Set<UInt8> = [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0]
    for scalar in UInt32(0x4E00)...0x9FFF {
      let sign = try entry(scalar).folded
      #expect(!whiteSpace.contains(sign))
      #expect(sign < 0x20 || (0x41...0x5A).contains(sign) || (0x7F..<0xE0).contains(sign))
    }
  }
}

@Suite("The fold table: marks, blanks, what is dropped")
struct FoldTableMarkTests: ReadsFoldTable {
  @Test(
    "variants of a punctuation mark are the ASCII mark",
    arguments: [
      ("-", "‐‑‒–—―−－﹣⁃➖ー"), (".", "。．·•‧․∙⋅…｡﹒・"), ("/", "／⁄∕╱"), ("\\", "＼﹨∖"), ("@", "＠﹫"),
      ("\"", "«»“”„‟＂〝〞″"), ("'", "‘’‚′ʻʼ´＇"), ("(", "（﹙❨⁽"), (")", "）﹚❩⁾"), ("[", "【「［『〔"),
      ("]", "】」］』〕"), ("{", "｛❴"), ("}", "｝❵"), ("<", "〈《‹⟨＜"), (">", "〉》›⟩＞"),
      (",", "，、﹐،"), (":", "：︰∶﹕"), (";", "；﹔;"), ("_", "＿‗﹏‿"), ("+", "＋﹢➕⁺"), ("*", "＊∗✱"),
      ("~", "～〜∼"), ("#", "№＃﹟"), ("$", "₽€£¥₸₺￥＄"), ("x", "×✕"), ("|", "｜￨│¦"), ("!", "！﹗‼"),
      ("?", "？﹖"), ("=", "＝﹦"), ("%", "％﹪"), ("&", "＆﹠"),
    ])
  func punctuation(mark: String, variants: String) throws {
    for scalar in variants.unicodeScalars {
      let entry = try entry(scalar.value)
      #expect([entry.folded] == Array(mark.utf8), "\(scalar)")
      #expect(entry.canonical == entry.folded && entry.skeleton == entry.folded, "\(scalar)")
      #expect(!entry.flags.contains(.letter), "\(scalar)")
    }
  }

  @Test(
    "what cannot be seen is dropped",
    arguments: [
      0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E,
      0x202A, 0x202E, 0x2060, 0x2063, 0x2066, 0x2069, 0x206A, 0x3164, 0xFE00, 0xFE0F, 0xFEFF,
      0xFFA0, 0xFFF9, 0x1BCA0, 0x1D173, 0xE0001, 0xE0030, 0xE007F, 0xE0100, 0xE01EF,
    ] as [UInt32])
  func ignorable(scalar: UInt32) throws {
    let entry = try entry(scalar)
    #expect(entry.flags.contains(.ignorable))
    #expect(!entry.flags.contains(.everyday))
    #expect(entry.folded == 0)
  }

  @Test("marks are dropped, and variation selectors and tags count as marks too")
  func marks() throws {
    for scalar: UInt32 in [
      0x300, 0x332, 0x336, 0x489, 0x64B, 0x93C, 0x1AB0, 0x20DD, 0x20E3, 0xFE0F,
      0xFE20, 0xE0061, 0xE0100,
    ] {
      #expect(try entry(scalar).flags.contains(.mark))
      #expect(try entry(scalar).folded == 0)
    }
  }

  @Test("direction controls say so")
  func bidi() throws {
    for scalar: UInt32 in [0x61C, 0x200E, 0x200F, 0x202A, 0x202D, 0x202E, 0x2066, 0x2067, 0x2069] {
      #expect(try entry(scalar).flags.contains([.bidiControl, .ignorable]))
    }
    #expect(try !entry(0x200B).flags.contains(.bidiControl))
  }

  @Test("all blanks are one blank, and U+000A alone is a new line")
  func blanks() throws {
    for scalar: UInt32 in [
      0x09, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x2009, 0x200A,
      0x2028, 0x2029, 0x202F, 0x205F, 0x2800, 0x3000,
    ] {
      let entry = try entry(scalar)
      #expect(entry.bits & 0xFFFF_FFFF == 0x0020_2020)
      #expect(entry.flags.contains(.blank))
    }
    #expect(try signs("\n") == [0x0A])
    #expect(try signs("\u{0}\u{7}\u{1B}\u{7F}\u{9F}") == [6, 6, 6, 6, 6])
  }

  @Test("printable ASCII is itself, in lower case when folded")
  func ascii() throws {
    for code in UInt8(0x21)...0x7E {
      let entry = try entry(UInt32(code))
      let isUpper = (0x41...0x5A).contains(code)
      #expect(entry.canonical == code)
      #expect(entry.folded == (isUpper ? code + 0x20 : code))
      #expect(entry.skeleton == entry.folded)
      #expect(entry.flags.contains(.upper) == isUpper)
      #expect(entry.flags.contains(.everyday))
    }
  }

  @Test("nothing hides in the everyday alphabet, and what can hide is not part of it")
  func everyday() throws {
    for scalar in "Жёқўґ ıŞñß—«№₽…\u{A0}\t\r\n中，。😀❤👍あ한".unicodeScalars {
      #expect(try entry(scalar.value).flags.contains(.everyday), "\(scalar)")
      #expect(try !entry(scalar.value).flags.contains(.styled), "\(scalar)")
    }
    for scalar in "\u{200B}\u{FE0F}\u{301}①𝟏９Ａⓐ🅰🇷➕🔟²ᴀαԁѕӏⅧ٣\u{2800}\u{3000}".unicodeScalars {
      #expect(try !entry(scalar.value).flags.contains(.everyday), "\(scalar)")
    }
  }
}
