"""An editor's afternoon, with the program alone on the path: a new site, the seed's text imported as text, Word and
OpenDocument file, looked at in the preview, built. And the site of a publisher with its own looks, built the same way."""

import os
import shutil
import subprocess
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from context import DESKTOP
from counter import Missing, Skip
from pages import pages
from sites import PROJECT, harbour
from test_accessibility import assert_accessible
from test_quiet import assert_quiet
from texts import SLUG, label_of, provisions, text_of

SEED = Path(os.environ.get("WHEREAS_SHARED") or PROJECT.parent / "shared") / "seed" / f"{SLUG}.txt"


class Desk:
    """A folder in which nothing can be run but the program."""

    def __init__(self, folder, program):
        self.folder = folder
        self._path = folder / "bin"
        self._path.mkdir()
        (self._path / "whereas").symlink_to(program)
        self.commands = []

    @property
    def environment(self):
        return {"PATH": str(self._path), "HOME": str(self.folder), "LC_ALL": "C.UTF-8"}

    def whereas(self, *arguments, folder="."):
        self.commands.append(arguments[0])
        run = subprocess.run(["whereas", *map(str, arguments)], cwd=self.folder / folder, env=self.environment,
                             executable=self._path / "whereas", capture_output=True, text=True, check=False)
        assert run.returncode == 0, f"{arguments}\n{run.stdout}{run.stderr}"

    @contextmanager
    def serve(self, folder):
        self.commands.append("serve")
        process = subprocess.Popen(["whereas", "serve", "--quiet"], executable=self._path / "whereas", env=self.environment,
                                   cwd=self.folder / folder, stdout=subprocess.PIPE, text=True)
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()
            process.wait(10)


@contextmanager
def desk(site):
    with tempfile.TemporaryDirectory() as name:
        yield Desk(Path(name), site.program)


def office_files(folder):
    """The seed's text, and what LibreOffice makes of it."""
    if not SEED.is_file():
        raise Skip("the seed's text is in the shared folder alone")
    program = shutil.which("soffice")
    if not program:
        raise Missing("LibreOffice is not installed")
    text = folder / "kazakhstan-text.txt"
    shutil.copy(SEED, text)
    files = [text]
    for ending in ("docx", "odt"):
        file = folder / f"kazakhstan-{ending}.txt"
        shutil.copy(SEED, file)
        subprocess.run([program, f"-env:UserInstallation=file://{folder}/office", "--headless",
                        "--infilter=Text (encoded):UTF8,LF,,,", "--convert-to", ending, "--outdir", folder, file],
                       check=True, capture_output=True, timeout=120)
        files.append(file.with_suffix(f".{ending}"))
    return files


def words(page):
    return [(anchor, label_of(element), text_of(element)) for anchor, element in provisions(page).items()]


def page_of(root, slug):
    return next(page for page in pages(root) if page.path == f"/en/{slug}/")


def test_afternoon(site):
    """Minutes are counted too: all of it has to be done long before an editor's patience ends."""
    with site.check("the seed's text, imported from text, Word and OpenDocument, is published word for word"):
        with desk(site) as editor:
            files = office_files(editor.folder)
            begin = time.monotonic()
            editor.whereas("init", "site")
            editor.whereas("import", *files, "--lang", "en", "--root", "site")
            with editor.serve("site") as address:
                for file in files:
                    shown = urllib.request.urlopen(f"{address}en/{file.stem}/").read().decode()
                    assert 'id="para_11"' in shown, f"{file.name} is not in the preview"
            editor.whereas("build", folder="site")
            seconds = time.monotonic() - begin
            expected = words(site.page(f"/en/{SLUG}/"))
            assert len(expected) == 36, f"there are {len(expected)} provisions"
            for file in files:
                assert words(page_of(editor.folder / "site" / "Output", file.stem)) == expected, file.name
            assert editor.commands == ["init", "import", "serve", "build"], editor.commands
            print(f"from an empty folder to the site: {len(editor.commands)} commands, {seconds:.1f} s", flush=True)


def test_own_look(site):
    """Fonts, a dark masthead, a menu, About in three languages, an allowed host, a path: with the program alone."""
    with desk(site) as editor:
        root = editor.folder / "harbour"
        root.mkdir()
        prefix, _ = harbour(root)
        with site.check("a site with its own look is built with the program alone"):
            editor.whereas("build", "--quiet", folder="harbour")
        built = site.beside(root / "Output", site.counter)
        try:
            for path in [f"/{language}/about/" for language in ("en", "fr", "kk")] + ["/en/2026-1-reading-rooms/"]:
                with site.check(f"the program's own harbour{path} is quiet and accessible, dark and light"):
                    with built.open(path, prefix=prefix, **DESKTOP) as visit:
                        assert_quiet(visit)
                        for scheme in ("light", "dark"):
                            assert_accessible(visit, scheme)
        finally:
            built.stop_servers()
