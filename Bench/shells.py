#!/usr/bin/env python3
"""Cuts the pages that Whereas made of the corpus into templates for the reference program.

    shells.py SITE FOLDER --resolutions 100 --languages 6

So both write the same markup around the same text, whatever the templates of the site look like: only the ids of
provisions and their words are looked for, and those the corpus knows. FOLDER gets one file a language; reference.c says
what it looks like. Small things that differ from page to page (the date in words, the description) stay those of the
page that was cut.
"""

import argparse
import html
import re
from pathlib import Path

import corpus
from words import LANGUAGES

NAMES = {"citation": "cit", "recital": "rec", "paragraph": "para", "point": "point"}


class Version:
    """One version of a resolution: what the corpus says of it, and the pages that Whereas made."""

    def __init__(self, site, seed, number, tag):
        structure = corpus.resolution(seed, number)
        writer = corpus.Writer(seed, structure, LANGUAGES[tag])
        self.parts = list(corpus.blocks(writer))
        self.notes = [note.split(": ", 1)[1] for note in writer.footnotes()]
        self.slug, self.reference = structure.slug, structure.reference
        self.title, self.heading, self.date = writer.title, writer.heading, structure.date
        self.folder = site / tag / self.slug
        self.paragraph = LANGUAGES[tag].paragraph
        self.page = self.read("index.html")
        self.parallel = self.read("parallel/index.html") if (self.folder / "parallel").exists() else None

    def read(self, name):
        """A file with its line ends as they are, and blanks where it names the resolution's address."""
        return (self.folder / name).read_bytes().decode().replace(self.slug, "\x01S")


def start(page, anchor):
    """Where the element with an id begins."""
    return page.rindex("<", 0, page.index(f' id="{anchor}"'))


def number(kind, anchor, label):
    """How names and the contents call a provision."""
    match kind:
        case "recital" | "paragraph": return label[:-1]
        case "citation": return anchor.removeprefix("cit_")
        case _: return label


def blank(piece, part, parent=None):
    """A piece of markup around one provision with blanks for what is its own; a point names its parent too."""
    kind, anchor, label, _ = part
    piece = piece.replace(anchor, "\x01A").replace(f">{label}<", ">\x01L<")
    piece = blank_number(piece, part, "\x01N")
    return blank_number(piece, parent, "\x01P") if parent else piece


def blank_number(piece, part, letter):
    """Blanks where a piece names a provision's number; what follows a blank's mark is none."""
    return re.sub(rf"(?<![\w#\x01]){re.escape(number(*part[:3]))}(?!\w)", letter, piece)


class Side:
    """The markup around provisions: on the page, or on one side of the parallel page."""

    def __init__(self, name, prefix=""):
        self.name, self.prefix, self.pieces = name, prefix, {}

    def learn(self, page, parts, separators):
        """Takes from a page what is not known yet."""
        for index, (kind, anchor, label, text) in enumerate(parts[:-1]):
            literal = html.escape(text)
            if literal != text or re.search(r"[\[*]", text):
                continue
            begin = start(page, self.prefix + anchor)
            at = page.index(text, begin)
            following = start(page, self.prefix + parts[index + 1][1])
            ends = [page.find(separator, at) for separator in separators]
            end = min([following] + [place for place in ends if place > 0])
            parent = next((p for p in reversed(parts[:index]) if p[0] != "point"), None) if kind == "point" else None
            if not parent or parent[0] == "paragraph":
                self.take(page, parts[index:], parent, begin, at, end)

    def take(self, page, parts, parent, begin, at, end):
        (kind, anchor, label, text), following = parts[0], parts[1][0]
        if kind == "heading":
            heading = page[begin:at] + "\x01X" + page[at + len(text):end]
            self.add("heading", heading.replace(anchor, "\x01A"))
            return
        name = NAMES[kind]
        self.add(f"open {name}", blank(page[begin:at], parts[0]))
        after = page[at + len(text):end]
        if following == "point" and kind != "point":
            self.add(f"middle {name}", blank(after, parts[0]))
        elif following == kind:
            self.add(f"close {name}", blank(after, parts[0], parent))

    def learn_tails(self, page, parts, separators):
        """What stands after the last point of a provision."""
        for index, (kind, *_) in enumerate(parts[:-1]):
            last = index + 1
            if kind not in ("recital", "paragraph") or parts[last][0] != "point" or "close point" not in self.pieces:
                continue
            while last + 1 < len(parts) and parts[last + 1][0] == "point":
                last += 1
            if last + 1 == len(parts) or parts[last + 1][0] != kind:
                continue
            at = self.end_of(page, parts[last])
            ends = [page.find(separator, at) for separator in separators]
            end = min([start(page, self.prefix + parts[last + 1][1])] + [place for place in ends if place > 0])
            self.add(f"tail {NAMES[kind]}", blank(page[at:end], parts[index]))

    def end_of(self, page, part):
        """Where the markup of a provision without points ends; blanks stand for anything."""
        pieces = re.split(r'(="[^"]*\x01[^"]*"|\x01.)', self.pieces[f"close {NAMES[part[0]]}"])
        pattern = "".join(re.escape(p) if "\x01" not in p else '="[^"]*"' if "=" in p else '[^<"]*' for p in pieces)
        return re.compile(pattern).search(page, start(page, self.prefix + part[1])).end()

    def add(self, name, piece):
        self.pieces.setdefault(name, piece)

    def sections(self):
        return {f"{self.name} {name}": piece for name, piece in self.pieces.items()}


def common(text, version, original):
    """Blanks for what every part of a page may say of its resolution."""
    pairs = [
        (html.escape(version.heading), "H"), (html.escape(original.heading), "G"), (version.heading, "H"),
        (original.heading, "G"), (version.title, "T"), (original.title, "O"), (version.slug, "S"),
        (version.reference, "R"), (version.date, "D"),
    ]
    for value, letter in pairs:
        text = text.replace(value, "\x01" + letter)
    return text


def entries(head, version, sections):
    """Blanks for the lists of numbers in the contents."""
    for kind, letter in [("citation", "c"), ("recital", "r"), ("paragraph", "p")]:
        parts = [part for part in version.parts if part[0] == kind]
        places = [entry(head, part[1]) for part in parts]
        if not all(places):
            continue
        _, anchor, label, _ = parts[0]
        sections[f"entry {NAMES[kind]}"] = (
            places[0][0].replace(anchor, "\x01A").replace(f">{number(kind, anchor, label)}<", ">\x01N<"))
        sections["entry-next"] = head[places[0].end():places[1].start()]
        head = head[: places[0].start()] + "\x01" + letter + head[places[-1].end():]
    return head


def entry(page, anchor):
    """Where the contents link to a provision."""
    return re.search(rf'<a href="#{anchor}">[^<]*</a>', page)


def heading_entry(versions):
    """What stands in the contents between two paragraphs with a cross-heading between them."""
    for version in versions:
        for index, (kind, anchor, _, text) in enumerate(version.parts):
            before = next((part for part in reversed(version.parts[:index]) if part[0] == "paragraph"), None)
            if kind == "heading" and before:
                piece = version.page[entry(version.page, before[1]).end():]
                piece = piece[: entry(piece, version.parts[index + 1][1]).start()]
                return piece.replace(anchor, "\x01A").replace(html.escape(text), "\x01X")
    return ""


def notes(foot, prefix, letter, version, sections, name):
    """A blank for the footnotes."""
    first, second = (foot.index(f' id="{prefix}fn_{index}"') for index in (1, 2))
    begin = foot.rindex("<", 0, first)
    note = foot[begin:foot.rindex("<", 0, second)].replace(version.notes[0], "\x01X")
    sections[name] = re.sub(r'(fn_|fnref_|value=")1\b', "\\1\x01#", note)
    end = foot.index("</ol>", begin)
    return foot[:begin] + "\x01" + letter + foot[end:]


def page_sections(versions, original):
    """The templates of the whole text's page."""
    side, sections = Side("page"), {}
    for version in versions:
        side.learn(version.page, version.parts, [])
    for version in versions:
        side.learn_tails(version.page, version.parts, [])
    version = versions[0]
    page, parts = version.page, version.parts
    for name, kind, following in [("recitals", "citation", "recital"), ("paragraphs", "recital", "paragraph")]:
        sample = next(v for v in versions if last_of(v, kind) is not None)
        end = side.end_of(sample.page, sample.parts[last_of(sample, kind)])
        first = next(part for part in sample.parts if part[0] == following)
        sections[f"before-{name}"] = common(sample.page[end:start(sample.page, first[1])], sample, original)
    head = page[: start(page, parts[0][1])]
    sections["head"] = common(entries(head, version, sections), version, original)
    sections["entry-heading"] = heading_entry(versions)
    sample = next(v for v in versions if v.parts[-1][0] == "paragraph" and len(v.notes) > 1)
    foot = sample.page[side.end_of(sample.page, sample.parts[-1]):]
    sections["foot"] = common(notes(foot, "", "n", sample, sections, "note"), sample, original)
    return sections | side.sections()


def last_of(version, kind):
    """The index of the last provision of a kind, unless it has points."""
    last = max(index for index, part in enumerate(version.parts) if part[0] == kind)
    return None if version.parts[last + 1][0] == "point" else last


def parallel_sections(versions, originals):
    """The templates of the page beside the original."""
    prefix, version, original = "en_", versions[0], originals[0]
    page, parts = version.parallel, version.parts
    left, right, sections = Side("left"), Side("right", prefix), {}
    closing = point_close(versions)
    cell, row = separators(page, parts, prefix, closing)
    for ours, theirs in zip(versions, originals):
        left.learn(ours.parallel, ours.parts, [cell])
        right.learn(ours.parallel, theirs.parts, [row])
    for side in (left, right):
        for kind in ("cit", "rec", "para", "point"):
            side.pieces[f"close {kind}"] = closing
    for ours, theirs in zip(versions, originals):
        left.learn_tails(ours.parallel, ours.parts, [cell])
        right.learn_tails(ours.parallel, theirs.parts, [row])
    sections |= {"cell": cell, "row": "", "row-end": row}
    sections["parallel-head"] = common(page[: start(page, parts[0][1])], version, original)
    place = next(i for i, v in enumerate(versions) if v.parts[-1][0] == "paragraph" and len(v.notes) > 1)
    version, original = versions[place], originals[place]
    end = right.end_of(version.parallel, original.parts[-1]) + len(row)
    foot = notes(version.parallel[end:], "", "n", version, sections, "note")
    foot = notes(foot, prefix, "m", original, sections, "note-right")
    sections["parallel-foot"] = common(foot, version, original)
    left.add("link", own_link(versions, versions))
    right.add("link", own_link(versions, originals))
    right.add("prefix", prefix)
    return sections | left.sections() | right.sections()


def own_link(versions, sides):
    """What stands before the fragment where one side of the parallel page links to a paragraph of its own."""
    for version, side in zip(versions, sides):
        link = re.search(rf'<a href="([^"]*)#para_3">{side.paragraph} 3</a>', version.parallel)
        if link:
            return link[1]
    return ""


def point_close(versions):
    """What closes a provision there: seen between two points."""
    side = Side("left")
    for version in versions:
        side.learn(version.parallel, [part for part in version.parts if part[0] != "heading"], [])
    return side.pieces["close point"]


def separators(page, parts, prefix, closing):
    """What stands between the two cells of a row, and between two rows."""
    def end(anchor):
        return page.index(closing, start(page, anchor)) + len(closing)
    cell = page[end(parts[0][1]):start(page, prefix + parts[0][1])]
    row = page[end(prefix + parts[0][1]):start(page, parts[1][1])]
    return cell, row


def file_sections(version, original):
    """Files beside the page, such as those for reference managers."""
    files = sorted(path for path in version.folder.iterdir() if path.is_file() and path.name != "index.html")
    return {f"file {path.name}": common(version.read(path.name), version, original) for path in files}


def neutral_section(site, versions, original):
    """The page that lists all versions: their headings, in the order of their tags."""
    text = (site / original.slug / "index.html").read_bytes().decode()
    for index, tag in enumerate(sorted(versions)):
        version = versions[tag]
        link = f'href="../{tag}/{version.slug}/">'
        text = text.replace(link + html.escape(version.heading), f"{link}\x01{chr(ord('0') + index)}")
    return common(text, original, original)


def main():
    parser = argparse.ArgumentParser(description="Cuts pages of the corpus into templates.")
    parser.add_argument("site", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--resolutions", type=int, required=True)
    parser.add_argument("--languages", type=int, required=True)
    parser.add_argument("--seed", default="whereas")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    numbers = range(1, min(options.resolutions, 40) + 1)
    tags = list(LANGUAGES)[: options.languages]
    all_versions = {tag: [Version(options.site, options.seed, number, tag) for number in numbers] for tag in tags}
    originals = all_versions["en"]
    for tag, versions in all_versions.items():
        sections = page_sections(versions, originals[0]) | file_sections(versions[0], originals[0])
        if versions[0].parallel:
            sections = parallel_sections(versions, originals) | sections
        if tag == "en":
            first = {tag: versions[0] for tag, versions in all_versions.items()}
            sections["neutral"] = neutral_section(options.site, first, originals[0])
        text = "\n".join(f"%%% {name}\n{piece}" for name, piece in sections.items())
        (options.folder / f"{tag}.shell").write_bytes(text.encode())


if __name__ == "__main__":
    main()
