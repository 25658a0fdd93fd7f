"""The preview in a browser: `whereas serve` follows each save, at the place where its reader is, and says what is wrong."""

import shutil
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from context import DESKTOP, PATIENCE, Visit
from sites import long_text
from test_accessibility import assert_accessible

RIVERS = Path(__file__).resolve().parents[1] / "Fixtures" / "Sites" / "rivers" / "Content"
OCEANS = "/en/2021-75-oceans/"

# The overlay stands in a tree of its own.
OVERLAY = "(document.getElementById('whereas-preview')?.shadowRoot.querySelector('section')?.innerText ?? '')"


class Preview:
    """A running preview of a folder that is the test's own, with a tab to look at it."""

    def __init__(self, site, folder, process):
        self._site = site
        self.content = folder / "Content"
        self._process = process
        # Without the slash at its end.
        self.origin = process.stdout.readline().strip().rstrip("/")

    @contextmanager
    def open(self, path, **options):
        tab = self._site.tab(**options)
        try:
            visit = Visit(tab, self.origin)
            tab.goto(self.origin + path, wait_until="load")
            yield visit
        finally:
            tab.close()

    def oceans(self, *changes):
        """Saves the long text with changes, each a pair of what is there and what is to be."""
        text = long_text()
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        (self.content / "en" / "2021-75-oceans.md").write_text(text)


@contextmanager
def preview(site, *options):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(RIVERS, folder / "Content")
        configuration = folder / "Content" / "site.yml"
        # At the root, so that paths are those of the site.
        lines = [line for line in configuration.read_text().splitlines() if not line.startswith("baseURL")]
        configuration.write_text("\n".join(lines) + "\nstylesheet: own.css\n")
        (folder / "Content" / "static").mkdir(exist_ok=True)
        (folder / "Content" / "static" / "own.css").write_text("h1 { letter-spacing: 1px; }\n")
        (folder / "Content" / "en" / "2021-75-oceans.md").write_text(long_text())
        process = subprocess.Popen([site.program, "serve", "--quiet", "--root", folder, *options],
                                   stdout=subprocess.PIPE, text=True)
        try:
            yield Preview(site, folder, process)
        finally:
            process.terminate()
            process.wait(10)


def until(visit, condition):
    """Waits for an expression to be true, while the page may be exchanged for another."""
    patience = time.monotonic() + PATIENCE / 1000
    while True:
        try:
            if visit.tab.evaluate(condition):
                return
        except Exception as problem:  # noqa: BLE001 - between two pages there is nothing to ask
            if "context was destroyed" not in str(problem) and "navigation" not in str(problem):
                raise
        assert time.monotonic() < patience, f"it never came to {condition}"
        time.sleep(0.02)


def shows(text):
    return f"document.body.textContent.includes({text!r})"


def test_follows_saves(site):
    with preview(site) as desk:
        with site.check("the preview shows a saved text, at the provision and place of its reader"):
            with desk.open(OCEANS, **DESKTOP) as visit:
                top = "Math.round(document.getElementById('para_30').getBoundingClientRect().top)"
                visit.tab.evaluate("document.getElementById('para_30').scrollIntoView()")
                visit.tab.evaluate("scrollBy(0, -40)")
                before = visit.tab.evaluate(top)
                # What comes above is longer now, so that the place on the page is another.
                desk.oceans(("take measure 2 ", "take measure 2 " + "and many others that were measured too, " * 40))
                until(visit, shows("measured too"))
                until(visit, f"Math.abs({top} - {before}) <= 2")
                assert not visit.heard, visit.heard
        with site.check("the preview keeps the fragment of the address"):
            desk.oceans()
            with desk.open(f"{OCEANS}#para_12", **DESKTOP) as visit:
                desk.oceans(("take measure 12 ", "take quite another measure "))
                until(visit, shows("quite another measure"))
                assert visit.tab.url.endswith("#para_12"), visit.tab.url
                assert visit.tab.evaluate("document.querySelector(':target')?.id") == "para_12"
        with site.check("the preview loads a page again when its style sheet changes"):
            with desk.open(OCEANS, **DESKTOP) as visit:
                (desk.content / "static" / "own.css").write_text("h1 { letter-spacing: 3px; }\n")
                until(visit, "getComputedStyle(document.querySelector('h1')).letterSpacing === '3px'")
        with site.check("the preview shows a new text in the index"):
            with desk.open("/en/", **DESKTOP) as visit:
                text = "---\ntitle: Springtides\ndate: 2022\n---\n# On springtides\n\n1. Decides.\n"
                (desk.content / "en" / "2022-1-springtides.md").write_text(text)
                until(visit, shows("Springtides"))


def test_says_what_is_wrong(site):
    with preview(site) as desk:
        with desk.open(OCEANS, **DESKTOP) as visit:
            with site.check("the preview keeps the last good page under errors with file and line"):
                desk.oceans(("take measure 2 ", "take <b>no</b> measure "))
                until(visit, f"{OVERLAY}.includes('Content/en/2021-75-oceans.md:21:')")
                assert "error" in visit.tab.evaluate(OVERLAY)
                assert visit.tab.evaluate(shows("take measure 2 ")), "the last good page did not stay"
                visit.tab.reload(wait_until="load")
                assert visit.tab.evaluate(shows("take measure 2 ")), "the last good page did not stay when asked for again"
                until(visit, f"{OVERLAY}.includes('Content/en/2021-75-oceans.md:21:')")
            with site.check("the overlay goes when the text is right again"):
                desk.oceans(("take measure 2 ", "take the right measure "))
                until(visit, shows("the right measure"))
                until(visit, f"!{OVERLAY}.includes('oceans')")
            with site.check("the preview lists warnings, too"):
                desk.oceans(("reference: A/RES/75/1", "reference: A/RES/75/1\nreferense: A/RES/75/1"))
                until(visit, f"{OVERLAY}.includes('Content/en/2021-75-oceans.md:4:')")
            with site.check("nothing is heard on the console of the preview"):
                assert not visit.heard, visit.heard
            with site.check("the overlay of the preview is accessible"):
                for scheme in ("light", "dark"):
                    assert_accessible(visit, scheme)


def test_state(site):
    with preview(site) as desk:
        with site.check("/_/ lists resolutions and languages, and leads to them"):
            with desk.open("/_/", **DESKTOP) as visit:
                until(visit, "document.querySelectorAll('table tbody tr').length > 1")
                assert "missing" in visit.tab.locator("tr", has_text="2021-75-oceans").inner_text()
                assert not visit.heard, visit.heard
                for scheme in ("light", "dark"):
                    assert_accessible(visit, scheme)
                visit.tab.click(f"a[href='{OCEANS}']")
                assert visit.tab.url.endswith(OCEANS), visit.tab.url


def test_many_windows(site):
    with preview(site) as desk:
        with site.check("more windows than a browser has connections can be open"):
            with desk.open(OCEANS, **DESKTOP) as visit:
                others = [visit.tab.context.new_page() for _ in range(7)]
                try:
                    for tab in others:
                        tab.set_default_timeout(PATIENCE)
                        tab.goto(desk.origin + OCEANS, wait_until="load")
                        assert "Oceans" in tab.title(), tab.title()
                finally:
                    for tab in others:
                        tab.close()
