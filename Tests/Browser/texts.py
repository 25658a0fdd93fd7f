"""What a page says and what its source says, read without the help of the page's own scripts."""

import re
from functools import lru_cache
from pathlib import Path

from lxml import html

from sites import PROJECT

SLUG = "2019-2610-kazakhstan"
CONTENT = PROJECT / "Content"


def folded(text):
    """White space folded as HTML folds it, so that texts can be compared; no-break spaces stay what they are."""
    return re.sub(r"[ \t\n\r\f]+", " ", text).strip(" ")


@lru_cache(maxsize=64)
def tree(file):
    """The elements of an HTML file."""
    return html.fromstring(Path(file).read_bytes().decode())


def provisions(page):
    """The provisions of a page by id, in the order of the text."""
    return {element.get("id"): element for element in tree(page.file).cssselect("main .provision[id]")}


def text_of(element):
    """The text of a provision without its own label, its tools and marks of footnotes; labels of points stay."""
    own_label = next((label for label in element.cssselect(".label") if is_own(label, element)), None)
    pieces = []

    def walk(node):
        classes = (node.get("class") or "").split()
        if node is not own_label and "bar" not in classes and "footnote-mark" not in classes:
            if node.tag in ("p", "div", "li"):
                pieces.append(" ")
            pieces.append(node.text or "")
            for child in node:
                walk(child)
        if node is not element:
            pieces.append(node.tail or "")

    walk(element)
    return folded("".join(pieces))


def is_own(label, element):
    """Whether a label is that of a provision itself, not of one within it."""
    return next((parent for parent in label.iterancestors() if "provision" in (parent.get("class") or "").split()), None) is element


def label_of(element):
    return folded(element.cssselect(".label")[0].text_content())


@lru_cache(maxsize=64)
def source(language):
    """The provisions of the published resolution as its Markdown has them, by id: citations, recitals and paragraphs in
    the order of the file, which are 7, 18 and 11 in every language. Nothing in them is marked up."""
    text = (CONTENT / language / f"{SLUG}.md").read_text().split("\n---\n", 1)[1]
    blocks = [folded(block) for block in text.split("\n\n")]
    citations = [block[2:] for block in blocks if block.startswith("- ")]
    labelled = [re.match(r"(\S{1,4}\.) (.*)", block) for block in blocks]
    labelled = [match.group(2) for match in labelled if match]
    assert (len(citations), len(labelled)) == (7, 29), f"{language}: {len(citations)} and {len(labelled)} provisions"
    ids = [f"cit_{n + 1}" for n in range(7)]
    ids += [f"rec_{letter}" for letter in "ABCDEFGHIJKLMNOPQR"] + [f"para_{n + 1}" for n in range(11)]
    return dict(zip(ids, citations + labelled, strict=True))


@lru_cache(maxsize=64)
def index_forms(language):
    """The forms of each entry of the index of names, by the entry's words."""
    import yaml
    head = (CONTENT / language / f"{SLUG}.md").read_text().split("---\n", 2)[1]
    return {folded(entry["entry"]): entry["forms"] for entry in yaml.safe_load(head)["index"].values()}


def languages(site):
    """The languages of the published resolution."""
    return sorted(page.language for page in site.pages_of("resolution"))
