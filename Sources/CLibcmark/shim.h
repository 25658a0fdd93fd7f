#include <cmark.h>
#include <string.h>

/// The length in bytes of a string that libcmark ended with NUL.
static inline size_t cmark_text_length(const char *text) { return strlen(text); }

/// The distance in bytes to the start of the next line, or `count` where this is the last.
static inline size_t cmark_line_length(const char *text, size_t count) {
  const char *newline = (const char *)memchr(text, '\n', count);
  return newline ? (size_t)(newline - text) + 1 : count;
}
