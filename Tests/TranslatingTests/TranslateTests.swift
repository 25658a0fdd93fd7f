import Foundation
import TestSupport
import Testing

/// `whereas translate`: what it prepares is read as unfinished, whatever the source looks like and in whatever alphabet.
@Suite struct TranslateTests {
  static let source = """
    ---
    title: Ferries
    reference: 1/2
    date: 2020
    institution: Town
    subjects: [Ferries, "Rivers: all"]
    ---
    Draft resolution by A and B

    # Resolution on *ferries* (1/2)

    The Council,

    - having regard to [the law](https://x.example/a) and *others*,

    - having regard to -- **this**,

    A. whereas one thing[^1];

    B. whereas two things:

       (a) first;

       (b) second:

          (i) deep;

          (ii) deeper;

       and the rest;

    ## On the ferries

    1. Calls for `code`:

       | Ferry | Times |
       |---|---|
       | North | 10 |
       | South | 20 |

       after the table;

    2. Urges\\
       all;

       > quoted words

       second block;

    Done at X, 1 May 2020.

    # Annex

    1. Annex text.

    [^1]: A note.

        Second paragraph of the note.

    """

  /// A site of one English text.
  static func withSite(_ text: String = source, _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "whereas-translate-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let content = folder.appending(path: "Content/en")
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    try text.write(to: content.appending(path: "ferries.md"), atomically: true, encoding: .utf8)
    try body(folder)
  }

  private static func run(_ arguments: String..., in folder: URL) throws -> CommandOutcome {
    try Command.run(Command.binary, arguments, in: folder)
  }

  @Test(
    arguments: [
      ("uk", "А. <!-- untranslated -->", "(б) <!-- untranslated -->"), ("el", "Α. ", "(β) "), ("ar", "أ. ", "(ب) "),
      ("hu", "A. ", "(b) "), ("ja", "A. ", "(b) "), ("bg", "Б. ", "(б) "), ("he", "א. ", "(ב) "),
      ("fi", "B. ", "(ii) "),
    ])
  func `every provision is ready, with the labels of the language`(
    language: String, recital: String, point: String
  ) throws {
    try Self.withSite { folder in
      let outcome = try Self.run("translate", language, in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.output == "Content/\(language)/ferries.md: 15 to be translated from en\n")
      let file = folder.appending(path: "Content/\(language)/ferries.md")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.contains("\n" + recital))
      #expect(text.contains("\n   " + point) || text.contains("\n      " + point))
      #expect(text.contains("\n   <!-- en: first; -->\n\n"))
      #expect(text.contains("<!-- en: having regard to - - **this**, -->"))
      #expect(text.contains("# subjects: [Ferries, \"Rivers: all\"]\n"))
      let check = try Self.run("check", in: folder)
      #expect(check.status == 0)
      #expect(!check.errors.contains("ferries.md"), "\(check.errors)")
      let status = try Self.run("status", language, in: folder)
      #expect(status.output.hasPrefix("\(language)/ferries: 1 of 15 translated, 14 missing\n"))
      #expect(try Self.run("build", "--no-search", in: folder).status == 0)
    }
  }

  @Test func `files stay as they are, and what is missing is added`() throws {
    try Self.withSite { folder in
      #expect(try Self.run("translate", "kk", in: folder).status == 0)
      let file = folder.appending(path: "Content/kk/ferries.md")
      let text = "---\ntranslation: official\ncomplete: false\n---\n# Паром\n"
      try text.write(to: file, atomically: true, encoding: .utf8)
      let second = folder.appending(path: "Content/en/bridges.md")
      try "# Resolution on bridges\n\n1. Calls for bridges.\n".write(to: second, atomically: true, encoding: .utf8)
      #expect(
        try Self.run("translate", "kk", in: folder).output == "Content/kk/bridges.md: 2 to be translated from en\n")
      #expect(try Self.run("translate", "kk", in: folder).output == "nothing is missing in Content/kk\n")
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
  }

  @Test func `what the source said at first is kept, so that its changes are told`() throws {
    try Self.withSite { folder in
      #expect(try Self.run("translate", "de", in: folder).status == 0)
      let german = folder.appending(path: "Content/de/ferries.md")
      let text = try String(contentsOf: german, encoding: .utf8)
        .replacing("A. <!-- untranslated -->", with: "A. in der Erwägung, dass eines gilt[^1];")
      try text.write(to: german, atomically: true, encoding: .utf8)
      #expect(try !Self.run("status", "de", in: folder).output.contains("recital A"))
      let english = folder.appending(path: "Content/en/ferries.md")
      try Self.source.replacing("one thing", with: "another thing").write(
        to: english, atomically: true, encoding: .utf8)
      #expect(try Self.run("status", "de", in: folder).output.contains("recital A: outdated, 1 change behind"))
    }
  }

  @Test(arguments: [(["english"], 64), (["kk", "nothing"], 2), (["KK"], 64), ([], 64)] as [([String], Int32)])
  func `what cannot be is said`(arguments: [String], status: Int32) throws {
    try Self.withSite { folder in
      let outcome = try Command.run(Command.binary, ["translate"] + arguments, in: folder)
      #expect(outcome.status == status)
      #expect(!outcome.errors.isEmpty)
    }
  }

  /// Texts of many traditions, invented for reading; they are not ours to keep.
  @Test(.enabled(if: !shapes.isEmpty, "../shared/cases/shapes is not there"), arguments: shapes)
  func `no shape of a text makes an error of its beginning`(shape: String) throws {
    let file = Project.root.appending(path: "../shared/cases/shapes/\(shape)")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Self.withSite(text) { folder in
      let before = try Self.run("check", in: folder)
      guard before.status == 0, text.count > 20, shape.hasSuffix("en.md") else { return }
      for language in ["bg", "ar"] {
        #expect(try Self.run("translate", language, in: folder).status == 0)
        let outcome = try Self.run("check", in: folder)
        #expect(outcome.status == 0, "\(language)/\(shape): \(outcome.errors)")
      }
    }
  }

  private static let shapes: [String] = {
    let folder = Project.root.appending(path: "../shared/cases/shapes").path
    return ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix("en.md") }
      .sorted()
  }()

  @Test func `what a file lacks is added in its place, and nothing else changes`() throws {
    try Self.withSite { folder in
      let german = """
        ---
        title: Fähren
        translation: unofficial
        ---
        # Über Fähren

        Der Rat,

        - unter Hinweis auf das Gesetz,

        A. in der Erwägung, dass eines gilt[^1];

        <!-- note: steht fest -->

        1. fordert Fähren;

        [^1]: Eine Fußnote.

        """
      let source = """
        # On ferries

        The Council,

        - having regard to the law,

        - having regard to others,

        A. whereas one thing[^1];

        B. whereas two things;

        ## On the ferries

        1. Calls for ferries;

        2. Urges:

           (a) one;

           (b) two.

        [^1]: A note.

        """
      let english = folder.appending(path: "Content/en/ferries.md")
      let file = folder.appending(path: "Content/de/ferries.md")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try source.write(to: english, atomically: true, encoding: .utf8)
      try german.write(to: file, atomically: true, encoding: .utf8)
      #expect(try Self.run("translate", "de", in: folder).output == "nothing is missing in Content/de\n")
      #expect(try Self.run("check", in: folder).status == 1)
      let outcome = try Self.run("translate", "de", "ferries", in: folder)
      #expect(outcome.output == "Content/de/ferries.md: 6 added, to be translated\n", "\(outcome.errors)")
      let text = try String(contentsOf: file, encoding: .utf8)
      let gap = "<!-- untranslated -->"
      let expected =
        german
        .replacing("Gesetz,\n", with: "Gesetz,\n\n<!-- en: having regard to others, -->\n\n- \(gap)\n")
        .replacing(
          "steht fest -->\n",
          with:
            "steht fest -->\n\n<!-- en: whereas two things; -->\n\nB. \(gap)\n\n<!-- en: On the ferries -->\n\n## \(gap)\n"
        )
        .replacing(
          "1. fordert Fähren;\n",
          with: """
            1. fordert Fähren;

            <!-- en: Urges: -->

            2. \(gap)

               <!-- en: one; -->

               (a) \(gap)

               <!-- en: two. -->

               (b) \(gap)

            """)
      #expect(text == expected, "\(text)")
      let check = try Self.run("check", in: folder)
      #expect(check.status == 0, "\(check.errors)")
      let status = try Self.run("status", "de", in: folder).output
      #expect(status.hasPrefix("de/ferries: 5 of 11 translated, 6 missing, 5 not recorded, 1 note\n"), "\(status)")
      #expect(try Self.run("translate", "de", "ferries", in: folder).output == "nothing is missing in Content/de\n")
      #expect(try Self.run("build", "--no-search", in: folder).status == 0)
      let page = try String(
        contentsOf: folder.appending(path: "Output/de/ferries/index.html"), encoding: .utf8)
      #expect(!page.contains("steht fest"), "notes are on no page")
    }
  }
}
