"""A reader follows a link to one provision: it is marked, in view, covered by nothing and has its bar open, with and
without scripts, on a desk and on a phone."""

from context import DESKTOP, PHONE
from texts import SLUG, provisions

# What a reader sees of the provision that the address names.
TARGET = """() => {
  const target = document.querySelector(':target')
  if (!target) return {id: null}
  const box = target.getBoundingClientRect()
  const mark = getComputedStyle(target, '::before')
  const bar = [...target.children].find(child => child.matches('.bar'))
  const label = target.querySelector('.label, a')
  const first = label.getBoundingClientRect()
  const hit = document.elementFromPoint(first.left + first.width / 2, first.top + first.height / 2)
  return {
    id: target.id, top: box.top, first: first.bottom, height: innerHeight,
    mark: mark.content !== 'none' && parseFloat(mark.borderInlineStartWidth), tint: mark.backgroundColor,
    bar: bar ? bar.getClientRects().length > 0 : null,
    otherBars: [...document.querySelectorAll('.bar')].filter(other => other !== bar && other.getClientRects().length).length,
    hit: hit !== null && target.contains(hit), sideways: document.scrollingElement.scrollWidth > innerWidth
  }
}"""

# Follows each of the links with these fragments, from wherever the last one led to.
FOLLOW = """async ([selector, anchors]) => {
  const look = %s
  const seen = []
  for (const anchor of anchors) {
    document.querySelector(selector.replace('*', anchor)).click()
    await new Promise(requestAnimationFrame)
    seen.push(look())
  }
  return seen
}""" % TARGET


def complaints(anchor, seen, has_bar=True):
    """What is wrong with the marked provision."""
    if seen["id"] != anchor:
        return [f"{anchor}: the target is {seen['id']}"]
    wrong = []
    if not seen["mark"] or seen["mark"] < 3 or seen["tint"] in ("rgba(0, 0, 0, 0)", "transparent"):
        wrong.append(f"it is not marked: {seen['mark']}, {seen['tint']}")
    if seen["top"] < 0 or seen["first"] > seen["height"]:
        wrong.append(f"it is out of view, at {seen['top']} of {seen['height']}")
    if not seen["hit"]:
        wrong.append("its label is covered")
    if seen["bar"] is not has_bar:
        wrong.append(f"its bar is {'open' if seen['bar'] else 'closed'}")
    if seen["otherBars"]:
        wrong.append("other bars are open")
    if seen["sideways"]:
        wrong.append("the page scrolls sideways")
    return [f"{anchor}: {words}" for words in wrong]


def test_every_number(site):
    """Each label and each number of the contents leads to its provision."""
    devices = {"desk": DESKTOP, "phone": PHONE}
    for language in ("en", "ar", "kk"):
        page = site.page(f"/{language}/{SLUG}/")
        anchors = list(provisions(page))
        for device, options in devices.items():
            with site.open(page.path, **options) as visit:
                for what, selector in {"label": '#* .label[href="#*"]', "number of the contents": '.numbers a[href="#*"]'}.items():
                    with site.check(f"{page.path}: each {what} leads to its provision, on a {device}"):
                        # Backwards, so that each link leads to somewhere else.
                        order = anchors[::-1]
                        seen = visit.tab.evaluate(FOLLOW.replace("'*'", "/[*]/g"), [selector, order])
                        wrong = sum(map(complaints, order, seen), [])
                        assert not wrong, "\n".join(wrong)


def test_arrival(site):
    """The address of a provision, opened from elsewhere, with and without scripts, at the root and under a path."""
    for device, prefix, options in (("desk", "/", DESKTOP), ("phone", "/site/", PHONE)):
        for scripts in (True, False):
            for anchor in ("cit_1", "rec_B", "para_11"):
                how = f"on a {device} {'with' if scripts else 'without'} scripts"
                with site.check(f"{prefix}kk/#{anchor} opened {how} is marked and in view"), site.open(
                        f"/kk/{SLUG}/#{anchor}", prefix, java_script_enabled=scripts, **options) as visit:
                    wrong = complaints(anchor, visit.tab.evaluate(TARGET))
                    assert not wrong, "\n".join(wrong)


def test_pointing(site):
    """A printed number is followed with the pointer, and with a finger from the contents; nothing moves sideways."""
    with site.check("a click on a label marks its provision"), site.open(f"/en/{SLUG}/", **DESKTOP) as visit:
        visit.tab.click("#rec_C .label")
        assert visit.tab.url.endswith(f"/en/{SLUG}/#rec_C"), visit.tab.url
        assert not complaints("rec_C", visit.tab.evaluate(TARGET))
    with site.check("marking a provision does not move its text sideways"), site.open(f"/en/{SLUG}/", **DESKTOP) as visit:
        place = "document.querySelector('#rec_C > p').getBoundingClientRect().left"
        before = visit.tab.evaluate(place)
        visit.tab.click("#rec_C .label")
        assert visit.tab.evaluate(place) == before
    with site.check("the contents open on a phone and lead to a number"), site.open(f"/ar/{SLUG}/", **PHONE) as visit:
        link = visit.tab.locator('.numbers a[href="#para_7"]')
        assert not link.is_visible(), "the contents are open already"
        visit.tab.tap(".contents summary")
        link.tap()
        assert not complaints("para_7", visit.tab.evaluate(TARGET))
    with site.check("the contents stand open on a desk"), site.open(f"/en/{SLUG}/", **DESKTOP) as visit:
        assert visit.tab.locator('.numbers a[href="#para_7"]').is_visible()


def test_every_kind(site):
    """Points within points, paragraphs of an annex and of an article, headings."""
    rivers = site.other("rivers")
    deep = "para_2__list_1__point_a__list_1__point_ii"
    targets = {"/en/2020-1-rivers/": [deep, "para_1a", "rec_B__list_1__indent_2", "att_1__para_2"],
               "/he/2020-1-rivers/": [deep, "att_1__para_1"],
               "/en/2021-3-springs/": ["art_1", "art_2__para_1", "art_2__para_2__list_1__point_b"],
               "/en/2021-75-oceans/": ["rec_2", "para_43"]}
    for path, anchors in targets.items():
        for anchor in anchors:
            with site.check(f"rivers{path}#{anchor} is marked and in view"), rivers.open(f"{path}#{anchor}", **PHONE) as visit:
                wrong = complaints(anchor, visit.tab.evaluate(TARGET))
                assert not wrong, "\n".join(wrong)
    for path, anchor in {"/en/2020-1-rivers/": "sec_1", "/en/2021-75-oceans/": "sec_5"}.items():
        with site.check(f"rivers{path}#{anchor}, a heading, is marked and in view"):
            with rivers.open(f"{path}#{anchor}", **DESKTOP) as visit:
                wrong = complaints(anchor, visit.tab.evaluate(TARGET), has_bar=None)
                assert not wrong, "\n".join(wrong)


def test_mark_on_phones(site):
    """The mark of what the address names reaches from edge to edge of a phone's window, however deep it is set in."""
    rivers = site.other("rivers")
    cases = [(site, f"/en/{SLUG}/", "rec_B"), (site, f"/ar/{SLUG}/", "para_9"), (site, f"/en/{SLUG}/", "cit_3"),
             (rivers, "/en/2021-3-springs/", "art_2"), (rivers, "/en/2021-3-springs/", "art_2__para_2"),
             (rivers, "/en/2021-3-springs/", "art_2__para_2__list_1__point_a")]
    for where, path, anchor in cases:
        with site.check(f"{path}#{anchor}: the mark is as wide as the window"), where.open(f"{path}#{anchor}", **PHONE) as visit:
            start, end = visit.tab.evaluate("""() => {
              const target = document.querySelector(':target')
              const { left, right } = target.getBoundingClientRect()
              const style = getComputedStyle(target, '::before')
              return [left + parseFloat(style.left), innerWidth - right + parseFloat(style.right)]
            }""")
            assert abs(start) < 1 and abs(end) < 1, (start, end)


def test_one_grid(site):
    """In a wide window all pages begin at one edge, and their text at another."""
    edges = set()
    for path in (f"/en/{SLUG}/", f"/en/{SLUG}/rec_B/", "/en/", "/en/names/", "/", "/en/search/"):
        with site.open(path, **DESKTOP) as visit:
            if visit.tab.locator("h1").count():
                edges.add(visit.tab.evaluate("Math.round(document.querySelector('main h1').getBoundingClientRect().left)"))
    with site.check("the headings of all kinds of pages begin at one edge"):
        assert len(edges) == 1, edges


def test_footnotes(site):
    """A mark leads to its footnote and the footnote back."""
    rivers = site.other("rivers")
    for device, options in {"desk": DESKTOP, "phone": PHONE}.items():
        with site.check(f"a footnote is one step away and one step back, on a {device}"):
            with rivers.open("/en/2020-1-rivers/", **options) as visit:
                visit.tab.click("#rec_A .footnote-mark a")
                note = visit.tab.locator(":target")
                assert note.get_attribute("id") == "fn_1"
                assert note.bounding_box()["y"] >= 0
                assert note.evaluate("note => getComputedStyle(note, '::before').backgroundColor") != "rgba(0, 0, 0, 0)", "it is not marked"
                note.locator("a").nth(1).click()
                assert visit.tab.evaluate("document.querySelector(':target').closest('.provision').id") == "rec_A"


def test_labels(site):
    """A label is text that copies along, the link to itself, and says what it is to those who hear it."""
    for language, spoken in {"en": "Recital B: link to this provision", "de": "Erwägung B: "}.items():
        with site.check(f"/{language}/: the label of recital B is a link that says what it is"):
            label = provisions(site.page(f"/{language}/{SLUG}/"))["rec_B"].cssselect(".label")[0]
            assert label.get("href") == "#rec_B"
            assert label.get("aria-label").startswith(spoken), label.get("aria-label")
    with site.check("labels are copied with the text"), site.open(f"/el/{SLUG}/", **DESKTOP) as visit:
        copied = visit.tab.evaluate("""() => {
          getSelection().selectAllChildren(document.querySelector('#rec_B'))
          return getSelection().toString()
        }""")
        assert copied.startswith("Β."), copied[:40]
    for language in ("en", "kk"):
        with site.check(f"/{language}/: all labels are said differently"):
            spoken = [element.cssselect(".label")[0].get("aria-label")
                      for element in provisions(site.page(f"/{language}/{SLUG}/")).values()]
            assert len(set(spoken)) == 36, sorted(spoken)
