"""Printed, a text is like the official one: title, reference, numbers, footnotes and the address of the page; nothing of the
site around it."""

import re
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path

from context import DESKTOP
from texts import SLUG, folded, label_of, provisions, source, text_of, tree

RIVERS = "2020-1-rivers"


def printed(site, path, fragment="", margins=False):
    """What a page says on paper, page by page: without its running head and the address at its foot, which stand in the middle
    of texts that go on, or with them."""
    with site.open(path + fragment, **DESKTOP) as visit, tempfile.TemporaryDirectory() as folder:
        if not margins:
            visit.tab.evaluate("delete document.documentElement.dataset.running, delete document.documentElement.dataset.address")
        pdf = Path(folder) / "page.pdf"
        visit.tab.pdf(path=pdf, prefer_css_page_size=True)
        text = site.run("pdftotext", "-enc", "UTF-8", "-layout", pdf, "-")
        assert text.returncode == 0, text.stderr
        sheets = [without_number(sheet, number) for number, sheet in enumerate(text.stdout.split("\f")[:-1], 1)]
        if visit.tab.evaluate("document.documentElement.dir") == "rtl":
            sheets = [from_the_right(sheet) for sheet in sheets]
        return sheets, visit.tab.url.split("#")[0]


def without_number(sheet, number):
    """A sheet without its own number at its foot, which would stand in the middle of a text that goes on."""
    rest, _, last = sheet.rstrip().rpartition("\n")
    return rest if marks(last).isdecimal() and int(marks(last)) == number else sheet


def from_the_right(sheet):
    """What stands beside each other on a sheet, in the order in which it is read from the right."""
    return "\n".join("   ".join(re.split(r" {3,}", line)[::-1]) for line in sheet.split("\n"))


def marks(text):
    """Letters and figures alone: lines, hyphens at their ends, the forms of Arabic letters and the marks that turn the
    direction of a text differ on paper."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in text if unicodedata.category(letter)[0] in "LN")


def words(text):
    """Letters alone, and of those that are written from the right only these: figures and Latin letters among them have
    no place of their own."""
    letters = marks(text)
    others = "".join(letter for letter in letters if unicodedata.bidirectional(letter) in ("R", "AL"))
    return others or letters


def words_of(elements):
    return [folded(element.text_content()) for element in elements]


def site_words(page):
    """The words of the site that have no place on paper, each with enough letters not to occur in a text by chance."""
    head = ".masthead .search, .languages a, .languages summary, .skip"
    found = words_of(tree(page.file).cssselect(f"{head}, .foot a, .tools summary, .tools a, .contents summary, .jump"))
    found += words_of(tree(page.file).cssselect(".bar")[:1])
    return [word for word in found if len(marks(word)) > 5]


def test_head(site):
    """The first page begins with the title, the reference and the address."""
    for language in ("en", "ar"):
        path = f"/{language}/{SLUG}/"
        sheets, address = printed(site, path)
        first = sheets[0]
        page = site.page(path)
        with site.check(f"{path} is printed with its title and reference first"):
            title = words(tree(page.file).cssselect("h1")[0].text_content())
            assert 0 <= words(first).find(title) < 200, first[:600]
            assert marks("2019/2610(RSP)") in marks(first), first[:600]
        with site.check(f"{path} is printed with its address, as it is typed"):
            assert address in first, first[:600]
        with site.check(f"{path} is printed without masthead, contents and tools"):
            kept = [word for word in site_words(page) if marks(word) in marks("".join(sheets))]
            assert site_words(page) and not kept, kept
        with site.check(f"{path} is printed whole, each provision with its number"):
            assert_whole(page, language, sheets)


def assert_whole(page, language, sheets):
    """Every label and every text is on paper, in the order of the text."""
    whole, place = marks("".join(sheets)), 0
    for anchor, element in provisions(page).items():
        label, text = marks(label_of(element)), marks(source(language)[anchor])
        found = whole.find(label + text, place)
        assert found >= 0, f"{anchor}: {label_of(element)} {source(language)[anchor]}"
        place = found


def test_footnotes(site):
    """Marks and footnotes are printed, and so is where a link leads; labels of points stand before their points."""
    rivers = site.other("rivers")
    for language in ("en", "he"):
        path = f"/{language}/{RIVERS}/"
        sheets, address = printed(rivers, path)
        whole = "".join(sheets)
        page = rivers.page(path)
        with site.check(f"rivers{path} is printed with its footnotes"):
            # The ways back, "↩a ↩b", stand last and are not printed.
            notes = [note.split("↩")[0] for note in words_of(tree(page.file).cssselect(".footnotes li"))]
            wrong = [note for note in notes if marks(note) not in marks(whole)]
            assert notes and not wrong, wrong
            assert "↩" not in whole, "the way back is printed"
        with site.check(f"rivers{path} is printed with the marks of its footnotes"):
            for mark in tree(page.file).cssselect(".footnote-mark"):
                before = marks(text_before(mark))[-12:]
                assert before + marks(mark.text_content()) in marks(whole), before
        with site.check(f"rivers{path} is printed with its own address"):
            assert address.replace(rivers.server().base, "https://water.example/texts") in whole, whole[:600]
        with site.check(f"rivers{path} is printed with the labels of points"):
            for anchor, element in provisions(page).items():
                if element.cssselect(".label") and not element.cssselect(".provision, .footnote-mark, a[href^=http]"):
                    text = marks(label_of(element) + text_of(element))
                    assert text in marks(whole), f"{anchor}: {text}"
    with site.check("rivers: where a link leads is printed behind it"):
        whole = "".join(printed(rivers, f"/en/{RIVERS}/")[0])
        assert "https://water.example/a?b=1&c=2" in whole and "whereas rivers cross borders" in whole


def text_before(mark):
    """The text that a mark follows."""
    previous = mark.getprevious()
    return (mark.getparent().text or "") if previous is None else (previous.tail or "")


def test_target(site):
    """Printed from the address of a provision, the provision stays marked and its bar stays off the paper."""
    with site.check("a provision that the address names is marked on paper, without its bar"):
        with site.open(f"/en/{SLUG}/#rec_B", **DESKTOP) as visit:
            visit.tab.emulate_media(media="print")
            assert visit.tab.evaluate("""() => {
              const mark = getComputedStyle(document.querySelector(':target'), '::before')
              return mark.content !== 'none' && parseFloat(mark.borderInlineStartWidth) >= 3
            }""")
            assert not visit.tab.locator(".bar:visible").count()
    with site.check("what is printed from the address of a provision is the whole text"):
        sheets, _ = printed(site, f"/en/{SLUG}/", "#rec_B")
        assert_whole(site.page(f"/en/{SLUG}/"), "en", sheets)


def test_parallel(site):
    """Beside the original is printed in two columns, each with its text."""
    for language in ("kk", "ar"):
        with site.check(f"/{language}/{SLUG}/parallel/ is printed in two columns"):
            with site.open(f"/{language}/{SLUG}/parallel/", **DESKTOP) as visit:
                visit.tab.emulate_media(media="print")
                visit.tab.set_viewport_size({"width": 605, "height": 900})
                left, right = (visit.tab.locator(f"#{anchor}").bounding_box() for anchor in ("rec_B", "en_rec_B"))
                assert abs(left["y"] - right["y"]) < 12, (left, right)
                assert (left["x"] > right["x"]) == (language == "ar"), (left, right)
            whole = marks("".join(printed(site, f"/{language}/{SLUG}/parallel/")[0]))
            for tag in (language, "en"):
                assert marks(source(tag)["para_11"])[:12] in whole, f"the text in {tag} is not there"
            assert marks(f"/{language}/{SLUG}/parallel/") in whole, "the page's address is not there"


def test_paper(site):
    """A4, black on white in any scheme of colours, and no page without text."""
    with site.check("a text is printed on A4, and no sheet is empty"):
        with site.open(f"/en/{SLUG}/", color_scheme="dark", **DESKTOP) as visit, tempfile.TemporaryDirectory() as folder:
            pdf = Path(folder) / "page.pdf"
            visit.tab.pdf(path=pdf, prefer_css_page_size=True)
            size = re.search(r"Page size: +([\d.]+) x ([\d.]+) pts", site.run("pdfinfo", pdf).stdout)
            assert abs(float(size[1]) - 595) < 1 and abs(float(size[2]) - 842) < 1, size[0]
            visit.tab.emulate_media(media="print", color_scheme="dark")
            colours = visit.tab.evaluate("""[getComputedStyle(document.querySelector('#rec_B p')).color,
              getComputedStyle(document.documentElement).backgroundColor]""")
            assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"], colours
        sheets, _ = printed(site, f"/en/{SLUG}/")
        assert len(sheets) < 10 and all(len(marks(sheet)) > 200 for sheet in sheets), [len(marks(sheet)) for sheet in sheets]


def has(line, text):
    """Whether all letters of a text are in a line, in whatever order those that are written from the right come out."""
    return not Counter(words(text)) - Counter(words(line))


def test_margins(site):
    """From the second page on every page says what it is of, and all say where they are from; without scripts, where the site
    knows its address."""
    for language in ("en", "ar", "kk"):
        with site.check(f"/{language}/{SLUG}/ has a running head from its second page on, and its address at the foot of all"):
            sheets, address = printed(site, f"/{language}/{SLUG}/", margins=True)
            page = tree(site.page(f"/{language}/{SLUG}/").file)
            title = folded(page.cssselect(".where a")[0].text_content())
            for number, sheet in enumerate(sheets, 1):
                head = "".join(sheet.strip("\n").split("\n")[:3])
                assert has(head, title) == (number > 1), (number, head)
                assert marks(address) in marks(sheet.rstrip().split("\n")[-1]), sheet[-300:]
            if language != "en":
                kind = folded(page.cssselect(".where span")[-1].text_content())
                assert has("".join(sheets[1].strip("\n").split("\n")[:3]), kind), "the kind of translation is not there"
    for page in site.examples(("en",)):
        if page.kind in ("not found", "search"):
            continue
        with site.check(f"{page.path} is printed with its address"):
            sheets, address = printed(site, page.path, margins=True)
            assert all(marks(address) in marks(sheet.rstrip().split("\n")[-1]) for sheet in sheets), sheets[-1][-300:]
    with site.check("without scripts a page has the address that the site was built for"):
        eu = site.other("eu")
        with eu.open(f"/en/{SLUG}/rec_B/", java_script_enabled=False, **DESKTOP) as visit, tempfile.TemporaryDirectory() as folder:
            pdf = Path(folder) / "page.pdf"
            visit.tab.pdf(path=pdf, prefer_css_page_size=True)
            said = site.run("pdftotext", "-enc", "UTF-8", "-layout", pdf, "-").stdout
            assert said.count(f"https://resolutions.example/eu/en/{SLUG}/rec_B/") >= 2, said
