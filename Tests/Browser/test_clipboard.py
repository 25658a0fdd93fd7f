"""A reader copies a link, a quotation, a citation: what the clipboard holds afterwards is exact, in plain and in rich text,
and names a machine translation."""

import re

from context import DESKTOP
from lxml import html
from texts import CONTENT, SLUG, folded, source, tree

RIGHTS = {"permissions": ["clipboard-read", "clipboard-write"]}

READ = """async () => {
  const [item] = await navigator.clipboard.read()
  const texts = item.types.map(async type => [type, await (await item.getType(type)).text()])
  return Object.fromEntries(await Promise.all(texts))
}"""

NOTICES = {"en": None, "kk": "Орган тексермеген машиналық аударма", "ar": "ترجمة آلية", "de": "Maschinelle Übersetzung"}


def copy(visit, anchor, button):
    """Presses a button of the bar and reads the clipboard."""
    tab = visit.tab
    tab.evaluate("navigator.clipboard.writeText('nothing')")
    tab.click(f'[id="{anchor}"] > .bar [value="{button}"]')
    visit.until("async () => await navigator.clipboard.readText() !== 'nothing'")
    return tab.evaluate(READ)


def citation(site, language, anchor, slug=SLUG):
    """How the page of a provision says it is cited."""
    return folded(tree(site.page(f"/{language}/{slug}/{anchor}/").file).cssselect(".cite .citation")[0].text_content())


def notice(site, language):
    """What the text says at its top of what kind of translation it is."""
    found = tree(site.page(f"/{language}/{SLUG}/").file).cssselect(".notice span")
    return folded(found[0].text_content()) if found else None


def test_copies(site):
    for prefix, language in (("/", "en"), ("/site/", "kk"), ("/", "ar"), ("/", "de")):
        for anchor in ("rec_B", "para_3", "cit_2"):
            page = f"{site.server(prefix).base}/{language}/{SLUG}/"
            address = f"{page}#{anchor}"
            with site.open(f"/{language}/{SLUG}/#{anchor}", prefix, **DESKTOP, **RIGHTS) as visit:
                name = f"{prefix}{language}/#{anchor}"
                cited = citation(site, language, anchor)
                with site.check(f"{name}: the link to the page that shows the provision's own words is copied"):
                    assert copy(visit, anchor, "link") == {"text/plain": f"{page}{anchor}/"}
                with site.check(f"{name}: the citation is copied"):
                    assert copy(visit, anchor, "citation") == {"text/plain": f"{cited}\n{address}"}
                with site.check(f"{name}: the quotation is copied, and says what kind of translation it is"):
                    quoted = copy(visit, anchor, "quote")
                    note = notice(site, language)
                    assert (note is None) == (language == "en") and (note or "").startswith(NOTICES[language] or "")
                    line = cited
                    assert not note or f" [{note}. " in cited and "European Parliament resolution on" in cited, cited
                    text = source(language)[anchor]
                    assert quoted["text/plain"] == f"{text}\n\n{line}\n{address}", quoted["text/plain"]
                    assert rich(quoted["text/html"]) == {
                        "text": text, "lang": language, "dir": "rtl" if language == "ar" else "ltr", "cite": address,
                        "line": f"{line}{address}", "link": address}
                    assert not re.search(r"\b(class|id|style|value|aria-\w+)=|<script|<button", quoted["text/html"])
                with site.check(f"{name}: nothing is said on the console"):
                    assert not visit.heard, visit.heard


def rich(markup):
    fragment = html.fragment_fromstring(markup, create_parent=True)
    quote, line = fragment.cssselect("blockquote")[0], fragment.cssselect("blockquote + p")[0]
    return {"text": folded(quote.text_content()), "lang": quote.get("lang"), "dir": quote.get("dir"),
            "cite": quote.get("cite"), "line": folded(line.text_content()), "link": line.cssselect("a")[0].get("href")}


def test_points(site):
    """A paragraph with points is quoted with their labels, line by line, without marks of footnotes; a point is cited
    with its paragraph; links stay links wherever they are pasted."""
    rivers = site.other("rivers")
    base = rivers.server().base
    path = "/en/2020-1-rivers/"
    point = "para_2__list_1__point_a__list_1__point_ii"
    with rivers.open(f"{path}#para_2", **DESKTOP, **RIGHTS) as visit:
        with site.check("points are quoted with their labels, each on its line"):
            quoted = copy(visit, "para_2", "quote")["text/plain"].split("\n\n")[0]
            assert quoted.split("\n") == [
                "Calls on the governments:", "(a) to measure", "(i) the height;", "(ii) the flow;",
                "(b) to publish what they measure;", "within a year;"], quoted
    with rivers.open(f"{path}#{point}", **DESKTOP, **RIGHTS) as visit:
        with site.check("a point is cited with all that it belongs to"):
            cited = copy(visit, point, "citation")["text/plain"].split("\n")[0]
            assert cited == citation(rivers, "en", point, "2020-1-rivers"), cited
            assert cited.endswith(", paragraph 2, point (a), point (ii)"), cited
    with rivers.open(f"{path}#cit_1", **DESKTOP, **RIGHTS) as visit:
        with site.check("a mark of a footnote is not quoted"):
            quoted = copy(visit, "cit_1", "quote")
            assert quoted["text/plain"].startswith("having regard to the water charter,\n"), quoted["text/plain"]
            assert "<sup" not in quoted["text/html"]
    with rivers.open(f"{path}#para_1", **DESKTOP, **RIGHTS) as visit:
        with site.check("links in a quotation say their whole address"):
            fragment = html.fragment_fromstring(copy(visit, "para_1", "quote")["text/html"], create_parent=True)
            links = [link.get("href") for link in fragment.cssselect("blockquote a")]
            assert links == [f"{base}{path}#rec_A", "https://water.example/a?b=1&c=2"], links
    with rivers.open("/he/2020-1-rivers/#att_1__para_1", **DESKTOP, **RIGHTS) as visit:
        with site.check("a paragraph of an annex is quoted from its annex"):
            quoted = copy(visit, "att_1__para_1", "quote")["text/plain"]
            assert quoted.startswith("מונח ראשון.\n\n") and ", annex, paragraph 1 [Machine translation" in quoted, quoted


def test_signs(site):
    """A quotation carries every sign of the text: spaces and hyphens that do not break stay what they are."""
    sentence = "A spring of 5\u00a0°C that gives 1\u202f000\u202fl a\u00a0day is a well\u2011spring\u00a0;"
    with site.other("rivers").open("/en/2021-3-springs/#art_1__para_3", **DESKTOP, **RIGHTS) as visit:
        quoted = copy(visit, "art_1__para_3", "quote")
        with site.check("a plain quotation has the spaces of the text"):
            assert quoted["text/plain"].split("\n")[0] == sentence, quoted["text/plain"]
        with site.check("a rich quotation has the spaces of the text"):
            fragment = html.fragment_fromstring(quoted["text/html"], create_parent=True)
            assert sentence in fragment.cssselect("blockquote")[0].text_content(), quoted["text/html"]
    with site.open(f"/fr/{SLUG}/#rec_D", **DESKTOP, **RIGHTS) as visit, site.check("a French quotation has its spaces"):
        written = (CONTENT / "fr" / f"{SLUG}.md").read_text()
        quoted = copy(visit, "rec_D", "quote")["text/plain"].split("\n")[0]
        assert "\u00a0" in quoted and f"D. {quoted}\n" in written, quoted


def test_feedback(site):
    """What was done is shown and said, then the button is as before, however often it was pressed."""
    with site.open(f"/en/{SLUG}/#rec_B", **DESKTOP, **RIGHTS) as visit:
        with site.check("a copied link is confirmed on the button and to those who hear"):
            visit.tab.clock.install()
            button = visit.tab.locator('#rec_B > .bar [value="link"]')
            assert button.text_content() == "Copy link"
            button.click()
            visit.until("document.querySelector('.said').textContent === 'Copied'")
            assert visit.tab.locator(".said").get_attribute("role") == "status"
            assert button.text_content() == "Copied"
        with site.check("a button pressed twice is itself again afterwards"):
            button.click()
            visit.tab.wait_for_timeout(50)
            visit.tab.clock.run_for(10_000)
            assert button.text_content() == "Copy link", button.text_content()
            assert visit.tab.locator(".said").text_content() == ""


def test_without_clipboard(site):
    """Where the page came over plain HTTP from another machine, browsers offer no clipboard; copying works all the same."""
    server = site.server()
    with site.check("copying works where browsers offer no clipboard"):
        with site.open("/404.html", own_window=True, **DESKTOP, **RIGHTS) as visit:
            visit.tab.evaluate("navigator.clipboard.writeText('nothing')")
            insecure = f"http://readers.example:{server.port}/en/{SLUG}/#rec_B"
            visit.tab.goto(insecure)
            assert visit.tab.evaluate("navigator.clipboard === undefined"), "there is a clipboard"
            visit.tab.click('#rec_B > .bar [value="quote"]')
            visit.until("document.querySelector('.said').textContent === 'Copied'")
            visit.tab.goto(f"{server.base}/404.html")
            copied = visit.tab.evaluate(READ)
            assert copied["text/plain"].endswith(f"\n{insecure}"), copied
            assert "<blockquote" in copied["text/html"]


def test_embed_code(site):
    """The code for other sites' pages is copied as it stands."""
    eu = site.other("eu")
    with site.check("the code to embed a provision is copied"):
        with eu.open(f"/kk/{SLUG}/rec_B/", **DESKTOP, **RIGHTS) as visit:
            visit.tab.click(".embed summary")
            visit.tab.click('.embed [value="code"]')
            visit.until("document.querySelector('.said').textContent !== ''")
            code = visit.tab.evaluate(READ)["text/plain"]
            assert code == visit.tab.locator("#embed-code").input_value()
            assert code.startswith(f'<iframe src="https://resolutions.example/eu/kk/{SLUG}/rec_B/#embed" title="B-уәж · ')
