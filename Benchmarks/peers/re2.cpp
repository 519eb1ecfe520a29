// RE2 with all rules as one pattern: one pass of its automaton a match, no captures.
#include <re2/re2.h>

#include "mask.h"

int main(int, char **arguments) {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);  // bytes; the rules are ASCII
  options.set_never_capture(true);
  options.set_max_mem(256 << 20);  // room for the automaton, so that it is never thrown away
  RE2 pattern(peer::alternation(peer::rules(arguments[1])), options);
  if (!pattern.ok()) peer::fail(pattern.error());
  return peer::run([&](const char *text, size_t length, peer::Output &output) {
    re2::StringPiece piece(text, length), match;
    size_t from = 0;
    while (pattern.Match(piece, from, length, RE2::UNANCHORED, &match, 1)) {
      size_t start = static_cast<size_t>(match.data() - text);
      output.text(text + from, start - from);
      output.mask();
      from = start + match.size();
    }
    output.text(text + from, length - from);
  });
}
