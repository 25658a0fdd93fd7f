import Diagnostics
import Resolutions
import Testing

/// Heads as editors for the web save them mean what their authors mean (docs/cms.md).
@Suite struct EditorHeadTests {
  private static let plain = """
    title: Reading rooms
    reference: 2026/1
    date: 2026-05-07
    institution: Harbour Assembly
    subjects: [Libraries]
    """

  @Test(
    arguments: [
      "institution: Harbour Assembly\ntitle: Reading rooms\nsubjects: [Libraries]\ndate: 2026-05-07\nreference: 2026/1",
      "title: \"Reading rooms\"\nreference: '2026/1'\ndate: \"2026-05-07\"\ninstitution: Harbour Assembly\nsubjects:\n  - Libraries",
      plain + "\nstatus: \"\"\ntranslation: ''\ntranslator:\nindex: {}\naliases: []",
      plain + "\nstatus: null\ntranslation: ~\nindex:\naliases:\ntranslator: \"\"",
      plain.replacing("title: Reading rooms", with: "title: >-\n  Reading\n  rooms"),
      plain.replacing("\n", with: "\r\n"),
      plain.replacing("subjects: [Libraries]", with: "subjects: Libraries"),
    ])
  func `a head that an editor saved is that of its author`(head: String) {
    let (read, wanted) = (Self.read(head), Self.read(Self.plain).value.head)
    var saved = read.value.head
    #expect(read.diagnostics.isEmpty)
    #expect(saved.facts == wanted.facts)
    // A dictionary is described in any order.
    saved.facts = wanted.facts
    #expect(String(describing: saved) == String(describing: wanted))
  }

  @Test func `a time in some time zone is no day`() {
    let read = Self.read(Self.plain.replacing("2026-05-07", with: "2026-05-07T22:00:00.000Z"))
    #expect(read.diagnostics.map(\.rule) == ["invalid-value"])
    #expect(read.value.head.date == nil)
  }

  private static func read(_ head: String) -> Diagnosed<LanguageVersion> {
    let text = "---\n\(head)\n---\n# Resolution\n\n1. Asks for rooms.\n"
    return ResolutionReader.read(SourceFile(path: "x.md", bytes: Array(text.utf8)), language: .english)
  }
}
