"""Plays a translator whose tool is translate-toolkit: reads a file, adds words to some targets, writes it.

    python Tests/Exchange/toolkit.py FILE.xlf ID…

To the target of each unit that is named two words are added, as a translator would type them at its end; of a unit with
codes the last text in it. Everything else goes through the toolkit's reading and writing alone.
"""

import sys

from lxml import etree
from translate.storage import xliff, xliff2

WORDS = " – zwei Wörter"


def add_words(unit):
    """Types at the end of the target, behind its last code."""
    target = unit.get_target_dom()
    if target is None or len(target) == 0:
        unit.target = (unit.target or "") + WORDS
        return
    last = target[-1]
    last.tail = (last.tail or "") + WORDS


def main(path, *ids):
    is_second = etree.parse(path).getroot().get("version").startswith("2")
    store = (xliff2.Xliff2File if is_second else xliff.Xliff1File).parsefile(path)
    left = set(ids)
    for unit in store.units:
        name = unit.getid().split("\x04")[-1].split("::")[0]
        if name in left:
            add_words(unit)
            left.discard(name)
    if left:
        sys.exit(f"no such units: {sorted(left)}")
    store.save()


main(*sys.argv[1:])
