import Foundation
import TestSupport
import Testing
import Translating

/// `whereas translate LANG --export xliff` and `--import`: what is translated comes back, and nothing else is touched.
@Suite struct ExchangeTests {
  /// A German translation of the text of `TranslateTests`, laid out in its own way.
  static let german = """
    ---
    title: Fähren
    institution: 'Stadt'
    subjects: [Fähren, "Flüsse: alle"]
    translation: unofficial
    translator: A. B.
    ---
    Entwurf von A und B

    # Entschließung zu *Fähren* (1/2)

    Der Rat,

    - unter Hinweis auf [das Gesetz](https://x.example/de) und *andere*,

    - unter Hinweis auf -- **dies**,

    A. in der Erwägung, dass eines gilt[^1];
    <!-- note: “gilt” steht fest -->

    B. in der Erwägung, dass zwei Dinge\u{20}
    gelten:

       (a)  erstens;

       (b) zweitens:

          (i) tief;

          (ii) tiefer;

       und der Rest;

    Zu den Fähren
    -------------

    1. fordert `code`:

       | Fähre | Zeiten |
       |---|:-:|
       | Nord \\| Ost | 10 |
       | Süd | 20 |

       nach der Tabelle;

    2. drängt\\
       alle;

       > zitierte
       > Worte

       zweiter Block;

    Geschehen zu X am 1. Mai 2020.

    # Anhang #

    1. Text des Anhangs.

    [^1]: Eine Fußnote.

        Zweiter Absatz der Fußnote.

    """

  /// A site with its English text and the German one, with nothing to complain of.
  final class Desk {
    let folder: URL

    init(_ german: String = ExchangeTests.german) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "whereas-exchange-\(UUID().uuidString)")
      try write(TranslateTests.source, to: "en")
      try write(german, to: "de")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ text: String, to language: String) throws {
      let content = folder.appending(path: "Content/\(language)")
      try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
      try text.write(to: content.appending(path: "ferries.md"), atomically: true, encoding: .utf8)
    }

    func text(_ path: String = "Content/de/ferries.md") throws -> String {
      try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    @discardableResult func run(_ arguments: String...) throws -> CommandOutcome {
      try Command.run(Command.binary, arguments, in: folder)
    }

    /// Exports, changes the file, imports.
    func exchange(_ form: String = "1.2", _ change: (String) throws -> String) throws -> CommandOutcome {
      let exported = try run("translate", "de", "--export", "xliff", "--xliff", form)
      #expect(exported.status == 0, "\(exported.errors)")
      return try take(change(exported.output))
    }

    func take(_ file: String) throws -> CommandOutcome {
      try file.write(to: folder.appending(path: "de.xlf"), atomically: true, encoding: .utf8)
      return try run("translate", "de", "--import", "de.xlf")
    }
  }

  @Test(arguments: ["1.2", "2.0"]) func `unchanged, it changes nothing`(form: String) throws {
    let desk = try Desk()
    #expect(try desk.run("check").status == 0)
    let outcome = try desk.exchange(form) { $0 }
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(outcome.errors == "whereas: nothing to change, since Content says all of it already\n")
    #expect(try desk.text() == Self.german)
    #expect(!FileManager.default.fileExists(atPath: desk.folder.appending(path: "Content/de/translated-from.tsv").path))
  }

  @Test(
    arguments: ["1.2", "2.0"],
    [
      ("Stadt", "Die Stadt: neu", "institution: 'Stadt'", "institution: \"Die Stadt: neu\""),
      ("Flüsse: alle", "Flüsse", "subjects: [Fähren, \"Flüsse: alle\"]", "subjects: [Fähren, Flüsse]"),
      ("Entwurf von", "Ein Entwurf von", "Entwurf von", "Ein Entwurf von"),
      ("Der Rat", "Die Räte", "Der Rat", "Die Räte"),
      ("Eine Fußnote", "Die Fußnote", "Eine Fußnote", "Die Fußnote"),
      ("Zweiter Absatz", "Absatz", "Zweiter Absatz", "Absatz"), ("Süd", "Süd | West", "Süd", "Süd \\| West"),
      ("tiefer", "1. tiefer", "tiefer", "1\\. tiefer"), ("und der Rest", "samt *Rest", "und der Rest", "samt *Rest"),
      ("dies", "*dies*", "dies", "\\*dies\\*"),
      ("zitierte Worte", "Worte &lt;b&gt;", "zitierte\n   > Worte", "Worte \\<b\\>"),
      ("zweiter Block", "Block\u{A0}zwei", "zweiter Block", "Block\u{A0}zwei"),
      ("Zu den Fähren", "Fähren", "Zu den Fähren", "Fähren"), ("Anhang", "Anhang: Text", "Anhang #", "Anhang: Text #"),
      ("Geschehen zu X", "Geschehen zu Y", "Geschehen zu X", "Geschehen zu Y"),
      ("dass zwei Dinge gelten", "zwei", "dass zwei Dinge \ngelten", "zwei"),
      (
        "erstens;</target>", "erstens;</target><note from=\"x\">a -- b</note>", "erstens;",
        "erstens; <!-- note: a - - b -->"
      ),
    ])
  func `what was translated alone is changed`(form: String, _ change: (String, String, String, String)) throws {
    guard form == "1.2" || !change.0.hasSuffix("</target>") else { return }
    let desk = try Desk()
    let outcome = try desk.exchange(form) { file in
      #expect(file.contains(">\(change.0)") || file.contains(change.0), "\(change.0)")
      return file.replacing(change.0, with: change.1, maxReplacements: 1)
    }
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "Content/de/ferries.md: 1 changed\n")
    #expect(try desk.text() == Self.german.replacing(change.2, with: change.3, maxReplacements: 1))
    #expect(try desk.run("check").status == 0)
    let isUnit = !["Stadt", "Flüsse: alle", "Entwurf von", "Der Rat", "Geschehen zu X", "erstens;</target>"].contains(
      change.0)
    let record = desk.folder.appending(path: "Content/de/translated-from.tsv").path
    #expect(FileManager.default.fileExists(atPath: record) == isUnit)
  }

  @Test(arguments: ["1.2", "2.0"]) func `a prepared file is filled piece by piece`(form: String) throws {
    let desk = try Desk()
    let old = try desk.run("translate", "de", "--export", "xliff", "--xliff", form).output
    try FileManager.default.removeItem(at: desk.folder.appending(path: "Content/de"))
    try desk.run("translate", "de")
    var file = try desk.run("translate", "de", "--export", "xliff", "--xliff", form).output
    // The targets of before, under the stamps of now.
    let targets = Self.parts(of: old).map(\.target)
    var parts = file.components(separatedBy: "</source>")
    #expect(parts.count == targets.count + 1)
    for (index, target) in targets.enumerated() {
      var rest = parts[index + 1]
      if let end = rest.range(of: "</target>"), !rest[..<end.lowerBound].contains("<source>") {
        rest = String(rest[end.upperBound...])
      }
      parts[index + 1] = "\n<target>\(target)</target>\(rest)"
    }
    file = parts.joined(separator: "</source>")
    let outcome = try desk.take(file)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try !desk.text().contains("<!-- untranslated -->"))
    #expect(try desk.run("check").status == 0)
    let status = try desk.run("status", "de")
    #expect(status.output.hasPrefix("de/ferries: 15 of 15 translated"), "\(status.output)")
    // All says what it said before.
    #expect(
      try Self.parts(of: desk.run("translate", "de", "--export", "xliff").output).map(\.words)
        == Self.parts(of: old).map(\.words))
  }

  /// What stands within targets, with codes and without.
  private static func parts(of file: String) -> [(target: String, words: String)] {
    file.matches(of: #/(?s)<target[^>]*>(.*?)</target>/#).map { match in
      let target = String(match.output.1)
      return (target, target.replacing(#/<(bpt|ept|ph)[^>]*>[^<]*<[^>]*>|<[^>]*>/#, with: ""))
    }
  }

  @Test func `a note comes back as a comment, once`() throws {
    let desk = try Desk()
    #expect(
      try desk.run("translate", "de", "--export", "xliff").output.contains(
        "<note from=\"reviser\">“gilt” steht fest</note>"))
    let change = { (file: String) in
      file.replacing("tief;</target>", with: "tief;</target>\n<note from=\"translator\">kurz -- aber klar</note>")
    }
    #expect(try desk.exchange("1.2", change).status == 0)
    let text = Self.german.replacing("(i) tief;", with: "(i) tief; <!-- note: kurz - - aber klar -->")
    #expect(try desk.text() == text)
    #expect(try desk.exchange("1.2", change).output == "")
    #expect(try desk.text() == text)
  }

  @Test func `what was outdated is recorded when it is confirmed or translated anew`() throws {
    let desk = try Desk()
    try desk.run("status", "--accept", "de/ferries")
    try desk.write(
      TranslateTests.source.replacing("one thing", with: "another thing").replacing("deeper", with: "the deepest"),
      to: "en")
    let file = try desk.run("translate", "de", "--export", "xliff").output
    #expect(file.contains("the source was changed: whereas [-one-] {+another+} thing;"))
    #expect(file.components(separatedBy: "needs-review-translation").count == 3)
    let outcome = try desk.take(
      file.replacing("state=\"needs-review-translation\">in der", with: "state=\"translated\" approved=\"yes\">in der")
        .replacing("tiefer;", with: "am tiefsten;"))
    #expect(outcome.output == "Content/de/ferries.md: 1 changed\n1 confirmed as they are\n")
    let status = try desk.run("status", "de").output
    #expect(!status.contains("outdated"), "\(status)")
    #expect(try desk.text() == Self.german.replacing("tiefer;", with: "am tiefsten;"))
  }

  @Test func `a file that is no XLIFF, or of another language, is refused`() throws {
    let desk = try Desk()
    let file = try desk.run("translate", "de", "--export", "xliff").output
    let bad = [
      "", "# Text", "<xliff", "<a/>", String(file.dropLast(40)), "<!DOCTYPE xliff SYSTEM \"http://x/y\">" + file,
      file.replacing("target-language=\"de\"", with: "target-language=\"fr\""),
      file.replacing("target-language=\"de\"", with: ""),
      file.replacing("ferries.md", with: "bridges.md"), String(repeating: "<g>", count: 100_000),
    ]
    for text in bad {
      let outcome = try desk.take(text)
      #expect(outcome.status == 2, "\(text.prefix(80))")
      #expect(outcome.errors.hasPrefix("whereas: de.xlf"), "\(outcome.errors)")
    }
    #expect(try desk.text() == Self.german)
    #expect(try desk.run("translate", "fr", "--export", "xliff").status == 2)
    #expect(try desk.run("translate", "de", "--export", "po").status == 64)
    #expect(try desk.run("translate", "de", "-o", "x").status == 64)
  }

  /// A pipe stands for what is no file: devices are those of all.
  @Test func `what is no file is written into, and stays what it is`() throws {
    let desk = try Desk()
    let pipe = desk.folder.appending(path: "pipe")
    #expect(mkfifo(pipe.path, 0o600) == 0)
    let reader = open(pipe.path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let outcome = try desk.run("translate", "de", "--export", "xliff", "-o", "pipe")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "", "it may be the standard output")
    let kind = try FileManager.default.attributesOfItem(atPath: pipe.path)[.type] as? FileAttributeType
    #expect(kind == .typeUnknown, "a pipe, as before")
    let text = try desk.run("translate", "de", "--export", "xliff").output
    #expect(String(decoding: FileHandle(fileDescriptor: reader).availableData, as: UTF8.self) == text)
    let link = desk.folder.appending(path: "link.xlf")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "there.xlf")
    #expect(try desk.run("translate", "de", "--export", "xliff", "-o", "link.xlf").status == 0)
    #expect(try desk.text("there.xlf") == text)
  }

  @Test(arguments: [
    (["--import", "no.xlf"], "whereas: no.xlf: No such file or directory\n"),
    (["--import", "Content"], "Content: Is a directory\n"),
    (["--export", "xliff", "-o", "no/de.xlf"], "no/de.xlf: No such file or directory\n"),
  ]) func `what the system refuses is said with its path`(arguments: [String], told: String) throws {
    let desk = try Desk()
    let outcome = try Command.run(Command.binary, ["translate", "de"] + arguments, in: desk.folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("whereas: ") && outcome.errors.hasSuffix(told), "\(outcome.errors)")
    #expect(!outcome.errors.contains("Domain"))
  }

  @Test func `a folder gets one file a text`() throws {
    let desk = try Desk()
    #expect(try desk.run("translate", "de", "--export", "xliff", "-o", "out/").output == "out/: 1 text\n")
    #expect(try desk.run("translate", "de", "--import", "out/ferries.de.xlf").status == 0)
    #expect(try desk.text() == Self.german)
  }
}
