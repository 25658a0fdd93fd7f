"""A text beside any other language of it: one, on wide windows two, chosen from the page and kept in its address."""

from itertools import permutations

from context import DESKTOP, PHONE
from texts import SLUG, languages, provisions, source, tree

WIDE = {"viewport": {"width": 1440, "height": 900}}

# What stands in each column, by its ids without prefixes, in the order of the rows: whole texts, each row one provision.
COLUMNS = """() => {
  const rows = [...document.querySelectorAll('.row')].map(row => [...row.children])
  const text = element => {
    const copy = element.cloneNode(true)
    copy.querySelectorAll('.label').forEach(label => label.remove())
    return copy.textContent.replace(/[ \\t\\n]+/g, ' ').trim()
  }
  return rows[0].map((head, column) => ({
    name: head.firstChild.textContent.trim(), kind: head.querySelector('small')?.textContent ?? '',
    lang: head.lang || document.documentElement.lang,
    provisions: Object.fromEntries(rows.flatMap(cells => [...cells[column].querySelectorAll(':scope > .provision')]
      .map(piece => [piece.id.replace(/^(?!(cit|rec|para|art)_)[A-Za-z-]+_/, ''), text(piece)]))),
    langs: [...new Set(rows.slice(1).flatMap(cells => cells[column].children.length ? [cells[column].lang + ' ' + cells[column].dir] : []))]
  }))
}"""


def shown(visit, count):
    visit.until(f"document.querySelector('.languages-row').children.length === {count}")
    return visit.tab.evaluate(COLUMNS)


def choose(visit, tag):
    if not visit.tab.locator(".beside p").is_visible():
        visit.tab.click(".beside summary")
    visit.tab.click(f'.beside a[hreflang="{tag}"]')
    visit.until(f"""document.querySelector('.beside a[hreflang="{tag}"]').ariaCurrent === 'true'""")


def test_pairs(site):
    """Any two languages beside each other, each text whole, with what kind of translation it is."""
    with site.open("/404.html", **DESKTOP) as visit:
        for ours, theirs in permutations(("en", "ar", "kk", "de", "fr", "el"), 2):
            with site.check(f"{theirs} stands beside {ours}"):
                visit.go(f"/{ours}/{SLUG}/parallel/?with={theirs}")
                visit.until(f"document.querySelector('.languages-row').lastElementChild.lang === '{theirs}'")
                columns = shown(visit, 2)
                assert [column["lang"] for column in columns] == [ours, theirs]
                for column in columns:
                    wanted = whole(column["lang"])
                    lost = {anchor for anchor in wanted if column["provisions"].get(anchor) != wanted[anchor]}
                    assert not lost and list(column["provisions"]) == list(wanted), [(anchor, column["provisions"].get(anchor)) for anchor in lost]
                assert columns[1]["langs"] == [f"{theirs} {'rtl' if theirs == 'ar' else 'ltr'}"], columns[1]["langs"]
                assert bool(columns[1]["kind"]) == (theirs != "en"), columns[1]
                assert not visit.heard, visit.heard


def whole(language):
    """The text of every provision at the margin."""
    return {anchor: text for anchor, text in source(language).items() if "__" not in anchor}


def test_choice(site):
    """The reader chooses from the page; the address keeps it, so that going back undoes it."""
    with site.check("a wide window shows two others, chosen one after the other, and takes them back"):
        with site.open(f"/kk/{SLUG}/parallel/#rec_B", own_window=True, **WIDE) as visit:
            choose(visit, "fr")
            assert [column["lang"] for column in shown(visit, 3)] == ["kk", "en", "fr"]
            assert visit.tab.url.endswith("/parallel/?with=en,fr#rec_B"), visit.tab.url
            choose(visit, "ar")
            assert [column["lang"] for column in shown(visit, 3)] == ["kk", "fr", "ar"]
            visit.tab.click('.beside a[hreflang="fr"]')
            assert [column["lang"] for column in shown(visit, 2)] == ["kk", "ar"]
            visit.tab.go_back()
            assert [column["lang"] for column in shown(visit, 3)] == ["kk", "fr", "ar"]
            visit.tab.go_back()
            visit.tab.go_back()
            assert [column["lang"] for column in shown(visit, 2)] == ["kk", "en"]
            assert visit.tab.url.endswith("/parallel/#rec_B")
            assert not visit.heard, visit.heard
    with site.check("a phone shows one other, below the text"):
        with site.open(f"/ar/{SLUG}/parallel/?with=el,de#rec_B", **PHONE) as visit:
            visit.until("document.querySelector('.languages-row').lastElementChild.lang === 'de'")
            assert len(shown(visit, 2)) == 2
            assert visit.tab.evaluate("document.documentElement.scrollWidth") <= 360
            tops = [visit.tab.locator(f"#{anchor}").bounding_box()["y"] for anchor in ("rec_B", "de_rec_B")]
            assert 0 <= tops[0] < tops[1], tops
    with site.check("under a path, what stands there cannot be had is answered with the page that is there"):
        with site.open(f"/kk/{SLUG}/parallel/", "/site/", own_window=True, **DESKTOP) as visit:
            visit.tab.route(f"**/de/{SLUG}/", lambda route: route.abort())
            visit.tab.click(".beside summary")
            visit.tab.click('.beside a[hreflang="de"]')
            visit.tab.wait_for_url(f"**/site/de/{SLUG}/parallel/")


def test_marks(site):
    """What the address names is marked in all columns, a point too; the header keeps place and choice."""
    for anchor in ("rec_B", "para_3", "para_10__list_1__point_a"):
        page = provisions(site.page(f"/en/{SLUG}/"))
        anchor = anchor if anchor in page else next((other for other in page if "__" in other), "para_1")
        with site.check(f"{anchor} is marked in three columns"):
            with site.open(f"/ar/{SLUG}/parallel/?with=kk,en#{anchor}", **WIDE) as visit:
                shown(visit, 3)
                for prefix in ("", "kk_", "en_"):
                    width = f"getComputedStyle(document.getElementById('{prefix}{anchor}'), '::before').borderInlineStartWidth"
                    visit.until(f"{width} === '3px'")
                    assert visit.tab.locator(f"#{prefix}{anchor}").is_visible()
                    top = visit.tab.locator(f"#{prefix}{anchor}").bounding_box()["y"]
                    assert 0 <= top < 900, f"{prefix}{anchor} is at {top}"
    with site.check("a label of another column is a place of its own, and leads to the text in its language"):
        with site.open(f"/ar/{SLUG}/parallel/?with=kk#kk_rec_C", **WIDE) as visit:
            visit.until("document.querySelector(':target')?.id === 'kk_rec_C'")
            visit.until("document.getElementById('rec_C').classList.contains('also')")
            link = visit.tab.locator('.languages a[hreflang="kk"]')
            assert link.get_attribute("href") is not None
            assert visit.tab.evaluate("document.querySelector('.languages a[hreflang=kk]').hash") == "#rec_C"
            assert visit.tab.evaluate("document.querySelector('.languages a[hreflang=fr]').search") == "?with=kk"


def test_original(site):
    """The original has such a page as well, and leads to it."""
    with site.check("the page and the bars of the original lead to it beside another language"):
        with site.open(f"/en/{SLUG}/#rec_B", java_script_enabled=False, **DESKTOP) as visit:
            visit.tab.click('#rec_B > .bar a[href="parallel/#rec_B"]')
            visit.tab.wait_for_url(f"**/en/{SLUG}/parallel/#rec_B")
            assert visit.tab.locator("#rec_B").is_visible()


def test_without_scripts(site):
    """Without scripts every language of the choice leads to a page that shows it beside another."""
    for language in languages(site):
        with site.check(f"/{language}/{SLUG}/parallel/ leads to pages that are there"):
            page = site.page(f"/{language}/{SLUG}/parallel/")
            others = tree(page.file).cssselect(".beside a")
            assert {link.get("hreflang") for link in others} == set(languages(site)) - {language}
            current = [link.get("hreflang") for link in others if link.get("aria-current")]
            assert current == ([tree(page.file).cssselect(".languages-row p[lang]")[0].get("lang")])
            for link in others:
                assert (page.file.parent / link.get("href") / "index.html").resolve().exists(), link.get("href")


def test_difficult_texts(site):
    """Annexes, footnotes, points and formulas find their rows; nothing is lost and no id stands twice."""
    rivers = site.other("rivers")
    for language, other in (("en", "he"), ("fr", "he"), ("he", "fr")):
        with site.check(f"rivers: all of the {other} text stands beside {language}"):
            with rivers.open(f"/{language}/2020-1-rivers/parallel/?with={other}#rec_A", **WIDE) as visit:
                visit.until(f"document.querySelector('.languages-row').lastElementChild.lang === '{other}'")
                ids = visit.tab.evaluate("[...document.querySelectorAll('[id]')].map(element => element.id)")
                assert len(ids) == len(set(ids)), [name for name in ids if ids.count(name) > 1]
                own = rivers.page(f"/{other}/2020-1-rivers/")
                wanted = [f"{other}_{element.get('id')}" for element in
                          tree(own.file).cssselect(".text .provision[id], .text .annex[id], .text .footnotes li[id], .text .cross-heading[id]")]
                assert not set(wanted) - set(ids), set(wanted) - set(ids)
                lone = visit.tab.evaluate("""[...document.querySelectorAll('.row')].filter(row =>
                  [...row.children].some(cell => !cell.childElementCount && !cell.textContent.trim())).map(row => row.outerHTML.slice(0, 200))""")
                assert not lone, lone
                assert not visit.heard, visit.heard


def test_accessible(site):
    from test_accessibility import assert_accessible

    for scheme in ("light", "dark"):
        with site.check(f"three languages side by side are accessible in {scheme} colours"):
            with site.open(f"/ar/{SLUG}/parallel/?with=kk,en#rec_B", locale="sw", **WIDE) as visit:
                shown(visit, 3)
                visit.tab.click(".beside summary")
                assert_accessible(visit, scheme)
