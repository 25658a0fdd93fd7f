"""The address of a text in any language takes readers to the language of their browser, keeps the provision, and lets
them go back to where they came from."""

from context import DESKTOP
from texts import SLUG, languages, tree

ADDRESS = f"/{SLUG}/#rec_B"


def ask_for(tab, wanted):
    """Makes a browser ask for these languages, the best first."""
    session = tab.context.new_cdp_session(tab)
    agent = tab.evaluate("navigator.userAgent")
    session.send("Emulation.setUserAgentOverride", {"userAgent": agent, "acceptLanguage": wanted})


def test_each_language(site):
    for language in languages(site):
        for prefix in ("/", "/site/"):
            with site.check(f"under {prefix} a browser in {language} gets {language}, the provision marked"):
                with site.open(ADDRESS, prefix, locale=language) as visit:
                    visit.tab.wait_for_url(f"**/{language}/{SLUG}/#rec_B")
                    assert visit.tab.evaluate("document.querySelector(':target').id") == "rec_B"
                    assert not visit.heard, visit.heard


def test_several_languages(site):
    """The first language that exists wins; a region does not matter."""
    cases = {"sw,kk,en": "kk", "de-AT": "de", "fr-CA,en": "fr", "EN-us": "en", "tlh,ar-EG,de": "ar", "ru-KZ,kk": "ru",
             "pt-BR,el-CY": "el"}
    for wanted, language in cases.items():
        with site.check(f"a browser that asks for {wanted} gets {language}"):
            with site.open("/404.html", **DESKTOP) as visit:
                ask_for(visit.tab, wanted)
                visit.tab.goto(site.server().base + ADDRESS)
                visit.tab.wait_for_url(f"**/{language}/{SLUG}/#rec_B")


def test_no_language(site):
    """Where no version fits, and where no script runs, the reader chooses."""
    for name, options in {"a browser in Swahili": {"locale": "sw"},
                          "a browser without scripts": {"java_script_enabled": False}}.items():
        with site.check(f"{name} gets the list of all versions"), site.open(ADDRESS, **options) as visit:
            visit.tab.wait_for_timeout(200)
            assert visit.tab.url.endswith(ADDRESS), visit.tab.url
            links = visit.tab.locator(".version-list a")
            assert links.count() == 8
            assert links.first.is_visible()
            assert not visit.heard, visit.heard
    with site.check("a version chosen from the list keeps the provision"), site.open(ADDRESS, locale="sw") as visit:
        visit.tab.click('.version-list a[hreflang="el"]')
        visit.tab.wait_for_url(f"**/el/{SLUG}/#rec_B")
    with site.check("without a provision in the address there is none afterwards"):
        with site.open(f"/{SLUG}/", locale="fr") as visit:
            visit.tab.wait_for_url(f"**/fr/{SLUG}/")
    with site.check("the list says of each version what it is"):
        items = tree(site.page(f"/{SLUG}/").file).cssselect(".version-list li")
        facts = {item.cssselect("a")[0].get("hreflang"): item.cssselect(".facts")[0].text_content() for item in items}
        assert facts.pop("en") == "Original"
        assert set(facts.values()) == {"Machine translation, not reviewed by the institution"}


def test_way_back(site):
    """Whoever goes back is where they came from, not sent forward again."""
    for prefix in ("/", "/site/"):
        with site.check(f"under {prefix} going back leaves the text"), site.open(
                "/", prefix, own_window=True, locale="kk") as visit:
            start = visit.tab.url
            length = visit.tab.evaluate("history.length")
            # As a link on somebody's page is followed.
            visit.tab.evaluate(f"""() => {{
              const link = document.body.appendChild(document.createElement('a'))
              link.href = '{site.server(prefix).base}{ADDRESS}'
              link.id = 'out'
              link.textContent = 'out'
            }}""")
            visit.tab.click("#out")
            visit.tab.wait_for_url(f"**/kk/{SLUG}/#rec_B")
            assert visit.tab.evaluate("history.length") == length + 1
            visit.tab.go_back()
            visit.tab.wait_for_timeout(200)
            assert visit.tab.url == start, visit.tab.url
            visit.tab.go_forward()
            visit.tab.wait_for_url(f"**/kk/{SLUG}/#rec_B")
