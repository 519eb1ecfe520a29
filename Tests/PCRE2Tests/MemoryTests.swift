#if os(Linux)
  import Glibc
  import PCRE2
  import Testing

  @Suite("Memory")
  struct MemoryTests {
    /// In a process of its own, because the other tests allocate at the same time.
    @Test(
      "comes back, of patterns, scratches and those that were refused half-way",
      .disabled(if: isSanitized, "a sanitizer keeps what is freed, and counts leaks itself"))
    func noLeak() async {
      await #expect(processExitsWith: .success) {
        try once(rounds: 1000)
        let (space, resident) = (Statm.space.pages, Statm.resident.pages)
        try #require(resident > 0)
        try once(rounds: 10_000)
        // JIT stacks that stay take 128 pages of address space each. The smallest block there is,
        // 32 bytes twice a round, leaves 170 resident pages or more; without a leak it is 0 to 50.
        #expect(Statm.space.pages - space < 4096)
        #expect(Statm.resident.pages - resident < 96)
      }
    }
  }

  private var isSanitized: Bool {
    dlsym(nil, "__asan_init") != nil || dlsym(nil, "__tsan_init") != nil
  }

  /// Makes and drops everything, on every way out.
  private func once(rounds: Int) throws {
    let subject = Array("ababc".utf8)
    for _ in 0..<rounds {
      for engine in [JITMode.required, .off] {
        let pattern = try Pattern("(?:(a)|(b))*c", jit: engine)
        var scratch = try Scratch(groups: 2, engine: engine)
        guard try scratch.match(pattern, in: subject.span) else { throw MatchError.noMemory }
      }
      let made: [Any?] = [
        try? Pattern("(a"), try? Pattern("(*NO_JIT)a"), try? Pattern(#"\C"#, options: .utf),
      ]
      guard made.allSatisfy({ $0 == nil }) else { throw PatternError.noMemory }
    }
  }

  /// What `/proc/self/statm` says, by the field's place.
  private enum Statm: Int {
    case space, resident

    /// 0 if it cannot be read.
    var pages: Int {
      var text = [UInt8](repeating: 0, count: 128)
      let file = open("/proc/self/statm", O_RDONLY)
      defer { close(file) }
      let length = read(file, &text, text.count)
      let fields = String(decoding: text.prefix(max(length, 0)), as: UTF8.self)
        .split(separator: " ")
      return fields.count > rawValue ? Int(fields[rawValue]) ?? 0 : 0
    }
  }
#endif
