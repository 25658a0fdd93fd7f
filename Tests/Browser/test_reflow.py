"""Whoever enlarges the page loses nothing and never scrolls sideways: at 320 px, at 400 % zoom of a desk's window, and with
text twice as large on a phone."""

from context import DESKTOP, PHONE
from texts import SLUG

# Width and height in CSS pixels, and the reader's size of text. 1280 by 1024 at 400 % is 320 by 256.
SETTINGS = {"at 320 px": (320, 640, 16), "at 400 % zoom": (320, 256, 16), "with text at 200 % on 360 px": (360, 740, 32)}

# What a reader may set, with nothing lost by it (WCAG 2.2, 1.4.12).
SPACING = """() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'
    + ' p { margin-block-end: 2em !important }')
  document.adoptedStyleSheets = [sheet]
  return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
}"""

# What sticks out of the window or is cut off by a box of its own, and how much of the window stays covered.
LOOK = """() => {
  const wide = document.scrollingElement.scrollWidth
  const name = element => element.outerHTML.slice(0, 90)
  const out = [], cut = []
  const shown = [...document.body.querySelectorAll('*')].filter(element =>
    element.checkVisibility({visibilityProperty: true}) && !element.closest('.said, .skip:not(:focus)'))
  for (const element of shown) {
    const text = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())
    if (!text && !element.matches('img, input, textarea, button')) continue
    const range = document.createRange()
    range.selectNodeContents(element)
    const boxes = element.matches('img, input, textarea, button') ? [element.getBoundingClientRect()] : range.getClientRects()
    if ([...boxes].some(box => box.width > 1 && (box.left < -1 || box.right > innerWidth + 1))) out.push(name(element))
    const style = getComputedStyle(element)
    const clips = !element.matches('input, textarea') &&
      ['hidden', 'clip'].some(value => style.overflowX === value || style.overflowY === value)
    if (clips && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) {
      cut.push(name(element))
    }
  }
  const stuck = shown.filter(element => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
    .map(element => element.getBoundingClientRect()).filter(box => box.top < innerHeight && box.bottom > 0)
  return {wide, room: innerWidth, out, cut, stuck: stuck.reduce((sum, box) => sum + box.height, 0) / innerHeight}
}"""


def complaints(seen):
    wrong = []
    if seen["wide"] > seen["room"]:
        wrong.append(f"the page is {seen['wide']} px wide")
    wrong += [f"out of the window: {element}" for element in seen["out"][:5]]
    wrong += [f"cut off: {element}" for element in seen["cut"][:5]]
    if seen["stuck"] > 1 / 4:
        wrong.append(f"what sticks to the window takes {seen['stuck']:.0%} of it")
    return wrong


def resize(session, width, height, text):
    """What a reader's window and the text size of their browser make of a tab."""
    session.send("Emulation.setDeviceMetricsOverride",
                 {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
    session.send("Page.setFontSizes", {"fontSizes": {"standard": text, "fixed": text * 13 // 16}})


def looked_at(tab):
    """What is wrong as the page stands, and with everything open that opens."""
    wrong = complaints(tab.evaluate(LOOK))
    opened = tab.evaluate_handle("""() => {
      const closed = [...document.querySelectorAll('details:not([open])')]
      for (const details of closed) details.open = true
      return closed
    }""")
    wrong += [f"with everything open, {line}" for line in complaints(tab.evaluate(LOOK)) if line not in wrong]
    tab.evaluate("opened => { for (const details of opened) details.open = false }", opened)
    return wrong


def test_every_kind(site):
    for page in site.examples(("en", "ar", "kk", "de")):
        path = page.path + ("#rec_B" if page.kind in ("resolution", "parallel") else "")
        with site.open(path, locale="sw", **PHONE) as visit:
            session = visit.tab.context.new_cdp_session(visit.tab)
            for name, setting in SETTINGS.items():
                with site.check(f"{path} ({page.language}) never scrolls sideways {name}"):
                    resize(session, *setting)
                    visit.until(f"innerWidth === {setting[0]}")
                    assert visit.tab.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == setting[2]
                    wrong = looked_at(visit.tab)
                    assert not wrong, "\n".join(wrong)


def test_difficult_texts(site):
    """Points within points, articles, code and long addresses, in a window as narrow."""
    rivers = site.other("rivers")
    for path in ("/en/2020-1-rivers/#para_2", "/he/2020-1-rivers/", "/en/2021-3-springs/", "/en/2021-75-oceans/",
                 "/en/2020-1-rivers/para_1/", "/fr/2020-1-rivers/parallel/"):
        with rivers.open(path, **PHONE) as visit:
            session = visit.tab.context.new_cdp_session(visit.tab)
            for name, setting in SETTINGS.items():
                with site.check(f"rivers{path} never scrolls sideways {name}"):
                    resize(session, *setting)
                    visit.until(f"innerWidth === {setting[0]}")
                    wrong = complaints(visit.tab.evaluate(LOOK))
                    assert not wrong, "\n".join(wrong)


def test_results(site):
    """What a search finds fits as well."""
    for language, word in {"de": "Menschenrechtsverteidiger", "kk": "адам"}.items():
        with site.check(f"the results of a search in {language} never scroll sideways"):
            with site.open(f"/{language}/search/?q={word}", **PHONE) as visit:
                visit.until("document.querySelector('.result-count').textContent !== ''")
                session = visit.tab.context.new_cdp_session(visit.tab)
                for setting in SETTINGS.values():
                    resize(session, *setting)
                    visit.until(f"innerWidth === {setting[0]}")
                    wrong = complaints(visit.tab.evaluate(LOOK))
                    assert not wrong, f"{setting}: " + "\n".join(wrong)


def test_spacing(site):
    """Nothing is lost by a reader's own spacing of letters, words, lines and paragraphs."""
    with site.open("/404.html", viewport={"width": 320, "height": 640}) as visit:
        for page in site.examples(("en", "ar", "kk")):
            with site.check(f"{page.path} ({page.language}) loses nothing by wide spacing"):
                visit.go(page.path)
                visit.tab.evaluate(SPACING)
                wrong = [line for line in looked_at(visit.tab) if "sticks" not in line]
                assert not wrong, "\n".join(wrong)


def test_sticky_line(site):
    """However high the spacing of a reader makes the line at the upper edge, what the address names comes below it."""
    for language in ("kk", "de", "ar"):
        with site.check(f"/{language}/#para_10 is below the line at the upper edge, with wide spacing"):
            with site.open(f"/{language}/{SLUG}/", viewport={"width": 320, "height": 640}) as visit:
                visit.tab.evaluate(SPACING)
                visit.tab.evaluate("location.hash = 'para_10'")
                visit.until("document.querySelector(':target')?.id === 'para_10'")
                line, label = (visit.tab.locator(selector).bounding_box() for selector in (".where", "#para_10 > p > .label"))
                assert line["height"] > 45 and line["y"] == 0, line
                assert line["y"] + line["height"] <= label["y"] < line["y"] + line["height"] + 60, (line, label)


def test_target(site):
    """The provision that an address names is in view in the smallest of windows, nothing before its first line."""
    with site.check("at 400 % zoom a provision that is followed to is in view"), site.open(f"/en/{SLUG}/", **PHONE) as visit:
        resize(visit.tab.context.new_cdp_session(visit.tab), 320, 256, 16)
        visit.until("innerWidth === 320")
        for anchor in ("rec_R", "cit_1", "para_4"):
            visit.tab.evaluate(f"location.hash = '#{anchor}'")
            box = visit.tab.locator(f"#{anchor} .label").first.bounding_box()
            assert 0 <= box["y"] <= 128, f"{anchor} is at {box['y']}"


def test_footnotes(site):
    """Notes stand beside the text where there is room for them, and in their list on a phone and on paper."""
    outside = """() => [...document.querySelectorAll('.footnotes li')].filter(note => {
      const [box, list] = [note, note.parentElement].map(element => element.getBoundingClientRect())
      return box.top < list.top - 1 || box.bottom > list.bottom + 1 }).map(note => note.id)"""
    for device, options, medium in (("a phone", PHONE, "screen"), ("paper", DESKTOP, "print")):
        with site.check(f"footnotes stand in their list on {device}"):
            with site.other("rivers").open("/en/2020-1-rivers/", **options) as visit:
                visit.tab.emulate_media(media=medium)
                assert visit.tab.locator(".footnotes li").count() and not visit.tab.evaluate(outside), visit.tab.evaluate(outside)
    with site.check("footnotes stand beside what they belong to on a desk"):
        with site.other("rivers").open("/en/2020-1-rivers/", **DESKTOP) as visit:
            note, mark = (visit.tab.locator(selector).first.bounding_box() for selector in (".footnotes li", ".footnote-mark a[href='#fn_1']"))
            assert abs(note["y"] - mark["y"]) < 30 and note["x"] > mark["x"], (note, mark)
