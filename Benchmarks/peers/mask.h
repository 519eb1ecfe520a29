// What the small C++ peers share: standard input to standard output in blocks that end with a
// line, every match replaced by a label. The engines get large blocks, which is their best case.
#pragma once
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

namespace peer {

constexpr size_t block = 1 << 20;
constexpr char label[] = "[X]";

[[noreturn]] inline void fail(const std::string &why) {
  fprintf(stderr, "%s\n", why.c_str());
  exit(70);
}

// The patterns of the file that all peers share.
inline std::vector<std::string> rules(const char *path) {
  std::vector<std::string> patterns;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    size_t tab = line.find('\t');
    if (line.empty() || line[0] == '#' || tab == std::string::npos) continue;
    patterns.push_back(line.substr(tab + 1));
  }
  if (patterns.empty()) fail("no rules");
  return patterns;
}

// All patterns as one.
inline std::string alternation(const std::vector<std::string> &patterns) {
  std::string all;
  for (const std::string &pattern : patterns) all += (all.empty() ? "(?:" : "|(?:") + pattern + ")";
  return all;
}

class Output {
 public:
  void text(const char *bytes, size_t count) {
    if (used + count > sizeof buffer) flush();
    if (count > sizeof buffer) return put(bytes, count);
    memcpy(buffer + used, bytes, count);
    used += count;
  }
  void mask() { text(label, sizeof label - 1); }
  void flush() {
    put(buffer, used);
    used = 0;
  }

 private:
  char buffer[block];
  size_t used = 0;

  void put(const char *bytes, size_t count) {
    while (count > 0) {
      ssize_t written = write(1, bytes, count);
      if (written <= 0) fail("cannot write");
      bytes += written;
      count -= static_cast<size_t>(written);
    }
  }
};

// Calls mask(text, length, output) with whole lines.
template <typename Mask>
int run(Mask mask) {
  std::vector<char> input(2 * block);
  auto *output = new Output;
  size_t held = 0;
  for (;;) {
    if (held == input.size()) input.resize(2 * input.size());
    ssize_t got = read(0, input.data() + held, input.size() - held);
    if (got < 0) fail("cannot read");
    held += static_cast<size_t>(got);
    if (got > 0 && held < block) continue;
    size_t whole = held;
    if (got > 0) {
      const void *newline = memrchr(input.data(), '\n', held);
      if (newline == nullptr) continue;
      whole = static_cast<size_t>(static_cast<const char *>(newline) - input.data()) + 1;
    }
    mask(input.data(), whole, *output);
    memmove(input.data(), input.data() + whole, held - whole);
    held -= whole;
    if (got == 0) break;
  }
  output->flush();
  return 0;
}

}  // namespace peer
