import Diagnostics
import Resolutions
import TestSupport
import Testing

/// What was found in a text, as a person would say it.
@Suite struct ReadingOutlineTests {
  private func outline(_ shape: String) throws -> ReadingOutline {
    let shape = try #require(Shape(shape))
    let reading = ResolutionReader.read(shape.file, language: shape.language)
    return ReadingOutline(reading.value, reading.diagnostics)
  }

  @Test(arguments: [
    (
      "us-city",
      "formula 1 line · recitals 1–3 · sections 1–3, section 2 with points (a)–(b) · 2 lines after the end"
    ),
    (
      "un-two-line-opening",
      "note 1 line · formula 1 line · recitals 1–2 · paragraphs 1–2"
    ),
    ("excerpt", "formula 1 line · paragraphs 1, 8–9"),
    (
      "union-motion",
      "heading “This Union notes” · paragraphs 1–2 · heading “This Union believes” · paragraph 1 · "
        + "heading “This Union resolves” · paragraphs 1–2, paragraph 2 with points (a)–(b)"
    ),
    ("french-numbers", "formula 1 line · articles 1er–XII, article XII with paragraphs 1–2"),
    ("roman-parts", "formula 1 line · heading “I. Wells” · paragraphs 1–2 · heading “II. Pumps” · paragraphs 1–2"),
  ])
  func `a shape is summed up`(shape: String, summary: String) throws {
    #expect(try outline(shape).summary == summary)
  }

  @Test func `a guess is marked as one`() throws {
    let outline = try outline("un-ga-single")
    #expect(outline.summary.contains("(a guess)"))
    #expect(outline.parts.contains { $0.isGuess })
  }

  @Test func `as JSON it has places and addresses`() throws {
    let json = try outline("us-resolved").json
    #expect(json.hasPrefix(#"{"path":"Content/en/us-resolved.md","summary":""#))
    #expect(json.contains(#""kind":"recitals""#))
    #expect(json.contains(#""addresses":["rec_1","rec_2"],"guess":false"#))
  }
}
