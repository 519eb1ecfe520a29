// The files of Templates/ as they were when the generator was built.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct {
  const char *name;      // the language, as "ru"
  const uint8_t *bytes;  // UTF-8, valid for the life of the process
  size_t count;
} template_file;

// The file at `index`, or NULL past the last one.
const template_file *template_at(size_t index);
