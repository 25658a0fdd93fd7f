"""Another site shows a provision within a page of its own; no other page of the site can be framed."""

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


def frame(url, width=400, height=500):
    return f'<iframe src="{url}" title="Recital B" width="{width}" height="{height}"></iframe>'


def test_provisions(site):
    """The frame shows the provision, its source and what kind of translation it is, and nothing else."""
    for language in ("en", "ar", "kk", "de"):
        for anchor in ("rec_B", "para_10"):
            url = f"{site.server('/site/').base}/{language}/{SLUG}/{anchor}/embed/"
            with site.check(f"a page of another site shows {anchor} in {language}, compactly"), framed(site, frame(url)) as (visit, inner):
                assert inner.url == url, inner.url
                text = folded(inner.inner_text("main"))
                assert source(language)[anchor] in text, text
                cited = folded(tree(site.page(f"/{language}/{SLUG}/{anchor}/").file).cssselect(".cite .citation")[0].text_content())
                assert cited in text, text
                assert (inner.locator(".notice").count() == 1) == (language != "en")
                assert not inner.locator("header, nav, footer, form, script, details").count(), "there is more than that"
                assert inner.evaluate("document.documentElement.lang") == language
                sizes = inner.evaluate("[document.documentElement.scrollWidth, innerWidth]")
                assert sizes[0] <= sizes[1], f"it scrolls sideways at 400 px: {sizes}"
                assert not visit.console, visit.console


def test_links(site):
    """A link in the frame opens the whole text beside the newspaper, not within the frame."""
    with site.check("the source in a frame leads to the whole text, in a tab of its own"):
        url = f"{site.server('/').base}/kk/{SLUG}/rec_B/embed/"
        with framed(site, frame(url), **DESKTOP) as (visit, inner):
            with visit.tab.context.expect_page() as opened:
                inner.click("figcaption a")
            opened.value.wait_for_load_state()
            assert opened.value.url == f"{site.server('/').base}/kk/{SLUG}/#rec_B"
            assert inner.url == url


def test_only_embeds(site):
    """With the headers that the site brings along, no page but the one for frames can be framed."""
    for page in site.examples(("en",)):
        if page.kind not in KINDS or page.kind in ("embed", "not found"):
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
