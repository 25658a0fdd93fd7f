import Foundation
import TestSupport
import Testing

/// `whereas translate LANG --export xliff --phrases`: the site's own words go the way of texts.
@Suite struct WordExchangeTests {
  private static func exchange(
    _ desk: ExchangeTests.Desk, _ form: String = "1.2", _ change: (String) -> String
  ) throws -> CommandOutcome {
    let file = try desk.run("translate", "de", "--export", "xliff", "--phrases", "--xliff", form)
    #expect(file.status == 0)
    return try desk.take(change(file.output))
  }

  @Test(arguments: ["1.2", "2.0"]) func `what is other than before is written, and nothing else`(form: String) throws {
    let desk = try ExchangeTests.Desk()
    #expect(try Self.exchange(desk, form) { $0 }.output == "")
    let path = desk.folder.appending(path: "Content/de/phrases.yml").path
    #expect(!FileManager.default.fileExists(atPath: path))
    let outcome = try Self.exchange(desk, form) { $0.replacing(">Suche<", with: ">Suche: hier<") }
    #expect(outcome.output == "Content/de/phrases.yml: 1 changed\n", "\(outcome.errors)")
    #expect(try desk.text("Content/de/phrases.yml") == "search: \"Suche: hier\"\n")
    try "# Ours\nsearch: Suche\narticle: [Artikel]".write(toFile: path, atomically: true, encoding: .utf8)
    _ = try Self.exchange(desk, form) { file in
      file.replacing(">Suche<", with: ">Finde<").replacing("Übersetzung: <ph", with: "Von <ph")
    }
    #expect(
      try desk.text("Content/de/phrases.yml")
        == "# Ours\nsearch: Finde\narticle: [Artikel]\ntranslation-by: Von {translator}\n".replacing(
          "translation-by: Von {translator}", with: "translation-by: \"Von {translator}\""))
    #expect(try desk.run("check").status == 0)
  }

  @Test func `a placeholder must stay`() throws {
    let desk = try ExchangeTests.Desk()
    let outcome = try Self.exchange(desk) {
      $0.replacing("Übersetzung: <ph id=\"1\">{translator}</ph>", with: "Übersetzung")
    }
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("a code of “translation-by” is lost"))
  }

  @Test func `a language that the site does not speak begins with English`() throws {
    let desk = try ExchangeTests.Desk()
    let file = try desk.run("translate", "he", "--export", "xliff", "--phrases").output
    #expect(!file.contains("state=\"translated\""))
    let taken = file.replacing(#/<source>Search</source>\n<target state="needs-translation"></target>/#) { _ in
      "<source>Search</source>\n<target>חיפוש</target>"
    }
    try taken.write(to: desk.folder.appending(path: "he.xlf"), atomically: true, encoding: .utf8)
    #expect(try desk.run("translate", "he", "--import", "he.xlf").status == 0)
    #expect(try desk.text("Content/he/phrases.yml") == "search: חיפוש\n")
  }
}
