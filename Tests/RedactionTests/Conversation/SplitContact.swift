import Testing

@testable import Redaction

/// A contact that one sender spreads over messages. In the texts, ‹ and › stand around its pieces; a
/// message without them only announces it.
struct SplitContact: Sendable, CustomTestStringConvertible {
  var category: Redaction.Category
  var messages: [String]

  init(_ category: Redaction.Category, _ messages: String...) {
    self.category = category
    self.messages = messages
  }

  var testDescription: String { messages.joined(separator: " / ") }
}

extension SplitContact {
  static let russian = [
    SplitContact(.phone, "‹8 903›", "‹555›", "‹12 34›"),
    SplitContact(.phone, "‹89037›", "‹551234›"),
    SplitContact(.phone, "‹8903›", "‹5551234›"),
    SplitContact(.phone, "мой номер ‹8903›", "‹5551234›"),
    SplitContact(.phone, "‹8 903 55›", "‹5 12 34›"),
    SplitContact(.phone, "‹+7 903›", "‹555-12-34›"),
    SplitContact(.phone, "‹+7903›", "‹5551234›"),
    SplitContact(.phone, "звони ‹8 (903)›", "‹555 12 34›"),
    SplitContact(.phone, "‹8-903-›", "‹555-12-34›"),
    SplitContact(.phone, "‹8 903 555›", "‹потом 12 34›"),
    SplitContact(.phone, "‹903›", "‹555›", "‹1234›"),
    SplitContact(
      .phone, "‹восемь девятьсот три›", "‹пятьсот пятьдесят пять›", "‹двенадцать тридцать четыре›"),
    SplitContact(.phone, "‹восемь 903›", "‹пять пять пять›", "‹12 34›"),
    SplitContact(.phone, "вот цифры: ‹8 903 555›", "‹12›", "‹34› это мой"),
    SplitContact(.phone, "‹8 9O3›", "‹555 I2 34›"),
    SplitContact(.email, "‹petr.k@›", "‹example.com›"),
    SplitContact(.email, "‹petr.k›", "‹@example.com›"),
    SplitContact(.email, "‹petr.k›", "‹собака›", "‹example.ru›"),
    SplitContact(.email, "‹petr.k собака›", "‹example точка ру›"),
    SplitContact(.email, "почта ‹petr.k›", "‹@›", "‹example.ru›"),
    SplitContact(.email, "‹petr.k›", "‹@›", "‹example›", "‹.ru›"),
    SplitContact(.email, "запишите: ‹petr_k@example›", "‹.com›"),
    SplitContact(.email, "‹petr›", "‹собачка›", "‹example›", "‹точка ком›"),
    SplitContact(.messenger, "пиши в тг", "‹petr_shop›"),
    SplitContact(.messenger, "пишите в телеграм", "‹petrshop77›"),
    SplitContact(.messenger, "мой телеграм", "‹petrshop›"),
    SplitContact(.messenger, "найдёшь в тг", "@", "‹petr_shop›"),
    SplitContact(.phone, "ватсап", "‹8 903 555›", "‹12 34›"),
    SplitContact(.messenger, "скинь в вк", "‹petr_shop55›"),
    SplitContact(.url, "‹lavka77›", "‹точка›", "‹ру›"),
    SplitContact(.url, "‹lavka77›", "‹.ru›"),
    SplitContact(.url, "‹lavka77.›", "‹ru›"),
    SplitContact(.url, "наш сайт ‹lavka-77›", "‹точка ру›"),
    SplitContact(.card, "‹4000 0012›", "‹3456›", "‹7899›"),
    SplitContact(.card, "карта ‹4000›", "‹0012 3456›", "‹7899›"),
    SplitContact(.document, "паспорт", "‹4510 654321›"),
    SplitContact(.phone, "‹8 926 700›", "‹11 22›"),
    SplitContact(.phone, "пишите сюда ‹8›", "‹926 700 11 22›"),
    SplitContact(.messenger, "телега такая", "@", "‹petr_shop›"),
    SplitContact(.phone, "‹8 926›", "‹скобка потом 7001122›"),
    SplitContact(.phone, "‹+7›", "‹926›", "‹700›", "‹1122›"),
  ]

  static let english = [
    SplitContact(.phone, "call me ‹+1 212›", "‹555 0123›"),
    SplitContact(.phone, "my number is ‹212›", "‹555-0142›"),
    SplitContact(.phone, "‹(415)›", "‹555-0123›"),
    SplitContact(.phone, "‹two one two›", "‹five five five›", "‹zero one four two›"),
    SplitContact(.email, "‹peter.k@›", "‹example.com›"),
    SplitContact(.email, "‹peter.k at example›", "‹dot com›"),
    SplitContact(.email, "‹peter.k›", "‹at›", "‹example.com›"),
    SplitContact(.messenger, "telegram", "‹peter_shop›"),
    SplitContact(.phone, "my whatsapp", "‹+44 7700›", "‹900123›"),
    SplitContact(.messenger, "find me on insta", "‹peter_shop_88›"),
    SplitContact(.url, "‹best-deals77›", "‹dot com›"),
    SplitContact(.url, "‹best-deals77›", "‹.com›"),
    SplitContact(.card, "‹4000 0012 3456›", "‹7899›"),
    SplitContact(.phone, "whatsapp me ‹+44›", "‹7700 900›", "‹123›"),
    SplitContact(.phone, "text me ‹415›", "‹555›", "‹0123›"),
  ]

  static let chinese = [
    SplitContact(.phone, "‹139›", "‹1234›", "‹5678›"),
    SplitContact(.phone, "我的手机号是 ‹139›", "‹1234 5678›"),
    SplitContact(.messenger, "加我微信", "‹wang_shop88›"),
    SplitContact(.messenger, "微信号", "‹wangshop88›"),
    SplitContact(.phone, "‹一三九›", "‹一二三四›", "‹五六七八›"),
    SplitContact(.email, "‹wang88@›", "‹example.com›"),
    SplitContact(.email, "‹wang88›", "‹@›", "‹example.cn›"),
    SplitContact(.messenger, "微信", "‹wang_88›"),
    SplitContact(.phone, "电话 ‹139›", "‹1234 5678›"),
  ]

  static let kazakh = [
    SplitContact(.phone, "менің нөмірім ‹8 701›", "‹555 12 34›"),
    SplitContact(.phone, "‹+7 701›", "‹555 12 34›"),
    SplitContact(.phone, "‹8 701 555›", "‹12 34›"),
    SplitContact(.phone, "‹сегіз жеті жүз бір›", "‹бес жүз елу бес›", "‹он екі отыз төрт›"),
    SplitContact(.messenger, "телеграмға жаз", "‹aset_shop›"),
    SplitContact(.phone, "ватсап", "‹8 701 555›", "‹12 34›"),
    SplitContact(.email, "‹aset.k@›", "‹example.kz›"),
    SplitContact(.url, "‹aset77›", "‹нүкте›", "‹kz›"),
    SplitContact(.phone, "нөмірім ‹+7 777›", "‹123 45 67›"),
    SplitContact(.phone, "‹87771›", "‹234567›"),
  ]

  static let uzbek = [
    SplitContact(.phone, "‹+998 90›", "‹123 45 67›"),
    SplitContact(.phone, "‹+998 90 123›", "‹45 67›"),
    SplitContact(.phone, "telefonim ‹90›", "‹123 45 67›"),
    SplitContact(.phone, "raqamim ‹998 90›", "‹123 45 67›"),
    SplitContact(.messenger, "telegramga yozing", "‹ali_shop77›"),
    SplitContact(.messenger, "telegram", "@", "‹ali_shop›"),
    SplitContact(.email, "‹ali.k@›", "‹example.uz›"),
    SplitContact(.url, "‹ali77›", "‹nuqta›", "‹uz›"),
    SplitContact(.phone, "менинг рақамим ‹+998 91›", "‹234 56 78›"),
    SplitContact(.messenger, "telegram", "‹ali_dokon›"),
    SplitContact(.phone, "mening raqamim ‹+99890›", "‹1234567›"),
  ]

  static let turkish = [
    SplitContact(.phone, "‹0532›", "‹123 45 67›"),
    SplitContact(.phone, "‹0 532 123›", "‹45 67›"),
    SplitContact(.phone, "numaram ‹0532›", "‹1234567›"),
    SplitContact(.phone, "‹sıfır beş yüz otuz iki›", "‹yüz yirmi üç›", "‹kırk beş altmış yedi›"),
    SplitContact(.phone, "whatsapp", "‹0532 123›", "‹45 67›"),
    SplitContact(.messenger, "telegramdan yaz", "‹mehmet_dukkan›"),
    SplitContact(.email, "‹mehmet.k@›", "‹example.com›"),
    SplitContact(.url, "‹mehmet77›", "‹nokta›", "‹com›"),
    SplitContact(.messenger, "instagram", "‹mehmet_dukkan›"),
    SplitContact(.phone, "telefonum ‹0533›", "‹765 43 21›"),
    SplitContact(.phone, "bana ulaşın ‹0533 765›", "‹43 21›"),
    SplitContact(.phone, "‹05337›", "‹654321›"),
  ]

  static let all = russian + english + chinese + kazakh + uzbek + turkish
}
