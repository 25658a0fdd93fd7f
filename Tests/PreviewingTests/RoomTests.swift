import Foundation
import Publishing
import Resolutions
import Sites
import Testing

@testable import Previewing

/// A room of a preview: who may write in it, and what becomes of it.
@Suite(.timeLimit(.minutes(2))) struct RoomTests {
  /// Says what it is told, and how many were told something else meanwhile.
  private final class Echo: PreviewRoom {
    let name = "echo"
    let title = "Echoes"
    let files = ["echo.css": Array("p {}".utf8)]

    func path(of slug: Slug, _ language: LanguageTag, isSource: Bool) -> String? { isSource ? nil : "\(language)/" }

    func page(at path: String, of site: Site, isWritable: Bool) async throws -> [UInt8]? {
      path == "fr/" ? Array("<html data-version=\"\">\(isWritable) \(site.inventory.resolutions.count)".utf8) : nil
    }

    func take(_ message: [UInt8], at path: String, of site: Site) -> PreviewAnswer {
      PreviewAnswer(path == "fr/" ? .done : .missing, "\(path) \(String(decoding: message, as: UTF8.self))")
    }
  }

  @Test func `its pages, files and answers stand below its name`() async throws {
    try await withRoom { preview in
      let page = try await preview.get("/_/echo/fr/")
      #expect(page.code == 200 && page.body.contains("true 2") && !page.body.contains("data-version=\"\""))
      #expect(try await preview.get("/_/echo/echo.css").head.contains("text/css"))
      #expect(try await preview.get("/_/echo/de/").code == 404)
      #expect(try await preview.get("/_/").body.contains("<a href=\"/_/echo/\">Echoes</a>"))
      let answer = try await post(preview, "/_/echo/fr/", "[1]")
      #expect(answer.code == 200 && answer.body == "fr/ [1]")
      #expect(try await post(preview, "/_/echo/de/", "[1]").code == 404)
      #expect(try await post(preview, "/_/echo/fr/", "").body == "fr/ ")
    }
  }

  @Test func `bodies come in pieces, and more requests after them`() async throws {
    try await withRoom { preview in
      let body = String(repeating: "x", count: 200_000)
      #expect(try await post(preview, "/_/echo/fr/", body).body == "fr/ \(body)")
      let first = head(preview, "/_/echo/fr/", length: 3, "Connection: keep-alive")
      let second = head(preview, "/_/echo/fr/", length: 2, "Connection: close")
      let answer = try await preview.send("\(first)abc\(second)de")
      #expect(answer.whole.contains("fr/ abc") && answer.whole.hasSuffix("fr/ de"))
    }
  }

  @Test func `nothing else takes what is sent`() async throws {
    try await withRoom { preview in
      for (path, code) in [("/", 405), ("/en/", 405), ("/_/", 405), ("/_/echo", 405), ("/_/changes", 405)] {
        let answer = try await post(preview, path, "{}")
        #expect(answer.code == code, "\(path)")
      }
      let long = try await preview.send(head(preview, "/_/echo/fr/", length: 262_145))
      #expect(long.code == 413)
      let foreign = head(preview, "/_/echo/fr/", length: 2).replacing("Origin: http", with: "Origin: https")
      let refused = try await preview.send("\(foreign){}")
      #expect(refused.code == 403)
    }
  }

  private func head(_ preview: Preview, _ path: String, length: Int, _ more: String = "Connection: close") -> String {
    """
    POST \(path) HTTP/1.1\r\nHost: \(preview.host)\r\nOrigin: http://\(preview.host)\r\n\
    Content-Type: application/json\r\nContent-Length: \(length)\r\n\(more)\r\n\r\n
    """
  }

  private func post(_ preview: Preview, _ path: String, _ body: String) async throws -> WireAnswer {
    try await preview.send(head(preview, path, length: body.utf8.count) + body)
  }

  private func withRoom(_ body: @Sendable (Preview) async throws -> Void) async throws {
    try await PreviewTests.withPreview(rooms: [Echo()]) { preview, _ in try await body(preview) }
  }
}
