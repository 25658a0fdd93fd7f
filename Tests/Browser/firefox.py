"""Debian's Firefox, driven over its own Marionette protocol (firefox-source-docs.mozilla.org/testing/marionette/Protocol.html):
Playwright drives only a Firefox of its own making."""

import json
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from counter import Missing

PROGRAMS = ["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"]
PREFERENCES = {"marionette.port": 0, "datareporting.policy.dataSubmissionEnabled": False, "app.update.auto": False,
               "browser.shell.checkDefaultBrowser": False, "network.captive-portal-service.enabled": False,
               "network.connectivity-service.enabled": False, "services.settings.server": "data:,"}
# In seconds: how long Firefox may take to begin, or a script to end.
PATIENCE = 120


class Firefox:
    """One window, whose pages run scripts or do not. Use it in a `with`."""

    def __init__(self, scripts=True):
        self._preferences = {**PREFERENCES, "javascript.enabled": scripts}

    def __enter__(self):
        program = next(filter(None, map(shutil.which, PROGRAMS)), None)
        if not program:
            raise Missing("there is no Firefox")
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        profile = Path(self._folder.name)
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in self._preferences.items()]
        (profile / "user.js").write_text("\n".join(lines))
        self._process = subprocess.Popen(
            [program, "--marionette", "--headless", "--no-remote", "--profile", profile],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self._connect(profile / "MarionetteActivePort")
        except BaseException:
            self.__exit__()
            raise
        return self

    def _connect(self, port_file):
        end = time.monotonic() + PATIENCE
        while not (port_file.exists() and port_file.read_text()):
            assert time.monotonic() < end and self._process.poll() is None, "Firefox does not begin"
            time.sleep(0.05)
        self._socket = socket.create_connection(("127.0.0.1", int(port_file.read_text())), PATIENCE)
        self._stream = self._socket.makefile("rb")
        self._message()
        self._number = 0
        self._ask("WebDriver:NewSession", {})
        self._ask("WebDriver:SetTimeouts", {"script": PATIENCE * 1000, "pageLoad": PATIENCE * 1000})

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait()
        self._folder.cleanup()

    def _message(self):
        length = b""
        while (digit := self._stream.read(1)) != b":":
            assert digit, "Firefox has ended"
            length += digit
        return json.loads(self._stream.read(int(length)))

    def _ask(self, command, parameters):
        self._number += 1
        text = json.dumps([0, self._number, command, parameters]).encode()
        self._socket.sendall(b"%d:%b" % (len(text), text))
        _, _, error, result = self._message()
        assert not error, error
        return result

    def go(self, address):
        self._ask("WebDriver:Navigate", {"url": address})
        self.until(f"location.pathname === new URL({json.dumps(address)}).pathname && document.readyState === 'complete'")

    def resize(self, width, height):
        """The window with its frame, in pixels; none is narrower than 450."""
        self._ask("WebDriver:SetWindowRect", {"width": width, "height": height})

    def click(self, selector):
        """Clicks in the middle of an element, as a reader would, who needs no script for it."""
        found = self._ask("WebDriver:FindElement", {"using": "css selector", "value": selector})["value"]
        self._ask("WebDriver:ElementClick", {"id": next(iter(found.values()))})

    def run(self, script, *arguments):
        """Runs the body of an async function in the page, and gives what it returns."""
        body = f"const done = arguments[arguments.length - 1]; (async (...given) => {{ {script} }})(...arguments).then(" \
               "value => done({ value }), problem => done({ problem: String(problem) }))"
        answer = self._ask("WebDriver:ExecuteAsyncScript", {"script": body, "args": list(arguments)})["value"]
        assert "problem" not in answer, answer["problem"]
        return answer.get("value")

    def until(self, condition):
        """Waits for an expression to be true in the page, which may be on its way."""
        end = time.monotonic() + PATIENCE
        while not self._ask("WebDriver:ExecuteScript", {"script": f"return Boolean({condition})", "args": []})["value"]:
            assert time.monotonic() < end, f"it never came to {condition}"
            time.sleep(0.02)
