"""Counts checks by name: each passes, fails or is skipped, and everything that did not pass is said."""

import os
import traceback
from contextlib import contextmanager
from pathlib import Path


class Skip(Exception):
    """Raised within a check that has nothing to look at."""


class Missing(Skip):
    """Raised where a tool is missing: a skip on somebody's machine, a failure where CI=true."""


class Counter:
    def __init__(self, only=None, quiet=False):
        self.passed = []
        self.failed = []
        self.skipped = []
        self.begun = 0
        self._names = set()
        self._only = only
        self._quiet = quiet

    @contextmanager
    def check(self, name):
        """One check: `with site.check("/en/ has a title"): assert …`. What is raised within ends this check alone."""
        self.begun += 1
        try:
            yield
        except Missing as missing:
            self._count(self.failed if os.environ.get("CI") == "true" else self.skipped, name, missing)
        except Skip as skip:
            self._count(self.skipped, name, skip)
        except AssertionError as failure:
            self._count(self.failed, name, failure if str(failure) else where(failure))
        except Exception as problem:
            self._count(self.failed, name, where(problem))
        else:
            self._count(self.passed, name, None)

    def _count(self, kind, name, reason):
        if self._only and not self._only.search(name):
            return
        assert name not in self._names, f"two checks are called {name!r}"
        self._names.add(name)
        kind.append(name)
        if kind is not self.passed and not self._quiet:
            word = "failed" if kind is self.failed else "skipped"
            lines = str(reason).rstrip().replace("\n", "\n    ")
            print(f"{word}: {name}\n    {lines}", flush=True)

    def add(self, other):
        """Takes over what another counted."""
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped

    @property
    def totals(self):
        return len(self.passed), len(self.failed), len(self.skipped)

    @property
    def failures(self):
        """The names of what failed, a line each."""
        return "".join(f"{name}\n" for name in self.failed)

    def __str__(self):
        return "{} passed, {} failed, {} skipped".format(*self.totals)


def where(problem):
    """What was raised, and where in the tests; not the way through the libraries that they use."""
    here = str(Path(__file__).parent)
    frames = [frame for frame in traceback.extract_tb(problem.__traceback__)
              if str(Path(frame.filename).parent) == here and frame.filename != __file__]
    lines = [f"{Path(frame.filename).name}:{frame.lineno}: {frame.line}" for frame in frames]
    return "\n".join([*lines, f"{type(problem).__name__}: {problem}"])
