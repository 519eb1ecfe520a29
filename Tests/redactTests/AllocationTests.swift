import Foundation
import Testing

/// What the examples of all rules and all detectors are made of, message after message.
@Suite("Once warm, a message asks for no memory", .enabled(if: Shim.isUsable))
struct AllocationTests {
  static let messages = [
    "пишите на ivan.petrov@example.com или +7 916 123-45-67",
    "в телеге @ivan_shop77, t.me/ivan_shop77",
    "восемь девятьсот шестнадцать сто двадцать три сорок пять шесть семь",
    "размер 42, цена 1500 рублей",
    "ivan собака example точка com", "карта 4111 1111 1111 1111, срок 05/27",
    "привезите: г. Тверь, ул. Пробная, д. 9, кв. 112",
    "Получатель Петрова Анна Сергеевна, СНИЛС 112-233-445 95",
    "заказ 12345678 пришёл, спасибо", "加微信 ceshi_12345", "my number is nine one six, oh seven",
    "www.example.com/shop?id=5", "смотрите www . example . com", "just text without anything in it",
  ]

  /// How often the filter asks for memory over so many times the messages.
  static func allocations(rounds: Int, _ arguments: [String]) throws -> Int {
    let text = String(repeating: messages.joined(separator: "\n") + "\n", count: rounds)
    let child = try Child(arguments, environment: Shim.countingAllocations())
    let (output, errors, status) = child.communicate(Array(text.utf8))
    #expect(status == .exited(0) && !output.isEmpty)
    let line = try #require(errors.split(separator: "\n").last { $0.hasPrefix("allocations: ") })
    return try #require(Int(line.dropFirst("allocations: ".count)))
  }

  @Test("however many come", arguments: [[], ["--stats"]])
  func nothingForAMessage(arguments: [String]) throws {
    let few = try Self.allocations(rounds: 50, arguments)
    let many = try Self.allocations(rounds: 1050, arguments)
    // 14,000 messages more. The input comes in pieces that differ from run to run; a handful of calls
    // more belong to these.
    #expect(many - few < 100, "\(few) allocations over 700 messages, \(many) over 14,700")
  }
}
