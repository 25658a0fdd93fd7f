import Foundation
import TestSupport
import Testing

/// Earlier versions of a text: `rivers@2020-03-11.md`.
@Suite struct VersionTests {
  private static let old = """
    ---
    title: Rivers as tabled
    date: 2020-03-11
    aliases: [streams]
    ---
    # Draft resolution on rivers

    A. whereas rivers cross borders and carry what is poured into them from one country to the next;

    B. whereas the water charter asks all members to measure every year what their rivers carry;

    1. Stresses that water is shared, that those upstream owe a duty to those downstream;

    2. Asks for a report on the state of fishing communities, and for a fund that helps them;

    3. Instructs its President to forward this resolution to the members.
    """

  private static let now = """
    ---
    title: Rivers
    date: 2020-05-07
    aliases: [streams]
    ---
    # Resolution on rivers

    A. whereas nobody has asked the mountain villages about the dams that are planned above them;

    B. whereas rivers cross borders and carry what is poured into them from one country to the next;

    C. whereas the water charter asks all members to measure every year what their rivers carry;

    1. Stresses that water is shared, that those upstream owe a heavy duty to all downstream;

    2. Instructs its President to forward this resolution to the members.
    """

  /// A site with both, and a translation of the text as it is now alone.
  private func build(_ body: ((String) throws -> String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let texts = [
        "en/rivers": Self.now, "en/rivers@2020-03-11": Self.old, "en/rivers@2019": Self.old,
        "fr/rivers": Self.now.replacing("title: Rivers", with: "title: Fleuves\ntranslation: official"),
      ]
      for (path, text) in texts {
        let file = folder.appending(path: "Content/\(path).md")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
      let outcome = try Command.whereas(
        "build", "--no-search", "--base-url", "https://water.example/", in: folder)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      try body { try String(contentsOf: folder.appending(path: "Output/\($0)"), encoding: .utf8) }
    }
  }

  @Test func `an earlier version has its own address, and leads to the current one`() throws {
    try build { file in
      let page = try file("en/rivers@2020-03-11/index.html")
      #expect(page.contains("<strong>Earlier version: 11 March 2020</strong>"))
      #expect(page.contains("<a href=\"../../en/rivers/\">Current version</a> · <a href=\"changes/\">What changed</a>"))
      #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
      #expect(page.contains("<link rel=\"canonical\" href=\"https://water.example/en/rivers@2020-03-11/\">"))
      let provision = try file("en/rivers@2020-03-11/para_2/index.html")
      #expect(provision.contains("<a href=\"../../../en/rivers/\">Current version</a>"))
      #expect(provision.contains("<a href=\"../changes/\">What changed</a>"))
    }
  }

  @Test func `the current version names the earlier ones, the newest first, and stays where it was`() throws {
    try build { file in
      let page = try file("en/rivers/index.html")
      #expect(page.contains("Earlier versions: <a href=\"../../en/rivers@2020-03-11/\">11 March 2020</a> ("))
      #expect(page.contains("), <a href=\"../../en/rivers@2019/\">2019</a> ("))
      #expect(!page.contains("noindex"))
      // There is none in French.
      #expect(!(try file("fr/rivers/index.html").contains("rivers@")))
    }
  }

  @Test func `lists have the current version alone`() throws {
    try build { file in
      for path in ["en/index.html", "fr/index.html", "sitemap.xml", "_redirects"] {
        let text = try file(path)
        #expect(!text.contains("@"), "\(path)")
        #expect(text.contains("rivers"))
      }
    }
  }

  @Test func `what changed is told provision by provision, by what they say`() throws {
    try build { file in
      let page = try file("en/rivers@2020-03-11/changes/index.html")
      func row(_ anchor: String) -> String {
        let start = page.range(of: "id=\"\(anchor)\"")?.upperBound ?? page.endIndex
        return String(page[start...].prefix { $0 != "§" }.components(separatedBy: "</div>").first ?? "")
      }
      #expect(row("rec_A").contains("<ins><span class=\"unseen\">[inserted: </span>whereas nobody has asked"))
      #expect(row("rec_B").contains("moved; before: <a href=\"../#rec_A\">recital A</a>"))
      #expect(!row("rec_B").contains("<ins>"))
      #expect(row("rec_C").contains("<a href=\"../#rec_B\">recital B</a>"))
      #expect(
        row("para_1").contains(
          "<ins><span class=\"unseen\">[inserted: </span>heavy<span class=\"unseen\">]</span></ins>"))
      #expect(
        row("para_1").contains(
          "<del><span class=\"unseen\">[deleted: </span>those<span class=\"unseen\">]</span></del>"))
      #expect(!row("para_1").contains("moved"))
      #expect(row("para_2").contains("<a href=\"../#para_3\">paragraph 3</a>"))
      let gone = "<del><span class=\"unseen\">[deleted: </span>Asks for a report on the state of fishing communities,"
      #expect(page.contains(gone))
      #expect(page.contains("<title>What changed · Rivers as tabled"))
      for name in ["name=\"description\"", "property=\"og:description\""] {
        #expect(
          page.contains("<meta \(name) content=\"Earlier version: 11 March 2020. Resolution on rivers\">"), "\(name)")
      }
    }
  }
}
