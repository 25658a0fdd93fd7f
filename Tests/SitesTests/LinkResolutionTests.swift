import CommonMark
import Diagnostics
import Resolutions
import Sites
import Testing

/// Where the links of a text lead, as values that every format makes its own references of.
@Suite struct LinkResolutionTests {
  private static let site = TestSite(
    ["2020-1-rivers": ["en", "fr"], "2020-2-lakes": ["en"]],
    staticFiles: ["map.png", "maps/north.png", "are\u{301}te.png"])

  @Test(
    arguments: [
      ("#rec_A", .provision(Anchor("rec_A"))),
      ("#fn_1", .provision(Anchor("fn_1"))),
      ("2020-2-lakes.md", .resolution(Slug("2020-2-lakes"), "en", nil)),
      ("2020-2-lakes.md#para_1", .resolution(Slug("2020-2-lakes"), "en", Anchor("para_1"))),
      ("../en/2020-2-lakes.md", .resolution(Slug("2020-2-lakes"), "en", nil)),
      ("2020-1-rivers.md#rec_A", .resolution(Slug("2020-1-rivers"), "fr", Anchor("rec_A"))),
      ("../en/2020-1-rivers.md", .resolution(Slug("2020-1-rivers"), "en", nil)),
      ("../de/2020-1-rivers.md", .resolution(Slug("2020-1-rivers"), "fr", nil)),
      ("../static/map.png", .file("map.png")),
      ("../static/maps/north.png", .file("maps/north.png")),
      ("https://example.org/", nil),
      ("mailto:a@example.org", nil),
      ("//example.org", nil),
      ("", nil),
    ] as [(String, LinkTarget?)])
  func `a link of the French text leads to what it names`(written: String, expected: LinkTarget?) throws {
    let (links, diagnostics) = try Self.links(of: "[text](<\(written)>)")
    #expect(links.targets.values.first == expected)
    #expect(diagnostics.isEmpty)
  }

  @Test(
    arguments: [
      ("[a](#rec_B)", "dead-link"), ("[a](#)", "dead-link"), ("[a](2020-3-seas.md)", "dead-link"),
      ("[a](../static/mapp.png)", "dead-link"), ("[a](elsewhere)", "dead-link"),
      ("![a](https://example.org/a.png)", "remote-image"), ("![a](map.png)", "dead-link"),
    ])
  func `what names nothing is told, and leads nowhere`(written: String, rule: String) throws {
    let (links, diagnostics) = try Self.links(of: written)
    #expect(links.isEmpty)
    #expect(diagnostics.map(\.rule) == [rule])
  }

  @Test func `a file whose name is spelt with other characters is no stranger`() throws {
    let (links, diagnostics) = try Self.links(of: "![a](../static/ar\u{E9}te.png)")
    #expect(links.isEmpty)
    #expect(diagnostics.first?.summary.contains("spelt with other characters") == true)
  }

  @Test func `an image is a file of the site`() throws {
    let (links, _) = try Self.links(of: "![a](../static/map.png)")
    #expect(links.targets.values.first == .file("map.png"))
  }

  @Test(
    arguments: [
      (.provision(Anchor("rec_A")), nil), (.file("maps/north.png"), "static/maps/north.png"),
      (.resolution(Slug("a"), "pt-BR", nil), "pt-BR/a/"), (.resolution(Slug("a"), "fr", Anchor("fn_1")), "fr/a/#fn_1"),
    ] as [(LinkTarget, String?)])
  func `a target has a path from the base of the site`(target: LinkTarget, path: String?) {
    #expect(target.pathFromBase == path)
  }

  @Test func `a link to another resolution waits until that one is read`() throws {
    let assembled = Self.assembled("[a](2020-2-lakes.md#para_1) [b](2020-2-lakes.md#para_9) [c](2020-2-lakes.md)").value
    #expect(assembled.pendingLinks.count == 3)
    let lakes = Self.site.assemble("2020-2-lakes", ["en": "# Lakes\n\n1. Decides."]).value
    let site = SitePages([assembled.listing, lakes.listing])
    let dead = site.deadLinks(among: assembled.pendingLinks)
    #expect(dead.map(\.rule) == ["dead-link"])
    #expect(dead.first?.summary.contains("2020-2-lakes.md#para_9") == true)
  }

  // MARK: Helpers

  private static func links(of markdown: String) throws -> (ResolvedLinks, [Diagnostic]) {
    let assembled = assembled(markdown)
    let french = try #require(assembled.value.versions.first { $0.language.tag == "fr" })
    return (french.links, assembled.diagnostics)
  }

  /// A resolution in English and French, with Markdown in its French recital.
  private static func assembled(_ markdown: String) -> Diagnosed<AssembledResolution> {
    func text(_ words: String) -> String { "# Rivers\n\nA. \(words);\n\n1. Decides.[^1]\n\n[^1]: Note." }
    return site.assemble("2020-1-rivers", ["en": text("whereas"), "fr": text(markdown)])
  }
}
