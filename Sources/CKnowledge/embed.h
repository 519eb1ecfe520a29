// One case of `knowledge_at`: the file FILE, a path below Patterns/ without quotes.
//
// A separate file, because `#embed` is a directive and cannot stand in a macro. Each file is named
// once, and takes the next index; two lines in knowledge.c are all it needs. C23's `#embed` looks
// below the folder of this file and, unlike `.incbin`, tells the build what it depends on.

case __COUNTER__ - KNOWLEDGE_FIRST: {
  static const uint8_t bytes[] = {
#embed KNOWLEDGE_QUOTED(../../Patterns/FILE)
  };
  static const knowledge_file file = {KNOWLEDGE_QUOTED(FILE), bytes, sizeof bytes};
  return &file;
}
#undef FILE
