import Markup
import Resolutions
import Sites
import Templates
import Testing

/// A text on each of the pages that show it.
@Suite struct TextTests {
  private static let english = """
    ---
    title: Title
    date: 2020
    ---
    # Title

    The Assembly,

    - having regard to [paragraph 2](#para_2)[^1],

    A. whereas so:

       (a) first;

    ## Heading

    1. Decides [this](2020-0001-other.md) and [that](https://example.org/);

    2. Ends.

    [^1]: As [recital A](#rec_A) says.
    """

  private static let texts = [
    "en": english,
    "fr": english.replacing("date: 2020\n", with: "translation: official\n").replacing("Decides", with: "Décide"),
  ]

  /// Of all links in a page that lead to a place, what stands before it.
  private func ways(to end: String, in page: String) -> Set<String> {
    let links = page.split(separator: "href=\"").dropFirst().compactMap { $0.split(separator: "\"").first }
    return Set(links.filter { $0.hasSuffix(end) }.map { String($0.dropLast(end.count)) })
  }

  @Test func `links within the text lead from each page to the page of the text`() async throws {
    let sample = try await Sample(Self.texts)
    #expect(ways(to: "#para_2", in: try sample.resolution("en")).contains(""))
    let parallel = try sample.parallel("fr")
    let slug = sample.assembled.context.slug
    #expect(ways(to: "fr/\(slug)/#para_2", in: parallel).contains("../../../"))
    #expect(ways(to: "en/\(slug)/#para_2", in: parallel).contains("../../../"))
    #expect(ways(to: "fr/\(slug)/#rec_A", in: parallel).contains("../../../"))
  }

  @Test func `what opens under a provision stands on the page of the text alone`() async throws {
    let sample = try await Sample(Self.texts)
    let provisions = sample.assembled.original.text.provisions.reduce(0) { count, _ in count + 1 }
    #expect(try sample.resolution("fr").split(separator: "class=\"bar\"").count == provisions + 1)
    #expect(try !sample.parallel("fr").contains("class=\"bar\""))
  }

  @Test(arguments: [(8, false), (9, true)])
  func `languages under a provision fold away when they are more than eight`(_ others: Int, _ folds: Bool) async throws
  {
    let tags = ["fr", "de", "es", "it", "pt", "nl", "da", "sv", "fi"].prefix(others)
    var texts = ["en": Self.english]
    for tag in tags { texts[tag] = Self.english.replacing("date: 2020\n", with: "translation: official\n") }
    let page = try await Sample(texts).resolution("en")
    let bar = try #require(page.split(separator: "class=\"bar\"").dropFirst().first?.split(separator: "</div>").first)
    #expect(bar.contains("<details>") == folds)
    #expect(bar.split(separator: "hreflang=").count == others + 1)
    #expect(
      try #require(bar.firstRange(of: "cite")).lowerBound < bar.firstRange(of: "hreflang").map(\.lowerBound)
        ?? bar.endIndex)
  }

  @Test func `beside a translation the original has ids of its own`() async throws {
    let page = try await Sample(Self.texts).parallel("fr")
    for id in ["cit_1", "rec_A", "sec_1", "para_1", "fn_1", "fnref_1"] {
      #expect(page.split(separator: " id=\"\(id)\"").count == 2, "\(id)")
      #expect(page.split(separator: " id=\"en_\(id)\"").count == 2, "en_\(id)")
    }
  }

  @Test(arguments: ["cit_1", "rec_A", "para_1", "rec_A__list_1__point_a"])
  func `a provision alone has the text that it has among others`(_ anchor: String) async throws {
    let sample = try await Sample(Self.texts)
    let html = try sample.provision(anchor)
    #expect(html.contains("id=\"\(anchor)\""))
    #expect(!html.contains("class=\"bar\""))
  }
}
