"""A reader of a long text sees in its contents where they are, and goes to a number by typing it."""

from context import DESKTOP, PHONE
from texts import SLUG

OCEANS = "/en/2021-75-oceans/"

MARKED = """() => [...document.querySelectorAll('.numbers [aria-current]')].map(link => link.hash.slice(1))"""

# The provisions of which something is to be seen.
IN_VIEW = """() => [...document.querySelectorAll('main .provision[id]')].filter(provision => {
  const { top, bottom } = provision.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}).map(provision => provision.id)"""

# The numbers of the contents, in their order.
ALL = """() => [...document.querySelectorAll('.numbers a')].map(link => link.hash.slice(1))"""


def scroll(visit, top):
    """Scrolls as a reader does, and waits until the page has noticed."""
    visit.tab.evaluate(f"scrollTo(0, {top})")
    visit.tab.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def places(visit):
    """What is marked and what is in view on the way through a page, fifty places of it."""
    end = visit.tab.evaluate("document.documentElement.scrollHeight - innerHeight")
    for step in range(51):
        scroll(visit, end * step / 50)
        yield visit.tab.evaluate(MARKED), visit.tab.evaluate(IN_VIEW)


def test_position(site):
    """One number at most is marked, of a provision in view, in the order of the text, to the very last one."""
    rivers = site.other("rivers")
    for where, path in ((site, f"/en/{SLUG}/"), (site, f"/ar/{SLUG}/"), (rivers, OCEANS), (rivers, "/he/2020-1-rivers/")):
        for size, options in (("a desk", DESKTOP), ("a tall screen", {"viewport": {"width": 1280, "height": 1200}})):
            with where.open(path, **options) as visit:
                order = visit.tab.evaluate(ALL)
                seen = list(places(visit))
                marks = [order.index(marked[0]) for marked, _ in seen if marked]
                with site.check(f"{path} on {size}: the number that is marked is of a provision in view"):
                    wrong = [place for place in seen if len(place[0]) > 1 or not set(place[0]) <= set(place[1])]
                    assert not wrong, wrong[0]
                with site.check(f"{path} on {size}: the mark goes through the text in its order, to the end"):
                    assert marks == sorted(marks), marks
                    assert order[marks[-1]] == order[-1], order[marks[-1]]
    with rivers.open(OCEANS, **DESKTOP) as visit:
        with site.check("whoever scrolls slowly sees every number marked"):
            end = visit.tab.evaluate("document.documentElement.scrollHeight - innerHeight")
            marked = set()
            for top in range(0, end + 40, 40):
                scroll(visit, top)
                marked.update(visit.tab.evaluate(MARKED))
            assert marked == set(visit.tab.evaluate(ALL)), set(visit.tab.evaluate(ALL)) - marked


def test_target(site):
    """The number that a link leads to is the one that is marked, wherever the page can scroll to; reading on moves on."""
    for path, anchors in ((f"/en/{SLUG}/", ("cit_1", "rec_B", "para_9", "para_10", "para_11")),):
        for anchor in anchors:
            with site.check(f"{path}#{anchor} marks that number"), site.open(f"{path}#{anchor}", **DESKTOP) as visit:
                visit.until("document.querySelector('.numbers [aria-current]') !== null")
                assert visit.tab.evaluate(MARKED) == [anchor], visit.tab.evaluate(MARKED)
            with site.check(f"{path}: the number {anchor} is marked when it is pressed"), site.open(path, **DESKTOP) as visit:
                visit.tab.click(f'.numbers a[href="#{anchor}"]')
                visit.until(f"document.querySelector('.numbers [aria-current]')?.hash === '#{anchor}'")
    with site.check("a number stays marked when the page moves by a hair, as Firefox does after a jump"):
        with site.open(f"/en/{SLUG}/#para_10", **DESKTOP) as visit:
            visit.until("document.querySelector('.numbers [aria-current]') !== null")
            visit.tab.evaluate("""() => new Promise(done => {
              addEventListener('scroll', () => requestAnimationFrame(done), { once: true })
              scrollBy(0, -1)
            })""")
            assert visit.tab.evaluate(MARKED) == ["para_10"], visit.tab.evaluate(MARKED)
    rivers = site.other("rivers")
    with site.check("the number that a link leads to is in view among those of a long text"):
        with rivers.open(f"{OCEANS}#para_50", viewport={"width": 1280, "height": 420}) as visit:
            visit.until("document.querySelector('.numbers [aria-current]')?.hash === '#para_50'")
            assert visit.tab.evaluate("""() => {
              const { top, bottom, left } = document.querySelector('.numbers [aria-current]').getBoundingClientRect()
              const at = document.elementFromPoint(left + 3, (top + bottom) / 2)
              return top >= 0 && bottom <= innerHeight && at?.matches('[aria-current]')
            }"""), "it is not to be seen"
    with site.check("a heading marks the first number below it"), rivers.open(f"{OCEANS}#sec_3", **DESKTOP) as visit:
        visit.until("document.querySelector('.numbers [aria-current]') !== null")
        assert visit.tab.evaluate(MARKED) == ["para_21"], visit.tab.evaluate(MARKED)
    with site.check("whoever reads on from a provision to the end sees the last number marked"):
        with site.open(f"/en/{SLUG}/#para_9", **DESKTOP) as visit:
            scroll(visit, 0)
            scroll(visit, 1_000_000)
            assert visit.tab.evaluate(MARKED) == ["para_11"], visit.tab.evaluate(MARKED)


def jump(visit, number):
    visit.tab.fill(".jump input", number)
    visit.tab.keyboard.press("Enter")


def test_number(site):
    """A number leads to the provision that has it: as the page prints it, in small or capital letters, in the digits of
    the reader's keyboard, or as the text is cited in other languages. A paragraph comes before what has no number."""
    rivers = site.other("rivers")
    cases = [(site, f"/en/{SLUG}/", {"7": "para_7", "b": "rec_B", "R.": "rec_R", " (B) ": "rec_B"}),
             (site, f"/el/{SLUG}/", {"Β": "rec_B", "ΙΗ": "rec_R", "ιη": "rec_R", "στ": "rec_F", "R": "rec_R"}),
             (site, f"/bg/{SLUG}/", {"С": "rec_R", "в": "rec_C", "B": "rec_B"}),
             (site, f"/ar/{SLUG}/", {"٧": "para_7", "۱۱": "para_11"}),
             (rivers, OCEANS, {"43": "para_43", "3": "para_3", "４３": "para_43"}),
             (site, f"/en/{SLUG}/", {"paragraph 7": "para_7", "para. 7": "para_7", "§ 7": "para_7", "Recital B": "rec_B",
                                     "citation 3": "cit_3", "rec. b": "rec_B"}),
             (site, f"/de/{SLUG}/", {"Ziffer 7": "para_7", "Erwägung B": "rec_B"}),
             (site, f"/kk/{SLUG}/", {"7-тармақ": "para_7"}),
             (rivers, "/en/2021-3-springs/", {"1": "art_1", "article 1": "art_1", "Art. 1": "art_1"}), (rivers, "/en/2020-1-rivers/", {"1a": "para_1a"})]
    for where, path, numbers in cases:
        for number, anchor in numbers.items():
            with site.check(f"{path}: {number} goes to {anchor}"), where.open(path, **DESKTOP) as visit:
                jump(visit, number)
                visit.until("location.hash !== ''")
                assert visit.tab.evaluate("document.querySelector(':target').id") == anchor
                assert visit.tab.evaluate("document.querySelector(':target').getBoundingClientRect().top") >= 0
                assert not visit.tab.locator(".jump output").text_content()


def test_names(site):
    """Who hears the contents hears what a number counts."""
    for path, name in ((f"/en/{SLUG}/", "paragraph 7"), (f"/kk/{SLUG}/", "7-тармақ"), (f"/fr/{SLUG}/", "paragraphe 7")):
        with site.check(f"{path}: the contents name {name}"), site.open(path, **DESKTOP) as visit:
            link = visit.tab.locator(".contents").get_by_role("link", name=name, exact=True)
            assert link.get_attribute("href") == "#para_7"


def test_wrong_number(site):
    """A number that there is not is said to be none, to those who see and those who hear, until another is tried."""
    for language, words in (("en", "There is no number 99 in this text."), ("ar", "لا يوجد رقم 99 في هذا النص.")):
        for size, options in (("a desk", DESKTOP), ("a phone", PHONE)):
            with site.check(f"a wrong number is said to be none in {language} on {size}"):
                with site.open(f"/{language}/{SLUG}/", **options) as visit:
                    if options is PHONE:
                        visit.tab.tap(".contents summary")
                    jump(visit, "99")
                    said = visit.tab.locator(".jump").get_by_role("status")
                    visit.until("document.querySelector('.jump output').textContent !== ''")
                    assert said.is_visible() and said.text_content() == words, said.text_content()
                    field = visit.tab.locator(".jump input")
                    assert field.get_attribute("aria-invalid") == "true"
                    assert field.evaluate("field => field === document.activeElement"), "the field lost the focus"
                    assert visit.tab.evaluate("location.hash") == ""
                    jump(visit, "7")
                    visit.until("location.hash === '#para_7'")
                    assert field.get_attribute("aria-invalid") == "false" and not said.text_content()
    with site.check("nothing typed is no wrong number"), site.open(f"/en/{SLUG}/", **DESKTOP) as visit:
        jump(visit, " ")
        assert not visit.tab.locator(".jump output").text_content() and not visit.heard


def test_keyboard_scrolling(site):
    """What does not fit into a low window is reached in the contents by the keyboard alone."""
    rivers = site.other("rivers")
    with site.check("the contents of a long text scroll by keyboard"):
        with rivers.open("/en/2021-75-oceans/", viewport={"width": 1280, "height": 500}) as visit:
            assert visit.tab.evaluate("(box => box.scrollHeight > box.clientHeight)(document.querySelector('.contents'))")
            visit.tab.locator(".contents .numbers a").first.focus()
            for _ in range(80):
                if visit.tab.evaluate("document.activeElement.matches('.jump input')"):
                    break
                visit.tab.keyboard.press("Tab")
                seen = visit.tab.evaluate("""(() => {
                  const [frame, box] = [document.querySelector('.contents'), document.activeElement].map(element => element.getBoundingClientRect())
                  return box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1
                })()""")
                assert seen, visit.tab.evaluate("document.activeElement.outerHTML")
            assert visit.tab.evaluate("document.activeElement.matches('.jump input')")
            assert visit.tab.evaluate("document.querySelector('.contents').scrollTop > 0")
