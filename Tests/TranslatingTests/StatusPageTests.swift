import Foundation
import TestSupport
import Testing

/// `/fr/translations/`, which site.yml switches on: for a team, not for readers and search engines.
@Suite struct StatusPageTests {
  private static let source = """
    ---
    title: Rivers
    date: 2020
    ---
    # On rivers

    A. whereas great rivers run;

    1. Decides on 12 dams;

    2. Thanks all.

    """

  private static let french = """
    ---
    title: Les fleuves
    translation: official
    ---
    # Les fleuves

    A. considérant que <fleuves> coulent;

    1. décide de 13 barrages;

    <!-- note: a note of ours -->

    2. <!-- untranslated -->

    """

  private static let record = "rivers#rec_A\t-\twhereas rivers run\n"

  private func withSite(_ configuration: String, _ body: (URL, CommandOutcome) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "whereas-pages-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "site.yml": "name: Rivers\nbaseURL: https://rivers.example/\n\(configuration)", "en/rivers.md": Self.source,
      "fr/rivers.md": Self.french.replacing("<fleuves>", with: "fleuves &amp; \\<lacs>"),
      "fr/translated-from.tsv": Self.record,
    ]
    for (path, text) in files {
      let file = folder.appending(path: "Content/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    try body(folder.appending(path: "Output"), try Command.run(Command.binary, ["build", "--no-search"], in: folder))
  }

  private func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  @Test
  func `a page says what is missing, outdated and suspicious, for each language that something is translated into`()
    throws
  {
    try withSite("statusPages: true\n") { output, outcome in
      #expect(outcome.status == 0, "\(outcome.errors)")
      let page = try text(output.appending(path: "fr/translations/index.html"))
      for part in [
        "<meta name=\"robots\" content=\"noindex\">", "<h1>Translations into French</h1>",
        "<p>3 of 4 provisions and headings translated</p>",
        "3 of 4 translated, 1 missing, 1 outdated, 1 suspicious, 2 not recorded</li>", "<h3>Recital A: outdated</h3>",
        "<code>Content/fr/rivers.md:7</code>, <code>Content/en/rivers.md:7</code>",
        "whereas <ins><span class=\"unseen\" lang=\"en\">[added: </span>great<span class=\"unseen\">]</span></ins>",
        "<p lang=\"fr\" dir=\"ltr\">considérant que fleuves &amp; &lt;lacs&gt; coulent;</p>",
        "<h3>Paragraph 1: suspicious</h3>",
        "<li>numbers differ: the source’s 12 is not there; 13 is not in the source</li>",
        "<h3>Paragraph 2: missing</h3>", "<p lang=\"en\" dir=\"ltr\">Thanks all.</p>",
        "<a href=\"../../fr/rivers/\"><span lang=\"fr\" dir=\"ltr\">Les fleuves</span></a>",
      ] {
        #expect(page.contains(part), "\(part)")
      }
      #expect(!page.contains("a note of ours"))
      #expect(!FileManager.default.fileExists(atPath: output.appending(path: "en/translations").path))
    }
  }

  @Test func `neither readers nor search engines are led to it, and it is made on demand alone`() throws {
    try withSite("statusPages: true\n") { output, _ in
      let files = try #require(FileManager.default.enumerator(at: output, includingPropertiesForKeys: nil))
      for case let file as URL in files where ["html", "xml"].contains(file.pathExtension) {
        let isItself = file.path.hasSuffix("/translations/index.html")
        #expect(try isItself || !text(file).contains("/translations/"), "\(file.path)")
      }
    }
    try withSite("") { output, outcome in
      #expect(outcome.status == 0)
      #expect(!FileManager.default.fileExists(atPath: output.appending(path: "fr/translations").path))
    }
    try withSite("statusPages: perhaps\n") { _, outcome in #expect(outcome.status == 1) }
  }
}
