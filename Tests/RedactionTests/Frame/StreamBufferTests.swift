import Testing

@testable import Redaction

@Suite("The sliding buffer")
struct StreamBufferTests {
  @Test("keeps what is held, in order, whatever is appended and consumed", arguments: 0..<40)
  func keepsItsBytes(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var buffer = StreamBuffer(held: 100, readSize: random.number(1...90))
    let capacity = buffer.capacity
    var model: [UInt8] = []
    var next: UInt8 = 0
    for _ in 0..<500 {
      if random.chance(1, in: 2) {
        let bytes = (0..<random.number(1...90)).map { next &+ UInt8($0) }
        let taken = bytes.withUnsafeBytes { buffer.append($0) }
        model += bytes.prefix(taken)
        next &+= UInt8(taken)
      } else {
        let wanted = random.number(1...buffer.readSize)
        let hasRoom = buffer.withFreeSpace(atLeast: wanted) { room in
          if model.count <= 100 { #expect(room.count >= wanted, "seed \(seed)") }
          for place in 0..<min(wanted, room.count) {
            room[place] = next
            model.append(next)
            next &+= 1
          }
          return min(wanted, room.count)
        }
        #expect(hasRoom || model.count > 100, "seed \(seed)")
      }
      let held = Array(buffer.held)
      #expect(held == model, "seed \(seed)")
      let count = random.number(0...model.count)
      if model.count > 100 || random.chance(1, in: 2) {
        buffer.consume(count)
        model.removeFirst(count)
        let searched = buffer.searchedCount
        #expect(searched == model.count, "seed \(seed)")
      }
      let isEmpty = buffer.isEmpty
      #expect(isEmpty == model.isEmpty)
    }
    let last = buffer.capacity
    #expect(last == capacity)
  }

  @Test("does not take what is new for searched when it moves")
  func searchedMoves() {
    var buffer = StreamBuffer(held: 10, readSize: 10)
    let bytes = [UInt8](repeating: 1, count: 60)
    var taken = bytes.withUnsafeBytes { buffer.append($0) }
    buffer.consume(55)
    taken += bytes.prefix(18).withUnsafeBytes { buffer.append($0) }
    let searched = buffer.searchedCount
    let hasRoom = buffer.withFreeSpace(atLeast: 10) { $0.count >= 10 ? 0 : -1 }
    let searchedAfter = buffer.searchedCount
    let held = buffer.held.count
    #expect(taken == 78)
    #expect(hasRoom)
    #expect([searched, searchedAfter, held] == [5, 5, 23])
  }

  @Test("takes a reader at its word only as far as there is room")
  func excessiveCounts() {
    var buffer = StreamBuffer(held: 10, readSize: 10)
    let results = [
      buffer.withFreeSpace(atLeast: 5) { _ in -3 },
      buffer.isEmpty,
      buffer.withFreeSpace(atLeast: 5) { $0.count + 1_000 },
      buffer.held.count == buffer.capacity,
      !buffer.withFreeSpace(atLeast: 5) { _ in 0 },
    ]
    #expect(results == [true, true, true, true, true])
    buffer.consume(1_000_000)
    let isEmpty = buffer.isEmpty
    #expect(isEmpty)
  }
}
