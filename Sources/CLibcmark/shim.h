#include <cmark.h>
#include <string.h>

/// The length in bytes of a string that libcmark ended with NUL.
static inline size_t cmark_text_length(const char *text) { return strlen(text); }
