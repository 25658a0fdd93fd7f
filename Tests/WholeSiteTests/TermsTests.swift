import Foundation
import Publishing
import Resolutions
import TestSupport
import Testing

/// A language needs no release to have its word for article: a site says it in `phrases.yml`.
@Suite struct TermsTests {
  private func outline(phrases: String?) async throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "whereas-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let content = folder.appending(path: "Content/eo")
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    let text = """
      ---
      title: Putoj
      date: 2024
      ---
      # Putoj

      La Asembleo,

      ## Artikolo 1

      1. Putoj estas publikaj.

      ## Artikolo 2

      1. Pumpiloj estas riparataj.
      """
    try Data(text.utf8).write(to: content.appending(path: "putoj.md"))
    if let phrases { try Data(phrases.utf8).write(to: content.appending(path: "phrases.yml")) }
    return try await Site.open(root: folder.path).outlines().map(\.summary)
  }

  @Test(arguments: ["article: artikolo\n", "article: [paragrafo, Artikolo]\n", "article: artikolo {number}\n"])
  func `a site's own word opens articles`(phrases: String) async throws {
    let summary = "formula 1 line · articles 1–2, article 1 with paragraph 1, article 2 with paragraph 1"
    #expect(try await outline(phrases: phrases) == [summary])
  }

  @Test func `without it headings are headings`() async throws {
    let summary = try await outline(phrases: nil).joined()
    #expect(summary.contains("heading “Artikolo 1”"))
  }
}
