// PCRE2 with all rules as one pattern, compiled to machine code, on bytes.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "mask.h"

int main(int, char **arguments) {
  std::string all = peer::alternation(peer::rules(arguments[1]));
  int error;
  PCRE2_SIZE where;
  auto *code = pcre2_compile(
      reinterpret_cast<PCRE2_SPTR>(all.data()), all.size(), PCRE2_NO_AUTO_CAPTURE, &error, &where,
      nullptr);
  if (code == nullptr) peer::fail("bad pattern at " + std::to_string(where));
  if (pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) != 0) peer::fail("no machine code");
  auto *match = pcre2_match_data_create_from_pattern(code, nullptr);
  auto *stack = pcre2_jit_stack_create(32 << 10, 1 << 20, nullptr);
  auto *context = pcre2_match_context_create(nullptr);
  pcre2_jit_stack_assign(context, nullptr, stack);
  PCRE2_SIZE *span = pcre2_get_ovector_pointer(match);
  return peer::run([&](const char *text, size_t length, peer::Output &output) {
    size_t from = 0;
    for (;;) {
      int code_of_match = pcre2_jit_match(
          code, reinterpret_cast<PCRE2_SPTR>(text), length, from, 0, match, context);
      if (code_of_match == PCRE2_ERROR_NOMATCH) break;
      if (code_of_match < 0) peer::fail("match error " + std::to_string(code_of_match));
      output.text(text + from, span[0] - from);
      output.mask();
      from = span[1];
    }
    output.text(text + from, length - from);
  });
}
