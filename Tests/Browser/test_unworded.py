"""Languages that the site has no words of its own in: English ones stand in, and each place says in which language it is."""

import re
from functools import cache

import yaml

from sites import PROJECT, UNWORDED
from texts import folded, tree

ATTRIBUTES = ("aria-label", "placeholder", "data-copied", "data-nothing", "alt", "title")


@cache
def english():
    """Whether a text is one of the site's English phrases, its placeholders filled in; capitals make no difference."""
    words = yaml.safe_load((PROJECT / "Templates" / "Phrases" / "en.yml").read_text())
    phrases = [phrase for key, phrase in words.items() if key != "reviewed"]
    patterns = (".+".join(map(re.escape, re.split(r"\{\w+\}", phrase.rstrip(".")))) for phrase in phrases)
    return re.compile(f"(?:{'|'.join(patterns)})[.:]?", re.IGNORECASE)


def language_of(element):
    return next(ancestor.get("lang") for ancestor in [element, *element.iterancestors()] if ancestor.get("lang"))


def pieces(page):
    """All texts and attributes that are read or heard, each with the element that it belongs to."""
    for element in tree(page.file).iter("*"):
        if element.tag in ("script", "textarea", "html", "head"):
            continue
        if element.text:
            yield element, folded(element.text).strip()
        if element.tail and element.getparent() is not None:
            yield element.getparent(), folded(element.tail).strip()
        for name in ATTRIBUTES:
            if element.get(name) and element.tag != "link":
                yield element, element.get(name)
        if element.tag == "meta" and element.get("name") == "description":
            yield element, element.get("content")


def test_words(site):
    unworded = site.other("unworded")
    for language in UNWORDED:
        pages = [page for page in unworded.pages if page.path.startswith(f"/{language}/")]
        kinds = {page.kind for page in pages}
        with site.check(f"{language}, which has no words, says which are English, on all kinds of pages"):
            assert {"resolution", "provision", "parallel", "index", "names", "search", "changes"} <= kinds, kinds
            wrong, named = [], 0
            for page in pages:
                for element, text in pieces(page):
                    is_english = english().fullmatch(text) and f"[{language}]" not in text
                    said = language_of(element)
                    named += bool(is_english)
                    if (said != "en") if is_english else (f"[{language}]" in text and said != language):
                        wrong.append(f"{page.path} <{element.tag} class={element.get('class')}> says {said}: {text}")
            assert named > 100, named
            assert not wrong, "\n".join(wrong[:20])
