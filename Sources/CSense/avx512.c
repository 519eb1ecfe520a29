#include "classes.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define TARGET __attribute__((target("avx512f,avx512bw")))

TARGET static inline __m512i signs(__m512i v) {
  static const uint8_t low[16] = SIGN_LOW, high[16] = SIGN_HIGH;
  const __m512i l = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)low));
  const __m512i h = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)high));
  const __m512i nibble = _mm512_set1_epi8(15);
  return _mm512_and_si512(
      _mm512_shuffle_epi8(l, _mm512_and_si512(v, nibble)),
      _mm512_shuffle_epi8(h, _mm512_and_si512(_mm512_srli_epi16(v, 4), nibble)));
}

TARGET static inline uint64_t range(__m512i v, uint8_t first, uint8_t last) {
  __m512i above = _mm512_sub_epi8(v, _mm512_set1_epi8((char)first));
  return _mm512_cmple_epu8_mask(above, _mm512_set1_epi8((char)(last - first)));
}

#define CLASSIFY sense_classify_avx512
#define LEADS sense_leads_avx512
#define VECTOR __m512i
#define LOAD(text) _mm512_loadu_si512(text)
#define SMALL(v) _mm512_or_si512(v, _mm512_set1_epi8(0x20))
#define SIGNS(v) signs(v)
#define RANGE(v, first, last) range(v, first, last)
#define EQUAL(v, byte) _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8((char)(byte)))
#define HIGH(v) _mm512_movepi8_mask(v)
#define ANY(v, wanted) _mm512_test_epi8_mask(v, _mm512_set1_epi8((char)(wanted)))
#include "classify.inc"
#endif
