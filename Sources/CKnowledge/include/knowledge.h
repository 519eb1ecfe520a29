// The files of Patterns/ as they were when the library was built.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct {
  const char *name;      // path below Patterns/, as "rules/phone.toml"
  const uint8_t *bytes;  // valid for the life of the process
  size_t count;
} knowledge_file;

size_t knowledge_count(void);

// The file at `index`, or NULL past the last one.
const knowledge_file *knowledge_at(size_t index);
