#include <cmark.h>
#include <stdlib.h>
#include <string.h>

/// The length in bytes of a string that libcmark ended with NUL.
static inline size_t cmark_text_length(const char *text) { return strlen(text); }

/// Whether two runs of as many bytes are the same.
static inline _Bool cmark_same_bytes(const void *a, const void *b, size_t count) { return memcmp(a, b, count) == 0; }

/// Whether one of two bytes stands in a text.
static inline _Bool cmark_text_has(const char *text, size_t count, unsigned char a, unsigned char b) {
  return memchr(text, a, count) || memchr(text, b, count);
}

/// The distance in bytes to the start of the next line, or `count` where this is the last, where no CR stands in the text.
static inline size_t cmark_plain_line_length(const char *text, size_t count) {
  const char *newline = (const char *)memchr(text, '\n', count);
  return newline ? (size_t)(newline - text) + 1 : count;
}

/// The distance in bytes to the start of the next line, or `count` where this is the last. A line ends with LF, CR LF, or
/// a CR alone. Looked for in small steps, so that a text without one of the two costs no pass over the rest for each line.
static inline size_t cmark_line_length(const char *text, size_t count) {
  for (size_t start = 0; start < count;) {
    size_t step = count - start < 1024 ? count - start : 1024;
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

/// A run of memory that one tree is built in. libcmark takes a few thousand small pieces for a text and gives them back
/// one by one; here they stand side by side, and are given back together with the tree.
typedef struct cmark_block {
  struct cmark_block *next;
  size_t size;
  size_t used;
  /// Where it is left to. Every object file has a `cmark_own_blocks` of its own, so the one that gives a block back may
  /// know of another one than the one that took it.
  struct cmark_blocks *owner;
} cmark_block;

enum { cmark_block_size = 1 << 20, cmark_piece_head = 16 };

/// Of the thread that asks.
typedef struct cmark_blocks {
  /// The blocks of the tree that is being built, the newest first.
  cmark_block *open;
  /// A block of the usual size that the last tree left.
  cmark_block *spare;
} cmark_blocks;

static inline cmark_blocks *cmark_own_blocks(void) {
  static _Thread_local cmark_blocks blocks;
  return &blocks;
}

static inline size_t cmark_rounded(size_t count) { return (count + 15) & ~(size_t)15; }

static inline cmark_block *cmark_new_block(size_t wanted) {
  cmark_blocks *own = cmark_own_blocks();
  cmark_block *block = own->spare;
  if (block && wanted <= block->size) {
    own->spare = NULL;
  } else {
    size_t size = wanted > cmark_block_size ? wanted : cmark_block_size;
    block = (cmark_block *)malloc(sizeof(cmark_block) + size);
    if (!block) abort();
    block->size = size;
  }
  block->used = 0;
  block->owner = own;
  block->next = own->open;
  return own->open = block;
}

/// A piece, with its length in the 16 bytes before it.
static inline char *cmark_piece(size_t count) {
  size_t wanted = cmark_piece_head + cmark_rounded(count);
  cmark_block *block = cmark_own_blocks()->open;
  if (!block || block->size - block->used < wanted) block = cmark_new_block(wanted);
  char *head = (char *)(block + 1) + block->used;
  block->used += wanted;
  *(size_t *)(void *)head = count;
  return head + cmark_piece_head;
}

static inline void *cmark_block_calloc(size_t count, size_t size) {
  if (size && count > ((size_t)-1 >> 1) / size) abort();
  return memset(cmark_piece(count * size), 0, count * size);
}

/// The piece that was taken last grows where it stands; any other is copied.
static inline void *cmark_block_realloc(void *piece, size_t count) {
  if (!piece) return cmark_piece(count);
  size_t *length = (size_t *)(void *)((char *)piece - cmark_piece_head);
  if (count <= *length) return piece;
  cmark_block *block = cmark_own_blocks()->open;
  char *end = (char *)piece + cmark_rounded(*length);
  size_t more = cmark_rounded(count) - cmark_rounded(*length);
  if (block && end == (char *)(block + 1) + block->used && more <= block->size - block->used) {
    block->used += more;
    *length = count;
    return piece;
  }
  return memcpy(cmark_piece(count), piece, *length);
}

static inline void cmark_block_free(void *piece) { (void)piece; }

/// Parses a text; `blocks` are to be given back when its tree is needed no more, and the tree is not to be freed.
static inline cmark_node *cmark_parse_in_blocks(const char *text, size_t count, int options, cmark_block **blocks) {
  static cmark_mem memory = {cmark_block_calloc, cmark_block_realloc, cmark_block_free};
  cmark_blocks *own = cmark_own_blocks();
  own->open = NULL;
  cmark_parser *parser = cmark_parser_new_with_mem(options, &memory);
  cmark_parser_feed(parser, text, count);
  cmark_node *root = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  *blocks = own->open;
  own->open = NULL;
  return root;
}

/// On the thread that parsed.
static inline void cmark_give_back(cmark_block *blocks) {
  while (blocks) {
    cmark_block *next = blocks->next;
    if (!blocks->owner->spare && blocks->size == cmark_block_size) blocks->owner->spare = blocks;
    else free(blocks);
    blocks = next;
  }
}
