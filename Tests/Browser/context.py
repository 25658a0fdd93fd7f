"""What a test gets: the built site, its pages, a server, a browser and the counter."""

import shutil
import subprocess
import sys
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from counter import Missing
from pages import examples, pages
from server import Server

BROWSERS = ["chromium", "chromium-browser", "google-chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"]


class Visit:
    """A page that is open in the browser, and what was heard and fetched since."""

    def __init__(self, tab, origin):
        self.tab = tab
        self.console = []
        self.foreign = []
        self.broken = []
        self._origin = origin
        tab.on("console", self._said)
        tab.on("pageerror", lambda error: self.console.append(f"exception: {error}"))
        tab.on("response", self._heard)
        tab.route("**/*", self._fetch)

    def _said(self, message):
        self.console.append(f"{message.type}: {message.text} ({message.location['url']})")

    def _fetch(self, route):
        url = route.request.url
        if url.startswith((self._origin + "/", "data:", "blob:")):
            route.continue_()
        else:
            self.foreign.append(url)
            route.abort()

    def _heard(self, response):
        if response.status >= 400:
            self.broken.append(f"{response.status} {response.url}")


class Browser:
    """Debian's Chromium, or another on this machine, driven by Playwright; started when first needed."""

    def __init__(self):
        self._playwright = None

    def window(self, **options):
        """A window that shares nothing with another."""
        return self._chromium.new_context(**options)

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
        return self._playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])

    def close(self):
        if self._playwright:
            self._chromium.close()
            self._playwright.stop()


class Context:
    def __init__(self, root, counter, browser=None):
        self.root = Path(root)
        self.pages = pages(self.root)
        self.counter = counter
        self.check = counter.check
        self._servers = {}
        self._browser = browser or Browser()

    def examples(self, languages=("en", "ar")):
        """One page of each kind in each of these languages, where the site has it."""
        return examples(self.pages, languages)

    def pages_of(self, kind, language=None):
        return [page for page in self.pages if page.kind == kind and language in (None, page.language)]

    def server(self, prefix="/"):
        """The site on this machine, under a path that begins and ends with a slash."""
        if prefix not in self._servers:
            self._servers[prefix] = Server(self.root, prefix)
        return self._servers[prefix]

    @contextmanager
    def open(self, path, prefix="/", **options):
        """Opens the page at `path` in a window of its own; `options` are those of Playwright's `new_context`:
        `viewport`, `color_scheme`, `java_script_enabled`, `forced_colors`, `locale`…"""
        server = self.server(prefix)
        window = self._browser.window(**options)
        try:
            visit = Visit(window.new_page(), server.origin)
            visit.tab.goto(server.base + path, wait_until="load")
            yield visit
        finally:
            window.close()

    def run(self, program, *arguments):
        """Runs a tool of .build/tools or of the system; its status is the caller's to judge."""
        beside = Path(sys.executable).parent / program
        path = str(beside) if beside.exists() else shutil.which(program)
        if not path:
            raise Missing(f"{program} is not installed: run make test")
        return subprocess.run([path, *map(str, arguments)], capture_output=True, text=True, check=False)

    def beside(self, root, counter):
        """A context for another folder, in the same browser."""
        return Context(root, counter, self._browser)

    def stop_servers(self):
        for server in self._servers.values():
            server.stop()
        self._servers = {}

    def close(self):
        self.stop_servers()
        self._browser.close()
