"""The page of a text is light and stands still: what it weighs, and when it is there on a slow line and a slow device."""

import gzip
import re
from urllib.parse import urljoin, urlsplit

from context import DESKTOP, PHONE
from texts import SLUG, languages, tree

# In bytes, compressed.
PAGE_LIMIT = 36 * 1024
SCRIPT_LIMIT = 7 * 1024

# Slow 4G: 1.6 Mbit/s down, 0.75 up, 150 ms; and a processor four times as slow.
LINE = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
SLOWNESS = 4

# In milliseconds.
PAINT_LIMIT = 1000

# How often a page is visited at most, until it is fast enough.
VISITS = 5

# When the largest part was painted, how much has moved until then, and what was loaded.
FIGURES = """async () => {
  const entries = type => new Promise(done => {
    const seen = []
    new PerformanceObserver(list => seen.push(...list.getEntries())).observe({type, buffered: true})
    setTimeout(() => done(seen), 200)
  })
  const paints = await entries('largest-contentful-paint')
  const shifts = await entries('layout-shift')
  return {
    paint: Math.max(...paints.map(paint => paint.renderTime || paint.loadTime)),
    shift: shifts.reduce((sum, shift) => sum + shift.value, 0),
    moved: shifts.flatMap(shift => shift.sources.map(source => source.node?.outerHTML?.slice(0, 80) ?? '')),
    kinds: performance.getEntriesByType('resource').map(entry => entry.name)
  }
}"""


def parts(page):
    """The files that a page loads to be read, by kind."""
    found = {"html": [page.file], "css": [], "js": []}
    for element in tree(page.file).cssselect("link[rel=stylesheet], script[src]"):
        address = urlsplit(urljoin(page.path, element.get("href") or element.get("src"))).path
        file = page.file.parents[page.path.count("/") - 1] / address.lstrip("/")
        found["css" if element.tag == "link" else "js"].append(file)
    return found


def weight(files):
    """What files weigh as a host sends them."""
    return sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in files)


def test_weight(site):
    for language in languages(site):
        page = site.page(f"/{language}/{SLUG}/")
        found = parts(page)
        figures = {kind: weight(files) for kind, files in found.items()}
        # Greek and Cyrillic letters take two bytes, which compress to more than one.
        with site.check(f"{page.path} weighs at most {PAGE_LIMIT} bytes"):
            assert found["css"] and found["js"], "it has no style or no script"
            assert sum(figures.values()) <= PAGE_LIMIT, figures
        with site.check(f"the scripts of {page.path} weigh at most {SCRIPT_LIMIT} bytes"):
            assert figures["js"] <= SCRIPT_LIMIT, figures
    with site.check("no style sheet brings more along"):
        for file in {file for page in site.pages for file in parts(page)["css"]}:
            # A face may be one that is installed: `local(…)`.
            assert not re.search(r"@import|url\((?!['\"]?data:)", file.read_text()), file.name


def test_nothing_else(site):
    """No font and no picture is needed to read; a script is loaded with the page or not at all."""
    for language in ("en", "kk", "ar"):
        with site.check(f"/{language}/{SLUG}/ loads its style and its script, and nothing else"):
            with site.open("/404.html", own_window=True, **DESKTOP) as visit:
                asked = []
                visit.tab.on("request", lambda request: asked.append((request.resource_type, urlsplit(request.url).path)))
                # The icon of the browser's tab is none of the page.
                visit.tab.goto(f"{site.server().base}/{language}/{SLUG}/", wait_until="networkidle")
                page = site.page(f"/{language}/{SLUG}/")
                wanted = [("stylesheet", file) for file in parts(page)["css"]] + [("script", file) for file in parts(page)["js"]]
                wanted = [(kind, "/" + file.relative_to(site.root).as_posix()) for kind, file in wanted]
                read = [entry for entry in asked if not entry[1].endswith("/icon.svg")]
                assert sorted(read) == sorted([("document", page.path), *wanted]), asked


def measured(site, path, **options):
    """Figures of one visit on a slow line, with nothing kept from another."""
    with site.open("/404.html", own_window=True, **options) as visit:
        session = visit.tab.context.new_cdp_session(visit.tab)
        session.send("Network.enable")
        session.send("Network.clearBrowserCache")
        session.send("Network.emulateNetworkConditions", LINE)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWNESS})
        visit.tab.goto(site.server().base + path, wait_until="load")
        return visit.tab.evaluate(FIGURES)


def test_speed(site):
    """The best of a few visits counts: a machine that does something else at the time makes a page slow, none fast."""
    for device, options in {"phone": PHONE, "desk": DESKTOP}.items():
        with site.check(f"on slow 4G the text is there within a second, on a {device}"):
            paints = []
            while len(paints) < VISITS and min(paints, default=PAINT_LIMIT + 1) > PAINT_LIMIT:
                paints.append(measured(site, f"/en/{SLUG}/", **options)["paint"])
            print(f"largest paint on slow 4G on a {device}: {min(paints):.0f} ms")
            assert 300 < min(paints) <= PAINT_LIMIT, f"the largest paint was after {paints} ms"


def test_stillness(site):
    """Nothing moves while a page arrives, be it at its top, at a provision or with notes at its side."""
    rivers = site.other("rivers")
    cases = [(site, f"/en/{SLUG}/", PHONE), (site, f"/ar/{SLUG}/#rec_B", PHONE), (site, f"/kk/{SLUG}/#para_3", DESKTOP),
             (site, f"/kk/{SLUG}/parallel/", DESKTOP), (site, "/en/", PHONE), (site, "/en/search/", DESKTOP),
             (rivers, "/en/2020-1-rivers/", DESKTOP), (rivers, "/en/", DESKTOP)]
    for where, path, options in cases:
        device = "phone" if options is PHONE else "desk"
        with site.check(f"nothing moves on {where.prefix}{path[1:]} while it arrives on slow 4G, on a {device}"):
            figures = measured(where, path, **options)
            assert figures["shift"] == 0, f"{figures['shift']}: {figures['moved']}"
