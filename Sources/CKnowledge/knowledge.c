#include "knowledge.h"

#define KNOWLEDGE_QUOTED(path) KNOWLEDGE_AS_STRING(path)
#define KNOWLEDGE_AS_STRING(path) #path

// The files are numbered from 0 by the compiler's counter, in the order in which they stand here.
enum { KNOWLEDGE_FIRST = __COUNTER__ + 1 };

// Two lines a file, sorted. Not embedded are the inputs of the generators, which the library never
// reads: Patterns/unicode/*.txt and Patterns/names/*.txt.
const knowledge_file *knowledge_at(size_t index) {
  switch (index) {
#define FILE rules/account.toml
#include "embed.h"
#define FILE rules/address.toml
#include "embed.h"
#define FILE rules/card-details.toml
#include "embed.h"
#define FILE rules/card.toml
#include "embed.h"
#define FILE rules/dob.toml
#include "embed.h"
#define FILE rules/document-america.toml
#include "embed.h"
#define FILE rules/document-asia.toml
#include "embed.h"
#define FILE rules/document-europe.toml
#include "embed.h"
#define FILE rules/document-hidden.toml
#include "embed.h"
#define FILE rules/document-neighbours.toml
#include "embed.h"
#define FILE rules/document-passport.toml
#include "embed.h"
#define FILE rules/document.toml
#include "embed.h"
#define FILE rules/email.toml
#include "embed.h"
#define FILE rules/iban.toml
#include "embed.h"
#define FILE rules/messenger.toml
#include "embed.h"
#define FILE rules/person.toml
#include "embed.h"
#define FILE rules/phone.toml
#include "embed.h"
#define FILE rules/url.toml
#include "embed.h"

#define FILE tables/allowed-hosts.txt
#include "embed.h"
#define FILE tables/any-country.dfa
#include "embed.h"
#define FILE tables/beginnings.table
#include "embed.h"
#define FILE tables/card-issuers.tsv
#include "embed.h"
#define FILE tables/fold.table
#include "embed.h"
#define FILE tables/messenger-hosts.txt
#include "embed.h"
#define FILE tables/names.table
#include "embed.h"
#define FILE tables/not-hosts.txt
#include "embed.h"
#define FILE tables/numbering.dfa
#include "embed.h"
#define FILE tables/pattern-facts.tsv
#include "embed.h"
#define FILE tables/phone-formats.txt
#include "embed.h"
#define FILE tables/regions.tsv
#include "embed.h"
#define FILE tables/sounds.txt
#include "embed.h"
#define FILE tables/strong-endings.txt
#include "embed.h"
#define FILE tables/tld.txt
#include "embed.h"
#define FILE tables/weak-endings.txt
#include "embed.h"

#define FILE words/contact-words.txt
#include "embed.h"
#define FILE words/labels.txt
#include "embed.h"
#define FILE words/messengers.txt
#include "embed.h"
#define FILE words/not-handles.txt
#include "embed.h"
#define FILE words/number-labels.txt
#include "embed.h"
#define FILE words/numbers-en.txt
#include "embed.h"
#define FILE words/numbers-kk.txt
#include "embed.h"
#define FILE words/numbers-ru.txt
#include "embed.h"
#define FILE words/numbers-tr.txt
#include "embed.h"
#define FILE words/numbers-translit.txt
#include "embed.h"
#define FILE words/numbers-uz.txt
#include "embed.h"
#define FILE words/numbers-zh.txt
#include "embed.h"
#define FILE words/persons.txt
#include "embed.h"
#define FILE words/places.txt
#include "embed.h"
  default:
    return NULL;
  }
}

size_t knowledge_count(void) { return __COUNTER__ - KNOWLEDGE_FIRST; }
