import Foundation
import Markup
import Resolutions
import Sites
import Templates
import Testing

/// Rules that hold for pages whatever they look like.
@Suite struct PageTests {
  private static let english = """
    ---
    title: A "title" & <more>
    date: 2020
    ---
    # A "title" & <b>

    The Assembly,

    - having regard to it,

    A. whereas so;

    1. Decides:

       (a) this;
    """
  private static let arabic = """
    ---
    title: عنوان
    translation: machine
    translator: "X & Y"
    ---
    # عنوان

    الجمعية،

    - بالنظر إليه،

    A. حيث إن؛

    1. تقرر:

       (a) هذا؛
    """
  private static let texts = [
    "en": english.replacing("# A \"title\" & <b>", with: "# A \"title\" & \\<b>"), "ar": arabic,
  ]

  @Test func `text from an author is escaped everywhere`() async throws {
    let html = try await Sample(Self.texts).resolution()
    #expect(html.contains("<title>A &quot;title&quot; &amp; &lt;more&gt;"))
    #expect(!html.contains("<more>"))
    #expect(!html.contains("<b>"))
  }

  @Test func `languages and directions are said`() async throws {
    let html = try await Sample(Self.texts).resolution("ar")
    #expect(html.contains("<html lang=\"ar\" dir=\"rtl\" "))
    #expect(html.contains("hreflang=\"en\""))
  }

  @Test(arguments: ["en", "ar"])
  func `no page has an inline script or style`(tag: String) async throws {
    let sample = try await Sample(Self.texts)
    var pages = [try sample.resolution(tag), try sample.provision("rec_A", tag)]
    if tag == "ar" { pages.append(try sample.parallel(tag)) }
    for html in pages {
      #expect(html.contains("Content-Security-Policy"))
      // Data is no script.
      #expect(
        html.firstMatch(of: #/<style|\sstyle=|\son\w+="|<script(?![^>]* src=| type="application\/ld\+json">)/#)
          == nil)
    }
  }

  @Test(arguments: [("en", "Next: paragraph 1"), ("fr", "Suivant\u{A0}: paragraphe 1"), ("zh", "下一个：第1段")])
  func `a colon stands as the language sets it`(tag: String, words: String) async throws {
    let html = try await Sample([tag: Self.english]).provision("rec_A", tag)
    #expect(html.contains(">\(words)</a>"))
  }

  @Test func `the sponsors of a joint motion unfold, a few stand as they are`() async throws {
    let few = try await Sample(["en": "---\ntitle: T\nsponsors: [A, B]\n---\n# T\n\n1. A."]).resolution()
    #expect(few.contains("<li>Sponsors: A, B</li>"))
    let names = (1...40).map { "Member \($0)" }
    let many = try await Sample(["en": "---\ntitle: T\nsponsors: \(names)\n---\n# T\n\n1. A."]).resolution()
    #expect(many.contains("<summary>Sponsors: Member 1, Member 2, "))
    #expect(many.contains(" …</summary>\nSponsors: \(names.joined(separator: ", "))</details>"))
  }

  @Test func `headings within an article stand below its own, and lead to themselves`() async throws {
    let text = "# Rules\n\n## Chapter\n\n### Article 1\n\n#### One\n\n1. A.\n\n###### Two\n\n2. B."
    let html = try await Sample(["en": text]).resolution()
    for (level, number, title) in [(4, 1, "One"), (5, 2, "Two")] {
      let anchor = "art_1__sec_\(number)"
      let heading =
        "<h\(level) class=\"cross-heading\" id=\"\(anchor)\"><a href=\"#\(anchor)\">\(title)</a></h\(level)>"
      #expect(html.contains(heading))
    }
    #expect(html.contains("id=\"art_1__para_2\""))
  }

  @Test func `a preamble that the text heads itself has no second heading, nor two entries in the contents`()
    async throws
  {
    let text = """
      ---
      title: A declaration
      date: 1948
      ---
      # A declaration

      Now, therefore, the Assembly:

      ## Preamble

      Whereas so;

      Whereas also;

      ## Article 1

      All are free.
      """
    let html = try await Sample(["en": text]).resolution()
    let opening = "<section class=\"part recitals\" id=\"recitals\">\n<h2 class=\"cross-heading\" id=\"sec_1\">"
    #expect(html.contains(opening))
    #expect(!html.contains("href=\"#recitals"))
    #expect(html.components(separatedBy: ">Preamble</a>").count == 3)
  }

  @Test func `links within the site are relative`() async throws {
    // The name of a vocabulary is no link.
    let html = try await Sample(Self.texts).resolution()
      .replacing(#"<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">"#, with: "")
    for match in html.matches(of: #/(?:href|src)="([^"]*)"/#) {
      #expect(!match.1.hasPrefix("/") && !match.1.hasPrefix("http"), "\(match.1)")
    }
  }

  @Test func `absolute addresses are printed only where the site's own is known`() async throws {
    let known = try await Sample(Self.texts, configuration: "baseURL: https://resolutions.example/eu/")
    let html = try known.resolution()
    #expect(html.contains("<link rel=\"canonical\" href=\"https://resolutions.example/eu/en/2019-1-sample/\">"))
    #expect(html.contains("hreflang=\"x-default\" href=\"https://resolutions.example/eu/2019-1-sample/\""))
    let unplaced = try await Sample(Self.texts).resolution()
    #expect(unplaced.contains("<link rel=\"canonical\" href=\"../../en/2019-1-sample/\">"))
    #expect(unplaced.contains("hreflang=\"x-default\" href=\"../../2019-1-sample/\""))
    #expect(!unplaced.contains("og:url"))
  }

  @Test func `a provision's bar leads to the same provision in every other language`() async throws {
    let html = try await Sample(Self.texts).resolution()
    for anchor in ["cit_1", "rec_A", "para_1", "para_1__list_1__point_a"] {
      #expect(html.contains("id=\"\(anchor)\""))
      #expect(html.contains("href=\"../../ar/2019-1-sample/#\(anchor)\""))
    }
  }

  @Test func `oEmbed is JSON, and there is none without an address`() async throws {
    let unplaced = try await Sample(Self.texts, configuration: "oEmbed: true")
    #expect(!unplaced.has("rec_A/oembed.json"))
    let sample = try await Sample(
      Self.texts, configuration: "baseURL: https://resolutions.example/\noEmbed: true")
    let json = try sample.file("rec_A/oembed.json", "ar")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["version"] as? String == "1.0")
    #expect(object["type"] as? String == "rich")
    let html = try #require(object["html"] as? String)
    #expect(html.hasPrefix("<blockquote lang=\"ar\" dir=\"rtl\""))
    #expect(html.contains("حيث إن"))
    #expect(html.contains("</blockquote><p><a href=\"https://resolutions.example/ar/2019-1-sample/rec_A/\">"))
    #expect(!html.contains("<iframe"))
  }

  @Test func `heads lead to an oEmbed document only where the site has them`() async throws {
    let placed = try await Sample(Self.texts, configuration: "baseURL: https://resolutions.example/")
    #expect(try !placed.provision("rec_A").contains("oembed"))
    let asked = try await Sample(
      Self.texts, configuration: "baseURL: https://resolutions.example/\noEmbed: true")
    #expect(try asked.provision("rec_A").contains("resolutions.example/en/2019-1-sample/rec_A/oembed.json"))
  }

  @Test func `a provision's page is its own embed`() async throws {
    let sample = try await Sample(Self.texts, configuration: "baseURL: https://resolutions.example/")
    let html = try sample.provision("rec_A")
    #expect(html.contains("<body class=\"one-provision\" id=\"embed\">"))
    #expect(html.contains("src=&quot;https://resolutions.example/en/2019-1-sample/rec_A/#embed&quot;"))
    #expect(html.contains("class=\"in-frame\" href=\"../#rec_A\" target=\"_blank\""))
    #expect(try !sample.resolution().contains("id=\"embed\""))
  }

  @Test func `heads name the other formats`() async throws {
    let sample = try await Sample(Self.texts)
    for format in ResolutionFormats.all {
      let end = "\(format.fileName)\" title=\"\(format.name)\">"
      #expect(try sample.resolution().contains("type=\"\(format.mediaType)\" href=\"\(end)"))
      #expect(try sample.provision("rec_A").contains("type=\"\(format.mediaType)\" href=\"../\(end)"))
    }
  }

  @Test func `a machine translation says so, and by whom`() async throws {
    let sample = try await Sample(Self.texts)
    for html in [try sample.resolution("ar"), try sample.provision("rec_A", "ar")] {
      #expect(html.contains("X &amp; Y"))
      #expect(html.contains("hreflang=\"en\""))
    }
  }

  @Test func `a theme is a style sheet of two colours`() {
    var configuration = SiteConfiguration()
    #expect(ThemeCSS.text(configuration) == nil)
    configuration.accent = Accent(light: "#7a1f1f", dark: "#d99a9a")
    #expect(ThemeCSS.text(configuration)?.contains("#7a1f1f") == true)
    #expect(ThemeCSS.text(configuration)?.contains("#d99a9a") == true)
  }
}
