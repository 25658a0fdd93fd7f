"""The address that is printed over a text reads from left to right in every language."""

from context import DESKTOP
from texts import SLUG

# How far the place of each letter is from the start of the window, in the order in which they are written.
LETTERS = """() => {
  const text = document.createTreeWalker(document.querySelector('.print-address'), NodeFilter.SHOW_TEXT).nextNode()
  const range = document.createRange()
  return [...text.data].map((_, index) => {
    range.setStart(text, index)
    range.setEnd(text, index + 1)
    return range.getBoundingClientRect().left
  })
}"""


def test_direction(site):
    for language in ("en", "ar"):
        with site.check(f"the printed address reads from left to right in {language}"):
            with site.open(f"/{language}/{SLUG}/#rec_B", **DESKTOP) as visit:
                visit.tab.emulate_media(media="print")
                assert visit.tab.locator(".print-address").text_content() == visit.tab.url.split("#")[0]
                places = visit.tab.evaluate(LETTERS)
                assert places == sorted(places), places
    with site.check("the address stands at the start of the line in Arabic"):
        with site.open(f"/ar/{SLUG}/", **DESKTOP) as visit:
            visit.tab.emulate_media(media="print")
            [end, title] = visit.tab.evaluate("""() => ['.print-address bdi', '.head h1'].map(
                selector => document.querySelector(selector).getBoundingClientRect().right)""")
            assert abs(end - title) < 2, (end, title)
