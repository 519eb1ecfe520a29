import Foundation
import Testing

@testable import Redaction

@Suite("The outline of a JSON line")
struct JSONOutlineTests {
  /// What the outline names, as it stands in the source; nil for a line that is no JSON.
  private static func outline(
    _ line: some Sequence<UInt8>, _ paths: [String], sender: String? = nil
  ) throws -> (targets: [String], sender: String?)? {
    let fields = try JSONFields(paths.map { try JSONPath($0) }, sender: sender.map(JSONPath.init))
    var outline = JSONOutline(fields)
    let bytes = Array(line)
    let isRead = bytes.withUnsafeBytes { outline.read($0) }
    guard isRead else { return nil }
    func text(_ target: JSONOutline.Target) -> String {
      String(decoding: bytes[target.start..<target.end], as: UTF8.self)
    }
    return ((0..<outline.targets.count).map { text(outline.targets[$0]) }, outline.sender.map(text))
  }

  static let named: [(line: String, paths: [String], targets: [String])] = [
    (#"{"text":"a"}"#, ["text"], ["a"]),
    (#" { "text" : "a" , "b" : "c" } "#, ["text"], ["a"]),
    (#"{"a":{"text":"x"},"text":"y"}"#, ["a.text"], ["x"]),
    (#"{"a":{"text":"x"},"text":"y"}"#, ["text"], ["y"]),
    (#"{"a":{"text":"x"},"text":"y"}"#, ["text", "a.text"], ["x", "y"]),
    (#"{"text":"a","text":"b","text":3}"#, ["text"], ["a", "b", "3"]),
    (#"{"te\u0078t":"a","\u0074ext":"b"}"#, ["text"], ["a", "b"]),
    (#"{"te\u0078t":"a"}"#, [#"te\\u0078t"#], []),
    (#"{"items":[{"text":"a"},{"text":"b"},{"no":"c"}]}"#, ["items[].text"], ["a", "b"]),
    (#"{"items":[{"text":"a"},{"text":"b"}]}"#, ["items[1].text"], ["b"]),
    (#"{"items":[["a","b"],["c"]]}"#, ["items[][0]"], ["a", "c"]),
    (#"[{"text":"a"},{"text":"b"}]"#, ["[].text"], ["a", "b"]),
    (#"[]"#, ["[].text", "."], []),
    (#"{"text":["a",{"k":"b","n":7},[true,null,"c"]]}"#, ["text"], ["a", "k", "b", "n", "7", "c"]),
    (#""a""#, ["."], ["a"]),
    (#"-1.5e+3"#, ["."], ["-1.5e+3"]),
    (#"{"a":"b","c":[1,"d"]}"#, ["."], ["a", "b", "c", "1", "d"]),
    (#"{"a.b":"c","a":{"b":"d"}}"#, [#"a\.b"#], ["c"]),
    (#"{"text":true,"b":null,"c":{}}"#, ["text", "b", "c"], []),
    (#"{"text":"a\"\\\/\b\f\n\r\t\u00e9"}"#, ["text"], [#"a\"\\\/\b\f\n\r\t\u00e9"#]),
    (#"{"a":{"b":1},"text":"x"}"#, ["a.b.c", "text"], ["x"]),
    (#"{"текст":"да"}"#, ["текст"], ["да"]),
    ("{\"text\":\"a\tb\u{01}\"}\r", ["text"], ["a\tb\u{01}"]),
    ("\u{FEFF}{\"text\":\"a\"}", ["text"], ["a"]),
    (#"{"text":NaN,"b":-Infinity,"c":"x"}"#, ["c"], ["x"]),
  ]

  @Test("names what the paths name", arguments: named)
  func names(_ line: String, _ paths: [String], _ targets: [String]) throws {
    #expect(try Self.outline(line.utf8, paths)?.targets == targets)
  }

  static let senders: [(line: String, sender: String?)] = [
    (#"{"from":{"id":"u7"},"text":"a"}"#, "u7"), (#"{"from":{"id":7}}"#, "7"),
    (#"{"from":{"id":7,"id":8}}"#, "8"), (#"{"from":{"id":null}}"#, nil),
    (#"{"from":{"id":[7]}}"#, nil), (#"{"id":7}"#, nil), (#"{"from":"id"}"#, nil),
  ]

  @Test("knows the sender by a string or a number, the last one given", arguments: senders)
  func sender(_ line: String, _ sender: String?) throws {
    #expect(try Self.outline(line.utf8, ["text"], sender: "from.id")?.sender == sender)
  }

  static let noValues: [String] = [
    "", " ", "a", "nul", "truex", "{", "}", "[", "]", "{]", "[}", #"{"a"}"#, #"{"a":}"#,
    #"{"a":1,}"#, "[1,]", "[,1]", "{,}", #"{"a" 1}"#, #"{a:1}"#, #"{'a':1}"#, #"{1:2}"#, "1 2",
    #"{"a":1}{"#, #"{"a":1} x"#, #""a"#, #""a\""#, #""\x""#, #""\u12""#, #""\u12G4""#, "01",
    "-", "1.", ".5", "1e", "1e+", "+1", "--1", "0x1", "89161234567 8", "8 916 123 45 67",
    #"{"a":1 "b":2}"#, #"[1 2]"#, "\u{FEFF}", "tru", #"{"a":tru}"#, #"["a":1]"#, #"{"a",1}"#,
  ]

  @Test("is refused where it is not one JSON value", arguments: noValues)
  func refused(_ line: String) throws {
    #expect(try Self.outline(line.utf8, ["."]) == nil)
  }

  @Test("agrees with another reader on what is JSON", arguments: 0..<300)
  func differential(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let signs = Array(#"{}[]:,"" aé\u00e9\n01-.e+tfn"#.utf8)
    var maker = JSONMaker(random: random)
    var line = Array(maker.value(depth: 0).utf8)
    for _ in 0..<random.number(0...2) where !line.isEmpty {
      let place = random.number(0...line.count - 1)
      switch random.number(0...2) {
      case 0: line.remove(at: place)
      case 1: line[place] = signs[random.number(0...signs.count - 1)]
      default: line.insert(signs[random.number(0...signs.count - 1)], at: place)
      }
    }
    // The other one wants UTF-8 and no half surrogates; ours takes both.
    guard String(validating: line, as: UTF8.self) != nil else { return }
    let other = try? JSONSerialization.jsonObject(with: Data(line), options: .fragmentsAllowed)
    let ours = try Self.outline(line, ["."])
    if other != nil { #expect(ours != nil, "seed \(seed)") }
    if ours == nil { #expect(other == nil, "seed \(seed)") }
  }

  @Test("opens 128 arrays and objects, not one more")
  func depth() throws {
    func line(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + #""a""# + String(repeating: "]", count: depth)
    }
    #expect(try Self.outline(line(128).utf8, ["."])?.targets == ["a"])
    #expect(try Self.outline(line(129).utf8, ["."]) == nil)
    #expect(try Self.outline(repeatElement(UInt8(ascii: "["), count: 1 << 20), ["."]) == nil)
  }
}
