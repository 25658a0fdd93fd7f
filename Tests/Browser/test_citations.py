"""Every citation file says the same to the readers of other tools: what is cited, where it is, and nothing that the source
does not say."""

import json
import re
from functools import lru_cache

from context import DESKTOP
from counter import Missing
from lxml import html as markup
from texts import CONTENT, SLUG, folded, languages, source, tree

ADDRESS = "https://resolutions.example/eu"

# What BibTeX asks of text, read back.
LATEX = {r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textasciitilde{}": "~",
         r"\textasciicircum{}": "^"}


@lru_cache(maxsize=64)
def head(language):
    """What the source says of itself: in its own file, else in that of the original."""
    import yaml
    original, own = (yaml.safe_load((CONTENT / tag / f"{SLUG}.md").read_text().split("---\n", 2)[1]) for tag in ("en", language))
    return original | own


@lru_cache(maxsize=64)
def full_title(language):
    return re.search(r"^# (.*)$", (CONTENT / language / f"{SLUG}.md").read_text(), re.MULTILINE).group(1)


def expected(site, language, anchor=None, address=None):
    """All that is known of a text or of one of its provisions, and where it stands."""
    told = head(language)
    known = {"title": full_title(language), "short": str(told["title"]), "institution": str(told["institution"]),
             "reference": str(told["reference"]), "year": str(told["date"]), "language": language}
    assert re.fullmatch(r"\d{4}", known["year"]), "the source says more than the year"
    if language != "en":
        notice = tree(site.page(f"/{language}/{SLUG}/").file).cssselect(".notice span")[0].text_content()
        known |= {"kind": notice, "translator": str(told["translator"]), "original": full_title("en")}
    if anchor:
        name = tree(site.page(f"/{language}/{SLUG}/{anchor}/").file).cssselect("h1")[0].text_content()
        known |= {"name": folded(name), "text": source(language)[anchor]}
    if address:
        known["url"] = f"{address}/{language}/{SLUG}/" + (f"#{anchor}" if anchor else "")
    return known


def cited(where, language):
    """The provisions that the files of a version cite, in their order, after the text as a whole."""
    return [None, *source(language)]


def separated(said):
    """What a citation says, with what it says of a translation set apart: an author with the kind in brackets, a note that
    begins with the kind in full, names the translator and the original."""
    said = dict(said)
    author = re.fullmatch(r"(.*) \[(.*)\]", said["institution"])
    note = said.pop("note", "")
    if "original" not in said:
        assert not author and "translator" not in said, said
        return said | ({"name": note} if note else {})
    name, kind, translator, original = re.fullmatch(
        r"(?:(.*?)\. )?([^.]+)\. ([^.]+)\. [^:]*: (.*) \([^()]+\)", note).groups()
    assert original == said["original"] and said["translator"] in translator, note
    assert author, "its author is the institution alone"
    assert author.group(2).casefold() in kind.casefold(), said["institution"]
    assert said.pop("genre", author.group(2)) == author.group(2), said
    return said | {"institution": author.group(1), "kind": kind} | ({"name": name} if name else {})


def differences(found, wanted):
    """What one says and the other does not. A sentence names a provision in small letters, a heading in capital ones."""
    found, wanted = separated(found), dict(wanted)
    for said in (found, wanted):
        if "name" in said:
            said["name"] = said["name"].casefold()
    return [f"{key}: {found.get(key)!r:.200} instead of {wanted.get(key)!r:.200}"
            for key in sorted(found | wanted) if found.get(key) != wanted.get(key)]


def parsed(module):
    try:
        return __import__(module)
    except ImportError:
        raise Missing(f"{module} is not installed: run make test") from None


def bibtex(text):
    """Entries of BibTeX as its parser reads them."""
    library = parsed("bibtexparser").parse_string(text)
    assert not library.failed_blocks, library.failed_blocks
    return [bibtex_entry(entry) for entry in library.entries]


def bibtex_entry(entry):
    assert entry.entry_type == "misc", entry.entry_type
    fields = {field.key: latex(field.value) for field in entry.fields}
    said = {"key": entry.key}
    names = {"author": "institution", "title": "title", "shorttitle": "short", "year": "year", "number": "reference",
             "abstract": "text", "language": "language", "url": "url", "origtitle": "original"}
    for name, value in fields.items():
        said[names.get(name, name)] = value
    assert said.pop("origlanguage", "en") == "en"
    return said


def latex(value):
    """A value as LaTeX would print it."""
    value = re.sub(r"^\{(.*)\}$", r"\1", value)
    for written, printed in LATEX.items():
        value = value.replace(written, printed)
    return re.sub(r"\\([&%$#_])", r"\1", value)


def ris(text):
    """Records of RIS as their parser reads them."""
    assert text.startswith("TY  - ") and text.endswith("\r\nER  - \r\n") and "\n" not in text.replace("\r\n", ""), text
    return [ris_record(record) for record in parsed("rispy").loads(text)]


def ris_record(record):
    assert record.pop("type_of_reference") == "LEGAL" and not record.pop("unknown_tag", None), record
    names = {"title": "title", "short_title": "short", "year": "year", "note": "reference", "section": "name",
             "original_publication": "original", "type_of_work": "genre", "abstract": "text", "language": "language"}
    lists = {"authors": "institution", "urls": "url", "notes": "note", "subsidiary_authors": "translator"}
    said = {lists[name]: ", ".join(record.pop(name)) for name in lists if name in record}
    return said | {names.get(name, name): value for name, value in record.items()}


def csl(text):
    """Items of CSL-JSON: all of their fields, each of the kind that the schema asks for."""
    return [csl_item(item) for item in json.loads(text)]


def csl_item(item):
    assert item.pop("type") == "legislation"
    [author] = item.pop("author")
    said = {"institution": author.pop("literal"), "key": item.pop("id")}
    assert not author and item.pop("authority") == said["institution"]
    issued = item.pop("issued")
    [[year]] = issued.pop("date-parts")
    assert not issued and isinstance(year, int), "the date is more than a year"
    if "translator" in item:
        [translator] = item.pop("translator")
        said["translator"] = translator.pop("literal")
        assert not translator
    names = {"title": "title", "title-short": "short", "number": "reference", "locator": "name", "abstract": "text",
             "language": "language", "URL": "url", "original-title": "original"}
    return said | {"year": str(year)} | {names.get(name, name): value for name, value in item.items()}


FORMATS = {"cite.bib": bibtex, "cite.ris": ris, "cite.json": csl}


def test_files(site):
    """Each file of each language has an entry for the text and one for each provision: with the address where the site has
    one, and without an address where it has none."""
    for name, where, address in (("published", site, None), ("for an address", site.other("eu"), ADDRESS)):
        for file, parse in FORMATS.items():
            for language in languages(where):
                with site.check(f"{name}, {file} in {language} says what the text says, and nothing else"):
                    entries = parse((where.root / language / SLUG / file).read_bytes().decode())
                    anchors = cited(where, language)
                    assert len(entries) == len(anchors), f"{len(entries)} entries for {len(anchors)}"
                    wrong = []
                    for found, anchor in zip(entries, anchors):
                        wanted = expected(where, language, anchor, address)
                        if "key" in found:
                            wanted["key"] = f"{SLUG}-{language}" + (f"-{anchor}" if anchor else "")
                        wrong += [f"{anchor}: {line}" for line in differences(found, wanted)]
                    assert not wrong, "\n".join(wrong[:4])


def test_all_files(site):
    """No citation stands where no test looks at it, and none is missing."""
    with site.check("there are citations of every version, and no other"):
        wanted = {site.root / language / SLUG / file for language in languages(site) for file in FORMATS}
        assert wanted == set(site.root.rglob("cite.*"))
    with site.check("every page that offers citations leads to the files, and so does its head"):
        for page in site.pages_of("resolution") + site.pages_of("provision"):
            links = [link.get("href") for link in tree(page.file).cssselect(".cite a[download]")]
            named = [link.get("href") for link in tree(page.file).cssselect("head link[rel=alternate][type][title]")]
            assert [link.split("/")[-1] for link in links] == list(FORMATS) and named[:3] == links, page.path
            assert all((page.file.parent / link).is_file() for link in links), page.path


def test_copies(site):
    """What stands ready to be copied on a page is the entry of the file."""
    for language in ("en", "ar", "kk"):
        for anchor in (None, "rec_B", "para_10"):
            page = site.page(f"/{language}/{SLUG}/{anchor + '/' if anchor else ''}")
            with site.check(f"{page.path} has its citation ready to copy in each form"):
                areas = tree(page.file).cssselect(".cite textarea")
                for (file, parse), area in zip(FORMATS.items(), areas, strict=True):
                    text = area.text.replace("\n", "\r\n").replace("\r\r", "\r") if file == "cite.ris" else area.text
                    [found] = parse(text)
                    entries = parse((site.root / language / SLUG / file).read_bytes().decode())
                    assert found == entries[cited(site, language).index(anchor)], found
    with site.check("the button copies it"):
        with site.open(f"/en/{SLUG}/rec_B/", **DESKTOP, permissions=["clipboard-read", "clipboard-write"]) as visit:
            visit.tab.click(".cite > summary")
            visit.tab.click(".cite .code:first-of-type summary")
            visit.tab.click(".cite .code:first-of-type button")
            visit.until("document.querySelector('.said').textContent !== ''")
            copied = visit.tab.evaluate("navigator.clipboard.readText()")
            assert copied == visit.tab.locator(".cite textarea").first.input_value() and copied.startswith("@misc{"), copied


def test_names(site):
    """The locator in the institution's manner, letter by letter."""
    wanted = {"en": {"cit_2": "citation 2", "rec_B": "recital B", "para_3": "paragraph 3"},
              "de": {"rec_B": "Erwägung B", "para_3": "Ziffer 3"}, "fr": {"rec_B": "considérant B", "para_3": "paragraphe 3"}}
    for language, names in wanted.items():
        for anchor, name in names.items():
            with site.check(f"{anchor} is cited as “{name}” in {language}"):
                place = cited(site, language).index(anchor)
                files = [(parse, site.root / language / SLUG / file) for file, parse in FORMATS.items()]
                found = [separated(parse(file.read_bytes().decode())[place])["name"] for parse, file in files]
                assert found == [name] * 3, found


def test_processor(site):
    """A citation processor makes a line of a bibliography of each entry, in which everything stands that was said."""
    eu = site.other("eu")
    for language in languages(eu):
        items = json.loads((eu.root / language / SLUG / "cite.json").read_text())
        for anchor in (None, "rec_B"):
            with site.check(f"a citation processor reads {anchor or 'the text'} in {language}"):
                known = expected(eu, language, anchor, ADDRESS)
                line = processed([items[cited(eu, language).index(anchor)]])
                for part in (known["institution"], known["year"], known["title"], known["url"]):
                    assert letters(part) in letters(line), f"{part} is not in {line}"


def letters(text):
    """Without what a style may change: capitals, spaces and marks."""
    return re.sub(r"[\W_]+", "", text.casefold())


def processed(items):
    """The bibliography that citeproc-py makes of some items."""
    import warnings
    parsed("citeproc")
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON
    with warnings.catch_warnings():
        # That it is not up to date with the newest fields.
        warnings.simplefilter("ignore")
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
        bibliography.register(Citation([CitationItem(items[0]["id"])]))
        [line] = bibliography.bibliography()
    return markup.fragment_fromstring(str(line), create_parent=True).text_content()


def test_difficult_text(site):
    """What LaTeX, RIS and JSON take for their own marks comes through as it was written."""
    rivers = site.other("rivers")
    folder = rivers.root / "en" / "2020-1-rivers"
    for file, parse in FORMATS.items():
        with site.check(f"{file} keeps marks that mean something to it"):
            if file == "cite.json":
                item = json.loads((folder / file).read_text())[0]
                found = {"title": item["title"], "short": item["title-short"], "date": item["issued"]["date-parts"][0]}
            else:
                said = parse((folder / file).read_bytes().decode())[0]
                found = {"title": said["title"], "short": said["short"]}
            assert found.pop("date", [2020, 5, 7]) == [2020, 5, 7]
            assert found == {"title": "Resolution on rivers & shared lakes (2020/1(RSP))",
                             "short": "Rivers & \"lakes\" <shared>"}, found
