#include "classes.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define TARGET __attribute__((target("ssse3")))

typedef struct {
  __m128i part[4];
} block;

TARGET static inline block load(const uint8_t *text) {
  block b;
  for (int i = 0; i < 4; i++) b.part[i] = _mm_loadu_si128((const __m128i *)(text + 16 * i));
  return b;
}

TARGET static inline block lower(block b) {
  for (int i = 0; i < 4; i++) b.part[i] = _mm_or_si128(b.part[i], _mm_set1_epi8(0x20));
  return b;
}

TARGET static inline block signs(block b) {
  static const uint8_t low[16] = SIGN_LOW, high[16] = SIGN_HIGH;
  const __m128i l = _mm_loadu_si128((const __m128i *)low);
  const __m128i h = _mm_loadu_si128((const __m128i *)high), nibble = _mm_set1_epi8(15);
  for (int i = 0; i < 4; i++) {
    __m128i v = b.part[i];
    b.part[i] = _mm_and_si128(_mm_shuffle_epi8(l, _mm_and_si128(v, nibble)),
                              _mm_shuffle_epi8(h, _mm_and_si128(_mm_srli_epi16(v, 4), nibble)));
  }
  return b;
}

/// Unsigned: `v - first` is at most `last - first`, which a minimum tells.
TARGET static inline uint64_t range(block b, uint8_t first, uint8_t last) {
  const __m128i low = _mm_set1_epi8((char)first), width = _mm_set1_epi8((char)(last - first));
  uint64_t bits = 0;
  for (int i = 0; i < 4; i++) {
    __m128i above = _mm_sub_epi8(b.part[i], low);
    __m128i is = _mm_cmpeq_epi8(_mm_min_epu8(above, width), above);
    bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(is) << (16 * i);
  }
  return bits;
}

TARGET static inline uint64_t equal(block b, uint8_t byte) {
  const __m128i wanted = _mm_set1_epi8((char)byte);
  uint64_t bits = 0;
  for (int i = 0; i < 4; i++) {
    __m128i is = _mm_cmpeq_epi8(b.part[i], wanted);
    bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(is) << (16 * i);
  }
  return bits;
}

TARGET static inline uint64_t high_bits(block b) {
  uint64_t bits = 0;
  for (int i = 0; i < 4; i++) bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(b.part[i]) << (16 * i);
  return bits;
}

TARGET static inline uint64_t any(block b, uint8_t wanted) {
  for (int i = 0; i < 4; i++) b.part[i] = _mm_and_si128(b.part[i], _mm_set1_epi8((char)wanted));
  return ~equal(b, 0);
}

#define CLASSIFY sense_classify_ssse3
#define LEADS sense_leads_ssse3
#define VECTOR block
#define LOAD(text) load(text)
#define SMALL(v) lower(v)
#define SIGNS(v) signs(v)
#define RANGE(v, first, last) range(v, first, last)
#define EQUAL(v, byte) equal(v, byte)
#define HIGH(v) high_bits(v)
#define ANY(v, wanted) any(v, wanted)
#include "classify.inc"
#endif
