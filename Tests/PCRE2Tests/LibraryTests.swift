import PCRE2
import Testing

@Suite("The library")
struct LibraryTests {
  @Test("says its version, its Unicode version and its processor")
  func versions() throws {
    let version = try #require(Library.version.split(separator: " ").first)
    let numbers = version.split(separator: ".").compactMap { Int($0) }
    #expect(numbers.count == 2)
    // 10.42 is the oldest that this module was tried with.
    #expect(numbers.lexicographicallyPrecedes([10, 42]) == false)
    #expect(Library.unicodeVersion.split(separator: ".").compactMap { Int($0) }.count == 3)
    #expect(!Library.version.contains("\0"))
  }

  @Test("has JIT exactly if a pattern can have machine code")
  func jit() {
    let pattern = try? Pattern("a")
    #expect(Library.hasJIT == (pattern != nil))
    #expect(Library.hasJIT == (Library.jitTarget?.isEmpty == false))
  }

  @Test("explains its codes")
  func messages() {
    #expect(Library.message(for: -47) == "match limit exceeded")
    #expect(Library.message(for: 114) == "missing closing parenthesis")
    #expect(Library.message(for: -12345) == "error -12345")
  }
}
