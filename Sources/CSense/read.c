#include <string.h>

#include "classes.h"

int sense_has(sense_variant variant) {
  switch (variant) {
#if defined(__x86_64__)
    case SENSE_AVX512:
      return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw");
    case SENSE_AVX2:
      return __builtin_cpu_supports("avx2") != 0;
    case SENSE_SSSE3:
      return __builtin_cpu_supports("ssse3") != 0;
#elif defined(__aarch64__)
    case SENSE_NEON:
      return 1;
#endif
    case SENSE_SCALAR:
      return 1;
    default:
      return 0;
  }
}

sense_variant sense_best(void) {
  for (int variant = SENSE_AVX512; variant < SENSE_SCALAR; variant++) {
    if (sense_has((sense_variant)variant)) return (sense_variant)variant;
  }
  return SENSE_SCALAR;
}

typedef struct {
  sense_classifier *classify;
  sense_lead_finder *leads;
} variant_functions;

static variant_functions functions(sense_variant variant) {
  switch (sense_has(variant) ? variant : SENSE_SCALAR) {
#if defined(__x86_64__)
    case SENSE_AVX512:
      return (variant_functions){sense_classify_avx512, sense_leads_avx512};
    case SENSE_AVX2:
      return (variant_functions){sense_classify_avx2, sense_leads_avx2};
    case SENSE_SSSE3:
      return (variant_functions){sense_classify_ssse3, sense_leads_ssse3};
#elif defined(__aarch64__)
    case SENSE_NEON:
      return (variant_functions){sense_classify_neon, sense_leads_neon};
#endif
    default:
      return (variant_functions){sense_classify_scalar, sense_leads_scalar};
  }
}

/// What a block is, as far as its own bytes and those in front tell.
typedef struct {
  sense_classes classes;
  /// Letters of ASCII and other letters, but for ideographs; bytes of ideographs, and their leads.
  uint64_t words, other, han, ideographs;
  /// Bytes of letters that are not of ASCII or U+0410..U+044F, one at least of each.
  uint64_t foreign;
  /// Malformed bytes, and leads of what may be no letter.
  uint64_t strange;
  /// What the block behind it has to know: bit 0 to 2, how many trails of the last sequence are
  /// still to come; then, of these, whether they belong to an ideograph or to another sign.
  uint8_t pending, pending_han, pending_sign;
  /// The last byte.
  uint8_t last;
} sense_draft;

/// A block with sequences other than those of U+0400..U+047F in it, or cut at its start.
///
/// `before` is the block in front.
static void draft_leads(sense_draft *d, const sense_draft *before, const sense_leads *l) {
  const sense_classes *c = &d->classes;
  uint64_t pending = (1ull << before->pending) - 1;
  uint64_t sign3 = l->lead3 & ~l->han, long2 = l->lead3 | l->lead4;
  // A trail belongs to a lead only when nothing stands between: what follows a sequence that is cut
  // is whole again, and may be the start of the next record.
  uint64_t pending1 = pending & 1 & c->trails, pending2 = pending & 2 & (pending1 << 1) & c->trails;
  pending = pending1 | pending2 | (pending & 4 & (pending2 << 1) & c->trails);
  uint64_t covered = (((l->lead2 | long2) << 1) & c->trails) | pending;
  uint64_t second = ((long2 << 1 & c->trails) << 1) & c->trails;
  covered |= second | (((l->lead4 << 2 & second) << 1) & c->trails);
  uint64_t expected = (l->lead2 | long2) << 1 | long2 << 2 | l->lead4 << 3 |
                      ((1ull << before->pending) - 1);
  uint64_t invalid = c->high & ~c->trails & ~(l->lead2 | long2);
  uint64_t malformed = (c->trails & ~covered) | invalid;
  // Leads without all of their trails; of trails behind the end of the block nothing is said.
  uint64_t next1 = c->trails >> 1 | 1ull << 63, next2 = next1 & (c->trails >> 2 | 3ull << 62),
           next3 = next2 & (c->trails >> 3 | 7ull << 61);
  uint64_t cut = (l->lead2 & ~next1) | (l->lead3 & ~next2) | (l->lead4 & ~next3);
  uint64_t leads = l->sign2 | sign3 | l->lead4;
  uint64_t signs2 = ((sign3 | l->lead4) << 1 & c->trails) << 1 & c->trails;
  uint64_t signs = leads | (leads << 1 & c->trails) | signs2 |
                   ((l->lead4 << 2 & signs2) << 1 & c->trails);
  uint64_t han1 = l->han << 1 & c->trails, han = l->han | han1 | (han1 << 1 & c->trails);
  if (before->pending_sign) signs |= pending;
  if (before->pending_han) han |= pending;
  d->ideographs = l->han & ~malformed;
  d->han = han & ~malformed;
  d->other = c->high & ~signs & ~han & ~malformed;
  d->foreign |= l->lead2 & ~c->plain & ~l->sign2;
  d->strange = malformed | leads | cut | (expected & ~covered);
  // The last sequence, when it goes on: at most three trails. One that is cut before the block's end
  // does not.
  uint64_t trail62 = c->trails >> 62 & 1, trail63 = c->trails >> 63;
  uint64_t whole3 = 2 | trail63, whole4 = 4 | trail63 << 1 | (trail62 & trail63);
  uint64_t open1 = l->lead2 >> 63, open3 = l->lead3 >> 62 & whole3, open4 = l->lead4 >> 61 & whole4;
  d->pending = (open4 & 4)                  ? 3
               : (open3 & 2) | (open4 & 2)  ? 2
               : open1 | (open3 & 1) | (open4 & 1) ? 1
                                            : 0;
  d->pending_han = (l->han >> 62 & whole3) != 0;
  d->pending_sign = (sign3 >> 62 & whole3) != 0 || open4 != 0 || (l->sign2 >> 63) != 0;
}

static void draft(sense_draft *d, const sense_draft *before, const uint8_t *text,
                  variant_functions run, int terminator) {
  sense_classes *c = &d->classes;
  run.classify(text, terminator, c);
  d->han = d->ideographs = d->strange = 0;
  d->foreign = c->rare;
  if (before->pending == 1) {
    // The lead of the first byte is the last of the block in front.
    uint8_t lead = before->last;
    if ((lead == 0xD0 && text[0] < 0x90) || (lead == 0xD1 && text[0] >= 0x90)) d->foreign |= 1;
  }
  d->last = text[SENSE_BLOCK - 1];
  d->other = c->high;
  d->pending = d->pending_han = d->pending_sign = 0;
  uint64_t first = before->pending == 1 && !before->pending_han && !before->pending_sign;
  if (c->high != 0 || before->pending != 0) {
    // Nothing but U+0400..U+047F, each lead with its trail, and all of them well formed?
    if ((c->plain | c->trails) == c->high && (c->plain << 1 | first) == c->trails &&
        (before->pending == 0 || first)) {
      d->pending = (uint8_t)(c->plain >> 63);
    } else {
      sense_leads leads;
      run.leads(text, &leads);
      draft_leads(d, before, &leads);
    }
  }
  d->words = c->ascii | d->other;
}

/// The bits one further on, the last one of the block in front first.
static inline uint64_t behind(uint64_t bits, uint64_t before) { return bits << 1 | before >> 63; }

/// The 64 bits from bit `at` of `low`, going on in `high`.
static inline uint64_t from(uint64_t low, uint64_t high, int at) {
  return low >> at | high << 1 << (63 - at);
}

static inline unsigned known(const sense_words *words, uint32_t bit) {
  return (unsigned)(words->filter[bit >> 6] >> (bit & 63)) & 1;
}

/// Of `length` bytes, all ones; of nine and more, too.
static const uint64_t first_bytes[10] = {
    0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF, 0xFFFFFFFFFF, 0xFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF, ~0ull, ~0ull,
};

/// The bytes that a word's start is looked up by, by its length: in ASCII, in other letters.
static const uint64_t start_bytes[2][10] = {
    {0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF,
     0xFFFFFFFF},
    {0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF, 0xFFFFFFFFFF, 0xFFFFFFFFFFFF, 0xFFFFFFFFFFFF,
     0xFFFFFFFFFFFF, 0xFFFFFFFFFFFF},
};

static inline uint64_t load8(const uint8_t *text, size_t left) {
  uint64_t bytes = 0;
  if (left >= 8) {
    memcpy(&bytes, text, 8);
  } else {
    memcpy(&bytes, text, left);
  }
  return bytes;
}

/// Whether a word of `length` letters' bytes (9: or more), which start with `key`, may be known.
static unsigned begins(const sense_words *words, uint64_t key, unsigned length) {
  unsigned found = known(words, sense_hash(key & first_bytes[length], length, SENSE_WHOLE));
  unsigned start = key & 0x80 ? 6 : 4;
  if (length >= start) {
    found |= known(words, sense_hash(key & first_bytes[start], 0, SENSE_BEGINNING));
  }
  return found;
}

/// Whether a word may begin with an ideograph and what stands behind it.
static unsigned begins_ideograph(const sense_words *words, uint64_t bytes) {
  if (known(words, sense_hash(bytes & 0xFFFFFF, 0, SENSE_SINGLE))) return 1;
  uint8_t next = (uint8_t)(bytes >> 24);
  if (next < 0xE4 || next > 0xE9) return next >= 0x80;
  return known(words, sense_hash(bytes & 0xFFFFFFFFFFFFu, 0, SENSE_PAIR));
}

static inline int is_capital(const uint8_t *text) {
  return (uint8_t)(text[0] - 'A') < 26 || (text[0] == 0xD0 && (uint8_t)(text[1] - 0x90) < 0x20);
}

/// Whether a word may end as the `length` bytes at `text` do; yes for one that is longer than the
/// blocks in sight.
static unsigned ends(const sense_words *words, const uint8_t *text, size_t length) {
  if (length == SENSE_BLOCK) return 1;
  size_t count = text[0] & 0x80 ? 6 : 4;
  uint64_t key = sense_fold(load8(text + length - count, count)) & first_bytes[count];
  return known(words, sense_hash(key, 0, SENSE_ENDING));
}

/// Whether a capital stands here, and a little more: what is small of the letters beyond
/// U+0410..U+044F is told by their numbers, which are odd, mostly.
static int may_be_capital(const uint8_t *text, size_t left) {
  uint8_t first = text[0], second = left > 1 ? text[1] : 0;
  if (first < 0x80) return (uint8_t)(first - 'A') < 26;
  switch (first) {
    case 0xD0:
      return second < 0xB0;
    case 0xC3:
      return second < 0xA0;
    case 0xC4:
      return (second & 1) == 0 || second >= 0xB9;
    case 0xC5:
      return (second & 1) == 0 || second <= 0x88 || second >= 0xB8;
    case 0xD2:
      return (second & 1) == 0;
    case 0xD3:
      return (second & 1) == 0 || second <= 0x8E;
    default:
      return 0;
  }
}

/// Whether the word that starts at `at` with a capital may be followed by another one with a
/// capital; yes, when that lies beyond the two blocks whose letters are `low` and `high`.
///
/// What lies between is blanks, a hyphen, a dot; apostrophes, also those that are no ASCII, do not
/// end a word. Which of the signs beyond ASCII is one is not asked.
static int is_pair(const uint8_t *text, size_t left, size_t at, uint64_t low, uint64_t high) {
  for (int part = 0; part < 4; part++) {
    uint64_t others = at < 64 ? ~from(low, high, (int)at) : ~(high >> (at - 64));
    if (others == 0) return 1;
    at += (size_t)__builtin_ctzll(others);
    int is_apart = 0;
    for (;; at++) {
      if (at >= left) return 0;
      if (at >= 2 * SENSE_BLOCK) return 1;
      if ((at < 64 ? low >> at : high >> (at - 64)) & 1) break;
      uint8_t byte = text[at];
      if (byte == ' ' || byte == '.' || byte == '-' || byte == '\t' || byte == '\r') {
        is_apart = 1;
      } else if (byte != '\'' && byte != '`' && byte < 0x80) {
        return 0;
      }
    }
    if (may_be_capital(text + at, left - at)) return 1;
    if (is_apart) return 0;
  }
  return 1;
}

/// Where the last letters of a word are -ич or -вн- and -чн- with up to two letters behind them:
/// the trail of the first of the two.
static uint64_t patronymics(const sense_draft *before, const sense_draft *d,
                            const sense_draft *next) {
  const sense_classes *c = &d->classes, *n = &next->classes;
  uint64_t found = (c->trails_i & from(c->trails_ch, n->trails_ch, 2)) |
                   ((c->trails_v | c->trails_ch) & from(c->trails_n, n->trails_n, 2));
  if (found == 0) return 0;
  uint64_t ends = ~d->words & behind(d->words, before->words);
  uint64_t next_ends = ~next->words & behind(next->words, d->words);
  return found & (from(ends, next_ends, 3) | from(ends, next_ends, 5) | from(ends, next_ends, 7));
}

static void finish(const sense_words *words, const uint8_t *text, size_t left,
                   const sense_draft *before, const sense_draft *d, const sense_draft *next,
                   sense_block *out) {
  const sense_classes *c = &d->classes, *n = &next->classes, *b = &before->classes;
  uint64_t heads = 0, odd = 0, pairs = 0, letters = d->words | d->han;
  uint64_t mixed = (c->ascii & behind(d->other, before->other)) |
                   (d->other & behind(c->ascii, b->ascii));
  uint64_t mixed_next = (n->ascii & behind(next->other, d->other)) |
                        (next->other & behind(n->ascii, c->ascii));
  uint64_t uneven = d->foreign | mixed, uneven_next = next->foreign | mixed_next;
  int is_even = (uneven | uneven_next) == 0;

  for (uint64_t rest = d->words & ~behind(d->words, before->words); rest != 0; rest &= rest - 1) {
    int at = __builtin_ctzll(rest);
    // A combining sign of Cyrillic, U+0483..U+0489, in front of a word: the letters hide the word.
    if (text[at] == 0xD2 && left - (size_t)at > 1 && (uint8_t)(text[at + 1] - 0x83) < 7) {
      odd |= 1ull << at;
      continue;
    }
    if (may_be_capital(text + at, left - (size_t)at)) {
      pairs |= (uint64_t)is_pair(text, left, (size_t)at, d->words, next->words) << at;
    }
    unsigned length = (unsigned)__builtin_ctzll(~from(d->words, next->words, at) | 1u << 9);
    if (!is_even && (from(uneven, uneven_next, at) & ((1u << (length > 8 ? 8 : length)) - 1))) {
      odd |= 1ull << at;
      continue;
    }
    uint64_t key = sense_fold(load8(text + at, left - (size_t)at));
    // Most words end here; both looks at once would cost every word what few need.
    uint32_t bit = sense_hash(key & start_bytes[key >> 7 & 1][length], 0, SENSE_START);
    if (known(words, bit)) heads |= (uint64_t)begins(words, key, length) << at;
    // Names of people and streets.
    if (length >= 6 && is_capital(text + at)) {
      uint64_t run = from(d->words, next->words, at);
      size_t whole = ~run == 0 ? SENSE_BLOCK : (size_t)__builtin_ctzll(~run);
      // A letter that is written in another way behind the first eight bytes.
      uint64_t inside = whole >= 64 ? ~0ull : (1ull << whole) - 1;
      int strange = !is_even && (from(uneven, uneven_next, at) & inside) != 0;
      heads |= (uint64_t)(strange || ends(words, text + at, whole)) << at;
    }
  }
  for (uint64_t rest = d->ideographs; rest != 0; rest &= rest - 1) {
    int at = __builtin_ctzll(rest);
    uint64_t bytes = load8(text + at, left - (size_t)at);
    if (known(words, sense_hash(bytes & 0xFFFFFF, 0, SENSE_START))) {
      heads |= (uint64_t)begins_ideograph(words, bytes) << at;
    }
  }
  out->digits = c->digits;
  out->words = letters;
  out->ends = c->ends;
  out->heads = heads;
  out->odd = odd;
  out->pairs = pairs;
  out->tails = patronymics(before, d, next);
  // A joint, or a blank behind the bracket or behind one letter: "[.]", "( d o t )", "(d o t)".
  uint64_t followed = from(c->joints | c->blanks, n->joints | n->blanks, 1) |
                      from(c->blanks, n->blanks, 2) | from(c->blanks, n->blanks, 3);
  // Digits that stand for letters, and the other way round.
  uint64_t changes = (d->words & behind(c->digits, b->digits)) |
                     (c->digits & behind(d->words, before->words));
  // Combining signs of Cyrillic, U+0483..U+0489, which are letters here: inside or behind a word.
  uint64_t combining = 0;
  for (uint64_t rest = d->foreign & ~c->trails; rest != 0; rest &= rest - 1) {
    size_t at = (size_t)__builtin_ctzll(rest);
    if (text[at] == 0xD2 && left - at > 1 && (uint8_t)(text[at + 1] - 0x83) < 7) {
      combining |= 1ull << at;
    }
  }
  out->marks = combining | (c->special & ~c->ends) | c->dots | (c->brackets & followed) | d->strange |
               changes | c->lows;
}

void sense_read(sense_variant variant, const sense_words *words, const uint8_t *text, size_t count,
                size_t rest, int before, int terminator, sense_block *blocks) {
  variant_functions run = functions(variant);
  sense_draft drafts[3];
  memset(drafts, 0, sizeof drafts);
  if (count > rest) count = rest;
  if (before) {
    // Only what the last bytes in front hand on matters.
    uint8_t padded[SENSE_BLOCK] = {0};
    memcpy(padded + SENSE_BLOCK - 4, text - 4, 4);
    draft(&drafts[0], &drafts[2], padded, run, terminator);
  }
  size_t total = (rest + SENSE_BLOCK - 1) / SENSE_BLOCK;
  size_t wanted = (count + SENSE_BLOCK - 1) / SENSE_BLOCK;
  int isCut = 0;
  for (size_t block = 0; block <= wanted; block++) {
    sense_draft *d = &drafts[(block + 1) % 3], *last = &drafts[block % 3];
    size_t start = block * SENSE_BLOCK;
    if (block < total && rest - start >= SENSE_BLOCK) {
      draft(d, last, text + start, run, terminator);
    } else if (block < total) {
      uint8_t padded[SENSE_BLOCK] = {0};
      memcpy(padded, text + start, rest - start);
      draft(d, last, padded, run, terminator);
      uint64_t real = (1ull << (rest - start)) - 1;
      isCut = (d->strange & ~real) != 0;
      d->strange &= real;
      d->classes.ends &= real;
      d->classes.special &= real;
    } else {
      isCut = isCut || last->pending != 0;
      memset(d, 0, sizeof *d);
    }
    if (block > 0) {
      finish(words, text + start - SENSE_BLOCK, rest - start + SENSE_BLOCK,
             &drafts[(block - 1) % 3], last, d, &blocks[block - 1]);
    }
  }
  if (isCut && wanted == total && total > 0) {
    blocks[total - 1].marks |= 1ull << ((rest - 1) % SENSE_BLOCK);
  }
}
