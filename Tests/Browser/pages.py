"""The pages of a built site and what kind each is, read from the tree alone."""

import re
from dataclasses import dataclass
from pathlib import Path

PROVISION = re.compile(r"(cit|rec|para|art|sec|fn|att)_")
LANGUAGE = re.compile(rb"<html[^>]*\slang=[\"']?([A-Za-z0-9-]+)")


@dataclass(frozen=True)
class Page:
    """One HTML page. `path` is its address within the site, with both slashes: `/en/2019-2610-kazakhstan/rec_B/`."""

    path: str
    kind: str
    language: str
    file: Path


def pages(root):
    """All pages below `root`, sorted by path."""
    found = [_page(root, file) for file in root.rglob("*.html")]
    return sorted(found, key=lambda page: page.path)


def _page(root, file):
    relative = file.relative_to(root)
    if file.name == "index.html":
        folders = relative.parts[:-1]
        path = "/" + "".join(folder + "/" for folder in folders)
    else:
        folders = relative.parts
        path = "/" + relative.as_posix()
    language = LANGUAGE.search(file.read_bytes()[:4096])
    language = language.group(1).decode() if language else ""
    return Page(path, _kind(folders, language), language, file)


def _kind(folders, language):
    match folders:
        case []:
            return "languages"
        case ["404.html"] | [_, "404.html"]:
            return "not found"
        case [first] if first == language:
            return "index"
        case [first] if not first.endswith(".html"):
            return "any language"
        case [_, "search"]:
            return "search"
        case [_, "names"]:
            return "names"
        case [_, "translations"]:
            return "translations"
        case [_, "names", *_]:
            return "name"
        case [_, "available", *_] | [_, "year" | "institution" | "subject", _, *_]:
            return "narrowed index"
        case [_, _]:
            return "resolution"
        case [_, _, "changes"]:
            return "changes"
        case [_, _, "parallel"]:
            return "parallel"
        case [_, _, provision] if PROVISION.match(provision):
            return "provision"
    return "other " + "/".join(folders)


# The kinds that the design names; any other is tested under a name of its own.
KINDS = ["languages", "index", "resolution", "provision", "parallel", "any language", "search", "names",
         "not found"]

# Kinds of which one page serves all languages.
COMMON = ["languages", "any language", "not found"]


def examples(pages, languages):
    """One page of each kind in each language, for what is too slow or too much alike to be done on every page. Of the
    provisions it is recital B where there is one."""
    chosen = {}
    for page in pages:
        if page.kind in COMMON or page.language in languages:
            key = (page.kind, "" if page.kind in COMMON else page.language)
            if key not in chosen or page.path.endswith("/rec_B/"):
                chosen[key] = page
    return list(chosen.values())
