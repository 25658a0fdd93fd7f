import Diagnostics
import Foundation
import Publishing
import Sites
import Testing

@testable import Previewing

/// A preview as those on the other side of the wire meet it.
@Suite(.timeLimit(.minutes(2))) struct PreviewTests {
  @Test func `a page is the site's own, with the preview's script and a policy that lets it ask`() async throws {
    try await Self.withPreview { preview, folder in
      let answer = try await preview.get("/en/rivers/")
      #expect(answer.code == 200 && answer.head.contains("Content-Type: text/html; charset=utf-8"))
      let site = try await Site.open(root: folder.path)
      let own = String(
        decoding: try #require(try await site.page(at: Address(path: "en/rivers/"))).value, as: UTF8.self)
      let shown = answer.body.replacing(
        #/<script src="/_/preview.js\?v=\w+" data-version="[^"]+" defer></script>\n/#, with: ""
      )
      .replacing("connect-src 'self'; ", with: "")
      #expect(shown == own)
      #expect(answer.body.contains("connect-src 'self'; "))
    }
  }

  @Test func `files have their types, and are sent once`() async throws {
    try await Self.withPreview { preview, _ in
      let style = try await preview.get("/assets/whereas.css")
      #expect(style.head.contains("Content-Type: text/css; charset=utf-8"))
      let tag = try #require(style.head.firstMatch(of: #/ETag: ("[^"]+")/#)?.output.1)
      let again = try await preview.get("/assets/whereas.css", "If-None-Match: \(tag)")
      #expect(again.code == 304 && again.body.isEmpty)
      let version = try #require(try await preview.get("/en/rivers/").body.firstMatch(of: #/whereas\.css\?v=(\w+)/#))
        .output.1
      #expect(try await preview.get("/assets/whereas.css?v=\(version)").head.contains("immutable"))
      for other in ["/assets/whereas.css?v=0", "/assets/theme.css?v=\(version)0", "/static/map.txt?v=\(version)"] {
        #expect(try await !preview.get(other).head.contains("immutable"))
      }
      #expect(try await preview.get("/static/map.txt").body == "map")
      #expect(try await preview.get("/_/preview.js").head.contains("text/javascript"))
      #expect(try await preview.get("/en/rivers").head.contains("Location: /en/rivers/"))
      let missing = try await preview.get("/en/nothing/")
      #expect(missing.code == 404 && missing.body.contains("<html"))
    }
  }

  @Test func `a site whose address has a path stands below it`() async throws {
    try await Self.withPreview(baseURL: "https://rivers.example/eu/") { preview, _ in
      #expect(preview.address.hasSuffix("/eu/"))
      let root = try await preview.get("/")
      #expect(root.head.contains("Location: /eu/"))
      #expect(try await preview.get("/eu/en/rivers/").code == 200)
      #expect(try await preview.get("/en/rivers/").code == 404)
      #expect(try await preview.get("/_/").body.contains("href=\"/eu/"))
    }
  }

  @Test func `a thousand hostile requests get nothing and change nothing`() async throws {
    try await Self.withPreview { preview, folder in
      let before = try folder.contents()
      let own = preview.host
      let paths = [
        "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/static/../../secret.txt",
        "/static/..%5c..%5csecret.txt",
        "//secret.txt", "/en%2frivers/", "/static/%2e%2e/%2e%2e/secret.txt", "/secret.txt", "/Content/en/rivers.md",
        "/.git/config", "/%252e%252e/secret.txt", "/_/../secret.txt", "/_/changes?/../secret.txt", "/_/secret.txt",
      ]
      var requests = paths.map { "GET \($0) HTTP/1.1\r\nHost: \(own)\r\nConnection: close\r\n\r\n" }
      for host in ["evil.example", "evil.example:\(own.split(separator: ":")[1])", "", "127.0.0.1:1"] {
        for path in ["/", "/en/rivers/", "/_/", "/_/changes?/en/"] {
          requests.append("GET \(path) HTTP/1.1\r\nHost: \(host)\r\n\r\n")
        }
      }
      for path in ["/", "/_/changes?/en/"] {
        requests.append("GET \(path) HTTP/1.1\r\nHost: \(own)\r\nOrigin: http://evil.example\r\n\r\n")
        requests.append("GET \(path) HTTP/1.1\r\nHost: \(own)\r\nOrigin: null\r\n\r\n")
      }
      requests.append("GET /_/changes?/en/ HTTP/1.1\r\nHost: \(own)\r\nSec-Fetch-Site: cross-site\r\n\r\n")
      for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT"] {
        requests.append("\(method) /en/ HTTP/1.1\r\nHost: \(own)\r\n\r\n")
      }
      requests.append(
        "GET / HTTP/1.1\r\nHost: \(own)\r\nContent-Length: 99\r\n\r\n" + String(repeating: "x", count: 99))
      requests.append("GET /\(String(repeating: "a", count: 40_000)) HTTP/1.1\r\nHost: \(own)\r\n\r\n")
      requests.append("GET / HTTP/1.1\r\nHost: \(own)\r\nX: \(String(repeating: "a", count: 200_000))\r\n\r\n")
      requests.append("\u{16}\u{3}\u{1}\u{2}\r\n\r\n")
      for number in 0..<1000 {
        let answer = try await preview.send(requests[number % requests.count])
        #expect((400..<500).contains(answer.code), "\(requests[number % requests.count].prefix(80))")
        #expect(!answer.body.contains("secret") && !answer.body.contains("cross borders"))
      }
      #expect(try folder.contents() == before)
      #expect(try await preview.get("/en/rivers/").code == 200)
    }
  }

  @Test func `who opens connections and says nothing keeps nobody out`() async throws {
    try await Self.withPreview { preview, _ in
      var silent: [Wire] = []
      for number in 0..<Connections.most + 50 {
        let wire = try Wire(port: preview.port)
        if number.isMultiple(of: 2) { wire.send("GET / HTTP/1.1\r\nHost: 127") }
        silent.append(wire)
      }
      #expect(try await preview.get("/en/rivers/").code == 200)
      withExtendedLifetime(silent) {}
    }
  }

  @Test func `several requests come over one connection, also at once`() async throws {
    try await Self.withPreview { preview, _ in
      let request = "GET /static/map.txt HTTP/1.1\r\nHost: \(preview.host)\r\n"
      let answer = try await preview.send("\(request)\r\n\(request)Connection: close\r\n\r\n")
      #expect(answer.whole.ranges(of: "HTTP/1.1 200 OK").count == 2)
    }
  }

  @Test func `a saved file is told to who looks at its page`() async throws {
    try await Self.withPreview { preview, folder in
      let wire = try Wire(port: preview.port)
      wire.send("GET /_/changes?/en/rivers/ HTTP/1.1\r\nHost: \(preview.host)\r\n\r\n")
      let (first, _) = await wire.read { $0.contains("\n\n") }
      #expect(first.contains("text/event-stream"))
      try folder.write("Content/en/rivers.md", PreviewFolder.english.replacing("borders", with: "<b>plains</b>"))
      let (second, isTold) = await wire.read { $0.contains("raw HTML") || $0.contains("\"errors\": 1") }
      #expect(isTold, "\(second)")
      #expect(second.contains("Content/en/rivers.md"))
    }
  }

  @Test func `a burst of changes is all shown`() async throws {
    try await Self.withPreview { preview, folder in
      let names = (0..<200).map { "text-\($0)" }
      for name in names {
        try folder.write("Content/en/\(name).md", "---\ntitle: \(name)\ndate: 2019\n---\n# On \(name)\n\n1. Decides.\n")
      }
      for name in names.prefix(100) { try folder.move("Content/en/\(name).md", "Content/en/\(name)-moved.md") }
      let expected = Set(names.prefix(100).map { "\($0)-moved" } + names.dropFirst(100) + ["rivers", "lakes"])
      var shown: Set<String> = []
      while shown != expected {
        let state = try await preview.get("/_/").body
        shown = Set(state.matches(of: #/<small>([\w-]+)</small>/#).map { String($0.output.1) })
      }
      for name in expected { #expect(try await preview.get("/en/\(name)/").code == 200) }
    }
  }

  @Test func `a port that is taken is told, and the next free one found`() async throws {
    try await Self.withPreview { preview, folder in
      var options = PreviewOptions()
      options.root = folder.path
      options.port = preview.port
      let error = await #expect(throws: PreviewError.self) { _ = try await Preview.open(options) }
      #expect(error?.description.contains("port \(preview.port)") == true)
      options.port = nil
      options.host = "no.such.host"
      let other = await #expect(throws: PreviewError.self) { _ = try await Preview.open(options) }
      #expect(other?.description.contains("no.such.host") == true)
    }
  }

  /// Runs a preview of a small site for as long as `body` takes.
  static func withPreview(
    baseURL: String? = nil, rooms: [any PreviewRoom] = [],
    _ body: @Sendable (Preview, PreviewFolder) async throws -> Void
  ) async throws {
    let folder = try PreviewFolder(baseURL: baseURL)
    var options = PreviewOptions()
    options.root = folder.path
    options.rooms = rooms
    let preview = try await Preview.open(options)
    let running = Task { await preview.run() }
    do {
      try await body(preview, folder)
    } catch {
      running.cancel()
      await running.value
      throw error
    }
    running.cancel()
    await running.value
  }
}
