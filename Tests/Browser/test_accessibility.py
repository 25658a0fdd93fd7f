"""One page of each kind, in English, Arabic and Kazakh, in light and dark colours, on a phone and on a desk, against axe:
WCAG 2.0 to 2.2, levels A and AA, and best practice."""

from context import DESKTOP, PHONE
from counter import Missing
from texts import SLUG

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LANGUAGES = ("en", "ar", "kk")
DEVICES = {"phone": PHONE, "desk": DESKTOP}
SCHEMES = ("light", "dark")


def test_axe(site):
    for device, options in DEVICES.items():
        with site.open("/404.html", locale="sw", **options) as visit:
            for page in site.examples(LANGUAGES):
                visit.go(page.path)
                for scheme in SCHEMES:
                    with site.check(f"{page.path} ({page.language}) is accessible in {scheme} colours on a {device}"):
                        assert_accessible(visit, scheme)


def assert_accessible(visit, scheme):
    visit.tab.emulate_media(color_scheme=scheme)
    found = axe(visit.tab)
    assert not found, "\n".join(found)


# What a page shows only when asked: in which language, the address, and what is done there. Arabic letters that join look
# to axe like icons, whose contrast it does not judge.
STATES = {
    "a marked provision": ("en", "resolution", "#rec_B", None),
    "a marked row": ("ar", "parallel", "#rec_B", None),
    "everything that opens": ("kk", "provision", "", "document.querySelectorAll('details').forEach(details => details.open = true)"),
    "the list of languages": ("kk", "names", "", "document.querySelector('.languages').open = true"),
    "the list of keys": ("en", "resolution", "", "document.querySelector('[data-keys]').click()"),
    "a narrowed list": ("ar", "index", "?year=2019", None),
}


def test_states(site):
    """What opens, what is marked and what is found is accessible as well."""
    for name, (language, kind, address, action) in STATES.items():
        page = next(page for page in site.examples((language,)) if page.kind == kind)
        with site.open(page.path + address, locale="sw", **PHONE) as visit:
            if action:
                visit.tab.evaluate(action)
            for scheme in SCHEMES:
                with site.check(f"{name} ({language}) is accessible in {scheme} colours"):
                    assert_accessible(visit, scheme)
    with site.open("/kk/search/?q=адам", **PHONE) as visit:
        for scheme in SCHEMES:
            with site.check(f"the results of a search are accessible in {scheme} colours"):
                if not (site.root / "pagefind").exists():
                    raise Missing("the site has no search: Pagefind is not installed")
                visit.until("document.querySelector('.results li') !== null")
                assert_accessible(visit, scheme)


def test_difficult_texts(site):
    """Footnotes, annexes, articles, code and a text of 57 paragraphs."""
    rivers = site.other("rivers")
    for device, options in DEVICES.items():
        with rivers.open("/404.html", **options) as visit:
            for path in ("/en/2020-1-rivers/", "/he/2020-1-rivers/", "/en/2021-3-springs/", "/en/2021-75-oceans/", "/en/", "/en/names/"):
                visit.go(path)
                for scheme in SCHEMES:
                    with site.check(f"rivers{path} is accessible in {scheme} colours on a {device}"):
                        assert_accessible(visit, scheme)


# The least contrast of any text within the marked provision, against its tint: axe does not see through what lies below.
CONTRAST = """() => {
  const target = document.querySelector(':target')
  const brush = Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d', {willReadFrequently: true})
  const brightness = colours => {
    for (const colour of colours) {
      brush.fillStyle = colour
      brush.fillRect(0, 0, 1, 1)
    }
    const parts = [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3).map(part => part / 255)
    const [r, g, b] = parts.map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ground = [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(target, '::before').backgroundColor]
  const ratios = [target, ...target.querySelectorAll('*')].filter(element => element.checkVisibility()).map(element => {
    const [low, high] = [brightness(ground), brightness([...ground, getComputedStyle(element).color])].sort((a, b) => a - b)
    return [(high + 0.05) / (low + 0.05), element.outerHTML.slice(0, 80)]
  })
  return ratios.sort((a, b) => a[0] - b[0])[0]
}"""


def test_contrast(site):
    """What a marked provision says is read as easily as the rest, in the site's colours and in a publisher's own."""
    rivers = site.other("rivers")
    for where, path in ((site, f"/en/{SLUG}/#rec_B"), (site, f"/kk/{SLUG}/parallel/#cit_1"), (rivers, "/en/2020-1-rivers/#para_2")):
        for scheme in SCHEMES:
            with site.check(f"{where.prefix}{path[1:]} has enough contrast in {scheme} colours"):
                with where.open(path, color_scheme=scheme, **PHONE) as visit:
                    ratio, element = visit.tab.evaluate(CONTRAST)
                    assert 4.5 <= ratio < 21, f"{ratio:.2f}: {element}"


def axe(tab):
    """What axe finds wrong in the open page."""
    try:
        from axe_playwright_python.sync_playwright import Axe
    except ImportError:
        raise Missing("axe is not installed: run make test") from None
    options = {"runOnly": RULES, "resultTypes": ["violations"]}
    violations = Axe().run(tab, options=options).response["violations"]
    return [
        f"{violation['id']}: {violation['help']}: {', '.join(map(target, violation['nodes'][:5]))}"
        for violation in violations
    ]


def target(node):
    return " ".join(map(str, node["target"]))
