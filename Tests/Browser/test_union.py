"""A site of 24 languages and 300 resolutions, and one of 3,000: languages are found, and so is a text."""

import re
from pathlib import Path
from urllib.parse import urljoin

from context import DESKTOP, PHONE
from test_accessibility import assert_accessible
from test_indexes import choose
from test_languages import in_list
from texts import folded, tree
from union import LANGUAGES

# As CLDR collates the languages' own names.
COLLATED = "cs da de et en es fr ga hr it lv lt hu mt nl pl pt ro sk sl fi sv el bg".split()

# In bytes.
LARGEST = 200_000

# Names that do not show whole: wider than what they stand in, or beyond the window.
CUT = """selector => [...document.querySelectorAll(selector)].filter(element => {
  const box = element.getBoundingClientRect()
  return !box.width || box.left < 0 || box.right > innerWidth || element.scrollWidth > element.clientWidth + 1
}).map(element => element.textContent)"""


def test_order(site):
    union = site.other("union")
    for path in ("/", "/en/", "/fi/2024-1-text/", "/2024-1-text/"):
        with site.check(f"union{path} lists languages as CLDR collates their names"):
            names = tree(union.page(path).file).cssselect(".languages li > *, .language-names a, .version-list a")
            found = [name.get("lang") or name.get("hreflang") for name in names]
            assert found == COLLATED, found
    with site.check("site.yml fixes another order"):
        assert [a.get("lang") for a in tree(site.other("archive").page("/").file).cssselect(".language-names a")] == ["en", "ar"]


def test_names_show(site):
    union = site.other("union")
    for device, options in (("phone", PHONE), ("desk", DESKTOP)):
        for path, opened, selector in (("/", "", ".language-names a"), ("/el/", ".languages", ".languages li > *"),
                                       ("/bg/2024-1-text/#para_1", "#para_1 > .bar details", "#para_1 > .bar details a")):
            with site.check(f"no name of a language is cut off on union{path}, on a {device}"):
                with union.open(path, locale="sw", **options) as visit:
                    if opened:
                        visit.tab.evaluate(f"document.querySelector('{opened}').open = true")
                    assert visit.tab.locator(selector).count() >= 23
                    assert not visit.tab.evaluate(CUT, selector), visit.tab.evaluate(CUT, selector)
                    lefts = {round(box["x"]) for box in map(lambda name: name.bounding_box(), visit.tab.locator(selector).all())}
                    assert len(lefts) > 1, "they stand in one column"
                    assert visit.tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_own_first(site):
    """What was read last and what the browser asks for come first."""
    union = site.other("union")
    first = "[...document.querySelectorAll('.languages li > *, .language-names a')].slice(0, 3).map(link => link.lang)"
    with site.check("the browser's languages come first"):
        with union.open("/", own_window=True, locale="lt-LT", **PHONE) as visit:
            assert visit.tab.evaluate(first)[0] == "lt", visit.tab.evaluate(first)
    with site.check("those that were read last come before them"):
        with union.open("/el/", own_window=True, locale="lt-LT", **PHONE) as visit:
            visit.tab.goto(f"{union.server().base}/sv/2024-1-text/")
            visit.tab.goto(f"{union.server().base}/")
            assert visit.tab.evaluate(first) == ["sv", "el", "lt"], visit.tab.evaluate(first)
            visit.tab.goto(f"{union.server().base}/mt/2024-1-text/#para_1")
            assert visit.tab.evaluate(first) == ["sv", "el", "lt"]
            bar = "[...document.querySelectorAll('#para_1 > .bar details a')].slice(0, 3).map(link => link.lang)"
            assert visit.tab.evaluate(bar) == ["sv", "el", "lt"], visit.tab.evaluate(bar)


def test_place_without_scripts(site):
    with site.check("without scripts the header's list of 24 languages keeps the place"):
        with site.other("union").open("/fi/2024-1-text/#para_1", java_script_enabled=False, **PHONE) as visit:
            visit.tab.click(".languages summary")
            names = "#para_1 > .bar details a"
            assert visit.tab.locator(names).count() == 23 and not visit.tab.evaluate(CUT, names), visit.tab.evaluate(CUT, names)
            in_list(visit.tab, 'a[lang="mt"]').click()
            visit.tab.wait_for_url("**/mt/2024-1-text/#para_1")


def test_sizes(site):
    for name in ("union", "archive"):
        with site.check(f"no page of {name} is larger than 200 KB"):
            pages = [page for page in site.other(name).pages if page.kind in ("index", "narrowed index", "languages")]
            large = {page.path: page.file.stat().st_size for page in pages if page.file.stat().st_size > LARGEST}
            assert pages and not large, large


def entries(page):
    return [urljoin(page.path, link.get("href")) for link in tree(page.file).cssselect(".entry h3 a")]


def test_pages(site):
    """The pages of a long list hold all of it once, lead to one another and stand in the sitemap."""
    archive = site.other("archive")
    for language in ("en", "ar"):
        with site.check(f"the years of the archive's index in {language} hold every text once, newest first"):
            first = archive.page(f"/{language}/")
            years = tree(first.file).cssselect('.filters a[data-filter="year"]:not([data-value=""])')
            counts = [int(year.cssselect("small")[0].text_content()) for year in years]
            assert sum(counts) == 3000
            page, seen = archive.page(urljoin(first.path, years[0].get("href"))), []
            while page:
                seen += entries(page)
                following = tree(page.file).cssselect(".steps [rel=next]")
                page = archive.page(urljoin(page.path, following[0].get("href"))) if following else None
            assert len(seen) == len(set(seen)) == 3000, len(seen)
            assert entries(first) == seen[:len(entries(first))]
        with site.check(f"each page of a subject in {language} is a part of it"):
            page = archive.page(f"/{language}/subject/air/")
            parts = [page] + [archive.page(urljoin(page.path, a.get("href"))) for a in tree(page.file).cssselect(".part-number:not([aria-current])")]
            count = int(tree(page.file).cssselect('.filters [data-value="air"] small')[0].text_content())
            assert len(parts) > 1 and len({entry for part in parts for entry in entries(part)}) == count
    with site.check("the sitemap lists them, and search engines may"):
        listed = "".join(file.read_text() for file in Path(archive.root).glob("sitemap*.xml"))
        for page in archive.pages:
            if "/year/" in page.path:
                assert f"<loc>https://union.example{page.path}</loc>" in listed, page.path
                assert not tree(page.file).cssselect("meta[name=robots]"), page.path


def test_filters(site):
    """With scripts filters narrow all pages where one stands; without, each leads to a page."""
    archive = site.other("archive")
    for scripts in (True, False):
        how = "with" if scripts else "without"
        for device, options in (("phone", PHONE), ("desk", DESKTOP)):
            with site.check(f"{how} scripts an old year is a click away, on a {device}"):
                with archive.open("/en/", java_script_enabled=scripts, **options) as visit:
                    assert visit.tab.locator(".filters p").first.is_visible() == (device == "desk")
                    choose(visit.tab, "2015")
                    visit.until("document.querySelector('.year h2').textContent === '2015'")
                    assert visit.tab.locator(".entry:visible").count() > 50
                    assert visit.tab.url.endswith("?year=2015" if scripts else "/en/year/2015/"), visit.tab.url
    with site.check("filters add up over all pages, and going back undoes them"):
        with archive.open("/en/", own_window=True, **DESKTOP) as visit:
            whole = visit.tab.locator(".entry").count()
            choose(visit.tab, "Air")
            visit.until("document.querySelectorAll('.year:not([hidden])').length > 5")
            choose(visit.tab, "2014")
            visit.until("document.querySelectorAll('.year:not([hidden])').length === 1")
            wanted = {page for page in entries(archive.page("/en/year/2014/"))} & {
                entry for page in archive.pages if page.path.startswith("/en/subject/air/") for entry in entries(page)}
            links = visit.tab.locator(".entry:visible h3 a").evaluate_all("links => links.map(link => new URL(link.href).pathname)")
            second = [page for page in archive.pages if page.path.startswith("/en/year/2014/") and page.path != "/en/year/2014/"]
            wanted |= {entry for page in second for entry in entries(page)} & {
                entry for page in archive.pages if page.path.startswith("/en/subject/air/") for entry in entries(page)}
            assert set(links) == wanted and len(links) == len(wanted) > 10, (len(links), len(wanted))
            visit.tab.go_back()
            visit.until("document.querySelectorAll('.year:not([hidden])').length > 5")
            visit.tab.go_back()
            visit.until(f"document.querySelectorAll('.entry').length === {whole}")
            assert not visit.heard, visit.heard


def test_entries(site):
    union = site.other("union")
    with site.check("an entry says what kind of translation it leads to, and in which language it is where the page's is missing"):
        page = union.page("/fi/")
        own = tree(page.file).cssselect('.entry h3 a[hreflang="fi"]')[0].getparent().getparent()
        assert re.search("käännös", folded(own.cssselect(".facts")[0].text_content())), own.text_content()
        other = tree(page.file).cssselect('.entry h3 a[hreflang="en"]')[0].getparent()
        assert folded(other.cssselect("small")[0].text_content()) == "(englanti)", other.text_content()
        assert urljoin(page.path, own.cssselect(".versions a")[0].get("href")).count("/") == 2


def test_mentions(site):
    """In each of 24 languages a text names what refers to it, as that language prints it."""
    union = site.other("union")
    for language in LANGUAGES:
        with site.check(f"what refers to a text is told in {language}"):
            page = union.page(f"/{language}/2024-1-text/")
            links = tree(page.file).cssselect("section.mentions a")
            assert [urljoin(page.path, link.get("href")) for link in links] == [
                f"/{language}/2024-2-text/", f"/{language}/2024-2-text/#cit_1"], [link.get("href") for link in links]
            assert tree(page.file).cssselect("#para_1 .mentions a")
            assert f"[{language}]" in links[0].text_content()


def test_accessible(site):
    for name, path in (("union", "/lt/"), ("union", "/"), ("archive", "/ar/"), ("archive", "/en/year/2015/2/"), ("union", "/pl/2024-1-text/#para_1")):
        for device, options in (("phone", PHONE), ("desk", DESKTOP)):
            with site.other(name).open(path, locale="sw", **options) as visit:
                visit.tab.evaluate("document.querySelectorAll('main details').forEach(details => details.open = true)")
                for scheme in ("light", "dark"):
                    with site.check(f"{name}{path} is accessible in {scheme} colours on a {device}"):
                        assert_accessible(visit, scheme)
