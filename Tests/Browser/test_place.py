"""Whoever lands on a provision sees in the first view what it is part of: short title, reference, year and kind of translation;
a page of one provision names both above the text; the first page says what there is."""

from context import DESKTOP, PHONE
from texts import SLUG, folded, languages, tree

SMALL = {"viewport": {"width": 320, "height": 480}}

# Whether elements are within the window, each with some of its own pixels at its place.
SEEN = """selectors => selectors.map(selector => {
  const element = document.querySelector(selector)
  const box = element?.getBoundingClientRect()
  if (!box) return `${selector} is not there`
  if (box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth) {
    return `${selector} is at ${JSON.stringify(box)}`
  }
  const top = document.elementFromPoint(box.left + Math.min(box.width / 2, 4), box.top + box.height / 2)
  return element.contains(top) ? '' : `${selector} is covered by ${top?.outerHTML.slice(0, 80)}`
}).filter(Boolean)"""


def test_landing(site):
    for name, options in {"desk": DESKTOP, "phone": PHONE, "small": SMALL}.items():
        with site.open("/404.html", **options) as visit:
            for language in ("en", "ar", "kk", "de", "fr", "el"):
                for anchor in ("rec_B", "para_10", "cit_1"):
                    with site.check(f"/{language}/#{anchor} says what it is part of, on a {name}"):
                        visit.go(f"/{language}/{SLUG}/#{anchor}")
                        parts = [".where a", ".where bdi", ".where time", f"#{anchor} > p > .label"]
                        parts += [".where span"] if language != "en" else []
                        assert not visit.tab.evaluate(SEEN, parts), visit.tab.evaluate(SEEN, parts)
                        said = folded(visit.tab.locator(".where").text_content())
                        assert "2019/2610(RSP) 2019" in said, said
                        bar = visit.tab.locator(f"#{anchor} > .bar small")
                        assert bar.count() == (language != "en"), "the bar does not say what the text is"
                        height = visit.tab.locator(".where").bounding_box()["height"]
                        assert height <= (72 if name == "small" else 64), f"the line is {height} px high"


def test_provision(site):
    for language in languages(site):
        with site.check(f"/{language}/{SLUG}/rec_B/ names its provision and resolution above the text"):
            with site.open(f"/{language}/{SLUG}/rec_B/", **PHONE) as visit:
                tab = visit.tab
                tops = [tab.locator(selector).first.bounding_box()["y"] for selector in
                        ("h1", ".of a", *([".notice"] if language != "en" else []), "blockquote")]
                assert tops == sorted(tops) and tops[-1] < 700, tops
                assert tab.evaluate("getComputedStyle(document.querySelector('h1')).fontSize") == "20px"


def test_notices(site):
    """What kind of translation a text is stands before the text on every page that has one."""
    with site.check("the notice stands before the text"):
        for page in site.pages_of("resolution") + site.pages_of("provision") + site.pages_of("parallel"):
            order = tree(page.file).cssselect(".notice, .text, blockquote, .cell")
            if page.language != "en":
                assert order[0].get("class") == "notice", page.path


def test_home(site):
    for language in languages(site):
        with site.check(f"/{language}/ says what there is, how much, and what is new"):
            holds = tree(site.page(f"/{language}/").file).cssselect(".holds")[0]
            said = folded(holds.text_content())
            assert "1" in said and str(len(languages(site))) in said, said
            assert holds.cssselect(f'a[href$="{SLUG}/"]'), said
    with site.check("the page of languages says in each language how much there is"):
        entries = tree(site.page("/").file).cssselect(".language-names li")
        assert [entry.cssselect(".facts")[0].get("lang") for entry in entries] == [
            entry.cssselect("a")[0].get("lang") for entry in entries]


def test_year(site):
    with site.check("the facts of a text say that a bare number is a year"):
        for language, word in {"en": "Year: 2019", "fr": "Année : 2019", "de": "Jahr: 2019"}.items():
            assert word in folded(tree(site.page(f"/{language}/{SLUG}/").file).cssselect(".facts")[0].text_content()
                                  .replace("\u00a0", " ")), language
