#include <cmark.h>
#include <string.h>

/// The length in bytes of a string that libcmark ended with NUL.
static inline size_t cmark_text_length(const char *text) { return strlen(text); }

/// The distance in bytes to the start of the next line, or `count` where this is the last. A line ends with LF, CR LF, or
/// a CR alone. Looked for in small steps, so that a text without one of the two costs no pass over the rest for each line.
static inline size_t cmark_line_length(const char *text, size_t count) {
  for (size_t start = 0; start < count;) {
    size_t step = count - start < 256 ? count - start : 256;
    const char *newline = (const char *)memchr(text + start, '\n', step);
    size_t end = newline ? (size_t)(newline - text) + 1 : start + step;
    const char *carriage = (const char *)memchr(text + start, '\r', end - start);
    if (carriage) {
      size_t next = (size_t)(carriage - text) + 1;
      return next < count && text[next] == '\n' ? next + 1 : next;
    }
    if (newline) return end;
    start = end;
  }
  return count;
}
