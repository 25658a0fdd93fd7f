"""Tests a built site as its readers meet it: `run.py Output`.

Every `test_*.py` beside this file is a module of tests, and each of its functions called `test_…` is called with a
`Context`. A test makes one check for each thing it looks at, under a name that says what is true when it passes:

    def test_titles(site):
        for page in site.examples():
            with site.check(f"{page.path} has a title"):
                with site.open(page.path) as visit:
                    assert visit.tab.title(), "it has none"

Modules run side by side, each process with a browser of its own, those that take longest first.
"""

import argparse
import importlib
import multiprocessing
import re
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing.util import Finalize
from pathlib import Path

import sites
from context import Context
from counter import Counter, Missing

SLOWEST = ["test_accessibility", "test_old_addresses", "test_quiet", "test_keyboard", "test_checks", "test_reflow", "test_html", "test_forced_colours"]


def modules(selected=None):
    """The names of all modules of which a test is selected."""
    names = sorted(file.stem for file in Path(__file__).parent.glob("test_*.py"))
    names.sort(key=lambda name: SLOWEST.index(name) if name in SLOWEST else len(SLOWEST))
    return [name for name in names if any(tests(name, selected))]


def tests(module, selected=None):
    """The tests of a module in the order in which they are written."""
    for name, function in vars(importlib.import_module(module)).items():
        if name.startswith("test_") and getattr(function, "__module__", None) == module:
            if not selected or selected.search(f"{module}.{name}"):
                yield f"{module}.{name}", function


def run(site, module, selected=None):
    """Calls the tests of a module. One that ends early, or checks nothing, counts under its own name."""
    for name, test in tests(module, selected):
        before, begin = site.counter.begun, time.monotonic()
        try:
            test(site)
            assert site.counter.begun > before, "it checked nothing"
        except Exception as problem:
            with site.check(name):
                raise problem
        print(f"{name}: {site.counter.begun - before} checks in {time.monotonic() - begin:.1f} s", flush=True)


def start(options, others):
    """Begins one of the processes that share the modules; its browser lives as long as it does."""
    global site
    site = Context(options.site, None, others=others, program=options.whereas and options.whereas.resolve())
    Finalize(None, site.close, exitpriority=1)


def work(module, options):
    """What one module of tests counts."""
    site.count_with(Counter(options.only))
    run(site, module, options.test)
    return site.counter


def run_all(options, others, counter):
    """Runs the modules in as many processes as asked for and adds up what they count."""
    methods = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(options.jobs, methods, start, (options, others)) as processes:
        for counted in as_completed([processes.submit(work, name, options) for name in modules(options.test)]):
            counter.add(counted.result())


def main():
    parser = argparse.ArgumentParser(description="Tests a built site.")
    parser.add_argument("site", type=Path, help="the folder of the built site")
    parser.add_argument("--whereas", type=Path, help="the program, which builds further sites to test")
    parser.add_argument("--jobs", type=int, default=2, help="how many processes share the tests")
    parser.add_argument("--test", metavar="REGEX", type=re.compile, help="run only tests whose name matches")
    parser.add_argument("--only", metavar="REGEX", type=re.compile, help="count only checks whose name matches")
    parser.add_argument("--counts", type=Path, help="write 'passed failed skipped' to this file")
    options = parser.parse_args()
    counter = Counter(options.only)
    if any(options.site.glob("**/*.html")):
        with tempfile.TemporaryDirectory() as folder:
            others = sites.build(options.whereas, Path(folder), modules(options.test)) if options.whereas else {}
            run_all(options, others, counter)
    else:
        with counter.check(f"{options.site} has pages"):
            raise Missing("there is none: the site was not built")
    if options.counts:
        options.counts.write_text("{} {} {}\n".format(*counter.totals))
        options.counts.with_suffix(".failures").write_text(counter.failures)
    print(f"Tests of the site: {counter}")
    return 1 if counter.failed else 0


if __name__ == "__main__":
    sys.exit(main())
