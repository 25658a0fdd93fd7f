"""A reader who doubles the size of the text on a phone loses nothing and never scrolls sideways."""

from context import PHONE

# What reaches beyond the sides of the window and is to be seen.
OUTSIDE = """() => [...document.querySelectorAll('body *')].filter(element => {
  const box = element.getBoundingClientRect()
  if (!element.checkVisibility() || element.closest('.said, .skip')) return false
  return box.left < -1 || box.right > innerWidth + 1
}).map(element => `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`)"""


def enlarge(visit):
    visit.tab.evaluate("document.documentElement.style.fontSize = '200%'")


def test_double_size(site):
    for page in site.examples(("en", "de", "ar")):
        path = page.path + ("#rec_B" if page.kind == "resolution" else "")
        with site.check(f"{path} ({page.language}) fits a phone with text at 200 %"), site.open(path, **PHONE) as visit:
            enlarge(visit)
            width = visit.tab.evaluate("document.documentElement.scrollWidth")
            assert width <= PHONE["viewport"]["width"], f"{width} px wide: {visit.tab.evaluate(OUTSIDE)}"
            assert not visit.tab.evaluate(OUTSIDE), visit.tab.evaluate(OUTSIDE)


# Where each name in the list of languages begins, from the side where the page's lines begin.
STARTS = """() => [...document.querySelectorAll('.languages li')].map(item => {
  const range = document.createRange()
  range.selectNodeContents(item.firstElementChild)
  const [name, box] = [range.getBoundingClientRect(), item.getBoundingClientRect()]
  return Math.round(document.dir === 'rtl' ? box.right - name.right : name.left - box.left)
})"""


def test_languages(site):
    """The list of languages opens within the window, and all names in it begin at the same side."""
    for page in site.pages_of("resolution"):
        if page.language not in ("en", "kk", "ar"):
            continue
        with site.check(f"{page.path}: the list of languages opens within the window"), site.open(page.path, **PHONE) as visit:
            for size in ("100%", "200%"):
                visit.tab.evaluate(f"document.documentElement.style.fontSize = '{size}'")
                visit.tab.evaluate("document.querySelector('.languages').open = true")
                assert not visit.tab.evaluate(OUTSIDE), f"{size}: {visit.tab.evaluate(OUTSIDE)}"
                assert visit.tab.evaluate("document.documentElement.scrollWidth") <= PHONE["viewport"]["width"], size
                assert len(set(visit.tab.evaluate(STARTS))) == 1, visit.tab.evaluate(STARTS)
