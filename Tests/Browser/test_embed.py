"""Another site shows a provision within a page of its own, compactly; no other page of the site can be framed."""

import tempfile
from contextlib import contextmanager
from pathlib import Path

from context import DESKTOP, Context
from pages import KINDS
from server import Server
from texts import SLUG, folded, source, tree

# Somebody's page: a frame with what the embed code says, and the text around it.
HOST = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A newspaper</title>
<link rel="icon" href="data:,"></head>
<body><main><h1>A newspaper</h1>{}</main></body></html>
"""


@contextmanager
def framed(site, code, **options):
    """A page of another origin with this code in it; gives the tab and the frame."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "index.html").write_text(HOST.format(code))
        newspaper = Context(folder, site.counter, site._browser)
        try:
            with newspaper.open("/", own_window=True, **options) as visit:
                visit.tab.wait_for_load_state("networkidle")
                yield visit, visit.tab.frames[1]
        finally:
            newspaper.stop_servers()


def frame(url, attributes="", width=400, height=500):
    return f'<iframe src="{url}" title="Recital B" width="{width}" height="{height}" {attributes}></iframe>'


# Frames as other sites make them: one that allows everything, and some that do not. Without scripts the style sheet alone
# makes the page compact.
FRAMES = {"a frame": "", "a frame without scripts": 'sandbox="allow-popups"', "a sealed frame": "sandbox",
          "a frame with scripts alone": 'sandbox="allow-scripts allow-popups"'}

# What a compact page shows besides its text: what is drawn, in a box of more than a dot.
MORE = """[...document.querySelectorAll('body > *, main header, main nav, main section:not(.footnotes), main .tools')]
  .filter(element => element.localName !== 'main' && element.checkVisibility()
    && element.getBoundingClientRect().height > 1 && !element.closest('dialog'))
  .map(element => element.outerHTML.slice(0, 80))"""


def test_provisions(site):
    """The frame shows the provision, its source and what kind of translation it is, and nothing else."""
    cases = [(language, anchor, "a frame") for language in ("en", "ar", "kk", "de") for anchor in ("rec_B", "para_10")]
    cases += [(language, "rec_B", kind) for language in ("en", "ar") for kind in FRAMES if kind != "a frame"]
    for language, anchor, kind in cases:
        url = f"{site.server('/site/').base}/{language}/{SLUG}/{anchor}/#embed"
        code = frame(url, FRAMES[kind])
        with site.check(f"{kind} shows {anchor} in {language}, compactly"), framed(site, code) as (visit, inner):
            assert inner.url == url, inner.url
            text = folded(inner.inner_text("main"))
            assert source(language)[anchor] in text, text
            cited = folded(tree(site.page(f"/{language}/{SLUG}/{anchor}/").file).cssselect(".cite .citation")[0].text_content())
            # The notice says in full what kind of translation it is, the source in a word.
            plain, *note = cited.split(" [")
            assert text.count(plain + " [" if note else plain) == 1, text
            assert inner.locator(".notice").is_visible() == (language != "en") or not inner.locator(".notice").count()
            if "allow-scripts" in FRAMES[kind] or not FRAMES[kind]:
                assert not inner.evaluate(MORE), inner.evaluate(MORE)
                assert inner.evaluate("document.documentElement.lang") == language
                sizes = inner.evaluate("[document.documentElement.scrollWidth, innerWidth]")
                assert sizes[0] <= sizes[1], f"it scrolls sideways at 400 px: {sizes}"
            else:
                for part in (".masthead", ".foot", ".steps", ".tools", ".other-languages"):
                    assert not inner.locator(part).is_visible(), part
            loud = [line for line in visit.console if "sandbox" not in line]
            assert not loud, loud


def test_page(site):
    """The same page, not in a frame, is a page like any other, until its address says otherwise."""
    for path in (f"/en/{SLUG}/rec_B/", f"/ar/{SLUG}/para_4/"):
        with site.check(f"{path} is whole, and compact as #embed"):
            with site.open(path, **DESKTOP) as visit:
                assert visit.tab.locator(".masthead").is_visible() and visit.tab.locator(".tools").is_visible()
                assert not visit.tab.locator(".in-frame").is_visible()
            with site.open(path + "#embed", **DESKTOP, java_script_enabled=False) as visit:
                assert not visit.tab.locator(".masthead").is_visible() and not visit.tab.locator(".tools").is_visible()
                assert visit.tab.locator(".in-frame").is_visible()


def test_links(site):
    """A link in the frame opens the whole text beside the newspaper, not within the frame."""
    for kind in ("a frame", "a frame without scripts", "a frame with scripts alone"):
        with site.check(f"the source in {kind} leads to the whole text, in a tab of its own"):
            url = f"{site.server('/').base}/kk/{SLUG}/rec_B/#embed"
            with framed(site, frame(url, FRAMES[kind]), **DESKTOP) as (visit, inner):
                with visit.tab.context.expect_page() as opened:
                    inner.click("figcaption a.in-frame")
                opened.value.wait_for_load_state()
                assert opened.value.url == f"{site.server('/').base}/kk/{SLUG}/#rec_B"
                assert inner.url == url


def test_link_outside(site):
    """Where no link in a frame works, the one beside it does: the code that a page offers has both."""
    eu = site.other("eu")
    with site.check("the code has a link outside the frame, with the source and what kind of translation it is"):
        area = tree(eu.page(f"/ar/{SLUG}/rec_B/").file).get_element_by_id("embed-code")
        code = area.text.replace("https://resolutions.example/eu", eu.server().base)
        with framed(site, code.replace("<iframe", "<iframe sandbox"), **DESKTOP) as (visit, _):
            link = visit.tab.locator("main > p a")
            assert link.get_attribute("href") == f"{eu.server().base}/ar/{SLUG}/rec_B/"
            assert "(" in visit.tab.locator("main > p").inner_text().replace(link.inner_text(), "")


def test_only_provisions(site):
    """With the headers that the site brings along, no page but that of a provision can be framed."""
    for page in site.examples(("en",)):
        if page.kind not in KINDS or page.kind in ("provision", "not found"):
            continue
        with site.check(f"{page.path} refuses to be framed"):
            with framed(site, frame(site.server("/").base + page.path)) as (visit, inner):
                assert inner.url.startswith("chrome-error:"), inner.url
                assert any("frame-ancestors" in line for line in visit.console), visit.console
    with site.check("what is not there refuses to be framed"):
        with framed(site, frame(site.server("/").base + "/en/nothing/")) as (_, inner):
            assert inner.url.startswith("chrome-error:"), inner.url
    with site.check("the test would see a page that can be framed"):
        with framed(site, frame(site.server("/", "meta").base + f"/en/{SLUG}/")) as (_, inner):
            assert inner.locator("h1").count() == 1


def test_code(site):
    """The code that the page of a provision offers fits its provision: nothing is cut off, little is left empty."""
    eu = site.other("eu")
    for language in ("en", "ar", "kk"):
        for anchor in ("cit_1", "rec_B", "para_4"):
            with site.check(f"the code for {anchor} in {language} makes a frame of the right size"):
                area = tree(eu.page(f"/{language}/{SLUG}/{anchor}/").file).get_element_by_id("embed-code")
                code = area.text.replace("https://resolutions.example/eu", eu.server().base).replace(' loading="lazy"', "")
                assert code != area.text
                with framed(site, code, **DESKTOP) as (_, inner):
                    height, room = inner.evaluate("[document.documentElement.scrollHeight, innerHeight]")
                    assert height <= room, f"{height} px in a frame of {room}"
                    used = inner.evaluate("document.querySelector('main').getBoundingClientRect().bottom")
                    assert used >= room * 0.5, f"only {used} px of {room} are used"
