"""Where the reader's own colours replace those of the site, everything still says what it is: what the address names, links,
where the focus is, which entry is the current one."""

from context import DESKTOP, PHONE
from test_accessibility import axe
from texts import SLUG, tree

FORCED = {"forced_colors": "active"}

# The colours that the reader set, as the browser computes them.
SYSTEM = """() => Object.fromEntries(['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'Highlight'].map(name => {
  const probe = document.body.appendChild(document.createElement('i'))
  probe.style.color = name
  probe.style.forcedColorAdjust = 'none'
  const colour = getComputedStyle(probe).color
  probe.remove()
  return [name, colour]
}))"""

# How the provision that the address names is marked.
MARK = """() => {
  const target = document.querySelector(':target')
  const mark = getComputedStyle(target.matches('.annex') ? target.querySelector('h2') : target, '::before')
  const right = document.dir === 'rtl'
  return {
    exists: mark.content !== 'none', width: parseFloat(mark.borderInlineStartWidth), style: mark.borderInlineStartStyle,
    colour: right ? mark.borderRightColor : mark.borderLeftColor,
    outline: getComputedStyle(target).outlineStyle !== 'none'
  }
}"""

# Links and buttons that look like the text around them: neither underlined nor of another colour.
UNSEEN = """() => [...document.querySelectorAll('a[href], button, summary')]
  .filter(link => link.checkVisibility({visibilityProperty: true}) && link.textContent.trim())
  .filter(link => {
    const style = getComputedStyle(link)
    const around = getComputedStyle(link.parentElement)
    return style.textDecorationLine === 'none' && style.color === around.color && style.borderBottomStyle === 'none'
  })
  .map(link => link.outerHTML.slice(0, 90))"""


def test_target(site):
    rivers = site.other("rivers")
    places = [(site, f"/{language}/{SLUG}/#{anchor}") for language in ("en", "ar", "kk") for anchor in ("cit_1", "rec_B", "para_11")]
    places += [(site, f"/kk/{SLUG}/parallel/#rec_B")]
    places += [(rivers, f"/en/2020-1-rivers/#{anchor}") for anchor in ("para_2__list_1__point_a", "sec_1", "att_1", "fn_1")]
    places += [(site, "/kk/names/#" + tree(site.page("/kk/names/").file).cssselect(".register [id]")[0].get("id"))]
    for where, path in places:
        with site.check(f"in forced colours {where.prefix}{path[1:]} is marked"):
            with where.open(path, **FORCED, **DESKTOP) as visit:
                colours = visit.tab.evaluate(SYSTEM)
                mark = visit.tab.evaluate(MARK)
                if mark["outline"]:
                    continue
                assert mark["exists"] and mark["width"] >= 3 and mark["style"] == "solid", mark
                assert mark["colour"] not in (colours["Canvas"], "rgba(0, 0, 0, 0)"), mark


def test_mark_is_painted(site):
    """The mark is seen in the picture itself, at the start edge of what is marked and nowhere else."""
    for language, right in (("en", False), ("ar", True)):
        with site.check(f"in forced colours the bar of a marked provision is painted in {language}"):
            with site.open(f"/{language}/{SLUG}/#rec_B", **FORCED, **DESKTOP) as visit:
                box = visit.tab.locator("#rec_B").bounding_box()
                edge = box["x"] + box["width"] if right else box["x"] - 14
                clip = {"x": edge, "y": box["y"], "width": 14, "height": min(box["height"], 60)}
                marked = visit.tab.screenshot(clip=clip)
                visit.tab.evaluate("location.hash = '#rec_E'")
                visit.tab.evaluate(f"scrollTo(0, scrollY + document.querySelector('#rec_B').getBoundingClientRect().y - {box['y']})")
                assert marked != visit.tab.screenshot(clip=clip), "it looks as it does without a mark"


def test_links(site):
    for page in site.examples(("en", "ar", "kk")):
        path = page.path + ("#rec_B" if page.kind in ("resolution", "parallel") else "")
        with site.open(path, locale="sw", **FORCED, **PHONE) as visit:
            with site.check(f"in forced colours every link of {path} ({page.language}) is seen as one"):
                assert visit.tab.evaluate("document.querySelectorAll('a[href]').length"), "there is none"
                unseen = visit.tab.evaluate(UNSEEN)
                assert not unseen, "\n".join(unseen[:10])
            if page.language != "en":
                continue  # languages change nothing in colours
            with site.check(f"in forced colours {path} is accessible"):
                found = axe(visit.tab)
                assert not found, "\n".join(found)


def test_focus(site):
    """The focus is outlined in a colour that is not the ground's."""
    with site.check("in forced colours the focus is seen"), site.open(f"/en/{SLUG}/#rec_B", **FORCED, **DESKTOP) as visit:
        ground = visit.tab.evaluate(SYSTEM)["Canvas"]
        for selector in (".skip", ".masthead .search", "#rec_B .label", "#rec_B .bar button", ".jump input"):
            visit.tab.locator(selector).first.evaluate("element => element.focus({focusVisible: true})")
            style, colour = visit.tab.evaluate("""() => {
              const style = getComputedStyle(document.activeElement)
              return [style.outlineStyle, style.outlineColor]
            }""")
            assert style != "none" and colour != ground, f"{selector}: {style} {colour}"


def test_current(site):
    """The current entry of the contents and of the filters differs from the others by more than its colour."""
    look = """element => {
      const style = getComputedStyle(element)
      return [style.borderBottomStyle, style.outlineStyle, style.textDecorationLine]
    }"""
    rivers = site.other("rivers")
    for where, path, entries in ((site, f"/en/{SLUG}/#rec_B", ".numbers a"), (rivers, "/en/?year=2020", ".filters a")):
        with site.check(f"in forced colours the current one of “{entries}” is marked"):
            with where.open(path, **FORCED, **DESKTOP) as visit:
                visit.until(f"document.querySelector('{entries}[aria-current]') !== null")
                current, other = (visit.tab.locator(entries + which).first.evaluate(look)
                                  for which in ("[aria-current]", ":not([aria-current])"))
                assert current != other, current


def test_colours_are_forced(site):
    with site.check("the browser that these tests use does force its colours"):
        with site.open(f"/en/{SLUG}/", **FORCED, **DESKTOP) as visit:
            assert visit.tab.evaluate("matchMedia('(forced-colors: active)').matches")
            ground = visit.tab.evaluate("getComputedStyle(document.documentElement).backgroundColor")
            assert ground == visit.tab.evaluate(SYSTEM)["Canvas"], ground
