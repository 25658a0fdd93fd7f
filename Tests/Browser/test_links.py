"""No link within the site is dead, and every fragment is there."""

import json
from pathlib import Path


def test_links(site):
    dead = lychee(site)
    for page in site.pages:
        with site.check(f"{page.path} has no dead link"):
            found = dead.get(page.file.resolve(), [])
            assert not found, "\n".join(found)


def lychee(site):
    """The dead links, by file. Nothing is asked of any other host."""
    result = site.run("lychee", "--offline", "--include-fragments", "--root-dir", site.root.resolve(),
                      "--index-files", "index.html", "--format", "json", "--no-progress", "--max-cache-age", "0s",
                      site.root.resolve().as_posix() + "/**/*.html")
    report = json.loads(result.stdout)
    assert report["total"] > 0 or not any(b" href=" in page.file.read_bytes() for page in site.pages), result.stderr
    return {
        Path(file).resolve(): [f"{link['url']}: {link['status'].get('text', '')}" for link in links]
        for file, links in report["error_map"].items()
    }
