"""A reader arrives in a language that is not theirs and changes to their own, the place kept: by the bar of the provision and
by the header, with scripts and without."""

from itertools import permutations
from urllib.parse import urljoin

from context import DESKTOP, PHONE
from texts import SLUG, folded, languages, provisions, tree

TARGET = "document.querySelector(':target')?.id"


def test_bar_links(site):
    """The bars of all provisions lead to the same provision in each of the other languages: all ordered pairs."""
    pages = {page.language: page for page in site.pages_of("resolution")}
    found = {pair: [] for pair in permutations(pages, 2)}
    for here, page in pages.items():
        for anchor, element in provisions(page).items():
            for link in element.xpath('./div[@class="bar"]//a[@lang]'):
                found[here, link.get("lang")].append((anchor, urljoin(page.path, link.get("href")), link))
    with site.check("there are 56 ordered pairs of languages"):
        assert len(found) == 56
    for (here, there), links in found.items():
        with site.check(f"each bar in {here} leads to the same provision in {there}"):
            anchors = list(provisions(pages[there]))
            assert [href for _, href, _ in links] == [f"{pages[there].path}#{anchor}" for anchor in anchors]
            assert [anchor for anchor, _, _ in links] == anchors
            own_name = tree(pages[there].file).cssselect(".languages summary")[0].text_content()
            for _, _, link in links:
                assert link.get("hreflang") == there and link.text_content() == own_name, link.attrib


def test_header_links(site):
    """With scripts, the header of each page leads to the same place in all other languages; again after another
    provision was marked."""
    for here in languages(site):
        with site.open(f"/{here}/{SLUG}/#rec_B", "/site/", **DESKTOP) as visit:
            read = "Object.fromEntries([...document.querySelectorAll('.languages a')].map(a => [a.hreflang, a.href]))"
            first = visit.tab.evaluate(read)
            visit.tab.click("#para_2 .label")
            visit.until("document.querySelector('.languages a').hash === '#para_2'")
            second = visit.tab.evaluate(read)
            base = site.server("/site/").base
            for there in languages(site):
                if there != here:
                    with site.check(f"the header in {here} leads to the same place in {there}"):
                        assert first.get(there) == f"{base}/{there}/{SLUG}/#rec_B", first.get(there)
                        assert second.get(there) == f"{base}/{there}/{SLUG}/#para_2", second.get(there)


def test_rounds(site):
    """Once round all languages, by clicking."""
    order = languages(site)
    following = order[1:] + order[:1]
    for device, prefix, options in (("desk", "/", DESKTOP), ("phone", "/site/", PHONE)):
        with site.open(f"/{order[0]}/{SLUG}/#rec_B", prefix, java_script_enabled=False, **options) as visit:
            for here, there in zip(order, following, strict=True):
                with site.check(f"under {prefix} without scripts on a {device}, the bar in {here} leads to {there}"):
                    visit.tab.click(f'#rec_B .bar a[lang="{there}"]')
                    arrived(visit, site, prefix, there)
        with site.open(f"/{order[0]}/{SLUG}/#para_3", prefix, **options) as visit:
            for here, there in zip(order, following, strict=True):
                with site.check(f"under {prefix} with scripts on a {device}, the header in {here} leads to {there}"):
                    link = visit.tab.locator(f'.languages a[lang="{there}"]')
                    if device == "phone":
                        assert not link.is_visible(), "the list of languages is open already"
                        visit.tab.click(".languages summary")
                    link.click()
                    arrived(visit, site, prefix, there, "para_3")


def arrived(visit, site, prefix, language, anchor="rec_B"):
    wanted = f"{site.server(prefix).base}/{language}/{SLUG}/#{anchor}"
    visit.tab.wait_for_url(wanted)
    assert visit.tab.evaluate(TARGET) == anchor
    assert visit.tab.evaluate("document.documentElement.lang") == language
    assert visit.tab.evaluate("document.documentElement.dir") == ("rtl" if language == "ar" else "ltr")


def test_header_without_scripts(site):
    """Without scripts the header's list is that of the marked provision, where one is, and keeps the place."""
    there = {"en": "kk", "ar": "en", "kk": "ar", "de": "fr", "fr": "el", "el": "de"}
    for here, other in there.items():
        for device, options in (("phone", PHONE), ("desk", DESKTOP)) if here in ("en", "ar") else (("phone", PHONE),):
            with site.check(f"without scripts the header in {here} leads to the same place in {other}, on a {device}"):
                with site.open(f"/{here}/{SLUG}/#rec_B", java_script_enabled=False, **options) as visit:
                    visit.tab.click(".languages summary")
                    in_list(visit.tab, f'a[lang="{other}"]').click()
                    arrived(visit, site, "/", other)
    for name, where, path, address, other in (
            ("a footnote", site.other("rivers"), "/en/2020-1-rivers/", "fn_1", "fr"),
            ("a heading", site.other("rivers"), "/fr/2020-1-rivers/", "sec_1", "he"),
            ("an annex", site.other("rivers"), "/he/2020-1-rivers/", "att_1", "en"),
            ("the head of a part", site, f"/el/{SLUG}/", "recitals", "ar"),
            ("a row", site, f"/kk/{SLUG}/parallel/", "rec_B", "de"),
            ("a row, by the original", site, f"/ar/{SLUG}/parallel/", "en_para_3", "fr")):
        for device, options in (("phone", PHONE), ("desk", DESKTOP)):
            with site.check(f"without scripts the header leads from {name} to the same in {other}, on a {device}"):
                with where.open(f"{path}#{address}", java_script_enabled=False, **options) as visit:
                    visit.tab.click(".languages summary")
                    in_list(visit.tab, f':is(.languages, .elsewhere) a[lang="{other}"]').click()
                    place = f"{path.replace(path[:4], f'/{other}/')}#{address.removeprefix('en_')}"
                    visit.tab.wait_for_url(f"**{place}")
                    assert visit.tab.evaluate(TARGET) == address.removeprefix("en_")
    with site.check("without scripts and without a marked provision, the header leads to the same text"):
        with site.open(f"/en/{SLUG}/", java_script_enabled=False, **DESKTOP) as visit:
            visit.tab.click(".languages summary")
            in_list(visit.tab, 'a[lang="kk"]').click()
            visit.tab.wait_for_url(f"**/kk/{SLUG}/")
    with site.check("without scripts the keyboard reaches what the header's list shows"):
        with site.open(f"/en/{SLUG}/#rec_B", java_script_enabled=False, **PHONE) as visit:
            visit.tab.focus(".languages summary")
            visit.tab.keyboard.press("Enter")
            visit.tab.keyboard.press("Tab")
            focused = visit.tab.evaluate("[document.activeElement.closest('.languages') !== null, "
                                         "getComputedStyle(document.querySelector('.languages ul')).opacity]")
            assert focused == [True, "1"], focused


def in_list(tab, selector):
    """Of the elements that match, the one that can be touched right below the name of the header's list."""
    top = tab.locator(".languages summary").bounding_box()["y"]
    for element in tab.locator(selector).all():
        box = element.bounding_box()
        if box and top < box["y"] < top + 600 and element.evaluate(
                "element => { const box = element.getBoundingClientRect();"
                " return element.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)) }"):
            return element
    raise AssertionError(f"no {selector} is below the header")


def test_other_pages(site):
    """Pages of one provision, parallel pages, indexes lead to their like."""
    for kind in ("provision", "parallel", "index", "names", "search"):
        for page in site.pages_of(kind, "kk"):
            if kind == "provision" and not page.path.endswith(("/rec_B/", "/para_11/", "/cit_1/")):
                continue
            with site.check(f"{page.path}: the header leads to the same page in every language"):
                links = tree(page.file).cssselect(".languages a")
                wanted = {there: page.path.replace("/kk/", f"/{there}/") for there in languages(site) if there != "kk"}
                assert {a.get("hreflang"): urljoin(page.path, a.get("href")) for a in links} == wanted
    with site.check("from the original's column beside a translation, the header leads to the original's provision"):
        with site.open(f"/kk/{SLUG}/parallel/#en_rec_B", **DESKTOP) as visit:
            visit.tab.click('.languages a[lang="en"]')
            visit.tab.wait_for_url("**/en/**")
            assert visit.tab.evaluate(TARGET) == "rec_B"


def test_names(site):
    """Languages are named by their own names, in their own script, the page's own among them; there are no flags."""
    own = {"ar": "العربية", "bg": "Български", "de": "Deutsch", "el": "Ελληνικά", "en": "English", "fr": "Français",
           "kk": "Қазақ тілі", "ru": "Русский"}
    for page in site.examples(("en", "ar", "kk")):
        shown = tree(page.file).cssselect(".languages li > *, .language-names a")
        if shown:
            with site.check(f"{page.path} names each language in that language"):
                assert {name.get("lang"): folded(name.text_content()) for name in shown} == own
                assert all(name.get("dir") == "rtl" for name in shown if name.get("lang") == "ar" and name.tag == "a")


def test_missing_language(site):
    """A text that a language lacks is listed in its index, in a language in which it exists, and leads there."""
    rivers = site.other("rivers")
    with site.check("an index lists what it lacks, marked with its language"):
        page = rivers.page("/en/")
        link = tree(page.file).cssselect('.entry h3 a[hreflang="fr"]')[0]
        assert urljoin(page.path, link.get("href")) == "/fr/2019-7-lakes/"
        assert link.cssselect('[lang="fr"]')[0].text_content() == "Lacs"
    with site.check("a bar offers the languages that exist, and no other"):
        page = rivers.page("/fr/2020-1-rivers/")
        assert [a.get("lang") for a in provisions(page)["rec_A"].xpath('./div[@class="bar"]//a[@lang]')] == ["en", "he"]
    with site.check("a text in one language alone offers no other"):
        page = rivers.page("/fr/2019-7-lakes/")
        assert not tree(page.file).cssselect(".languages, .bar a[lang]")


# Words in Latin letters that are said to be in the page's own language, which has none of them.
UNSAID = """() => [...document.querySelectorAll('body *')].flatMap(element => [...element.childNodes]
  .filter(node => node.nodeType === 3 && /[A-Za-z]{4}/.test(node.data) && !/https?:|@|BibTeX|CSL|RIS/.test(node.data))
  .filter(() => !element.closest('script, noscript, textarea, bdi, h2, .part-entry, .citation, .entry, .filters, .publisher, .foot > p')
    && element.closest('[lang]').lang === document.documentElement.lang)
  .map(node => node.data.trim()))"""


# The same of attributes that are read out.
UNSAID_ATTRIBUTES = """() => [...document.querySelectorAll('body *')].flatMap(element => ['aria-label', 'placeholder', 'data-copied', 'data-nothing']
  .filter(name => /[A-Za-z]{4}/.test(element.getAttribute(name) ?? '') && element.closest('[lang]').lang === document.documentElement.lang)
  .filter(() => element.localName !== 'textarea')
  .map(name => `${element.outerHTML.slice(0, 120)}`))"""


def test_missing_words(site):
    """Where the site has no words in a language, English ones say that they are English; the text's own do not."""
    rivers = site.other("rivers")
    for path in ("/he/2020-1-rivers/", "/he/2020-1-rivers/parallel/", "/he/", "/he/search/", "/"):
        with site.check(f"rivers{path} says which of its words are English"):
            with rivers.open(path, **DESKTOP) as visit:
                said = visit.tab.evaluate(UNSAID) if path != "/" else []
                assert not said, said
                assert visit.tab.locator('main span[lang="en"], footer span[lang="en"]').count()
    for path in ("/he/2020-1-rivers/", "/he/2020-1-rivers/para_2/", "/he/search/"):
        with site.check(f"rivers{path} says which of its attributes are English"):
            with rivers.open(path, **DESKTOP) as visit:
                said = visit.tab.evaluate(UNSAID_ATTRIBUTES)
                assert not said, said
    with site.check("a citation says which of its words are English"):
        page = tree(rivers.page("/he/2020-1-rivers/").file)
        kind = page.cssselect(".cite .citation .kind")[0]
        english = [folded(span.text_content()) for span in kind.cssselect("span[lang=en]")]
        assert english and english[-1] == "Original" and all(word in folded(kind.text_content()) for word in english), english
        source = tree(rivers.page("/he/2020-1-rivers/para_2/").file).cssselect("figcaption > a")[0]
        assert [span.text_content() for span in source.cssselect("span[lang=en]")] == ["Machine translation"]
    with site.check("a language with all words has none that are English"):
        assert not tree(rivers.page("/fr/2020-1-rivers/").file).cssselect("span[lang=en]")


def test_links_into_other_languages(site):
    """A link of a text says so where what it leads to exists in another language alone."""
    rivers = site.other("rivers")
    with site.check("a link to a text in another language names that language"):
        with rivers.open("/en/2020-1-rivers/", **DESKTOP) as visit:
            link = visit.tab.locator('#cit_2 a[href*="2019-7-lakes"]')
            assert link.get_attribute("hreflang") == "fr"
            assert "attr(hreflang)" in link.evaluate("link => getComputedStyle(link, '::after').content") or \
                "fr" in link.evaluate("link => getComputedStyle(link, '::after').content")
    with site.check("a link within the language names none"):
        assert not tree(rivers.page("/fr/2020-1-rivers/").file).cssselect('#cit_2 a[hreflang]:not([lang])')


def test_machine_translation(site):
    """A translation says what it is at the top, and leads to the original."""
    for page in site.pages_of("resolution"):
        notices = tree(page.file).cssselect(".notice")
        if page.language == "en":
            with site.check(f"{page.path} is no translation"):
                assert not notices
        else:
            with site.check(f"{page.path} says that it is a machine translation"):
                assert len(notices) == 1
                link = notices[0].cssselect("a[hreflang=en]")[0]
                assert urljoin(page.path, link.get("href")) == f"/en/{SLUG}/"


def test_not_found(site):
    """A missing page speaks the language of its address alone; without scripts it speaks all, the original's first."""
    for language in ("kk", "ar"):
        with site.check(f"a missing page under /{language}/ speaks {language} alone"):
            with site.open(f"/{language}/none/", **PHONE) as visit:
                shown = visit.tab.locator("main section:visible")
                assert shown.count() == 1 and shown.get_attribute("lang") == language
                assert visit.tab.evaluate("document.documentElement.lang") == language
                assert not visit.tab.locator(".masthead .search").is_visible() and not visit.tab.locator(".foot").is_visible()
                shown.locator("a").first.click()
                visit.tab.wait_for_url(f"**/{language}/")
    with site.check("a missing page speaks all languages without scripts, that of the originals first"):
        with site.open("/kk/none/", java_script_enabled=False, **PHONE) as visit:
            shown = visit.tab.locator("main section:visible")
            assert shown.count() == len(languages(site))
            assert shown.first.get_attribute("lang") == "en" == visit.tab.locator("html").get_attribute("lang")
