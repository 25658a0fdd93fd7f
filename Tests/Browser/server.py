"""Serves a built site as a host does: under a prefix, compressed, with the headers that `_headers` asks for and its own
404 page."""

import gzip
import mimetypes
import re
import threading
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

TYPES = {".wasm": "application/wasm", ".webmanifest": "application/manifest+json", ".epub": "application/epub+zip",
         ".md": "text/markdown; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".xml": "application/xml",
         ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8", ".json": "application/json",
         ".css": "text/css; charset=utf-8", ".html": "text/html; charset=utf-8", ".svg": "image/svg+xml"}

META_POLICY = re.compile(rb'<meta http-equiv="?Content-Security-Policy"?[^>]*>\s*')


def header_rules(text):
    """The rules of a `_headers` file as Netlify and Cloudflare Pages read it: a path with `*` (anything) and `:name`
    (anything but a slash), then indented `Name: value` lines."""
    rules = []
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not line[0].isspace():
            pattern = re.escape(line.strip()).replace(r"\*", ".*")
            rules.append((re.compile(re.sub(r"/:\w+", "/[^/]+", pattern)), []))
        elif rules and ":" in line:
            name, value = line.split(":", 1)
            rules[-1][1].append((name.strip(), value.strip()))
    return rules


@lru_cache(maxsize=256)
def compressed(body):
    return gzip.compress(body, mtime=0)


class Server:
    """A server on this machine alone, at a port that is free. `origin` and `base` end without a slash.

    A page says its policy in a `<meta>`, a host in a header: `policy` is "both", or only one of the two."""

    def __init__(self, root, prefix="/", policy="both"):
        headers = root / "_headers"
        rules = header_rules(headers.read_text()) if headers.exists() and policy != "meta" else []
        handler = type("Handler", (_Handler,), {
            "root": root.resolve(), "prefix": prefix, "rules": rules, "has_meta": policy != "header"})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.port = self._server.server_port
        self.origin = f"http://127.0.0.1:{self.port}"
        self.base = self.origin + prefix.rstrip("/")
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self):
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # A browser that goes away leaves its connection open.
    timeout = 60
    # Head and body leave in one packet.
    wbufsize = -1

    def log_message(self, *_):
        pass

    def do_HEAD(self):
        self._answer()

    def do_GET(self):
        self._answer()

    def _answer(self):
        address = unquote(urlsplit(self.path).path)
        if not address.startswith(self.prefix):
            return self._send(404, b"outside the site", "text/plain")
        path = "/" + address[len(self.prefix):]
        file = (self.root / path.lstrip("/")).resolve()
        if not file.is_relative_to(self.root) or path == "/_headers":
            return self._not_found()
        if file.is_dir():
            if not path.endswith("/"):
                return self._send(301, b"", "text/plain", {"Location": self.path.split("?")[0] + "/"})
            file = file / "index.html"
        if not file.is_file():
            return self._not_found()
        self._send(200, file.read_bytes(), self._type(file))

    def _not_found(self):
        page = self.root / "404.html"
        self._send(404, page.read_bytes() if page.is_file() else b"not found", TYPES[".html"])

    @staticmethod
    def _type(file):
        return TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"

    def _send(self, status, body, kind, headers=None):
        headers = dict(headers or {})
        if kind == TYPES[".html"] and not self.has_meta:
            body = META_POLICY.sub(b"", body, count=1)
        if kind.startswith(("text/", "image/svg", "application/json")) and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = compressed(body)
            headers["Content-Encoding"] = "gzip"
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        # Hosts match the whole path, whatever the site is served under.
        path = unquote(urlsplit(self.path).path)
        for pattern, extra in self.rules:
            if pattern.fullmatch(path):
                for name, value in extra:
                    self.send_header(name, value)
        try:
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)
        except ConnectionError:
            # The browser went to another page before this came.
            self.close_connection = True
