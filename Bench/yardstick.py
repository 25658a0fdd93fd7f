"""Holds what the C program wrote against what Whereas wrote, so that the yardstick measures the same work.

The date in words and in its parts, and the description, stay in the C program's files those of the page that its
templates were cut from (see shells.py). They are left out here; everything else has to be the same, byte for byte.
"""

import re
from difflib import SequenceMatcher

# What may differ, by the end of a file's name.
KNOWN = {
    ".html": [r'<meta name="description" content="[^"]*">'],
    ".bib": [r"  (year|month|day) = .*"],
    ".ris": [r"(PY|DA)  - .*"],
    ".json": [r'"date-parts": .*'],
}
DATE = re.compile(r"<time[^>]*>([^<]*)</time>")


def comparable(path):
    """A file's text without what may differ."""
    text = path.read_bytes().decode()
    date = DATE.search(text) if path.suffix == ".html" else None
    if date:
        text = text.replace(date[1], "")
    for pattern in KNOWN.get(path.suffix, []):
        text = re.sub(pattern, "", text)
    return text


def different_lines(one, other):
    """How many lines of two texts have no equal in the other."""
    lines, others = one.splitlines(), other.splitlines()
    same = sum(block.size for block in SequenceMatcher(None, lines, others, autojunk=False).get_matching_blocks())
    return max(len(lines), len(others)) - same


def report(ours, reference):
    """One line that says how many of the C program's files equal those of Whereas, and how much of the rest differs."""
    files = equal = lines = 0
    example = None
    for path in sorted(path for path in reference.rglob("*") if path.is_file()):
        name = path.relative_to(reference)
        one, other = comparable(path), comparable(ours / name) if (ours / name).exists() else ""
        files += 1
        if one == other:
            equal += 1
        else:
            lines += different_lines(one, other)
            example = example or name
    rest = f"; {lines} lines differ in the others, first in {example}" if example else ""
    return f"{equal} of the {files} files of the C program equal those of Whereas{rest}"
