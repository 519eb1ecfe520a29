// What the bytes of a block are, each by itself: one bit a byte and class.
#ifndef CLASSES_H
#define CLASSES_H

#include "csense.h"

/// What every block is asked.
typedef struct {
  uint64_t digits, ascii, high, trails;
  /// Leads of U+0400..U+047F; trails that with their lead are not of U+0410..U+044F.
  uint64_t plain, rare;
  uint64_t dots, lows, blanks, ends;
  /// `@ / %` and controls; brackets and `*`; `- . / @ _ ] ^`.
  uint64_t special, brackets, joints;
  /// Trails of в, н, и and ч behind D0 and D1, and of what has the same behind the other lead: as
  /// patronymics end. Not asked of blocks without U+0400..U+047F.
  uint64_t trails_v, trails_n, trails_i, trails_ch;
} sense_classes;

/// What blocks are asked that hold other leads.
typedef struct {
  /// Leads of two, three and four bytes; of two bytes but for U+00C0..U+017F and U+0400..U+04FF; of
  /// ideographs.
  uint64_t lead2, lead3, lead4, sign2, han;
} sense_leads;

/// Both read SENSE_BLOCK bytes.
typedef void sense_classifier(const uint8_t *text, int terminator, sense_classes *out);
typedef void sense_lead_finder(const uint8_t *text, sense_leads *out);

sense_classifier sense_classify_avx512, sense_classify_avx2, sense_classify_ssse3,
    sense_classify_neon, sense_classify_scalar;
sense_lead_finder sense_leads_avx512, sense_leads_avx2, sense_leads_ssse3, sense_leads_neon,
    sense_leads_scalar;

/// Classes of ASCII signs by their two halves: a sign is in the classes that both its halves have.
enum {
  SIGN_CONTROL_0 = 1,   // 00..1F, less HT LF CR
  SIGN_CONTROL_1 = 2,
  SIGN_PART = 4,        // % /
  SIGN_AT = 8,          // @
  SIGN_ROUND = 16,      // ( ) *
  SIGN_SQUARE = 32,     // [ ] { }
  SIGN_ANGLE = 64,      // < >
  SIGN_JOINT = 128,     // - . / ] ^ _
  SIGNS_SPECIAL = SIGN_CONTROL_0 | SIGN_CONTROL_1 | SIGN_PART | SIGN_AT,
  SIGNS_BRACKET = SIGN_ROUND | SIGN_SQUARE | SIGN_ANGLE,
  SIGNS_JOINT = SIGN_JOINT | SIGN_AT,
};

#define SIGN_LOW                                                                             \
  { 11, 3, 3, 3, 3, 7, 3, 3, 19, 18, 18, 35, 67, 162, 195, 135 }
#define SIGN_HIGH                                                                            \
  { 1, 2, 148, 64, 8, 160, 0, 32, 0, 0, 0, 0, 0, 0, 0, 0 }

#endif
