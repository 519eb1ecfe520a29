// The first look at text: which bytes of a block of 64 could begin anything that has to be found.
//
// A block's answer is a handful of bit sets, bit i for byte i. They say where digits, words and
// signs are, and where a word begins that may be in the lexicon. What a set bit means is decided
// elsewhere; a clear bit is final.
//
// Every variant (AVX-512, AVX2, SSSE3, NEON, scalar) gives the same bits for the same bytes.
#ifndef CSENSE_H
#define CSENSE_H

#include <stddef.h>
#include <stdint.h>

/// Bytes in a block.
#define SENSE_BLOCK 64
/// Bits of the filter of words' beginnings, as a power of two: 16 KiB, a third of a level-1 cache.
#define SENSE_FILTER_BITS 17

/// What is known of 64 bytes of text.
typedef struct {
  /// ASCII digits.
  uint64_t digits;
  /// Bytes of letters: ASCII, U+00C0..U+017F, U+0400..U+04FF and U+4000..U+9FFF.
  uint64_t words;
  /// First bytes of words whose beginning the filter knows, or whose ending, when they begin with a
  /// capital of ASCII or of U+0410..U+042F.
  uint64_t heads;
  /// First bytes of words that mix ASCII and other letters, or have letters beyond U+0410..U+044F:
  /// the filter knows them by their signs only.
  uint64_t odd;
  /// First bytes of words that may have a capital, and may have another such word behind them.
  uint64_t pairs;
  /// Second bytes of the letter before last or so in words in U+0410..U+044F that end as patronymics
  /// may: in -ич, -вн, -чн, and one letter or two.
  uint64_t tails;
  /// Bytes that have to be looked at: `@`, `/`, `%`, `_`, a dot, a bracket before one of `-./@_` or a
  /// blank (or `]^`), a letter or digit that touches the other kind in front, controls, malformed bytes (the last byte of the text when its last sequence is cut), and first
  /// bytes of sequences that may be punctuation, pictographs, invisible or styled.
  uint64_t marks;
  /// Terminators of records.
  uint64_t ends;
} sense_block;

/// What words begin with; filled once, then read by all threads.
typedef struct {
  /// A set bit: some word has this hash.
  uint64_t filter[(1 << SENSE_FILTER_BITS) / 64];
} sense_words;

/// What a hash is of.
///
/// - SENSE_START: the first four bytes of a word in ASCII, the first six of another, the three of an
///   ideograph; fewer when the word is shorter.
/// - SENSE_WHOLE: the first eight bytes of a word and its length.
/// - SENSE_BEGINNING: what SENSE_START is of, of a word that goes on in any way.
/// - SENSE_PAIR: two ideographs.
/// - SENSE_SINGLE: an ideograph that is a word, or begins one with something else behind it.
/// - SENSE_ENDING: the last four bytes of a word in ASCII, the last six of another, that begins with
///   a capital and has six bytes or more.
enum { SENSE_START, SENSE_WHOLE, SENSE_BEGINNING, SENSE_PAIR, SENSE_SINGLE, SENSE_ENDING };

/// The bit of `filter` for up to eight folded bytes of text.
///
/// - Parameters:
///   - key: the bytes, folded, the first one lowest; zero above.
///   - length: their number, 9 for a word that goes on behind the eighth; 0 but for SENSE_WHOLE.
static inline uint32_t sense_hash(uint64_t key, unsigned length, unsigned kind) {
  uint64_t salt = (uint64_t)(kind * 16 + length) * 0xD6E8FEB86659FD93u;
  return (uint32_t)(((key ^ salt) * 0x9E3779B97F4A7C15u) >> (64 - SENSE_FILTER_BITS));
}

/// Eight bytes of UTF-8 with the case of ASCII and of U+0410..U+044F folded: bit 5 set, and the
/// lowest bit of lead bytes clear, which maps D0 90..AF and D0 B0..BF, D1 80..8F to the same.
static inline uint64_t sense_fold(uint64_t bytes) {
  uint64_t leads = bytes & (bytes << 1) & 0x8080808080808080u;
  return (bytes & ~(leads >> 7)) | 0x2020202020202020u;
}

/// The variants, best first.
typedef enum { SENSE_AVX512, SENSE_AVX2, SENSE_SSSE3, SENSE_NEON, SENSE_SCALAR } sense_variant;

/// Whether this machine can run the variant.
int sense_has(sense_variant variant);
/// The best variant that this machine can run. Safe from any thread.
sense_variant sense_best(void);

/// Reads `count` bytes at `text` as the next blocks of a text.
///
/// - Parameters:
///   - rest: how many bytes of the text there are from `text` on, those of the blocks included;
///     what lies behind the blocks decides the bits of their last bytes.
///   - before: whether something stands before `text` that belongs to it, which is then read too,
///     up to four bytes back.
///   - terminator: the byte that ends a record, or -1.
///   - blocks: takes `(min(count, rest) + 63) / 64` blocks; bits behind the text are clear.
///
/// Reads no byte outside the text. Linear. Safe from any thread.
void sense_read(sense_variant variant, const sense_words *words, const uint8_t *text, size_t count,
                size_t rest, int before, int terminator, sense_block *blocks);

#endif
