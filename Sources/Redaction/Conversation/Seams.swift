/// Where, in the views of a joined text, each of its messages but the oldest begins.
struct Seams: BitwiseCopyable {
  // Invariant: the first `count` entries ascend; the last of them is where the current message
  // begins. `count <= 3`.
  private var positions = InlineArray<3, Int32>(repeating: 0)
  private(set) var count = 0

  init(_ memory: borrowing Conversation, _ text: borrowing JoinedText, _ views: borrowing Views) {
    var position = 0
    var remembered = 0
    for index in 0..<memory.messageCount {
      remembered &+= memory.message(index).count
      let start = text.start(of: remembered)
      while position < views.count, Int(views.offset[position]) < start { position &+= 1 }
      positions[index] = Int32(truncatingIfNeeded: position)
    }
    count = memory.messageCount
  }

  /// Where the message behind the remembered one at `index` begins.
  subscript(index: Int) -> Int32 { positions[index] }

  /// Where the current message begins.
  var last: Int32 { count > 0 ? positions[count &- 1] : 0 }
}
