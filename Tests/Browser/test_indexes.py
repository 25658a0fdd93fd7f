"""A reader finds a text in the index, narrows it by links, and finds a provision by a name in the index of names."""

import re
from urllib.parse import urljoin, urlsplit

from context import DESKTOP, PHONE
from texts import SLUG, folded, index_forms, languages, provisions, text_of, tree

# What each filter of the fixture's English index leaves, by the filter's words.
KEPT = {"2021": ["Oceans", "Springs"], "2020": ["Rivers & \"lakes\" <shared>"], "2019": ["Lacs"],
        "Water Assembly": ["Oceans", "Rivers & \"lakes\" <shared>", "Springs"], "Assemblée de l’eau": ["Lacs"],
        "Water": ["Rivers & \"lakes\" <shared>", "Springs"], "Borders": ["Rivers & \"lakes\" <shared>"],
        "Council of the Valley": ["Wells"],
        "Available in English": ["Oceans", "Rivers & \"lakes\" <shared>", "Springs", "Wells"]}
YEARS = {"Oceans": "2021", "Springs": "2021", "Rivers & \"lakes\" <shared>": "2020", "Lacs": "2019", "Wells": "Without a date"}
ALL = sorted(YEARS)


def shown(tab):
    """The titles and years that are to be seen."""
    titles = [folded(entry) for entry in tab.locator(".entry:visible h3 a").all_text_contents()]
    years = [folded(year) for year in tab.locator(".year:visible > h2").all_text_contents()]
    return sorted(titles), years


def in_order(years):
    """The newest first, what has no date last."""
    return sorted(set(years), key=lambda year: (year.isdigit(), year), reverse=True)


def current(tab):
    return tab.locator(".filters [aria-current]").evaluate_all("links => links.map(link => link.firstChild.textContent.trim())")


def choose(tab, words):
    """Follows the link of a filter, which on a phone is unfolded first."""
    if not tab.locator(".filters p").first.is_visible():
        tab.click(".filters summary")
    tab.locator(".filters a").filter(has_text=re.compile(rf"^{re.escape(words)}( \d+)?$")).first.click()


def test_filters(site):
    """With and without scripts each filter leaves the same texts; without, it leads to a page of its own."""
    rivers = site.other("rivers")
    for scripts in (True, False):
        how = "with" if scripts else "without"
        with rivers.open("/en/", java_script_enabled=scripts, **DESKTOP) as visit:
            with site.check(f"{how} scripts the index shows everything first"):
                assert shown(visit.tab) == (ALL, in_order(YEARS.values()))
            for words, titles in KEPT.items():
                with site.check(f"{how} scripts “{words}” leaves what it should"):
                    visit.tab.goto(f"{rivers.server().base}/en/")
                    visit.tab.evaluate("document.body.dataset.old = 'yes'")
                    choose(visit.tab, words)
                    visit.until("location.search !== ''" if scripts else "!location.pathname.endsWith('/en/')")
                    years = in_order(YEARS[title] for title in titles)
                    assert shown(visit.tab) == (titles, years), shown(visit.tab)
                    assert words in current(visit.tab), current(visit.tab)
                    is_same = visit.tab.evaluate("document.body.dataset.old === 'yes'")
                    assert is_same == scripts, "the page was loaded anew" if scripts else "no page was loaded"
            with site.check(f"{how} scripts the way back shows everything again"):
                visit.tab.goto(f"{rivers.server().base}/en/")
                choose(visit.tab, "2020")
                visit.until("!location.href.endsWith('/en/')")
                choose(visit.tab, "All")
                visit.tab.wait_for_url("**/en/")
                assert shown(visit.tab)[0] == ALL


def test_combination(site):
    """With scripts filters add up, stay in the address and are undone by going back."""
    rivers = site.other("rivers")
    with site.check("filters add up, and going back undoes them one by one"):
        with rivers.open("/en/", **PHONE) as visit:
            choose(visit.tab, "Water Assembly")
            choose(visit.tab, "2021")
            assert shown(visit.tab) == (["Oceans", "Springs"], ["2021"])
            shared = visit.tab.url
            visit.tab.go_back()
            assert shown(visit.tab)[0] == KEPT["Water Assembly"]
            visit.tab.go_back()
            assert shown(visit.tab)[0] == ALL
            visit.tab.go_forward()
            assert shown(visit.tab)[0] == KEPT["Water Assembly"]
            visit.tab.goto(shared)
            assert shown(visit.tab) == (["Oceans", "Springs"], ["2021"])
    with site.check("filters that leave nothing say so"), rivers.open("/en/?year=2019&subject=water", **DESKTOP) as visit:
        assert shown(visit.tab) == ([], []), shown(visit.tab)
        nothing = visit.tab.locator(".nothing")
        assert nothing.is_visible() and nothing.get_attribute("role") == "status"
        assert folded(nothing.text_content()) == "No resolution matches these filters. All resolutions", nothing.text_content()
        nothing.locator("a").click()
        visit.tab.wait_for_url("**/en/")
        assert shown(visit.tab)[0] == ALL
    with site.check("an address with a filter that there is not shows no mistake"):
        with rivers.open("/en/?year=1800&colour=red", **DESKTOP) as visit:
            assert not visit.heard, visit.heard
            assert visit.tab.locator(".nothing").is_visible()


def test_index(site):
    """The index of each language lists the text by year, in that language, with its versions."""
    for language in languages(site):
        with site.check(f"/{language}/ lists the text and leads to it in every language"):
            page = site.page(f"/{language}/")
            assert [folded(year.text_content()) for year in tree(page.file).cssselect(".year > h2")] == ["2019"]
            links = tree(page.file).cssselect(".entry a")
            assert urljoin(page.path, links[0].get("href")) == f"/{language}/{SLUG}/"
            versions = {urljoin(page.path, link.get("href")) for link in links}
            assert versions == {f"/{there}/{SLUG}/" for there in languages(site)}


def test_names(site):
    """Each entry of the index of names leads to provisions that have one of its forms, and to all that do."""
    for language in languages(site):
        page = site.page(f"/{language}/names/")
        texts = {anchor: text_of(element) for anchor, element in provisions(site.page(f"/{language}/{SLUG}/")).items()}
        forms = index_forms(language)
        shown_entries = {folded(entry.cssselect("dt")[0].text_content()): entry for entry in tree(page.file).cssselect(".register dl > div")}
        with site.check(f"{page.path} has every entry"):
            assert shown_entries.keys() == forms.keys(), shown_entries.keys() ^ forms.keys()
        with site.check(f"{page.path}: every entry leads to provisions that have one of its forms"):
            for entry, element in shown_entries.items():
                links = [urlsplit(urljoin(page.path, link.get("href"))) for link in element.cssselect("dd a")]
                assert links and {link.path for link in links} <= {f"/{language}/{SLUG}/"}, entry
                wrong = [link.fragment for link in links if not any(form.lower() in texts[link.fragment].lower() for form in forms[entry])]
                assert not wrong, f"{entry}: {wrong}"
                order = [list(texts).index(link.fragment) for link in links]
                assert order == sorted(set(order)), f"{entry}: {order}"
        with site.check(f"{page.path}: the first link shows its provision"), site.open(page.path, **PHONE) as visit:
            link = visit.tab.locator("dd a[href*='#']").first
            anchor = urlsplit(link.get_attribute("href")).fragment
            link.click()
            visit.tab.wait_for_url(f"**/{language}/{SLUG}/#{anchor}")
            assert visit.tab.evaluate("document.querySelector(':target').id") == anchor


def test_ways_to_names(site):
    """Every page leads to the index of names in its language."""
    for page in site.examples(("en", "ar")):
        if page.kind in ("not found", "names"):
            continue
        with site.check(f"{page.path} ({page.language}) leads to the index of names"):
            paths = {urljoin(page.path, link.get("href")) for link in tree(page.file).cssselect("a")}
            assert f"/{page.language}/names/" in paths
