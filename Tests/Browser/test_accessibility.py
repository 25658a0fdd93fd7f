"""One page of each kind, in English, Arabic and Kazakh, in light and dark colours, on a phone and on a desk, against axe:
WCAG 2.0 to 2.2, levels A and AA, and best practice."""

from context import DESKTOP, PHONE
from counter import Missing

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LANGUAGES = ("en", "ar", "kk")
DEVICES = {"phone": PHONE, "desk": DESKTOP}
SCHEMES = ("light", "dark")


def test_axe(site):
    for page in site.examples(LANGUAGES):
        for device, options in DEVICES.items():
            with site.open(page.path, locale="sw", **options) as visit:
                for scheme in SCHEMES:
                    with site.check(f"{page.path} ({page.language}) is accessible in {scheme} colours on a {device}"):
                        assert_accessible(visit, scheme)


def assert_accessible(visit, scheme):
    visit.tab.emulate_media(color_scheme=scheme)
    found = axe(visit.tab)
    assert not found, "\n".join(found)


# What a page shows only when asked: the address, and what is done there.
STATES = {
    "a marked provision": ("resolution", "#rec_B", None),
    "a marked row": ("parallel", "#rec_B", None),
    "everything that opens": ("provision", "", "document.querySelectorAll('details').forEach(details => details.open = true)"),
    "the list of languages": ("search", "", "document.querySelector('.languages').open = true"),
    "the list of keys": ("resolution", "", "document.querySelector('[data-keys]').click()"),
    "a marked entry": ("index", "?year=2019", None),
}


def test_states(site):
    """What opens, what is marked and what is found is accessible as well."""
    for number, (name, (kind, address, action)) in enumerate(STATES.items()):
        language = LANGUAGES[number % len(LANGUAGES)]
        page = next(page for page in site.examples((language,)) if page.kind == kind)
        with site.open(page.path + address, locale="sw", **PHONE) as visit:
            if action:
                visit.tab.evaluate(action)
            for scheme in SCHEMES:
                with site.check(f"{name} ({language}) is accessible in {scheme} colours"):
                    assert_accessible(visit, scheme)
    with site.open(f"/ar/search/?q={'حقوق'}", **PHONE) as visit:
        for scheme in SCHEMES:
            with site.check(f"the results of a search are accessible in {scheme} colours"):
                if not (site.root / "pagefind").exists():
                    raise Missing("the site has no search: Pagefind is not installed")
                visit.until("document.querySelector('.results li') !== null")
                assert_accessible(visit, scheme)


def test_difficult_texts(site):
    """Footnotes, annexes, articles, code and a theme of the publisher's own."""
    rivers = site.other("rivers")
    for path in ("/en/2020-1-rivers/", "/he/2020-1-rivers/", "/en/2021-3-springs/", "/en/2021-75-oceans/", "/en/", "/en/names/"):
        with rivers.open(path, **DESKTOP) as visit:
            for scheme in SCHEMES:
                with site.check(f"rivers{path} is accessible in {scheme} colours"):
                    assert_accessible(visit, scheme)


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
