"""Readers see what refers to a text and to each of its provisions, and get there."""

from urllib.parse import urljoin

from context import DESKTOP, PHONE
from texts import folded, tree

LAKES = "/fr/2019-7-lakes/"


def test_text(site):
    rivers = site.other("rivers")
    with site.check("under a text stand the texts that refer to it, with their provisions"):
        page = rivers.page(LAKES)
        section = tree(page.file).cssselect("section.mentions")[0]
        links = [(urljoin(page.path, link.get("href")), folded(link.text_content())) for link in section.cssselect("li a")]
        assert links == [("/fr/2020-1-rivers/", "Fleuves et lacs"), ("/fr/2020-1-rivers/#cit_2", "visa 2"),
                         ("/fr/2020-1-rivers/#att_1__para_2", "annexe, paragraphe 2")], links
    with site.check("a text to which none refers says nothing of it"):
        assert not tree(rivers.page("/en/2021-75-oceans/").file).cssselect(".mentions")
    for device, options in (("phone", PHONE), ("desk", DESKTOP)):
        with site.check(f"the bar of a provision leads to what refers to it, without scripts, on a {device}"):
            with rivers.open(LAKES + "#rec_A", java_script_enabled=False, **options) as visit:
                link = visit.tab.locator("#rec_A > .bar .mentions a")
                assert link.is_visible() and folded(link.text_content()) == "Fleuves et lacs, visa 2"
                link.click()
                visit.tab.wait_for_url("**/fr/2020-1-rivers/#cit_2")
                assert visit.tab.evaluate("document.querySelector(':target').id") == "cit_2"
    with site.check("a provision names those of its own text that refer to it alone, in every language"):
        for language, name in {"en": "paragraph 1", "fr": "paragraphe 1", "he": "paragraph 1"}.items():
            page = rivers.page(f"/{language}/2020-1-rivers/")
            own = tree(page.file).cssselect("#rec_A .bar .mentions")
            assert own and [(a.get("href"), a.text_content()) for a in own[-1].cssselect("a")] == [("#para_1", name)], language


def test_provision(site):
    rivers = site.other("rivers")
    with site.check("the page of a provision says what refers to it"):
        page = rivers.page(LAKES + "rec_A/")
        link = tree(page.file).cssselect("section.mentions a")[0]
        assert urljoin(page.path, link.get("href")) == "/fr/2020-1-rivers/#cit_2"
    with site.check("not as it is shown in a frame"):
        with rivers.open(LAKES + "rec_A/#embed", **DESKTOP) as visit:
            assert not visit.tab.locator(".mentions").is_visible()
