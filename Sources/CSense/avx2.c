#include "classes.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define TARGET __attribute__((target("avx2")))

typedef struct {
  __m256i low, high;
} block;

TARGET static inline block load(const uint8_t *text) {
  return (block){_mm256_loadu_si256((const __m256i *)text),
                 _mm256_loadu_si256((const __m256i *)(text + 32))};
}

TARGET static inline block lower(block b) {
  const __m256i bit = _mm256_set1_epi8(0x20);
  return (block){_mm256_or_si256(b.low, bit), _mm256_or_si256(b.high, bit)};
}

TARGET static inline __m256i signs_of(__m256i v) {
  static const uint8_t low[16] = SIGN_LOW, high[16] = SIGN_HIGH;
  const __m256i l = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)low));
  const __m256i h = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)high));
  const __m256i nibble = _mm256_set1_epi8(15);
  return _mm256_and_si256(
      _mm256_shuffle_epi8(l, _mm256_and_si256(v, nibble)),
      _mm256_shuffle_epi8(h, _mm256_and_si256(_mm256_srli_epi16(v, 4), nibble)));
}

TARGET static inline block signs(block b) { return (block){signs_of(b.low), signs_of(b.high)}; }

TARGET static inline uint64_t mask(__m256i low, __m256i high) {
  return (uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

/// Unsigned: `v - first` is at most `last - first`, which a minimum tells.
TARGET static inline uint64_t range(block b, uint8_t first, uint8_t last) {
  const __m256i low = _mm256_set1_epi8((char)first), width = _mm256_set1_epi8((char)(last - first));
  __m256i a = _mm256_sub_epi8(b.low, low), c = _mm256_sub_epi8(b.high, low);
  return mask(_mm256_cmpeq_epi8(_mm256_min_epu8(a, width), a),
              _mm256_cmpeq_epi8(_mm256_min_epu8(c, width), c));
}

TARGET static inline uint64_t equal(block b, uint8_t byte) {
  const __m256i wanted = _mm256_set1_epi8((char)byte);
  return mask(_mm256_cmpeq_epi8(b.low, wanted), _mm256_cmpeq_epi8(b.high, wanted));
}

TARGET static inline uint64_t any(block b, uint8_t wanted) {
  const __m256i bits = _mm256_set1_epi8((char)wanted), zero = _mm256_setzero_si256();
  return ~mask(_mm256_cmpeq_epi8(_mm256_and_si256(b.low, bits), zero),
               _mm256_cmpeq_epi8(_mm256_and_si256(b.high, bits), zero));
}

#define CLASSIFY sense_classify_avx2
#define LEADS sense_leads_avx2
#define VECTOR block
#define LOAD(text) load(text)
#define SMALL(v) lower(v)
#define SIGNS(v) signs(v)
#define RANGE(v, first, last) range(v, first, last)
#define EQUAL(v, byte) equal(v, byte)
#define HIGH(v) mask((v).low, (v).high)
#define ANY(v, wanted) any(v, wanted)
#include "classify.inc"
#endif
