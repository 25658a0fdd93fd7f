"""A reader without a pointer reaches everything, always sees where they are, and is caught nowhere."""

from context import DESKTOP, PHONE
from texts import SLUG

# Everything that can have the focus, in the order of the page; numbers each.
LIST = """() => {
  const controls = [...document.querySelectorAll('a[href], button, input, summary, textarea, iframe, [tabindex]')]
    .filter(control => control.checkVisibility({visibilityProperty: true}) && control.tabIndex >= 0 && !control.disabled)
  controls.forEach((control, index) => control.dataset.place = index)
  return controls.map(control => control.outerHTML.slice(0, 80))
}"""

# Where the focus is, and how it is seen.
FOCUS = """() => {
  const here = document.activeElement
  if (!here || here === document.body) return null
  const style = getComputedStyle(here)
  const box = here.getBoundingClientRect()
  const top = Math.max(box.top, 0) + 1, left = Math.max(box.left, 0) + 1
  const hit = document.elementFromPoint(Math.min(left, innerWidth - 1), Math.min(top, innerHeight - 1))
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  return {
    place: Number(here.dataset.place), html: here.outerHTML.slice(0, 80),
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3 && here.matches(':focus-visible'),
    inView, covered: inView && !(hit && (here.contains(hit) || hit.contains(here)))
  }
}"""


def tour(tab, limit=400):
    """Presses Tab from the page's first control until the focus leaves it. Where the address has a fragment, or a field
    has the focus, a browser itself would begin there."""
    tab.evaluate("document.querySelector('[data-place=\"0\"]').focus({focusVisible: true})")
    seen = [tab.evaluate(FOCUS)]
    for _ in range(limit):
        tab.keyboard.press("Tab")
        focus = tab.evaluate(FOCUS)
        if focus is None:
            return seen
        seen.append(focus)
    raise AssertionError(f"the focus never leaves the page; last on {seen[-1]['html']}")


def test_tour(site):
    """Tab reaches every control in the order of the page, each with a visible focus, and leaves at the end."""
    devices = [("en", "desk", DESKTOP), ("ar", "phone", PHONE)]
    for language, device, options in devices:
        for page in site.examples((language,)):
            path = page.path + ("#rec_B" if page.kind == "resolution" else "")
            with site.check(f"{path} on a {device}: the keyboard reaches everything ({page.language}, {language})"):
                with site.open(path, **options, locale="sw") as visit:
                    if page.kind == "search":
                        # Its script takes the focus into the field, as the last thing it does.
                        visit.until("document.activeElement.id === 'query'")
                    controls = visit.tab.evaluate(LIST)
                    seen = tour(visit.tab)
                    missed = [controls[index] for index in set(range(len(controls))) - {focus["place"] for focus in seen}]
                    assert not missed, f"not reached: {missed}"
                    order = [focus["place"] for focus in seen]
                    assert order == sorted(order), f"out of order: {order}"
                    for fault in ("outlined", "inView"):
                        wrong = [focus["html"] for focus in seen if not focus[fault]]
                        assert not wrong, f"not {fault}: {wrong}"
                    assert not [focus["html"] for focus in seen if focus["covered"]], "covered"


def test_skip_link(site):
    """The first thing that the keyboard reaches leads past the head of the page."""
    for page in site.examples(("en", "ar")):
        if page.kind == "search":
            continue  # it begins in its field
        with site.check(f"{page.path} ({page.language}) begins with the way to its text"):
            with site.open(page.path, locale="sw", **DESKTOP) as visit:
                visit.tab.keyboard.press("Tab")
                focus = visit.tab.evaluate(FOCUS)
                assert 'class="skip"' in focus["html"] and focus["inView"] and focus["outlined"], focus
                visit.tab.keyboard.press("Enter")
                visit.tab.keyboard.press("Tab")
                assert visit.tab.evaluate("document.activeElement.closest('main, footer') !== null"), visit.tab.evaluate(FOCUS)


def target(tab):
    return tab.evaluate("document.querySelector(':target')?.id ?? null")


def test_steps(site):
    """`j` and `k` step through the provisions; the focus comes along, the way back stays short."""
    with site.check("j and k step from provision to provision"):
        with site.open(f"/en/{SLUG}/", own_window=True, **DESKTOP) as visit:
            length = visit.tab.evaluate("history.length")
            steps = []
            for key in "jjjkjjjjjj":
                visit.tab.keyboard.press(key)
                steps.append(target(visit.tab))
                focus = visit.tab.evaluate(FOCUS)
                assert f'href="#{steps[-1]}"' in focus["html"] and focus["inView"] and focus["outlined"], focus
            assert steps == ["cit_1", "cit_2", "cit_3", "cit_2", "cit_3", "cit_4", "cit_5", "cit_6", "cit_7", "rec_A"], steps
            assert visit.tab.evaluate("history.length") == length, "each step is one more to go back"
            visit.tab.keyboard.press("Tab")
            assert visit.tab.evaluate("document.activeElement.closest('#rec_A > .bar') !== null"), "Tab does not reach its bar"
    with site.check("j begins with what is in view"), site.open(f"/kk/{SLUG}/", **DESKTOP) as visit:
        visit.tab.evaluate("document.querySelector('#para_4').scrollIntoView()")
        visit.tab.keyboard.press("j")
        assert target(visit.tab) == "para_4", target(visit.tab)
    with site.check("k stops at the beginning and j at the end"), site.open(f"/ar/{SLUG}/#cit_1", **DESKTOP) as visit:
        visit.tab.keyboard.press("k")
        assert target(visit.tab) == "cit_1"
        visit.tab.goto(visit.tab.url.split("#")[0] + "#para_11")
        visit.tab.keyboard.press("j")
        assert target(visit.tab) == "para_11"
    with site.check("on the page of one provision, j and k lead to its neighbours"):
        with site.open(f"/kk/{SLUG}/rec_B/", **DESKTOP) as visit:
            visit.tab.keyboard.press("j")
            visit.tab.wait_for_url(f"**/kk/{SLUG}/rec_C/")
            visit.tab.keyboard.press("k")
            visit.tab.wait_for_url(f"**/kk/{SLUG}/rec_B/")
    with site.check("beside the original, j and k step from row to row"):
        with site.open(f"/kk/{SLUG}/parallel/", **DESKTOP) as visit:
            steps = []
            for key in "jjjk":
                visit.tab.keyboard.press(key)
                steps.append(target(visit.tab))
            assert steps == ["cit_1", "cit_2", "cit_3", "cit_2"], steps


def test_help(site):
    """`?` shows the keys, Escape closes them; the focus goes back to where it was."""
    for page in site.examples(("en",)):
        with site.check(f"{page.path}: ? shows the keys and Escape closes them"):
            with site.open(page.path, locale="sw", **DESKTOP) as visit:
                visit.tab.locator(".skip").focus()
                visit.tab.keyboard.press("?")
                dialog = visit.tab.locator("#keys")
                assert dialog.is_visible()
                assert visit.tab.evaluate("document.activeElement.closest('dialog') !== null"), "the focus stays outside"
                visit.tab.keyboard.press("Escape")
                assert not dialog.is_visible()
                assert 'class="skip"' in visit.tab.evaluate(FOCUS)["html"], "the focus is lost"
    with site.check("the keys are also shown by a button, and closed by one"):
        with site.open(f"/en/{SLUG}/", **PHONE) as visit:
            visit.tab.click("[data-keys]")
            visit.tab.click("#keys button")
            assert not visit.tab.locator("#keys").is_visible()


def test_switched_off(site):
    """Who dictates switches single keys off, for good; typing and the browser's own keys are never taken for them."""
    with site.check("keys that are switched off stay off"), site.open(f"/en/{SLUG}/", own_window=True, **DESKTOP) as visit:
        visit.tab.keyboard.press("?")
        visit.tab.locator("#keys input").uncheck()
        visit.tab.keyboard.press("Escape")
        visit.tab.keyboard.press("j")
        assert target(visit.tab) is None
        visit.tab.reload()
        visit.tab.keyboard.press("j")
        assert target(visit.tab) is None
        visit.tab.click("[data-keys]")
        visit.tab.locator("#keys input").check()
        visit.tab.keyboard.press("Escape")
        visit.tab.keyboard.press("j")
        assert target(visit.tab) is not None
    with site.check("keys are not taken from what is typed, nor from the browser"):
        with site.open(f"/en/{SLUG}/", **DESKTOP) as visit:
            visit.tab.click(".jump input")
            visit.tab.keyboard.type("jk?/")
            assert visit.tab.locator(".jump input").input_value() == "jk?/"
            assert target(visit.tab) is None and not visit.tab.locator("#keys").is_visible()
            visit.tab.locator(".skip").focus()
            for key in ("Control+j", "Alt+j", "Meta+k"):
                visit.tab.keyboard.press(key)
            assert target(visit.tab) is None


def test_languages_by_keyboard(site):
    """The list of languages on a phone opens and closes with the keyboard."""
    with site.check("the list of languages opens with Enter and leads on"), site.open(f"/en/{SLUG}/#rec_B", **PHONE) as visit:
        visit.tab.focus(".languages summary")
        visit.tab.keyboard.press("Enter")
        visit.tab.keyboard.press("Tab")
        visit.tab.keyboard.press("Enter")
        visit.tab.wait_for_url(f"**/de/{SLUG}/#rec_B")
    with site.check("Escape closes the list of languages"), site.open(f"/en/{SLUG}/", **PHONE) as visit:
        visit.tab.focus(".languages summary")
        visit.tab.keyboard.press("Enter")
        visit.tab.keyboard.press("Tab")
        visit.tab.keyboard.press("Escape")
        assert not visit.tab.locator(".languages ul").is_visible()
        assert visit.tab.evaluate("document.activeElement.matches('.languages summary')"), "the focus is lost"
