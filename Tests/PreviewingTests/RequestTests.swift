import Testing

@testable import Previewing

/// What is read of a request, and what is refused unread.
@Suite struct RequestTests {
  static let host = "Host: 127.0.0.1:8000"

  @Test func `a browser's request is read`() throws {
    let request = try Request(
      head("GET /en/2020-1-rivers/?a=b?c HTTP/1.1", "HOST:  127.0.0.1:8000 ", "Accept: */*", "If-None-Match: \"1\""))
    #expect(request.path == "/en/2020-1-rivers/" && request.query == "a=b?c")
    #expect(request.fields["host"] == "127.0.0.1:8000" && request.fields["if-none-match"] == "\"1\"")
    #expect(!request.isHead && request.keepsConnection)
    #expect(try Request(head("HEAD / HTTP/1.1", Self.host)).isHead)
    #expect(try !Request(head("GET / HTTP/1.1", Self.host, "Connection: Close")).keepsConnection)
    #expect(try !Request(head("GET / HTTP/1.0", Self.host)).keepsConnection)
    #expect(try Request(head("GET / HTTP/1.1", "Content-Length: 0")).path == "/")
    let post = try Request(head("POST /_/translate/fr/rivers/ HTTP/1.1", Self.host, "Content-Length: 12"))
    #expect(post.isPost && post.bodyLength == 12 && post.path == "/_/translate/fr/rivers/")
  }

  @Test(arguments: [
    ("", Refusal.malformed), ("GET /", .malformed), ("GET  / HTTP/1.1", .malformed), ("GET / HTTP/2", .malformed),
    ("GET / HTTP/1.1 ", .malformed), ("GET http://evil.example/ HTTP/1.1", .malformed), ("GET * HTTP/1.1", .malformed),
    ("GET / HTTP/1.1\r\nHost", .malformed), ("GET / HTTP/1.1\r\n: x", .malformed), ("GET /\0 HTTP/1.1", .malformed),
    ("GET / HTTP/1.1\r\nHost: a\r\nhost: b", .malformed), ("GET / HTTP/1.1\r\nHost : a", .malformed),
    ("GET / HTTP/1.1\r\nA: b\nHost: c", .malformed), ("GET / HTTP/1.1\r\n folded: a", .malformed),
    ("GET / HTTP/1.1\r\nA: b\rc", .malformed),
    ("POST / HTTP/1.1", .notReading), ("PUT / HTTP/1.1", .notReading), ("get / HTTP/1.1", .notReading),
    ("CONNECT evil.example:80 HTTP/1.1", .notReading), ("GET / HTTP/1.1\r\nContent-Length: 1", .hasBody),
    ("POST / HTTP/1.1\r\nContent-Length: -1", .malformed), ("POST / HTTP/1.1\r\nContent-Length: 1_0", .malformed),
    ("POST / HTTP/1.1\r\nContent-Length: ", .malformed), ("POST / HTTP/1.1\r\nContent-Length: 262145", .hasBody),
    ("POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked", .hasBody),
    ("GET / HTTP/1.1\r\nContent-Length: -0", .hasBody), ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked", .hasBody),
  ])
  func `what no browser sends to read a page is refused`(text: String, refusal: Refusal) {
    #expect(throws: refusal) { try Request(Array(text.utf8)[...]) }
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    #expect(throws: Refusal.malformed) { try Request(Array("GET /".utf8) + [0xFF] + Array(" HTTP/1.1".utf8)) }
  }

  @Test(arguments: [
    ("/", ""), ("/en/", "en/"), ("/en/a/rec_B/", "en/a/rec_B/"), ("/static/%C3%A9t%C3%A9.pdf", "static/été.pdf"),
    ("/a%20b", "a b"), ("/a..b/.c/...", "a..b/.c/..."), ("/%2570", "%70"),
  ])
  func `a path is read without its escapes`(path: String, decoded: String) throws {
    #expect(try RequestPath.decode(path) == decoded)
  }

  @Test(arguments: [
    "/..", "/../", "/../etc/passwd", "/en/../../x", "/en/..", "/%2e%2e/x", "/%2E./x", "/.%2e/x", "/./x", "/en/.",
    "/..%2f..%2fetc/passwd", "/en%2Fa/", "/en%5ca", "/en\\a", "/..\\..\\x", "//evil.example/", "/en//a/", "/%00",
    "/a%0d%0ab",
    "/%7f", "/%", "/%2", "/%zz", "/%+1", "/%ff", "/%c0%ae%c0%ae/", "/%e0%80%af",
  ])
  func `a path that could lead out of the site is refused`(path: String) {
    #expect(throws: Refusal.malformed) { try RequestPath.decode(path) }
  }

  // MARK: Who asks

  @Test(arguments: [
    ("127.0.0.1", ["127.0.0.1:8000", "localhost:8000", "LocalHost:8000", "[::1]:8000"]),
    ("192.168.1.7", ["192.168.1.7:8000", "localhost:8000"]), ("fe80::1", ["[fe80::1]:8000"]),
    ("0.0.0.0", ["192.168.1.7:8000", "[fe80::1]:8000", "10.0.0.1:8000"]),
  ])
  func `requests to the own host are let in`(host: String, names: [String]) throws {
    for name in names {
      for origin in [nil, "http://\(name)"] {
        try Gate(host: host, port: 8000).admit(request(host: name, origin: origin))
      }
    }
  }

  @Test(arguments: [
    "evil.example", "evil.example:8000", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:8001", "127.0.0.1.evil.example:8000",
    "evil.example:8000@127.0.0.1:8000", "localhost:8000:8000", "127.0.0.1:8000, evil.example", "", "192.168.1.7:8000",
    "localhost.:8000", "2130706433:8000", "[::]:8000", "1.2.3.256:8000",
  ])
  func `requests to another host are refused`(host: String) {
    #expect(throws: Refusal.foreignHost) { try Gate(host: "127.0.0.1", port: 8000).admit(request(host: host)) }
    if host != "192.168.1.7:8000", host != "[::]:8000" {
      #expect(throws: Refusal.foreignHost) { try Gate(host: "0.0.0.0", port: 8000).admit(request(host: host)) }
    }
  }

  @Test func `requests without a host are refused`() {
    #expect(throws: Refusal.foreignHost) {
      try Gate(host: "127.0.0.1", port: 8000).admit(Request(head("GET / HTTP/1.0")))
    }
  }

  @Test(arguments: [
    "http://evil.example", "null", "", "https://127.0.0.1:8000", "http://127.0.0.1", "http://127.0.0.1:8001",
    "http://localhost:8000", "http://127.0.0.1:8000.evil.example",
  ])
  func `requests of another origin's pages are refused`(origin: String) {
    #expect(throws: Refusal.foreignOrigin) {
      try Gate(host: "127.0.0.1", port: 8000).admit(request(host: "127.0.0.1:8000", origin: origin))
    }
  }

  @Test(arguments: [("same-origin", true), ("cross-site", false), ("same-site", false), ("none", false), (nil, true)])
  func `only own pages are told of changes`(site: String?, isAdmitted: Bool) throws {
    let lines = ["GET /_/changes?/en/ HTTP/1.1", Self.host] + (site.map { ["Sec-Fetch-Site: \($0)"] } ?? [])
    let request = try Request(Array(lines.joined(separator: "\r\n").utf8)[...])
    let gate = Gate(host: "127.0.0.1", port: 8000)
    if isAdmitted {
      try gate.admitToChanges(request)
    } else {
      #expect(throws: Refusal.foreignOrigin) { try gate.admitToChanges(request) }
    }
  }

  private static let own: [(host: String, origin: String?, type: String?, refusal: Refusal?)] = [
    ("127.0.0.1", "http://127.0.0.1:8000", "application/json", nil),
    ("::1", "http://[::1]:8000", "Application/JSON", nil),
    ("127.0.0.1", nil, "application/json", .foreignOrigin),
    ("127.0.0.1", "http://127.0.0.1:8000", nil, .otherContent),
    ("127.0.0.1", "http://127.0.0.1:8000", "text/plain", .otherContent),
    ("127.0.0.1", "http://127.0.0.1:8000", "application/json; charset=x", .otherContent),
    ("0.0.0.0", "http://127.0.0.1:8000", "application/json", .notWritable),
    ("192.168.1.7", "http://192.168.1.7:8000", "application/json", .notWritable),
  ]

  @Test(arguments: own)
  func `only what comes from own pages on this machine is written`(
    host: String, origin: String?, type: String?, refusal: Refusal?
  ) throws {
    var lines = ["POST /_/translate/fr/rivers/ HTTP/1.1", "Host: 127.0.0.1:8000", "Content-Length: 2"]
    lines += [origin.map { "Origin: \($0)" }, type.map { "Content-Type: \($0)" }].compactMap { $0 }
    let request = try Request(Array(lines.joined(separator: "\r\n").utf8)[...])
    let gate = Gate(host: host, port: 8000)
    var refused: Refusal?
    do { try gate.admitToWriting(request) } catch { refused = error }
    #expect(refused == refusal)
  }

  private func head(_ lines: String...) -> ArraySlice<UInt8> { Array(lines.joined(separator: "\r\n").utf8)[...] }

  private func request(host: String, origin: String? = nil) throws -> Request {
    let origin = origin.map { "\r\nOrigin: \($0)" } ?? ""
    return try Request(head("GET / HTTP/1.1", "Host: \(host)\(origin)"))
  }
}
