"""A reader searches in their language and lands on the provision that has the word."""

from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

import yaml

from context import DESKTOP, PHONE
from counter import Missing
from firefox import Firefox
from texts import SLUG, folded, languages, source, tree

# A word of each text, as it is inflected there.
WORDS = {"kk": "Семеноваға", "ar": "العقابي", "en": "psychiatry", "de": "Strafpsychiatrie", "fr": "psychiatrie",
         "bg": "психиатрия", "el": "ψυχιατρικής", "ru": "психиатрии"}


def needs_search(site):
    if not (site.root / "pagefind" / "pagefind.js").exists():
        raise Missing("the site has no search: Pagefind is not installed")


def results(visit):
    """What is found: the address, title and text of each result, and the words that are marked in it."""
    visit.until("document.querySelector('.result-count').textContent !== ''")
    return visit.tab.evaluate("""() => [...document.querySelectorAll('.results li')].map(item => ({
      href: item.querySelector('a').href.replace(/\\?[^#]*/, ''), title: item.querySelector('a').textContent,
      text: item.textContent, marks: [...item.querySelectorAll('mark')].map(mark => mark.textContent)}))""")


def judged():
    """What readers search for in each language, and what has to come first."""
    return yaml.safe_load((Path(__file__).parent / "searches.yml").read_text())


def judge(language, browser, first_results):
    """Holds what was found in a language against what was judged."""
    searches = judged()[language]
    wrong, absent = [], []
    for (kind, words, *wanted), found in zip(searches, first_results, strict=True):
        if found not in wanted:
            (absent if wanted == ["nothing"] else wrong).append(f"{kind} “{words}”: {found}, not {wanted}")
    right = len(searches) - len(wrong) - len(absent)
    print(f"search in {language} with {browser}: {right} of {len(searches)} right", flush=True)
    assert not absent, absent
    assert len(wrong) <= len(searches) * 0.05, wrong


# Enters words into the field of the search, and gives the address of the first result in the text.
ENTER = """
  const [form, list] = ['.search-form', '.results'].map(selector => document.querySelector(selector))
  form.elements.q.value = words
  form.requestSubmit()
  while (list.ariaBusy !== 'false') await new Promise(resolve => setTimeout(resolve, 5))
  const link = list.querySelector('a')
  return link ? new URL(link.href).hash.slice(1) || 'title' : 'nothing'
"""


def test_judged(site):
    """Nineteen of twenty first results are right in every language, and what no text has is never found."""
    for language in sorted(set(judged()) & set(languages(site))):
        with site.check(f"of the searches in {language} 95 % have the right result first, absent words none"):
            needs_search(site)
            with site.open(f"/{language}/search/", **DESKTOP) as visit:
                visit.until("document.activeElement.id === 'query'")
                enter = f"async words => {{ {ENTER} }}"
                judge(language, "Chromium", [visit.tab.evaluate(enter, search[1]) for search in judged()[language]])
                assert not visit.heard, visit.heard


def test_judged_in_firefox(site):
    with site.check("Firefox finds the same, and marks it where it stands"):
        needs_search(site)
        with Firefox() as firefox:
            base = site.server("/site/").base
            for language in sorted(set(judged()) & set(languages(site))):
                firefox.go(f"{base}/{language}/search/")
                firefox.until("document.activeElement.id === 'query'")
                enter = f"const [words] = given; {ENTER}"
                judge(language, "Firefox", [firefox.run(enter, search[1]) for search in judged()[language]])
            firefox.go(f"{base}/ar/{SLUG}/?q={quote(WORDS['ar'])}#para_6")
            firefox.until("CSS.highlights.get('asked')?.size")
            assert firefox.run("return [location.search, document.querySelector(':target').id]") == ["", "para_6"]


def test_numbers(site):
    """What leads to a provision in the search does so within a text."""
    asked = {"en": ("recital B", "rec_B", "§ 7", "para_7"), "kk": ("B-уәж", "rec_B", "7-тармақ", "para_7"),
             "el": ("αιτιολογική σκέψη ΙΗ", "rec_R", "παράγραφος 7", "para_7"),
             "ru": ("пункт B преамбулы", "rec_B", "пункт 7", "para_7"), "ar": ("الحيثية B", "rec_B", "الفقرة ٧", "para_7")}
    for language, (first, one, second, other) in asked.items():
        with site.check(f"the field for numbers in {language} takes “{first}” and “{second}”"):
            with site.open(f"/{language}/{SLUG}/", **DESKTOP) as visit:
                for words, anchor in ((first, one), (second, other)):
                    visit.tab.fill(".jump input", words)
                    visit.tab.press(".jump input", "Enter")
                    visit.tab.wait_for_url(f"**/#{anchor}")
                visit.tab.fill(".jump input", "paragraph 99")
                visit.tab.press(".jump input", "Enter")
                visit.until("document.querySelector('.jump output').textContent")


def test_kinds_of_searches(site):
    with site.check("each language has at least 15 judged searches, of every kind"):
        kinds = {"present", "inflected", "compound", "phrase", "absent", "misspelt", "number", "title", "reference"}
        for language, searches in judged().items():
            assert len(searches) >= 15 and {search[0] for search in searches} == kinds, language


def test_marks(site):
    """The page that a result leads to marks the words, and its address is that of the provision alone."""
    for language, words in (("en", "torturing"), ("ar", "تعذيب"), ("el", "ψυχιατρικη"), ("fr", "liberté d'expression")):
        with site.check(f"a result in {language} leads to a page with the words marked"):
            needs_search(site)
            with site.open(f"/{language}/search/?q={quote(words)}", **DESKTOP) as visit:
                best = results(visit)[0]["href"]
                visit.tab.locator(".results a").first.click()
                visit.tab.wait_for_url(best)
                visit.until("CSS.highlights.get('asked')?.size > 0")
                marked = visit.tab.evaluate(
                    "[...CSS.highlights.get('asked')].map(range => range.startContainer.data.slice(range.startOffset, range.endOffset))")
                text = source(language)[urlsplit(best).fragment]
                assert any(word in text for word in marked) and all(" " not in word for word in marked), marked
                assert visit.tab.evaluate("document.querySelector(':target').id") == urlsplit(best).fragment
                assert not visit.heard, visit.heard


def test_translations(site):
    for language, says in (("kk", True), ("en", False)):
        with site.check(f"results in {language} {'say' if says else 'do not say'} that they are a translation"):
            needs_search(site)
            with site.open(f"/{language}/search/?q={quote(WORDS[language])}", **DESKTOP) as visit:
                results(visit)
                notice = tree(site.page(f"/{language}/search/").file).cssselect(".search-form")[0].get("data-machine")
                shown = visit.tab.locator(".results .facts").all_text_contents()
                assert (set(shown) == {notice}) if says else not shown, shown


def test_misspelt(site):
    with site.check("what is found for another word than was asked for is said to be that"):
        needs_search(site)
        with site.open("/en/search/?q=tortrue", **DESKTOP) as visit:
            assert results(visit)
            said = visit.tab.locator(".result-count").text_content()
            assert "Nothing found for “tortrue”." in said and "torture" in said, said


def search(visit, words):
    """Enters the words into the empty field, at once: there is an answer to each letter."""
    visit.until("document.activeElement.id === 'query'")
    visit.tab.keyboard.insert_text(words)
    return results(visit)


def having(language, word):
    """The provisions whose source has the word."""
    return {anchor for anchor, text in source(language).items() if word.lower() in text.lower()}


def test_words(site):
    for language in languages(site):
        word = WORDS[language]
        prefix = "/site/" if language in ("ar", "bg") else "/"
        with site.check(f"the search in {language} finds “{word}” and leads to its provision"):
            needs_search(site)
            wanted = having(language, word)
            assert wanted, "the text does not have the word"
            with site.open(f"/{language}/search/", prefix, **DESKTOP) as visit:
                found = search(visit, word)
                base = f"{site.server(prefix).base}/{language}/{SLUG}/#"
                assert wanted <= {result["href"].removeprefix(base) for result in found}, found
                best = found[0]
                assert best["href"].startswith(base), best
                assert best["marks"] and all(mark in best["text"] for mark in best["marks"]), best
                assert any(word.lower() in mark.lower() for result in found for mark in result["marks"]), found
                for result in found:
                    name = expected_name(site, language, result["href"].removeprefix(base))
                    assert result["title"] == name, f"{result['title']} instead of {name}"
                assert not visit.heard, visit.heard
                visit.tab.locator(".results a").first.click()
                visit.tab.wait_for_url(best["href"])
                assert visit.tab.evaluate("document.querySelector(':target').id") == best["href"].removeprefix(base)


def expected_name(site, language, anchor):
    """What the provision's own page calls it."""
    head = tree(site.page(f"/{language}/{SLUG}/{anchor}/").file).cssselect("h1")[0].text_content()
    title = tree(site.page(f"/{language}/").file).cssselect(".entry h3")[0].text_content()
    return f"{folded(head)} · {folded(title)}"


def test_points(site):
    """A word in a point is found there."""
    rivers = site.other("rivers")
    with site.check("the search names a point with its paragraph"):
        needs_search(rivers)
        with rivers.open("/en/search/", **DESKTOP) as visit:
            found = search(visit, "height")
            point = "para_2__list_1__point_a__list_1__point_i"
            assert urlsplit(found[0]["href"]).fragment == point, found
            assert found[0]["title"] == "Paragraph 2, point (a), point (i) · Rivers & \"lakes\" <shared>", found
    with site.check("the search names a paragraph of an annex with its annex"):
        needs_search(rivers)
        with rivers.open("/en/search/", **DESKTOP) as visit:
            found = {urlsplit(result["href"]).fragment: result for result in search(visit, "second term")}
            assert found["att_1__para_2"]["title"].startswith("Annex, paragraph 2 · "), found
    with site.check("the search finds a footnote, not what stands before it"):
        needs_search(rivers)
        with rivers.open("/en/search/", **DESKTOP) as visit:
            found = search(visit, "OJ")
            assert urlsplit(found[0]["href"]).fragment == "fn_1", found
            assert found[0]["title"].startswith("Footnote 1 · ") and "↩" not in found[0]["text"], found
    with site.check("the search finds what an article says"):
        needs_search(rivers)
        with rivers.open("/en/search/", **DESKTOP) as visit:
            found = search(visit, "autumn")
            assert urlsplit(found[0]["href"]).fragment == "art_2__para_2__list_1__point_b", found


def forms():
    """Twenty texts of which all but the longest have another form of a word than that."""
    words = {number: "tortured, tortured, tortured" for number in range(1, 20)} | {0: "harbours and rivers " * 200 + "torture"}
    return {"site.yml": "name: Forms\nsearchBy: resolution\nprovisionPages: false\n"} | {
        f"en/2020-{number}-text.md": f"---\ntitle: Text {number}\n---\n# Text {number}\n\n1. On {said};\n" for number, said in words.items()}


def test_forms(site):
    """A word itself comes before other forms of it, however many texts have these and however often."""
    with site.check("of twenty texts the one that has the word itself comes first"):
        needs_search(site)
        with site.made(forms()) as twenty, twenty.open("/en/search/", **DESKTOP) as visit:
            for words, first in (("torture", "/en/2020-0-text/"), ("tortured", None)):
                visit.tab.fill("#query", words)
                visit.until("document.querySelector('.results').ariaBusy === 'false'")
                found = [urlsplit(result["href"]).path for result in results(visit)]
                assert (found[0] == first) if first else "/en/2020-0-text/" not in found[:6], (words, found)


def test_address(site):
    """A search has an address: it can be shared, and going back from a result leads to it."""
    with site.check("a search is in the address, and there again after going back"):
        needs_search(site)
        word = WORDS["kk"]
        with site.open("/kk/search/", **PHONE) as visit:
            search(visit, word)
            assert visit.tab.url.endswith(f"?q={quote(word)}"), visit.tab.url
            visit.tab.locator(".results a").first.click()
            visit.tab.wait_for_url(f"**/kk/{SLUG}/#*")
            visit.tab.go_back()
            assert visit.tab.input_value("#query") == word
            assert results(visit)
    with site.check("a search without results says so, to those who hear too"):
        needs_search(site)
        with site.open("/en/search/?q=zzzzzz", **DESKTOP) as visit:
            assert results(visit) == []
            count = visit.tab.locator(".result-count")
            assert count.text_content() == "Nothing found for “zzzzzz”.", count.text_content()
            assert count.get_attribute("role") == "status"
    with site.check("answers that come late are not mixed with the right ones"):
        needs_search(site)
        with site.open("/en/search/", own_window=True, **DESKTOP) as visit:
            visit.tab.route("**/fragment/*", lambda route: (visit.tab.wait_for_timeout(400), route.continue_()))
            visit.tab.keyboard.insert_text("prison")
            visit.tab.wait_for_timeout(300)
            visit.tab.fill("#query", "psychiatry")
            visit.tab.wait_for_timeout(1500)
            found = results(visit)
            assert found and all("psychiatr" in result["text"] for result in found), found
    with site.check("what is searched for is text, whatever it looks like"):
        needs_search(site)
        with site.open("/en/search/?q=" + quote("<b>prison</b>"), **DESKTOP) as visit:
            results(visit)
            assert not visit.tab.locator("main b").count() and not visit.heard, visit.heard


def test_ahead(site):
    """What a search takes is on its way before it is asked for, and the best result waits for few records."""
    with site.check("the search begins to come when its field over a page is entered"):
        needs_search(site)
        with site.open(f"/en/{SLUG}/", own_window=True, **PHONE) as visit:
            assert not visit.tab.locator("link[rel=prefetch]").count()
            visit.tab.focus(".masthead .search input")
            wanted = {"/en/search/", "/assets/search.js", "/assets/words.js", "/pagefind/pagefind.js"}
            links = "[...document.querySelectorAll('link[rel=prefetch]')].map(link => new URL(link.href).pathname)"
            assert set(visit.tab.evaluate(links)) == wanted, visit.tab.evaluate(links)
            visit.until("performance.getEntriesByType('resource').filter(entry => entry.initiatorType === 'link').length >= 4")
            assert not visit.heard, visit.heard
    with site.check("the page of the search loads its scripts at once, and what numbers need before one is asked for"):
        head = tree(site.page("/en/search/").file).cssselect("link[rel=modulepreload]")
        assert [urlsplit(link.get("href")).path.split("/")[-1] for link in head] == ["words.js", "pagefind.js"]
    with site.check("a result comes of one part of the index at most and of six records"):
        needs_search(site)
        with site.open("/en/search/", own_window=True, **PHONE) as visit:
            visit.until("document.activeElement.id === 'query'")
            visit.tab.wait_for_timeout(300)
            visit.tab.evaluate("performance.clearResourceTimings()")
            search(visit, "psychiatry")
            names = visit.tab.evaluate("performance.getEntriesByType('resource').map(entry => entry.name.split('.').pop())")
            assert names.count("pf_index") <= 1 and 1 <= names.count("pf_fragment") <= 6, names


def test_keyboard(site):
    """From anywhere `/` leads into the field; the results are the next thing that Tab reaches."""
    with site.check("the search works by keyboard alone"):
        needs_search(site)
        with site.open(f"/ar/{SLUG}/#rec_B", **DESKTOP) as visit:
            visit.tab.keyboard.press("/")
            assert visit.tab.evaluate("document.activeElement.matches('.masthead input')")
            visit.tab.keyboard.insert_text(WORDS["ar"])
            visit.tab.keyboard.press("Enter")
            visit.tab.wait_for_url(f"**/ar/search/?q={quote(WORDS['ar'])}")
            best = results(visit)[0]["href"]
            assert visit.tab.input_value("#query") == WORDS["ar"]
            visit.tab.keyboard.press("Tab")
            assert visit.tab.evaluate("document.activeElement.href").replace(f"?q={quote(WORDS['ar'])}", "") == best
            visit.tab.keyboard.press("Enter")
            visit.tab.wait_for_url(best)
    with site.check("/ leads back into the field"):
        needs_search(site)
        with site.open("/en/search/?q=prison", **DESKTOP) as visit:
            results(visit)
            visit.tab.locator(".results a").first.focus()
            visit.tab.keyboard.press("/")
            assert visit.tab.evaluate("document.activeElement.id") == "query"
            assert visit.tab.input_value("#query") == "prison"


def test_without_scripts(site):
    for language in languages(site):
        with site.check(f"without scripts the search in {language} says what to do"):
            needs_search(site)
            with site.open(f"/{language}/search/", java_script_enabled=False) as visit:
                assert visit.tab.locator("noscript p").is_visible()
                assert not visit.tab.locator("#query").is_visible()
                links = tree(site.page(f"/{language}/search/").file).cssselect("a")
                paths = {urljoin(f"/{language}/search/", link.get("href")) for link in links}
                assert {f"/{language}/", f"/{language}/names/"} <= paths, "the lists that it names are not linked"


def test_masthead(site):
    """Every page has a field that leads to the search in its language, without scripts too."""
    for page in site.examples(("en", "kk")):
        if page.kind == "not found":
            continue  # it leads to the search of each language
        with site.check(f"{page.path} ({page.language}) has a field for the search"):
            needs_search(site)
            form = tree(page.file).cssselect(".masthead form.search")[0]
            assert urljoin(page.path, form.get("action")) == f"/{page.language}/search/"
            field = form.cssselect("input[type=search][name=q]")[0]
            assert field.get("aria-label")
    for scripts in (True, False):
        with site.check(f"the field leads to the search {'with' if scripts else 'without'} scripts"):
            needs_search(site)
            with site.open(f"/fr/{SLUG}/", "/site/", java_script_enabled=scripts, **PHONE) as visit:
                visit.tab.fill(".masthead .search input", "prison")
                visit.tab.press(".masthead .search input", "Enter")
                visit.tab.wait_for_url("**/site/fr/search/?q=prison")
