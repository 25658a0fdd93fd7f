"""What a reader of each language meets in Debian's Firefox, as far as a browser has a part in it: where one is, whose words
they are, other languages, marks, numbers, pages of long lists. The search has its own test in Firefox."""

from firefox import Firefox
from texts import SLUG
from union import LANGUAGES

READ = ("en", "ar", "kk", "de", "fr", "el")

# What stands in the first view of a text that is opened at a provision, and where.
LANDING = """
  const [anchor] = given
  const inView = selector => {
    const element = document.querySelector(selector)
    const box = element?.getBoundingClientRect()
    return Boolean(box && box.width && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth
      && element.contains(document.elementFromPoint(box.left + Math.min(box.width / 2, 4), box.top + box.height / 2)))
  }
  const provision = document.getElementById(anchor)
  const mark = getComputedStyle(provision, '::before')
  const lefts = ['.where', 'h1', `#${anchor} > p`].map(selector => document.querySelector(selector).getBoundingClientRect())
  return {
    seen: ['.where a', '.where bdi', '.where time', `#${anchor} > p > .label`].map(inView),
    kind: document.querySelector('.where span')?.textContent ?? '', inBar: provision.querySelectorAll('.bar small').length,
    target: document.querySelector(':target').id, bar: mark.borderInlineStartWidth, rtl: getComputedStyle(provision).direction,
    wide: document.documentElement.scrollWidth - innerWidth,
    tools: [...provision.querySelectorAll('.bar button')].filter(button => button.offsetWidth).length,
    header: [...document.querySelectorAll('.languages a')].every(link => link.hash === '#' + anchor),
    broken: [...document.querySelectorAll('.text .whole')].filter(word => word.getClientRects().length > 1).length,
    number: document.querySelectorAll(`.numbers [aria-current][href="#${anchor}"]`).length
  }"""

# The columns of a page beside other languages: each with its language, and whether it marks the provision.
COLUMNS = """
  const [anchor] = given
  const row = document.getElementById(anchor).closest('.row')
  return [...row.children].map(cell => [cell.lang || document.documentElement.lang,
    getComputedStyle(cell.querySelector('.provision'), '::before').borderInlineStartWidth])"""


def test_landing(site):
    with Firefox() as firefox:
        for width, height in ((1280, 800), (500, 740)):
            firefox.resize(width, height)
            for language in READ:
                with site.check(f"Firefox: /{language}/#rec_B says what it is part of, {width} px wide"):
                    firefox.go(f"{site.server().base}/{language}/{SLUG}/#rec_B")
                    firefox.until("document.querySelector('#rec_B .bar button')")
                    found = firefox.run(LANDING, "rec_B")
                    assert found["seen"] == [True] * 4 and found["target"] == "rec_B" and found["bar"] == "3px", found
                    assert bool(found["kind"]) == (language != "en") == bool(found["inBar"]), found
                    assert found["rtl"] == ("rtl" if language == "ar" else "ltr") and found["wide"] <= 0, found
                    assert found["tools"] == 3 and found["header"] and not found["broken"], found
        firefox.resize(1280, 800)
        for language in READ:
            with site.check(f"Firefox: on /{language}/ “10” leads to paragraph 10, which the contents mark"):
                firefox.go(f"{site.server().base}/{language}/{SLUG}/")
                firefox.run("document.querySelector('.jump input').value = '10'; document.querySelector('.jump button').click()")
                firefox.until("document.querySelector(':target')?.id === 'para_10'")
                firefox.until("document.querySelector('.numbers [aria-current]')?.hash === '#para_10'")
        beside(site, firefox)
        lists(site, firefox)


def beside(site, firefox):
    for language, others in (("en", "ar,kk"), ("ar", "de,fr"), ("kk", "el,en")):
        with site.check(f"Firefox: {others} stand beside {language}, marked in all columns"):
            firefox.resize(1440, 900)
            firefox.go(f"{site.server().base}/{language}/{SLUG}/parallel/?with={others}#rec_B")
            firefox.until("document.querySelector('.languages-row').children.length === 3")
            firefox.until("document.querySelectorAll('.also').length === 3")
            wanted = [[tag, "3px"] for tag in (language, *others.split(","))]
            assert firefox.run(COLUMNS, "rec_B") == wanted, firefox.run(COLUMNS, "rec_B")


def lists(site, firefox):
    with site.check("Firefox: of 24 languages no name is cut off"):
        firefox.resize(500, 740)
        firefox.go(f"{site.other('union').server().base}/")
        names = firefox.run("return [...document.querySelectorAll('.language-names a')].map(link => [link.lang, link.scrollWidth > "
                            "link.clientWidth + 1 || link.getBoundingClientRect().right > innerWidth])")
        assert not any(cut for _, cut in names) and len(names) == len(LANGUAGES), names
    with site.check("Firefox: an index is narrowed where it stands, and going back undoes it"):
        rivers = site.other("rivers")
        firefox.resize(1280, 800)
        firefox.go(f"{rivers.server().base}/en/")
        shown = "[...document.querySelectorAll('.entry')].filter(entry => entry.offsetHeight).length"
        before = firefox.run(f"return {shown}")
        firefox.run("document.querySelector('.filters [data-filter=year][data-value=\"2019\"]').click()")
        firefox.until(f"location.search === '?year=2019' && {shown} < {before}")
        firefox.run("history.back()")
        firefox.until(f"location.search === '' && {shown} === {before}")


def test_without_scripts(site):
    with Firefox(scripts=False) as firefox:
        for language, other in {"en": "kk", "ar": "en", "kk": "ar", "de": "fr", "fr": "el", "el": "de"}.items():
            with site.check(f"Firefox: without scripts the header in {language} leads to the same place in {other}"):
                firefox.go(f"{site.server().base}/{language}/{SLUG}/#rec_B")
                firefox.click(".languages summary")
                firefox.click(f'#rec_B > .bar a[lang="{other}"]')
                firefox.until(f"location.pathname === '/{other}/{SLUG}/' && document.querySelector(':target')?.id === 'rec_B'")
