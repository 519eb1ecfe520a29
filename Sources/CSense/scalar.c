// The plain meaning of the classes, for machines without the vectors and as a check of them.
#include "classes.h"

typedef struct {
  uint8_t bytes[SENSE_BLOCK];
} block;

static block load(const uint8_t *text) {
  block b;
  for (int i = 0; i < SENSE_BLOCK; i++) b.bytes[i] = text[i];
  return b;
}

static block lower(block b) {
  for (int i = 0; i < SENSE_BLOCK; i++) b.bytes[i] |= 0x20;
  return b;
}

static block signs(block b) {
  static const uint8_t low[16] = SIGN_LOW, high[16] = SIGN_HIGH;
  for (int i = 0; i < SENSE_BLOCK; i++) b.bytes[i] = low[b.bytes[i] & 15] & high[b.bytes[i] >> 4];
  return b;
}

static uint64_t range(const block *b, uint8_t first, uint8_t last) {
  uint64_t bits = 0;
  for (int i = 0; i < SENSE_BLOCK; i++) {
    bits |= (uint64_t)(b->bytes[i] >= first && b->bytes[i] <= last) << i;
  }
  return bits;
}

static uint64_t any(const block *b, uint8_t wanted) {
  uint64_t bits = 0;
  for (int i = 0; i < SENSE_BLOCK; i++) bits |= (uint64_t)((b->bytes[i] & wanted) != 0) << i;
  return bits;
}

#define TARGET
#define CLASSIFY sense_classify_scalar
#define LEADS sense_leads_scalar
#define VECTOR block
#define LOAD(text) load(text)
#define SMALL(v) lower(v)
#define SIGNS(v) signs(v)
#define RANGE(v, first, last) range(&(v), first, last)
#define EQUAL(v, byte) range(&(v), byte, byte)
#define HIGH(v) range(&(v), 0x80, 0xFF)
#define ANY(v, wanted) any(&(v), wanted)
#include "classify.inc"
