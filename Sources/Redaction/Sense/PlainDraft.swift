/// What each byte of a block is by itself: a bit a byte.
struct PlainSigns {
  var digits: UInt64 = 0
  var ascii: UInt64 = 0
  var high: UInt64 = 0
  var trails: UInt64 = 0
  /// Leads of U+0400..U+047F.
  var plain: UInt64 = 0
  var dots: UInt64 = 0
  var lows: UInt64 = 0
  var blanks: UInt64 = 0
  var ends: UInt64 = 0
  /// `@ / %` and controls; brackets and `*`; `- . / @ _ ] ^`.
  var special: UInt64 = 0
  var brackets: UInt64 = 0
  var joints: UInt64 = 0
  /// Trails of в, н, и and ч, or of their neighbours behind the other lead.
  var trailsV: UInt64 = 0
  var trailsN: UInt64 = 0
  var trailsI: UInt64 = 0
  var trailsCh: UInt64 = 0

  mutating func add(_ byte: UInt8, _ bit: UInt64, _ terminator: Int32) {
    if Int32(byte) == terminator { ends |= bit }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digits |= bit
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): ascii |= bit
    case UInt8(ascii: " "), UInt8(ascii: "\t"): blanks |= bit
    case UInt8(ascii: "."):
      dots |= bit
      joints |= bit
    case UInt8(ascii: "_"):
      lows |= bit
      joints |= bit
    case UInt8(ascii: "-"), UInt8(ascii: "^"): joints |= bit
    case UInt8(ascii: "]"):
      joints |= bit
      brackets |= bit
    case UInt8(ascii: "@"), UInt8(ascii: "/"):
      joints |= bit
      special |= bit
    case UInt8(ascii: "%"), 0...8, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: special |= bit
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "["),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"):
      brackets |= bit
    case 0x80...0xBF: trails |= bit
    case 0xD0, 0xD1: plain |= bit
    default: break
    }
    guard byte >= 0x80 else { return }
    high |= bit
    switch byte {
    case 0xB2: trailsV |= bit
    case 0xBD: trailsN |= bit
    case 0xB8: trailsI |= bit
    case 0x87: trailsCh |= bit
    default: break
    }
  }
}

/// What a block is, as far as its own bytes and those in front tell.
struct PlainDraft {
  var signs = PlainSigns()
  /// Letters of ASCII and other letters, but for ideographs; bytes of ideographs, and their leads.
  var words: UInt64 = 0
  var other: UInt64 = 0
  var han: UInt64 = 0
  var ideographs: UInt64 = 0
  /// Bytes of letters that are not of ASCII or U+0410..U+044F, one at least of each.
  var foreign: UInt64 = 0
  /// Malformed bytes, and leads of what may be no letter.
  var strange: UInt64 = 0
  /// How many trails of the last sequence are still to come, and whether they belong to an ideograph
  /// or to another sign.
  var pending: UInt64 = 0
  var pendingHan = false
  var pendingSign = false
  /// The last byte.
  private var last: UInt8 = 0

  init() {}

  /// The block whose bytes `byte` says, behind the block `before`.
  init(behind before: PlainDraft, _ terminator: Int32, _ byte: (Int) -> UInt8) {
    var lead2: UInt64 = 0
    var lead3: UInt64 = 0
    var lead4: UInt64 = 0
    var sign2: UInt64 = 0
    var hanLeads: UInt64 = 0
    var rare: UInt64 = 0
    var last: UInt8 = 0
    for place in 0..<64 {
      let byte = byte(place)
      let bit = UInt64(1) << UInt64(place)
      if place == 0, before.pending == 1 {
        // The lead of the first byte is the last of the block in front.
        if (before.last == 0xD0 && byte < 0x90) || (before.last == 0xD1 && byte >= 0x90) {
          rare |= bit
        }
      }
      signs.add(byte, bit, terminator)
      switch byte {
      case 0xC2...0xDF:
        lead2 |= bit
        if !(0xC3...0xC5).contains(byte), !(0xD0...0xD3).contains(byte) { sign2 |= bit }
      case 0xE0...0xEF:
        lead3 |= bit
        if (0xE4...0xE9).contains(byte) { hanLeads |= bit }
      case 0xF0...0xF4: lead4 |= bit
      case 0x80...0x8F where last == 0xD0: rare |= bit
      case 0x90...0xBF where last == 0xD1: rare |= bit
      default: break
      }
      last = byte
    }
    self.last = last
    if signs.plain == 0 {
      // As the vectors do: patronymics are Russian.
      signs.trailsV = 0
      signs.trailsN = 0
      signs.trailsI = 0
      signs.trailsCh = 0
    }
    let sign3 = lead3 & ~hanLeads
    let long = lead3 | lead4
    let trails = signs.trails
    // A trail belongs to a lead only when nothing stands between; the twin in C says why.
    let awaited = (UInt64(1) << before.pending) - 1
    let waiting1 = awaited & 1 & trails
    let waiting2 = awaited & 2 & (waiting1 << 1) & trails
    let waiting = waiting1 | waiting2 | (awaited & 4 & (waiting2 << 1) & trails)
    let second = (((long << 1) & trails) << 1) & trails
    let third = (((lead4 << 2) & second) << 1) & trails
    let covered = (((lead2 | long) << 1) & trails) | waiting | second | third
    let expected = ((lead2 | long) << 1) | (long << 2) | (lead4 << 3) | awaited
    let invalid = signs.high & ~trails & ~(lead2 | long)
    let malformed = (trails & ~covered) | invalid
    let next1 = (trails >> 1) | (1 << 63)
    let next2 = next1 & ((trails >> 2) | (3 << 62))
    let next3 = next2 & ((trails >> 3) | (7 << 61))
    let cut = (lead2 & ~next1) | (lead3 & ~next2) | (lead4 & ~next3)
    let leads = sign2 | sign3 | lead4
    let unread2 = ((((sign3 | lead4) << 1) & trails) << 1) & trails
    let unread3 = (((lead4 << 2) & unread2) << 1) & trails
    var unread = leads | ((leads << 1) & trails) | unread2 | unread3
    let han1 = (hanLeads << 1) & trails
    var han = hanLeads | han1 | ((han1 << 1) & trails)
    if before.pendingSign { unread |= waiting }
    if before.pendingHan { han |= waiting }
    ideographs = hanLeads & ~malformed
    self.han = han & ~malformed
    other = signs.high & ~unread & ~han & ~malformed
    foreign = rare | (lead2 & ~signs.plain & ~sign2)
    strange = malformed | leads | cut | (expected & ~covered)
    words = signs.ascii | other
    // A sequence that is cut before the block's end does not go on.
    let trail62 = (signs.trails >> 62) & 1
    let trail63 = signs.trails >> 63
    let whole3 = 2 | trail63
    let whole4 = 4 | (trail63 << 1) | (trail62 & trail63)
    let open3 = (lead3 >> 62) & whole3
    let open4 = (lead4 >> 61) & whole4
    pending =
      open4 & 4 != 0
      ? 3 : (open3 | open4) & 2 != 0 ? 2 : (((lead2 >> 63) | open3 | open4) & 1) != 0 ? 1 : 0
    pendingHan = (hanLeads >> 62) & whole3 != 0
    pendingSign = (sign3 >> 62) & whole3 != 0 || open4 != 0 || sign2 >> 63 != 0
  }

}
