import Chat
import Testing

@Suite("Random numbers")
struct SplitMix64Tests {
  @Test("the first numbers of a seed are those of the published algorithm")
  func published() {
    var random = SplitMix64(seed: 1_234_567)
    let numbers = (0..<3).map { _ in random.next() }
    #expect(
      numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test("a number below a bound reaches both ends and never leaves them")
  func bounds() {
    var random = SplitMix64(seed: 3)
    let numbers = (0..<1000).map { _ in random.number(4...6) }
    #expect(Set(numbers) == [4, 5, 6])
  }
}
