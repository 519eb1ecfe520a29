#pragma once
// The 8-bit library only: subjects and patterns are bytes.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stddef.h>

// Swift does not import a macro that holds a cast, and takes size_t for Int, which has no room for
// the greatest size_t: this is the same bits, -1 in Swift.
static const ptrdiff_t CPCRE2_UNSET = (ptrdiff_t)PCRE2_UNSET;
