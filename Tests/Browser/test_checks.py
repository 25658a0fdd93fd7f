"""The checks themselves: on a small site in which everything is wrong, each of them has to fail."""

import tempfile
from pathlib import Path

from counter import Counter, Skip
from test_accessibility import test_axe
from test_html import test_nu
from test_links import test_links
from test_quiet import test_quiet
from test_reflow import test_every_kind

PAGE = '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{}</title>{}</head><body>{}</body></html>\n'

FILES = {
    "_headers": "/*\n  Content-Security-Policy: default-src 'self'\n",
    "404.html": PAGE.format("Not found", "", "<main><h1>Not found</h1></main>"),
    "style.css": "p { colour: red }\n",
    "en/index.html": PAGE.format("Dead links", "", '<main><h1>A</h1><a href="a/">a</a> <a href="b/">b</a> <a href="a/#c">c</a></main>'),
    "en/a/index.html": PAGE.format("Invalid", "", '<main><h1 id="a">A</h1><p id="a">B<div></p></main>'),
    "en/a/rec_A/index.html": PAGE.format("No alternative", "", '<main><h1>A</h1><img src="/style.css"></main>'),
    "en/search/index.html": PAGE.format("Inline", "<script>document.title = 'x'</script>", "<main><h1>A</h1></main>"),
    "en/names/index.html": PAGE.format("Foreign", "", '<main><h1>A</h1><img alt="" src="https://example.org/a.png"></main>'),
    "en/a/parallel/index.html": PAGE.format("Broken", '<link rel="stylesheet" href="/no.css">', "<main><h1>A</h1><p>" + 80 * "wide" + "</p></main>"),
}

EXPECTED = [
    (test_nu, "en/a/index.html is valid"),
    (test_nu, "style.css is valid"),
    (test_links, "/en/ has no dead link"),
    (test_axe, "/en/a/rec_A/ (en) is accessible in light colours on a desk"),
    (test_quiet, "/en/search/ (en) is quiet"),
    (test_quiet, "/en/names/ (en) is quiet"),
    (test_quiet, "/site/en/a/parallel/ (en) is quiet"),
    (test_every_kind, "/en/a/parallel/#rec_B (en) never scrolls sideways at 320 px"),
    (test_every_kind, "/en/a/parallel/#rec_B (en) never scrolls sideways at 400 % zoom"),
]


def test_checks(site):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in FILES.items():
            file = Path(folder) / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        counter = Counter(quiet=True)
        broken = site.beside(folder, counter)
        ran = set()
        for test in dict.fromkeys(test for test, _ in EXPECTED):
            with site.check(f"{test.__name__} runs on a site full of mistakes"):
                test(broken)
                ran.add(test)
        broken.stop_servers()
        for test, name in EXPECTED:
            with site.check(f"{test.__name__} notices that not '{name}'"):
                if test not in ran or name in counter.skipped:
                    raise Skip("it could not run")
                assert name in counter.failed, f"failed: {counter.failed}"
        with site.check("what is right passes"):
            right = ["404.html is valid", "/404.html (en) is accessible in dark colours on a phone", "/404.html (en) is quiet",
                     "/404.html (en) never scrolls sideways at 320 px"]
            if len(ran) < 5 or counter.skipped:
                raise Skip("not all could run")
            assert set(right) <= set(counter.passed), f"passed: {counter.passed}"
