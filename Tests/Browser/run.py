"""Tests a built site as its readers meet it: `run.py Output`.

Every `test_*.py` beside this file is a module of tests, and each of its functions called `test_…` is called with a
`Context`. A test makes one check for each thing it looks at, under a name that says what is true when it passes:

    def test_titles(site):
        for page in site.examples():
            with site.check(f"{page.path} has a title"):
                with site.open(page.path) as visit:
                    assert visit.tab.title(), "it has none"
"""

import argparse
import importlib
import re
import sys
from pathlib import Path

from context import Context
from counter import Counter, Missing


def tests():
    """All tests, by module and in the order in which they are written."""
    for file in sorted(Path(__file__).parent.glob("test_*.py")):
        module = importlib.import_module(file.stem)
        for name, function in vars(module).items():
            if name.startswith("test_") and getattr(function, "__module__", None) == file.stem:
                yield f"{file.stem}.{name}", function


def run(site, selected=None):
    """Calls the tests. One that ends early, or checks nothing, counts under its own name."""
    for name, test in tests():
        if selected and not selected.search(name):
            continue
        before = site.counter.begun
        try:
            test(site)
            assert site.counter.begun > before, "it checked nothing"
        except Exception as problem:
            with site.check(name):
                raise problem


def main():
    parser = argparse.ArgumentParser(description="Tests a built site.")
    parser.add_argument("site", type=Path, help="the folder of the built site")
    parser.add_argument("--test", metavar="REGEX", type=re.compile, help="run only tests whose name matches")
    parser.add_argument("--only", metavar="REGEX", type=re.compile, help="count only checks whose name matches")
    parser.add_argument("--counts", type=Path, help="write 'passed failed skipped' to this file")
    options = parser.parse_args()
    counter = Counter(options.only)
    site = Context(options.site, counter)
    try:
        if site.pages:
            run(site, options.test)
        else:
            with counter.check(f"{options.site} has pages"):
                raise Missing("there is none: the site was not built")
    finally:
        site.close()
    if options.counts:
        options.counts.write_text("{} {} {}\n".format(*counter.totals))
    print(f"Tests of the site: {counter}")
    return 1 if counter.failed else 0


if __name__ == "__main__":
    sys.exit(main())
