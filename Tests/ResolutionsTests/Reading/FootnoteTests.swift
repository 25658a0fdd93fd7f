import Diagnostics
import Resolutions
import Testing

/// Footnotes under the marks that their authors wrote, and addresses that stay whatever else is added.
@Suite struct FootnoteTests {
  private static func notes(_ labels: [String], _ language: LanguageTag = "en") -> [Footnote] {
    let references = labels.map { "[^\($0)]" }.joined(separator: " ")
    let definitions = labels.map { "[^\($0)]: Note \($0).\n\n" }.joined()
    return ResolutionReader.read("# Rivers\n\n1. Text\(references).\n\n\(definitions)", language).value.footnotes
  }

  @Test(
    arguments: [
      ("2", "2", "fn_2", "en"), ("12a", "12a", "fn_12a", "en"), ("a", "a", "fn_a", "en"), ("iv", "iv", "fn_iv", "en"),
      ("xviii", "xviii", "fn_xviii", "en"), ("*", "*", "fn_ast", "en"), ("**", "**", "fn_ast2", "en"),
      ("†", "†", "fn_dagger", "en"), ("*@charter", "*", "fn_ast_charter", "en"), ("1@annex", "1", "fn_1_annex", "en"),
      ("٢", "٢", "fn_2", "ar"), ("б", "б", "fn_b", "bg"), ("¹", "¹", "fn_1", "en"), ("1-2", "1-2", "fn_1-2", "en"),
      ("1.2", "1.2", "fn_1-2", "en"), ("_", "_", "fn_sign", "en"), ("charter", "1", "fn_1", "en"),
    ] as [(String, String, String, LanguageTag)])
  func `a note has its mark and an address made of it`(
    label: String, mark: String, address: String, language: LanguageTag
  ) throws {
    let notes = Self.notes([label], language)
    let note = try #require(notes.count == 1 ? notes.first : nil)
    #expect(note.mark == mark)
    #expect(note.anchor.rawValue == address)
    #expect(note.references == ["fnref_" + address.dropFirst(3)])
  }

  @Test func `numbers are listed in their order, other marks in that of their definitions`() {
    #expect(Self.notes(["2", "10", "1"]).map(\.mark) == ["1", "2", "10"])
    #expect(Self.notes(["2", "*", "1"]).map(\.mark) == ["2", "*", "1"])
  }

  @Test func `names get the next numbers that no mark has`() {
    #expect(Self.notes(["charter", "1", "treaty"]).map(\.anchor.rawValue) == ["fn_1", "fn_2", "fn_3"])
    #expect(Self.notes(["charter", "2", "treaty"]).map(\.mark) == ["1", "2", "3"])
  }

  @Test(arguments: ["*", "**", "†", "1", "a"])
  func `another note changes no address`(added: String) {
    let labels = ["***", "‡", "3", "b"]
    let before = Set(Self.notes(labels).map(\.anchor))
    for place in 0...labels.count {
      var all = labels
      all.insert(added, at: place)
      #expect(before.isSubset(of: Self.notes(all).map(\.anchor)))
    }
  }

  @Test func `marks that Markdown would take for emphasis are none`() {
    let text = "# Rivers\n\n1. *One* text[^*], **another**[^**] and *a third*[^_][^*].\n\n"
    let reading = ResolutionReader.read(text + "[^*]: One.\n\n[^**]: Two.\n\n[^_]: Three.\n")
    #expect(reading.value.footnotes.map(\.mark) == ["*", "**", "_"])
    #expect(reading.value.footnotes.first?.references == ["fnref_ast", "fnref_ast_2"])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func `two marks that would have one address have two`() {
    #expect(Self.notes(["1.2", "1-2"]).map(\.anchor.rawValue) == ["fn_1-2", "fn_1-2_2"])
  }
}
