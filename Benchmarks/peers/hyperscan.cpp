// Hyperscan or Vectorscan: all rules at once in block mode, with the starts of the matches, without
// which nothing can be masked. Matches that overlap are masked as one.
#include <hs.h>

#include <algorithm>

#include "mask.h"

using Span = std::pair<unsigned long long, unsigned long long>;

static int keep(unsigned, unsigned long long from, unsigned long long to, unsigned, void *context) {
  auto *spans = static_cast<std::vector<Span> *>(context);
  // A repeat reports every place where it could end.
  if (!spans->empty() && spans->back().first == from) {
    spans->back().second = std::max(spans->back().second, to);
  } else {
    spans->emplace_back(from, to);
  }
  return 0;
}

int main(int, char **arguments) {
  std::vector<std::string> patterns = peer::rules(arguments[1]);
  std::vector<const char *> expressions;
  for (const std::string &pattern : patterns) expressions.push_back(pattern.c_str());
  std::vector<unsigned> flags(patterns.size(), HS_FLAG_SOM_LEFTMOST), ids(patterns.size());
  hs_database_t *database = nullptr;
  hs_compile_error_t *error = nullptr;
  if (hs_compile_multi(
          expressions.data(), flags.data(), ids.data(), static_cast<unsigned>(patterns.size()),
          HS_MODE_BLOCK, nullptr, &database, &error) != HS_SUCCESS) {
    peer::fail(error->message);
  }
  hs_scratch_t *scratch = nullptr;
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) peer::fail("no scratch");
  std::vector<Span> spans;
  return peer::run([&](const char *text, size_t length, peer::Output &output) {
    spans.clear();
    if (hs_scan(database, text, static_cast<unsigned>(length), 0, scratch, keep, &spans) !=
        HS_SUCCESS) {
      peer::fail("scan error");
    }
    std::sort(spans.begin(), spans.end());
    size_t from = 0;
    for (size_t index = 0; index < spans.size();) {
      auto [start, end] = spans[index++];
      while (index < spans.size() && spans[index].first < end) {
        end = std::max(end, spans[index++].second);
      }
      output.text(text + from, start - from);
      output.mask();
      from = end;
    }
    output.text(text + from, length - from);
  });
}
