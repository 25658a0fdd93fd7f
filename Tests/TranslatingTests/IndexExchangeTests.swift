import Foundation
import TestSupport
import Testing

/// Entries of the index go to translators' tools and come back, line by line.
@Suite struct IndexExchangeTests {
  private static let index = """
    index:
      ferry: {entry: "Ferry, North", forms: [Ferry, Ferries]}
      north: {entry: North, forms: [North]}
      two: {entry: two things, forms: [two things]}

    """

  /// A desk with an index in the head of the source, and maybe one in that of the translation.
  private func desk(_ german: String = "") throws -> ExchangeTests.Desk {
    let desk = try ExchangeTests.Desk(ExchangeTests.german.replacing("translation:", with: german + "translation:"))
    try desk.write(TranslateTests.source.replacing("reference:", with: Self.index + "reference:"), to: "en")
    return desk
  }

  /// Gives units other targets.
  private func translated(_ file: String, _ targets: [String: String]) throws -> String {
    try targets.reduce(file) { file, target in
      let unit = try Regex(
        "(<trans-unit id=\"\(target.key)\".*?)<target[^>]*>.*?</target>", as: (Substring, Substring).self
      )
      .dotMatchesNewlines()
      #expect(file.contains(unit), "\(target.key)")
      return file.replacing(unit, maxReplacements: 1) { "\($0.1)<target state=\"translated\">\(target.value)</target>" }
    }
  }

  @Test(arguments: [
    // Changed, of one its forms alone; and one that the translation has not.
    (
      "index:\n  ferry: {entry: Fähre, forms: [Fähre]}\n  north: {entry: Nord, forms: [Nord]}\n",
      [
        "head.index.ferry": "Fähre, Nord", "head.index.north.forms": "Nord | Norden", "head.index.two": "zwei Dinge",
        "head.index.two.forms": "zwei Dinge|zweier Dinge",
      ],
      """
      index:
        ferry: {entry: "Fähre, Nord", forms: [Fähre]}
        north: {entry: Nord, forms: [Nord, Norden]}
        two: {entry: zwei Dinge, forms: [zwei Dinge, zweier Dinge]}

      """
    ),
    // Another margin, and something after it.
    (
      "index:\n    north: {entry: Nord, forms: [Nord]}\n", ["head.index.two": "zwei Dinge"],
      "index:\n    north: {entry: Nord, forms: [Nord]}\n    two: {entry: zwei Dinge}\n"
    ),
  ])
  func `only the lines of what was translated are written`(before: String, targets: [String: String], after: String)
    throws
  {
    let desk = try desk(before)
    let text = try desk.text()
    #expect(try desk.exchange { $0 }.output == "")
    #expect(try desk.text() == text)
    let outcome = try desk.exchange { try translated($0, targets) }
    #expect(outcome.output == "Content/de/ferries.md: \(targets.count) changed\n", "\(outcome.errors)")
    let now = try desk.text()
    #expect(now == text.replacing(before, with: after), "\(now)")
    let check = try desk.run("check")
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test func `where the head has no index, one is begun`() throws {
    let desk = try desk()
    let outcome = try desk.exchange {
      try translated(
        $0, ["head.index.north": "Nord", "head.index.north.forms": "Nord | Norden", "head.index.two": "zwei"])
    }
    #expect(outcome.output == "Content/de/ferries.md: 3 changed\n", "\(outcome.errors)")
    let expected =
      "translator: A. B.\nindex:\n  north: {entry: Nord, forms: [Nord, Norden]}\n  two: {entry: zwei}\n---\n"
    let text = try desk.text()
    #expect(text.contains(expected), "\(text)")
  }

  @Test(arguments: [
    "index: {north: {entry: Nord, forms: [Nord]}}\n", "index:\n  north:\n    entry: Nord\n    forms: [Nord]\n",
    "index:\n  north: {entry: Nord,\n    forms: [Nord]}\n",
  ])
  func `an entry that takes several lines, or one line for all, has no place`(before: String) throws {
    let desk = try desk(before)
    let text = try desk.text()
    let outcome = try desk.exchange { try translated($0, ["head.index.north": "Norden"]) }
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("head.index.north"), "\(outcome.errors)")
    #expect(try desk.text() == text)
  }

  @Test func `a comma parts nothing that was not parted`() throws {
    let desk = try desk()
    let outcome = try desk.exchange { try translated($0, ["head.subjects.1": "Fähren, Boote"]) }
    #expect(outcome.output == "Content/de/ferries.md: 1 changed\n", "\(outcome.errors)")
    #expect(try desk.text().contains("\nsubjects: [\"Fähren, Boote\", \"Flüsse: alle\"]\n"))
  }
}
