"""What a test gets: the built site, its pages, a server, a browser and the counter."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from urllib.parse import urldefrag

from counter import Missing
from pages import examples, pages
from server import Server

BROWSERS = ["chromium", "chromium-browser", "google-chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"]

# This machine also answers to names under `.example`, which browsers trust less than its number; no other host answers.
HOSTS = "MAP *.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
DESKTOP = {"viewport": {"width": 1280, "height": 800}}

# In milliseconds: how long a test waits for what has to happen.
PATIENCE = 30_000


class Visit:
    """A page that is open in the browser, and what was heard and fetched since."""

    def __init__(self, tab, origin, base=None):
        self.tab = tab
        self._origin = origin
        self._base = base or origin
        self._hear_anew()
        tab.set_default_timeout(PATIENCE)
        tab.on("console", self._said)
        tab.on("pageerror", lambda error: self.console.append(f"exception: {error}"))
        tab.on("request", self._asked)
        tab.on("response", self._answered)

    def _hear_anew(self):
        self.console, self.foreign, self.broken = [], [], []

    def go(self, path):
        """Loads another page of the site in the same tab, which takes a third of the time of a new one. What was heard
        before is forgotten."""
        address = self._base + path
        # Else the browser would scroll, and load nothing.
        if urldefrag(self.tab.url)[0] == urldefrag(address)[0]:
            self.tab.goto("about:blank")
        self._hear_anew()
        self.tab.goto(address, wait_until="load")

    def _said(self, message):
        self.console.append(f"{message.type}: {message.text} ({message.location['url']})")

    def _asked(self, request):
        if not request.url.startswith((self._origin + "/", "data:", "blob:")):
            self.foreign.append(request.url)

    def _answered(self, response):
        if response.status >= 400:
            self.broken.append(f"{response.status} {response.url}")

    def until(self, condition):
        """Waits for an expression to be true in the page. The page's policy lets nothing else watch for it."""
        patience = time.monotonic() + PATIENCE / 1000
        while not self.tab.evaluate(condition):
            assert time.monotonic() < patience, f"it never came to {condition}"
            self.tab.wait_for_timeout(20)

    @property
    def heard(self):
        """Everything that a quiet page would not have done."""
        return self.foreign + self.broken + self.console


class Browser:
    """Debian's Chromium, or another on this machine, driven by Playwright; started when first needed."""

    def __init__(self):
        self._playwright = None
        self._windows = {}

    def window(self, **options):
        """A window that shares nothing with another."""
        return self._chromium.new_context(**options)

    def shared_window(self, **options):
        """The window for these options; its pages share what a browser keeps."""
        key = repr(sorted(options.items()))
        if key not in self._windows:
            self._windows[key] = self.window(**options)
        return self._windows[key]

    @cached_property
    def _chromium(self):
        try:
            from playwright.sync_api import sync_playwright
        except ImportError:
            raise Missing("Playwright is not installed: run make test") from None
        program = next(filter(None, map(shutil.which, BROWSERS)), None)
        if not program:
            raise Missing("there is no Chromium")
        self._playwright = sync_playwright().start()
        arguments = ["--no-sandbox", f"--host-resolver-rules={HOSTS}"]
        return self._playwright.chromium.launch(executable_path=program, args=arguments)

    def close(self):
        if self._playwright:
            self._chromium.close()
            self._playwright.stop()


class Context:
    """`others` are further sites, by name: the folder of each and the path it was built for; `program` made them all."""

    def __init__(self, root, counter, browser=None, prefix="/", others=None, program=None):
        self.root = Path(root)
        self.prefix = prefix
        self.pages = pages(self.root)
        self.counter = counter
        self._others = others or {}
        self._program = program
        self._contexts = {}
        self._servers = {}
        self._browser = browser or Browser()

    def check(self, name):
        return self.counter.check(name)

    @property
    def program(self):
        """The program that made the site."""
        if not self._program:
            raise Missing("no program was given, with --whereas")
        return self._program

    def count_with(self, counter):
        """Lets another counter count from here on, for this site and all others."""
        for context in [self, *self._contexts.values()]:
            context.counter = counter

    def examples(self, languages=("en", "ar")):
        """One page of each kind in each of these languages, where the site has it."""
        return examples(self.pages, languages)

    def pages_of(self, kind, language=None):
        return [page for page in self.pages if page.kind == kind and language in (None, page.language)]

    def page(self, path):
        return next(page for page in self.pages if page.path == path)

    def server(self, prefix=None, policy="both"):
        """The site on this machine, under a path that begins and ends with a slash."""
        key = (prefix or self.prefix, policy)
        if key not in self._servers:
            self._servers[key] = Server(self.root, *key)
        return self._servers[key]

    @contextmanager
    def open(self, path, prefix=None, policy="both", own_window=False, **options):
        """Opens the page at `path` in a new tab; `options` are those of Playwright's `new_context`: `viewport`,
        `color_scheme`, `java_script_enabled`, `forced_colors`, `locale`… An own window has been nowhere before."""
        server = self.server(prefix, policy)
        window = self._browser.window(**options) if own_window else self._browser.shared_window(**options)
        tab = window.new_page()
        try:
            visit = Visit(tab, server.origin, server.base)
            tab.goto(server.base + path, wait_until="load")
            yield visit
        finally:
            (window if own_window else tab).close()

    def tab(self, **options):
        """A new tab, for pages that are none of the built site's."""
        return self._browser.shared_window(**options).new_page()

    def run(self, program, *arguments):
        """Runs a tool of .build/tools or of the system; its status is the caller's to judge."""
        beside = Path(sys.executable).parent / program
        path = str(beside) if beside.exists() else shutil.which(program)
        if not path:
            raise Missing(f"{program} is not installed: run make test")
        return subprocess.run([path, *map(str, arguments)], capture_output=True, text=True, check=False)

    def other(self, name):
        """Another site in the same browser: "rivers", a small one with everything that a text can have, "harbour",
        one with the looks of its publisher, "eu", the same as this but built for an address, "union" with 24 languages and
        300 resolutions, or "archive" with 3,000."""
        if name not in self._others:
            raise Missing(f"the site '{name}' was not built: run.py needs --whereas")
        if name not in self._contexts:
            folder, prefix = self._others[name]
            self._contexts[name] = Context(folder, self.counter, self._browser, prefix)
        return self._contexts[name]

    @contextmanager
    def made(self, texts):
        """A site that a test needs alone, made of `texts`: the files of Content by their paths in it."""
        with tempfile.TemporaryDirectory() as folder:
            for path, text in texts.items():
                file = Path(folder) / "Content" / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text)
            tools = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
            run = subprocess.run([self.program, "build", "--quiet", "--root", folder], capture_output=True, text=True, check=False, env=tools)
            assert run.returncode == 0, run.stdout + run.stderr
            beside = self.beside(Path(folder) / "Output", self.counter)
            try:
                yield beside
            finally:
                beside.stop_servers()

    def beside(self, root, counter):
        """A context for another folder, in the same browser."""
        return Context(root, counter, self._browser)

    def stop_servers(self):
        for server in self._servers.values():
            server.stop()
        self._servers = {}

    def close(self):
        for context in self._contexts.values():
            context.stop_servers()
        self.stop_servers()
        self._browser.close()
