import Foundation
import TestSupport
import Testing

/// Drafts are read and checked, and published only for those who ask to see them.
@Suite struct DraftTests {
  private static let texts = [
    "en/2020-1-rivers": """
    ---
    title: Rivers
    sponsors: [Ada Lovelace, "Smith & Sons"]
    source: https://example.org/rivers?a=1&b=2
    ---

    1. Stresses that water is shared.
    """,
    "en/2020-2-lakes": "---\ntitle: Lakes\ndraft: true\n---\n\n1. Stresses that lakes are deep.\n",
    "fr/2020-1-rivers": "---\ntitle: Fleuves\ntranslation: official\ndraft: true\n---\n\n1. Souligne.\n",
  ]

  private func build(_ arguments: String...) throws -> (paths: Set<String>, page: (String) -> String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "whereas-drafts-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in Self.texts {
      let file = folder.appending(path: "Content/\(path).md")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let outcome = try Command.run(Command.binary, ["build", "--no-search"] + arguments, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let output = folder.appending(path: "Output")
    var pages: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: output.path) where path.hasSuffix(".html") {
      pages[path] = try String(contentsOf: output.appending(path: path), encoding: .utf8)
    }
    return (Set(pages.keys), { pages[$0] ?? "" })
  }

  @Test func `a draft is no part of the site`() throws {
    let site = try build()
    #expect(site.paths.contains("en/2020-1-rivers/index.html"))
    #expect(!site.paths.contains { $0.contains("2020-2-lakes") || $0.hasPrefix("fr/2020") })
    #expect(!site.page("en/index.html").contains("Lakes"))
    #expect(!site.page("en/2020-1-rivers/index.html").contains("Fleuves"))
    #expect(!site.page("2020-1-rivers/index.html").contains("Fleuves"))
  }

  @Test func `outlines show drafts too`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "whereas-drafts-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "Content/en/2020-2-lakes.md")
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Self.texts["en/2020-2-lakes"]?.write(to: file, atomically: true, encoding: .utf8)
    let outcome = try Command.run(Command.binary, ["check", "--outline"], in: folder)
    #expect(outcome.output.contains("Content/en/2020-2-lakes.md: paragraph 1"))
  }

  @Test func `who asks for drafts sees them, marked as such`() throws {
    let site = try build("--drafts")
    #expect(site.page("en/2020-2-lakes/index.html").contains("<strong>Draft, not published</strong>"))
    #expect(site.page("fr/2020-1-rivers/index.html").contains("<strong>Brouillon non publié</strong>"))
    #expect(!site.page("en/2020-1-rivers/index.html").contains("not published"))
  }

  @Test func `sponsors and the official text stand among the facts`() throws {
    let page = try build().page("en/2020-1-rivers/index.html")
    #expect(page.contains("<li>Sponsors: Ada Lovelace, Smith &amp; Sons</li>"))
    #expect(page.contains("<a href=\"https://example.org/rivers?a=1&amp;b=2\">Official text</a>"))
  }
}
