"""A site with its publisher's own looks: fonts, a dark masthead, a logo, a menu, pages, scripts, an allowed host."""

from context import DESKTOP, PHONE
from test_accessibility import assert_accessible
from test_quiet import REFUSED, assert_quiet

PAGES = [f"/{language}/about/" for language in ("en", "fr", "kk")] + ["/fr/2026-1-reading-rooms/", "/kk/"]


def test_quiet_and_accessible(site):
    harbour = site.other("harbour")
    for policy in ("header", "meta"):
        for path in PAGES:
            with site.check(f"harbour{path} is quiet under the policy of its {policy}"):
                with harbour.open(path, policy=policy, **DESKTOP) as visit:
                    assert_quiet(visit)
    for device, options, paths in ("phone", PHONE, PAGES[:1]), ("desk", DESKTOP, PAGES):
        for path in paths:
            with harbour.open(path, **options) as visit:
                for scheme in ("light", "dark"):
                    with site.check(f"harbour{path} is accessible in {scheme} colours on a {device}"):
                        assert_accessible(visit, scheme)


def test_own_files(site):
    with site.check("the publisher's font, colours, logo and script are used"):
        with site.other("harbour").open("/en/about/", **DESKTOP) as visit:
            visit.until("document.documentElement.dataset.own === 'yes'")
            visit.until("[...document.fonts].some(font => font.family === 'Own' && font.status === 'loaded')")
            style = "getComputedStyle(document.querySelector('.masthead'))"
            assert visit.tab.evaluate(f"{style}.backgroundColor") == "rgb(20, 33, 61)"
            for part in (".menu a", ".languages li span", ".languages li a", ".publisher"):
                color = visit.tab.evaluate(f"getComputedStyle(document.querySelector('{part}')).color")
                assert color == "rgb(255, 255, 255)", f"{part} is {color}"
            logo = visit.tab.locator(".publisher img").bounding_box()
            assert (logo["width"], logo["height"]) == (96, 32), logo


def test_menu(site):
    with site.check("the menu leads to pages in the reader's language and says which one is open"):
        with site.other("harbour").open("/fr/2026-1-reading-rooms/", **DESKTOP) as visit:
            visit.tab.click(".menu a >> nth=0")
            assert visit.tab.url.endswith("/fr/about/"), visit.tab.url
            assert visit.tab.locator(".menu [aria-current=page]").inner_text() == "À propos"


def test_policy(site):
    """What site.yml does not allow is refused, and what it allows is asked."""
    fetch = "address => new Promise(done => { const image = new Image(); image.onload = image.onerror = done; image.src = address })"
    for host, is_allowed in {"pictures": True, "stats": True, "elsewhere": False}.items():
        with site.check(f"a picture of {host}.example is {'asked for' if is_allowed else 'refused'}"):
            with site.other("harbour").open("/en/about/", **DESKTOP) as visit:
                visit.tab.evaluate(REFUSED)
                visit.tab.evaluate(fetch, f"https://{host}.example/dot.gif")
                visit.tab.wait_for_timeout(50)
                is_refused = any("refused: img-src" in line for line in visit.console)
                assert is_refused != is_allowed, visit.console


def test_old_addresses(site):
    harbour = site.other("harbour")
    for old, new in {"/en/reading-rooms/": "/en/2026-1-reading-rooms/", "/reading-rooms/": "/en/2026-1-reading-rooms/",
                     "/docs/reading.html": "/en/2026-1-reading-rooms/", "/docs/lecture/": "/fr/2026-1-reading-rooms/",
                     "/fr/who-we-are/": "/fr/about/"}.items():
        with site.check(f"harbour{old} leads to {new}"):
            with harbour.open(old, locale="en") as visit:
                visit.tab.wait_for_url(f"**/texts{new}*")


def test_embed(site):
    """What a publisher sets in the frame of another site has the publisher's colours and style sheet."""
    harbour = site.other("harbour")
    page = next(page for page in harbour.pages_of("provision", "en"))
    for fragment in ("", "#embed"):
        with site.check(f"{page.path}{fragment} follows the publisher's accent and style sheet"):
            with harbour.open(page.path + fragment, color_scheme="light", **DESKTOP) as visit:
                accent = visit.tab.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()")
                assert accent and accent != "#1f4e79", accent
                assert "Own" in visit.tab.evaluate("getComputedStyle(document.querySelector('figcaption')).fontFamily") or \
                    visit.tab.evaluate("[...document.styleSheets].some(sheet => sheet.href?.endsWith('own.css'))")
                link = visit.tab.locator("figcaption a:visible").first.evaluate("link => getComputedStyle(link).color")
                shown = visit.tab.evaluate("""accent => {
                  const probe = document.body.appendChild(document.createElement('span'))
                  probe.style.color = accent
                  return getComputedStyle(probe).color
                }""", accent)
                assert link == shown, f"{link} instead of {shown}"
