"""One page of each kind, in English and Arabic, against axe: WCAG 2.0 to 2.2, levels A and AA, and best practice."""

from counter import Missing

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def test_axe(site):
    for page in site.examples():
        for scheme in ("light", "dark"):
            with site.check(f"{page.path} ({page.language}) is accessible in {scheme} colours"):
                with site.open(page.path, color_scheme=scheme) as visit:
                    found = axe(visit.tab)
                    assert not found, "\n".join(found)


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
