#include "classes.h"

#if defined(__aarch64__)
#include <arm_neon.h>

typedef struct {
  uint8x16_t part[4];
} block;

static inline block load(const uint8_t *text) {
  return (block){{vld1q_u8(text), vld1q_u8(text + 16), vld1q_u8(text + 32), vld1q_u8(text + 48)}};
}

static inline block lower(block b) {
  for (int i = 0; i < 4; i++) b.part[i] = vorrq_u8(b.part[i], vdupq_n_u8(0x20));
  return b;
}

static inline block signs(block b) {
  static const uint8_t low[16] = SIGN_LOW, high[16] = SIGN_HIGH;
  const uint8x16_t l = vld1q_u8(low), h = vld1q_u8(high);
  for (int i = 0; i < 4; i++) {
    b.part[i] = vandq_u8(vqtbl1q_u8(l, vandq_u8(b.part[i], vdupq_n_u8(15))),
                         vqtbl1q_u8(h, vshrq_n_u8(b.part[i], 4)));
  }
  return b;
}

/// One bit a byte of four masks: neighbours are added three times, each byte holding its own bit.
static inline uint64_t bits(const uint8x16_t is[4]) {
  const uint8x16_t weight = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t low = vpaddq_u8(vandq_u8(is[0], weight), vandq_u8(is[1], weight));
  uint8x16_t high = vpaddq_u8(vandq_u8(is[2], weight), vandq_u8(is[3], weight));
  uint8x16_t all = vpaddq_u8(low, high);
  all = vpaddq_u8(all, all);
  return vgetq_lane_u64(vreinterpretq_u64_u8(all), 0);
}

static inline uint64_t range(block b, uint8_t first, uint8_t last) {
  uint8x16_t is[4];
  for (int i = 0; i < 4; i++) {
    is[i] = vcleq_u8(vsubq_u8(b.part[i], vdupq_n_u8(first)), vdupq_n_u8(last - first));
  }
  return bits(is);
}

static inline uint64_t any(block b, uint8_t wanted) {
  uint8x16_t is[4];
  for (int i = 0; i < 4; i++) is[i] = vtstq_u8(b.part[i], vdupq_n_u8(wanted));
  return bits(is);
}

#define TARGET
#define CLASSIFY sense_classify_neon
#define LEADS sense_leads_neon
#define VECTOR block
#define LOAD(text) load(text)
#define SMALL(v) lower(v)
#define SIGNS(v) signs(v)
#define RANGE(v, first, last) range(v, first, last)
#define EQUAL(v, byte) range(v, byte, byte)
#define HIGH(v) any(v, 0x80)
#define ANY(v, wanted) any(v, wanted)
#include "classify.inc"
#endif
