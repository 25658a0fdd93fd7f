/*
 * The yardstick: what making the site costs a plain C program on libcmark.
 *
 *     reference CONTENT OUTPUT SHELLS THREADS
 *
 * It lists Content, reads each document, parses its head and its Markdown, walks the tree, gives every citation, recital,
 * paragraph and point its anchor, writes the page around it and the pages beside it (parallel, neutral, citation files)
 * and puts them into OUTPUT with mkdir, open, write and close. It checks nothing: no numbers, no concordance, no links, no
 * encoding; nothing is kept between builds and nothing is published at once. It knows only what the corpus contains.
 *
 * SHELLS holds one file a language, made by shells.py from pages that Whereas wrote, so that both write the same markup
 * around the same text. A shell is a list of templates: a line "%%% name", then the bytes, in which 0x01 and a letter
 * stand for a blank.
 */
#define _GNU_SOURCE
#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct { const char *at; size_t count; } Slice;
typedef struct { char *at; size_t count, room; } Buffer;

static void fail(const char *what) {
  perror(what);
  exit(2);
}

static void add(Buffer *buffer, const char *bytes, size_t count) {
  if (buffer->count + count > buffer->room) {
    buffer->room = (buffer->count + count) * 2;
    buffer->at = realloc(buffer->at, buffer->room);
    if (!buffer->at) fail("memory");
  }
  memcpy(buffer->at + buffer->count, bytes, count);
  buffer->count += count;
}

static void add_text(Buffer *buffer, const char *text) { add(buffer, text, strlen(text)); }

static int read_file(const char *path, Buffer *into) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) return 0;
  into->count = 0;
  if (into->room < (size_t)status.st_size + 1) {
    into->room = status.st_size + 1;
    into->at = realloc(into->at, into->room);
  }
  ssize_t got;
  while ((got = read(file, into->at + into->count, status.st_size - into->count)) > 0) into->count += got;
  close(file);
  into->at[into->count] = 0;
  return 1;
}

static void write_file(const char *path, const Buffer *bytes) {
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0) fail(path);
  for (size_t done = 0; done < bytes->count;) {
    ssize_t count = write(file, bytes->at + done, bytes->count - done);
    if (count < 0) fail(path);
    done += count;
  }
  close(file);
}

/* Shells */

typedef struct { Slice bytes; unsigned char blank; } Piece;
typedef struct { Piece *pieces; int count; } Template;

enum Kind { CITATION, RECITAL, PARAGRAPH, POINT, KINDS, HEADING };
static const char *const kind_names[KINDS] = {"cit", "rec", "para", "point"};

/* The markup around provisions on one kind of page, or on one side of it. */
typedef struct {
  Template open[KINDS], close[KINDS];
  /* Between the text and the first point, and after the last point. */
  Template middle[KINDS], tail[KINDS];
  Template heading;
  /* What stands before the fragment of a link within the document, and before the id of a footnote. */
  Template link, prefix;
} Side;

/* Blanks that name a language count from '0' and must not reach the letters. */
enum { FILES = 8, LANGUAGES = 'A' - '0' };

typedef struct {
  char tag[16];
  Template head, foot, note, note_right, before_recitals, before_paragraphs;
  /* An entry of the contents, what stands between two, and between two with a cross-heading among them. */
  Template entry[KINDS], entry_next, entry_heading;
  Template parallel_head, parallel_foot, row, cell, row_end;
  Template neutral;
  Side page, left, right;
  struct { char name[64]; Template bytes; } files[FILES];
  int file_count;
} Shell;

static Template compile(Slice bytes) {
  Template template = {0};
  const char *end = bytes.at + bytes.count;
  size_t room = 1;
  for (const char *at = bytes.at; at < end; at++) room += *at == 1;
  template.pieces = calloc(room, sizeof(Piece));
  for (const char *at = bytes.at; at < end;) {
    const char *blank = memchr(at, 1, end - at);
    Piece *piece = &template.pieces[template.count++];
    piece->bytes = (Slice){at, (blank ? blank : end) - at};
    piece->blank = blank ? blank[1] : 0;
    at = blank ? blank + 2 : end;
  }
  return template;
}

/* The templates of a shell as its file names them. */
typedef struct { char name[64]; Template bytes; } Named;
typedef struct { Named *all; int count; } Sections;

static Sections sections_of(const char *path) {
  Sections sections = {0};
  Buffer file = {0};
  if (!read_file(path, &file)) fail(path);
  for (char *at = file.at; at && *at;) {
    char *line = strchr(at, '\n');
    char *next = strstr(line, "\n%%% ");
    *line = 0;
    sections.all = realloc(sections.all, (sections.count + 1) * sizeof(Named));
    Named *named = &sections.all[sections.count++];
    snprintf(named->name, sizeof named->name, "%s", at + 4);
    named->bytes = compile((Slice){line + 1, (next ? next : file.at + file.count) - line - 1});
    at = next ? next + 1 : NULL;
  }
  return sections;
}

/* An empty template where there is none of the name. */
static Template find(const Sections *sections, const char *first, const char *second, const char *third) {
  char name[64];
  snprintf(name, sizeof name, "%s%s%s%s%s", first, *second ? " " : "", second, *third ? " " : "", third);
  for (int i = 0; i < sections->count; i++)
    if (strcmp(sections->all[i].name, name) == 0) return sections->all[i].bytes;
  return (Template){0};
}

static void load_side(Side *side, const Sections *sections, const char *name) {
  for (int kind = 0; kind < KINDS; kind++) {
    side->open[kind] = find(sections, name, "open", kind_names[kind]);
    side->close[kind] = find(sections, name, "close", kind_names[kind]);
    side->middle[kind] = find(sections, name, "middle", kind_names[kind]);
    side->tail[kind] = find(sections, name, "tail", kind_names[kind]);
  }
  side->heading = find(sections, name, "heading", "");
  side->link = find(sections, name, "link", "");
  side->prefix = find(sections, name, "prefix", "");
}

static void load_shell(Shell *shell, const char *folder, const char *tag) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s.shell", folder, tag);
  snprintf(shell->tag, sizeof shell->tag, "%s", tag);
  Sections sections = sections_of(path);
  shell->head = find(&sections, "head", "", "");
  shell->foot = find(&sections, "foot", "", "");
  shell->note = find(&sections, "note", "", "");
  shell->note_right = find(&sections, "note-right", "", "");
  shell->before_recitals = find(&sections, "before-recitals", "", "");
  shell->before_paragraphs = find(&sections, "before-paragraphs", "", "");
  shell->parallel_head = find(&sections, "parallel-head", "", "");
  shell->parallel_foot = find(&sections, "parallel-foot", "", "");
  shell->row = find(&sections, "row", "", "");
  shell->cell = find(&sections, "cell", "", "");
  shell->row_end = find(&sections, "row-end", "", "");
  shell->neutral = find(&sections, "neutral", "", "");
  shell->entry_next = find(&sections, "entry-next", "", "");
  shell->entry_heading = find(&sections, "entry-heading", "", "");
  for (int kind = 0; kind < KINDS; kind++) shell->entry[kind] = find(&sections, "entry", kind_names[kind], "");
  load_side(&shell->page, &sections, "page");
  load_side(&shell->left, &sections, "left");
  load_side(&shell->right, &sections, "right");
  for (int i = 0; i < sections.count && shell->file_count < FILES; i++) {
    if (strncmp(sections.all[i].name, "file ", 5) != 0) continue;
    snprintf(shell->files[shell->file_count].name, 64, "%s", sections.all[i].name + 5);
    shell->files[shell->file_count++].bytes = sections.all[i].bytes;
  }
}

/* Documents */

typedef struct {
  enum Kind kind;
  char anchor[48];
  Slice label, number;
  /* Within the document's text. */
  size_t start, end;
} Provision;

typedef struct {
  Buffer source, text;
  Slice title, reference, date, institution;
  struct { size_t start, end; } heading, formula, notes[64];
  int note_count;
  Provision *provisions;
  int count, room;
  cmark_node *tree;
} Document;

static Slice value(Slice head, const char *key) {
  size_t length = strlen(key);
  for (const char *at = head.at, *end = head.at + head.count; at < end;) {
    const char *stop = memchr(at, '\n', end - at);
    if (!stop) stop = end;
    if ((size_t)(stop - at) > length + 2 && memcmp(at, key, length) == 0 && at[length] == ':')
      return (Slice){at + length + 2, stop - at - length - 2};
    at = stop + 1;
  }
  return (Slice){"", 0};
}

static const char *escapes[256] = {['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;"};

static void escape(Buffer *out, const char *text, size_t count) {
  const char *run = text, *end = text + count;
  for (const char *at = text; at < end; at++) {
    if (!escapes[(unsigned char)*at]) continue;
    add(out, run, at - run);
    add_text(out, escapes[(unsigned char)*at]);
    run = at + 1;
  }
  add(out, run, end - run);
}

/*
 * Where the text of a provision differs between the page and the sides of the parallel page: before the fragment of a
 * link within the document, and before the id of a footnote.
 */
#define MARK "\x02"
#define LINK_MARK MARK "L"
#define NOTE_MARK MARK "F"

/* Text, in which [^1] refers to a footnote. */
static void text(Buffer *out, const char *literal) {
  const char *note;
  while ((note = strstr(literal, "[^"))) {
    const char *end = strchr(note, ']');
    char mark[160];
    if (!end) break;
    int length = (int)(end - note - 2);
    escape(out, literal, note - literal);
    snprintf(mark, sizeof mark,
             "<sup class=\"footnote-mark\"><a href=\"#" NOTE_MARK "fn_%.*s\" id=\"" NOTE_MARK "fnref_%.*s\">%.*s</a></sup>",
             length, note + 2, length, note + 2, length, note + 2);
    add_text(out, mark);
    literal = end + 1;
  }
  escape(out, literal, strlen(literal));
}

/* The inlines of a block, less `skip` bytes of its first text. */
static void inlines(Buffer *out, cmark_node *block, size_t skip) {
  for (cmark_node *node = cmark_node_first_child(block); node; node = cmark_node_next(node)) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT: text(out, cmark_node_get_literal(node) + skip); skip = 0; break;
    case CMARK_NODE_SOFTBREAK: add_text(out, "\n"); break;
    case CMARK_NODE_LINEBREAK: add_text(out, "<br />\n"); break;
    case CMARK_NODE_CODE:
      add_text(out, "<code>");
      text(out, cmark_node_get_literal(node));
      add_text(out, "</code>");
      break;
    case CMARK_NODE_EMPH: add_text(out, "<em>"); inlines(out, node, 0); add_text(out, "</em>"); break;
    case CMARK_NODE_STRONG: add_text(out, "<strong>"); inlines(out, node, 0); add_text(out, "</strong>"); break;
    case CMARK_NODE_LINK: {
      const char *url = cmark_node_get_url(node);
      add_text(out, url[0] == '#' ? "<a href=\"" LINK_MARK : "<a href=\"");
      escape(out, url, strlen(url));
      add_text(out, "\">");
      inlines(out, node, 0);
      add_text(out, "</a>");
      break;
    }
    default: break;
    }
  }
}

static const char *first_literal(cmark_node *block) {
  cmark_node *child = cmark_node_first_child(block);
  return child && cmark_node_get_type(child) == CMARK_NODE_TEXT ? cmark_node_get_literal(child) : "";
}

/* The length of a label such as "AA." or "(a)" with the space after it; 0 for none. */
static size_t label_length(const char *literal) {
  size_t length = strcspn(literal, " ");
  int is_label = literal[0] == '(' ? length > 2 && literal[length - 1] == ')'
                                   : length > 1 && length <= 7 && literal[length - 1] == '.';
  return is_label && literal[length] == ' ' ? length + 1 : 0;
}

static Provision *open_provision(Document *document, enum Kind kind) {
  if (document->count == document->room) {
    document->room = document->room * 2 + 64;
    document->provisions = realloc(document->provisions, document->room * sizeof(Provision));
  }
  Provision *provision = &document->provisions[document->count++];
  *provision = (Provision){.kind = kind, .start = document->text.count, .label = {"", 0}};
  return provision;
}

static void take(Document *document, Provision *provision, cmark_node *block, size_t skip) {
  provision->start = document->text.count;
  inlines(&document->text, block, skip);
  provision->end = document->text.count;
}

static void take_point(Document *document, const char *parent, int number, cmark_node *block, size_t length) {
  Provision *point = open_provision(document, POINT);
  snprintf(point->anchor, sizeof point->anchor, "%s__list_1__point_%c", parent, 'a' + number);
  point->label = point->number = (Slice){first_literal(block), length - 1};
  take(document, point, block, length);
}

static void take_citations(Document *document, cmark_node *list) {
  int number = 0;
  for (cmark_node *item = cmark_node_first_child(list); item; item = cmark_node_next(item)) {
    Provision *citation = open_provision(document, CITATION);
    snprintf(citation->anchor, sizeof citation->anchor, "cit_%d", ++number);
    citation->label = (Slice){"–", 3};
    citation->number = (Slice){citation->anchor + 4, strlen(citation->anchor + 4)};
    take(document, citation, cmark_node_first_child(item), 0);
  }
}

static void take_paragraphs(Document *document, cmark_node *list) {
  int number = cmark_node_get_list_start(list);
  for (cmark_node *item = cmark_node_first_child(list); item; item = cmark_node_next(item), number++) {
    char anchor[48];
    snprintf(anchor, sizeof anchor, "para_%d", number);
    Provision *paragraph = open_provision(document, PARAGRAPH);
    memcpy(paragraph->anchor, anchor, sizeof anchor);
    int points = 0;
    cmark_node *block = cmark_node_first_child(item);
    take(document, paragraph, block, 0);
    while ((block = cmark_node_next(block)))
      take_point(document, anchor, points++, block, label_length(first_literal(block)));
  }
}

static void take_notes(Document *document, cmark_node *block) {
  for (cmark_node *node = cmark_node_first_child(block); node && document->note_count < 64; node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) != CMARK_NODE_TEXT) continue;
    const char *note = strchr(cmark_node_get_literal(node), ':');
    int index = document->note_count++;
    document->notes[index].start = document->text.count;
    if (note) escape(&document->text, note + 2, strlen(note + 2));
    document->notes[index].end = document->text.count;
  }
}

/* A paragraph at the margin: the formula, a recital, a point of one, or footnotes. */
static void take_paragraph(Document *document, cmark_node *block, int *recitals, int *points) {
  const char *literal = first_literal(block);
  size_t length = label_length(literal);
  if (strncmp(literal, "[^", 2) == 0) return take_notes(document, block);
  if (document->count == 0 && length == 0) {
    document->formula.start = document->text.count;
    inlines(&document->text, block, 0);
    document->formula.end = document->text.count;
  } else if (literal[0] == '(') {
    char anchor[48];
    int last = document->count - 1;
    while (document->provisions[last].kind == POINT) last--;
    memcpy(anchor, document->provisions[last].anchor, sizeof anchor);
    take_point(document, anchor, (*points)++, block, length);
  } else {
    Provision *recital = open_provision(document, RECITAL);
    int place = (*recitals)++;
    *points = 0;
    if (place < 26) snprintf(recital->anchor, sizeof recital->anchor, "rec_%c", 'A' + place);
    else snprintf(recital->anchor, sizeof recital->anchor, "rec_A%c", 'A' + place - 26);
    recital->label = (Slice){literal, length - 1};
    recital->number = (Slice){literal, length - 2};
    take(document, recital, block, length);
  }
}

static void parse(Document *document) {
  const char *head_end = strstr(document->source.at + 4, "\n---\n");
  if (!head_end) fail("a document has no head");
  Slice head = {document->source.at + 4, head_end - document->source.at - 4};
  document->title = value(head, "title");
  document->reference = value(head, "reference");
  document->date = value(head, "date");
  document->institution = value(head, "institution");
  const char *body = head_end + 5;
  document->text.count = document->count = document->note_count = 0;
  document->tree =
      cmark_parse_document(body, document->source.at + document->source.count - body, CMARK_OPT_DEFAULT);
  int recitals = 0, points = 0, headings = 0;
  for (cmark_node *block = cmark_node_first_child(document->tree); block; block = cmark_node_next(block)) {
    switch (cmark_node_get_type(block)) {
    case CMARK_NODE_HEADING:
      if (cmark_node_get_heading_level(block) == 1) {
        document->heading.start = document->text.count;
        inlines(&document->text, block, 0);
        document->heading.end = document->text.count;
      } else {
        Provision *heading = open_provision(document, HEADING);
        snprintf(heading->anchor, sizeof heading->anchor, "sec_%d", ++headings);
        take(document, heading, block, 0);
      }
      break;
    case CMARK_NODE_LIST:
      if (cmark_node_get_list_type(block) == CMARK_BULLET_LIST) take_citations(document, block);
      else take_paragraphs(document, block);
      break;
    case CMARK_NODE_PARAGRAPH: take_paragraph(document, block, &recitals, &points); break;
    default: break;
    }
  }
}

/* Anchors hold the numbers of paragraphs; slices into them are taken only when the list does not grow any more. */
static void settle(Document *document) {
  for (int i = 0; i < document->count; i++) {
    Provision *provision = &document->provisions[i];
    if (provision->kind == CITATION) provision->number.at = provision->anchor + 4;
    if (provision->kind == PARAGRAPH)
      provision->number = provision->label = (Slice){provision->anchor + 5, strlen(provision->anchor + 5)};
  }
}

/* Pages */

typedef struct {
  Shell *shell;
  const Document *document;
  const char *slug;
  /* What all versions share: reference and date of the original. */
  const Document *original;
  /* In the order of their languages' tags. */
  const Document *versions;
  const Provision *provision, *parent;
  const Side *side;
  Slice text;
  int number;
} Filling;

static void fill(Buffer *out, const Template *template, const Filling *filling);

static Slice text_of(const Document *document, const Provision *provision) {
  return (Slice){document->text.at + provision->start, provision->end - provision->start};
}

/* The text of a provision as it stands on this page. */
static void fill_text(Buffer *out, const Filling *filling) {
  Slice rest = filling->text;
  for (const char *mark; (mark = memchr(rest.at, MARK[0], rest.count));) {
    size_t before = mark - rest.at;
    add(out, rest.at, before);
    fill(out, mark[1] == LINK_MARK[1] ? &filling->side->link : &filling->side->prefix, filling);
    rest = (Slice){mark + 2, rest.count - before - 2};
  }
  add(out, rest.at, rest.count);
}

/* The numbers in the contents; those of paragraphs stand under their cross-headings. */
static void fill_entries(Buffer *out, const Filling *filling, enum Kind kind) {
  const Document *document = filling->document;
  const Template *between = NULL;
  Filling inner = *filling;
  for (int i = 0; i < document->count; i++) {
    const Provision *provision = &document->provisions[i];
    if (provision->kind == HEADING && between) {
      inner.provision = provision;
      inner.text = text_of(document, provision);
      between = &filling->shell->entry_heading;
    }
    if (provision->kind != kind) continue;
    if (between) fill(out, between, &inner);
    inner.provision = provision;
    fill(out, &filling->shell->entry[kind], &inner);
    between = &filling->shell->entry_next;
  }
}

static void fill_notes(Buffer *out, const Filling *filling, const Document *document, const Template *note) {
  Filling inner = *filling;
  for (int i = 0; i < document->note_count; i++) {
    inner.number = i + 1;
    inner.text = (Slice){document->text.at + document->notes[i].start, document->notes[i].end - document->notes[i].start};
    fill(out, note, &inner);
  }
}

static void fill_heading(Buffer *out, const Document *document) {
  add(out, document->text.at + document->heading.start, document->heading.end - document->heading.start);
}

static void fill_blank(Buffer *out, unsigned char blank, const Filling *filling) {
  const Document *document = filling->document;
  const Provision *provision = filling->provision;
  char digits[16];
  switch (blank) {
  case 'A': add_text(out, provision->anchor); break;
  case 'L':
    add(out, provision->label.at, provision->label.count);
    if (provision->kind == PARAGRAPH) add_text(out, ".");
    break;
  case 'N': add(out, provision->number.at, provision->number.count); break;
  case 'P': add(out, filling->parent->number.at, filling->parent->number.count); break;
  case 'X': fill_text(out, filling); break;
  case 'S': add_text(out, filling->slug); break;
  case 'T': escape(out, document->title.at, document->title.count); break;
  case 'O': escape(out, filling->original->title.at, filling->original->title.count); break;
  case 'H': fill_heading(out, document); break;
  case 'G': fill_heading(out, filling->original); break;
  case '0' ... '0' + LANGUAGES - 1: fill_heading(out, &filling->versions[blank - '0']); break;
  case 'F': add(out, document->text.at + document->formula.start, document->formula.end - document->formula.start); break;
  case 'R': escape(out, filling->original->reference.at, filling->original->reference.count); break;
  case 'D': add(out, filling->original->date.at, filling->original->date.count); break;
  case '#':
    snprintf(digits, sizeof digits, "%d", filling->number);
    add_text(out, digits);
    break;
  case 'c': fill_entries(out, filling, CITATION); break;
  case 'r': fill_entries(out, filling, RECITAL); break;
  case 'p': fill_entries(out, filling, PARAGRAPH); break;
  case 'n': fill_notes(out, filling, document, &filling->shell->note); break;
  case 'm': fill_notes(out, filling, filling->original, &filling->shell->note_right); break;
  default: break;
  }
}

static void fill(Buffer *out, const Template *template, const Filling *filling) {
  for (int i = 0; i < template->count; i++) {
    add(out, template->pieces[i].bytes.at, template->pieces[i].bytes.count);
    if (template->pieces[i].blank) fill_blank(out, template->pieces[i].blank, filling);
  }
}

/* The provision at `index` with its points; returns the index after them. */
static int write_provision(Buffer *out, const Side *side, Filling filling, int index) {
  const Document *document = filling.document;
  const Provision *provision = &document->provisions[index];
  filling.provision = provision;
  filling.side = side;
  filling.text = text_of(document, provision);
  if (provision->kind == HEADING) {
    fill(out, &side->heading, &filling);
    return index + 1;
  }
  fill(out, &side->open[provision->kind], &filling);
  fill_text(out, &filling);
  int next = index + 1;
  if (provision->kind == POINT || next == document->count || document->provisions[next].kind != POINT) {
    fill(out, &side->close[provision->kind], &filling);
    return next;
  }
  fill(out, &side->middle[provision->kind], &filling);
  filling.parent = provision;
  while (next < document->count && document->provisions[next].kind == POINT)
    next = write_provision(out, side, filling, next);
  filling.provision = provision;
  fill(out, &side->tail[provision->kind], &filling);
  return next;
}

static void write_page(Buffer *out, Filling filling) {
  const Document *document = filling.document;
  enum Kind last = CITATION;
  out->count = 0;
  fill(out, &filling.shell->head, &filling);
  for (int index = 0; index < document->count;) {
    enum Kind kind = document->provisions[index].kind;
    if (kind == RECITAL && last == CITATION) fill(out, &filling.shell->before_recitals, &filling);
    if (kind == PARAGRAPH && last == RECITAL) fill(out, &filling.shell->before_paragraphs, &filling);
    if (kind != HEADING) last = kind;
    index = write_provision(out, &filling.shell->page, filling, index);
  }
  fill(out, &filling.shell->foot, &filling);
}

/* A translation beside the original: both have the same provisions. */
static void write_parallel(Buffer *out, Filling filling) {
  const Document *document = filling.document;
  Filling other = filling;
  other.document = filling.original;
  out->count = 0;
  fill(out, &filling.shell->parallel_head, &filling);
  for (int index = 0; index < document->count;) {
    fill(out, &filling.shell->row, &filling);
    int next = write_provision(out, &filling.shell->left, filling, index);
    fill(out, &filling.shell->cell, &filling);
    write_provision(out, &filling.shell->right, other, index);
    fill(out, &filling.shell->row_end, &filling);
    index = next;
  }
  fill(out, &filling.shell->parallel_foot, &filling);
}

/* The site */

static const char *content, *output;
static Shell shells[LANGUAGES];
static int language_count, source_language;
static char **slugs;
static int slug_count;
static atomic_int next_slug;

static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static char **list(const char *folder, const char *suffix, int *count) {
  DIR *stream = opendir(folder);
  if (!stream) fail(folder);
  char **names = NULL;
  size_t ending = strlen(suffix);
  *count = 0;
  for (struct dirent *entry; (entry = readdir(stream));) {
    size_t length = strlen(entry->d_name);
    if (entry->d_name[0] == '.' || length < ending || strcmp(entry->d_name + length - ending, suffix) != 0) continue;
    if (!*suffix && entry->d_type != DT_DIR) continue;
    names = realloc(names, (*count + 1) * sizeof *names);
    names[(*count)++] = strndup(entry->d_name, length - ending);
  }
  closedir(stream);
  qsort(names, *count, sizeof *names, by_name);
  return names;
}

static void make_resolution(Document *documents, Buffer *page, const char *slug) {
  char path[4096];
  for (int i = 0; i < language_count; i++) {
    snprintf(path, sizeof path, "%s/%s/%s.md", content, shells[i].tag, slug);
    if (!read_file(path, &documents[i].source)) fail(path);
    parse(&documents[i]);
    settle(&documents[i]);
  }
  Filling filling = {.slug = slug, .original = &documents[source_language], .versions = documents};
  for (int i = 0; i < language_count; i++) {
    filling.shell = &shells[i];
    filling.document = &documents[i];
    int length = snprintf(path, sizeof path, "%s/%s/%s", output, shells[i].tag, slug);
    if (mkdir(path, 0777) != 0) fail(path);
    write_page(page, filling);
    strcpy(path + length, "/index.html");
    write_file(path, page);
    for (int file = 0; file < shells[i].file_count; file++) {
      page->count = 0;
      fill(page, &shells[i].files[file].bytes, &filling);
      snprintf(path + length, sizeof path - length, "/%s", shells[i].files[file].name);
      write_file(path, page);
    }
    if (i == source_language || !shells[i].parallel_head.count) continue;
    strcpy(path + length, "/parallel");
    if (mkdir(path, 0777) != 0) fail(path);
    write_parallel(page, filling);
    strcpy(path + length, "/parallel/index.html");
    write_file(path, page);
  }
  filling.document = filling.original;
  filling.shell = &shells[source_language];
  snprintf(path, sizeof path, "%s/%s", output, slug);
  if (mkdir(path, 0777) != 0) fail(path);
  page->count = 0;
  fill(page, &filling.shell->neutral, &filling);
  strcat(path, "/index.html");
  write_file(path, page);
  for (int i = 0; i < language_count; i++) cmark_node_free(documents[i].tree);
}

static void *work(void *unused) {
  (void)unused;
  static __thread Document documents[LANGUAGES];
  Buffer page = {0};
  for (int index; (index = atomic_fetch_add(&next_slug, 1)) < slug_count;)
    make_resolution(documents, &page, slugs[index]);
  return NULL;
}

int main(int argc, char **argv) {
  if (argc != 5) return fprintf(stderr, "usage: reference CONTENT OUTPUT SHELLS THREADS\n"), 64;
  content = argv[1];
  output = argv[2];
  char **tags = list(content, "", &language_count), path[4096];
  if (language_count == 0 || language_count > LANGUAGES) return fprintf(stderr, "no languages, or too many\n"), 2;
  if (mkdir(output, 0777) != 0 && errno != EEXIST) fail(output);
  for (int i = 0; i < language_count; i++) {
    load_shell(&shells[i], argv[3], tags[i]);
    if (strcmp(tags[i], "en") == 0) source_language = i;
    snprintf(path, sizeof path, "%s/%s", output, tags[i]);
    if (mkdir(path, 0777) != 0) fail(path);
  }
  snprintf(path, sizeof path, "%s/%s", content, tags[source_language]);
  slugs = list(path, ".md", &slug_count);
  int threads = atoi(argv[4]);
  pthread_t others[64];
  for (int i = 1; i < threads && i < 64; i++) pthread_create(&others[i], NULL, work, NULL);
  work(NULL);
  for (int i = 1; i < threads && i < 64; i++) pthread_join(others[i], NULL);
  return 0;
}
