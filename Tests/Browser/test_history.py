"""Back and forward lead where a reader expects, and the page is as it was."""

from context import DESKTOP, PHONE
from texts import SLUG

TARGET = "document.querySelector(':target')?.id ?? null"


def test_provisions(site):
    """Each provision that was followed is one step back; it is marked again, and the header knows."""
    for prefix in ("/", "/site/"):
        with site.check(f"under {prefix} back and forward mark the provisions that were followed"):
            with site.open(f"/en/{SLUG}/", prefix, own_window=True, **DESKTOP) as visit:
                for anchor in ("cit_3", "rec_B", "para_11"):
                    visit.tab.click(f'.numbers a[href="#{anchor}"]')
                seen = []
                for step in (visit.tab.go_back, visit.tab.go_back, visit.tab.go_forward, visit.tab.go_back, visit.tab.go_back):
                    step()
                    anchor = visit.tab.evaluate(TARGET)
                    seen.append(anchor)
                    visit.until(f"document.querySelector('.languages a').hash === '{'#' + anchor if anchor else ''}'")
                    if anchor:
                        top = visit.tab.evaluate("document.querySelector(':target').getBoundingClientRect().top")
                        assert 0 <= top < 800, f"{anchor} is at {top}"
                assert seen == ["rec_B", "cit_3", "rec_B", "cit_3", None], seen


def test_pages(site):
    """From page to page and back: text, provision, translation, parallel."""
    for prefix in ("/", "/site/"):
        with site.check(f"under {prefix} going back retraces every step"):
            with site.open(f"/kk/{SLUG}/#rec_B", prefix, own_window=True, **DESKTOP) as visit:
                base = site.server(prefix).base
                steps = ['#rec_B .bar a[lang="ar"]', '#rec_B > .bar a[href="rec_B/"]', '.other-languages a[lang="de"]',
                         ".quotation figcaption a", '#rec_B > .bar a[href="parallel/#rec_B"]']
                places = [f"{base}/kk/{SLUG}/#rec_B", f"{base}/ar/{SLUG}/#rec_B", f"{base}/ar/{SLUG}/rec_B/",
                          f"{base}/de/{SLUG}/rec_B/", f"{base}/de/{SLUG}/#rec_B", f"{base}/de/{SLUG}/parallel/#rec_B"]
                for step, place in zip(steps, places[1:], strict=True):
                    visit.tab.click(step)
                    visit.tab.wait_for_url(place)
                for place in places[-2::-1]:
                    visit.tab.go_back()
                    assert visit.tab.url == place, f"{visit.tab.url} instead of {place}"
                assert visit.tab.evaluate(TARGET) == "rec_B"
                for place in places[1:]:
                    visit.tab.go_forward()
                    assert visit.tab.url == place, f"{visit.tab.url} instead of {place}"
                assert visit.tab.evaluate(TARGET) == "rec_B"
                assert not visit.heard, visit.heard


def test_cite(site):
    """The bar's link to the citation shows the citation, also without scripts."""
    for scripts in (True, False):
        with site.check(f"'Cite' shows how to cite the provision, {'with' if scripts else 'without'} scripts"):
            with site.open(f"/en/{SLUG}/#rec_B", java_script_enabled=scripts, **PHONE) as visit:
                visit.tab.click('#rec_B > .bar a[href="rec_B/#cite"]')
                visit.tab.wait_for_url(f"**/en/{SLUG}/rec_B/#cite")
                cited = visit.tab.locator(".cite .citation")
                assert cited.is_visible(), "it has to be opened first"
                assert cited.text_content().endswith(", recital B")
                box = cited.bounding_box()
                assert 0 <= box["y"] and box["y"] + box["height"] <= 740, box


def test_selection(site):
    """Text can be selected by the word, in every provision."""
    with site.check("any part of a provision can be selected"), site.open(f"/en/{SLUG}/", **DESKTOP) as visit:
        for anchor in ("cit_2", "rec_B", "para_1"):
            visit.tab.dblclick(f"#{anchor} > p", position={"x": 250, "y": 12})
            selected = visit.tab.evaluate("getSelection().toString()").strip()
            assert selected and " " not in selected, f"{anchor}: {selected!r}"
