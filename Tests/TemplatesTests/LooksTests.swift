import Markup
import Sites
import Templates
import Testing

/// What a page shows where a text is unlike most: no citations before its headings, a title of many lines, a reference
/// among letters that run the other way.
@Suite struct LooksTests {
  private func page(_ tag: String, _ texts: [String: String]) async throws -> String {
    try await Sample(texts).resolution(tag)
  }

  private func file(_ title: String, _ body: String) -> String {
    "---\ntitle: Short\nreference: 2019/1(RSP)\n---\n# \(title)\n\n\(body)\n"
  }

  @Test func `text and headings before the first paragraph are no citations`() async throws {
    let annex =
      "1. Decides;\n\n2. Decides more;\n\n## Annex I\n\n### Procedures\n\nThe Focal Point is authorized:\n\n1. First;\n"
    let html = try await page("en", ["en": file("Title", annex)])
    #expect(!html.contains("Having regard"))
    #expect(!html.contains("att_1__citations"))
    #expect(html.contains("<p>The Focal Point is authorized:</p>"))
  }

  @Test func `headings before the preamble belong to it`() async throws {
    let html = try await page("en", ["en": file("Title", "## Preamble\n\nRecalling so,\n\n1. Decides;")])
    #expect(!html.contains("Having regard"))
    #expect(html.contains("id=\"recitals\""))
  }

  @Test func `citations keep their heading`() async throws {
    let html = try await page("en", ["en": file("Title", "- having regard to it,\n\nA. whereas so;\n\n1. Decides;")])
    #expect(html.contains("id=\"citations\">Having regard<"))
  }

  @Test func `a title of many lines is set smaller`() async throws {
    let long = String(repeating: "Albania, Andorra, Australia, ", count: 8)
    #expect(try await page("en", ["en": file(long, "1. Decides;")]).contains("<h1 class=\"long\">Albania"))
    #expect(try await page("en", ["en": file("Title", "1. Decides;")]).contains("<h1>Title</h1>"))
  }

  @Test func `a reference stands for itself among letters from right to left`() async throws {
    let texts = [
      "en": file("Title (2019/1(RSP))", "1. Decides;"), "ar": file("قرار و(2019/1(RSP))", "1. تقرر;"),
    ]
    let sample = try await Sample(texts)
    let isolated = "(<bdi dir=\"ltr\">2019/1(RSP)</bdi>)"
    #expect(try sample.resolution("ar").contains("و\(isolated)</h1>"))
    #expect(try sample.resolution("ar").contains("و\(isolated)</p>"))
    #expect(try sample.provision("para_1", "ar").contains("و\(isolated)،"))
    #expect(try sample.parallel("ar").contains("<h1>قرار و\(isolated)</h1>"))
    #expect(try sample.resolution("en").contains("<h1>Title (2019/1(RSP))</h1>"))
  }
}
