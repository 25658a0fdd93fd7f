import Diagnostics
import Resolutions
import Testing

/// Heads as editing programs and word processors save them.
@Suite struct TypedHeadTests {
  private static func read(_ head: String) -> Diagnosed<Head> {
    let reading = ResolutionReader.read("---\n\(head)\n---\n# Title\n\n1. Notes.\n")
    return Diagnosed(reading.value.head, reading.diagnostics)
  }

  @Test func `a head with empty, quoted and reordered entries means what it says`() {
    let head = """
      draft: false
      subjects:
        - Housing
        - "Students, pupils"
      sponsors: []
      translator:
      translation: ""
      index: {}
      status: 'adopted'
      date: '2020-05-07T00:00:00.000Z'
      source: https://example.org/a?b=c#d
      title: "Rivers: all of them"
      """
    let read = Self.read(head)
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.title == "Rivers: all of them")
    #expect(read.value.subjects == ["Housing", "Students, pupils"])
    #expect(read.value.date == PartialDate("2020-05-07"))
    #expect(read.value.status == .adopted)
    #expect(read.value.source == "https://example.org/a?b=c#d")
    #expect(!read.value.isDraft)
  }

  @Test(arguments: [("sponsors: Ada Lovelace", ["Ada Lovelace"]), ("sponsors: [A, B]", ["A", "B"]), ("sponsors:", [])])
  func `sponsors are one or several`(line: String, expected: [String]) {
    #expect(Self.read(line).value.sponsors == expected)
    #expect(Self.read(line).diagnostics.isEmpty)
  }

  @Test(arguments: ["true", "yes", "True", "\"true\""])
  func `a draft is one however it is written`(value: String) {
    #expect(Self.read("draft: \(value)").value.isDraft)
  }

  @Test(
    arguments: [
      "javascript:alert(1)", "//example.org", "https://", "ftp://example.org/a", "https://a b", "https://a\\\"b",
      "mailto:a@b.c",
      "https:///a", "example.org",
    ])
  func `an address that is none is refused`(address: String) {
    let read = Self.read("source: \"\(address)\"")
    #expect(read.value.source == nil)
    #expect(read.diagnostics.map(\.rule) == ["invalid-value"])
  }

  @Test func `a tab or several spaces after a colon are a space`() {
    #expect(Self.read("title:\tRivers\nreference:   1/2").value.title == "Rivers")
    #expect(Self.read("title:\tRivers").diagnostics.isEmpty)
  }

  @Test func `what is mended is read, and one mistake is told once`() {
    let reading = ResolutionReader.read("---\ntitle:\u{A0}Rivers\nreference：1/2\ndate:2019\n---\n1. Notes.\n")
    #expect(reading.value.head.title == "Rivers")
    #expect(reading.value.head.reference == "1/2")
    #expect(reading.value.head.date == PartialDate("2019"))
    #expect(reading.rules == ["invalid-yaml", "invalid-yaml", "invalid-yaml"])
  }

  @Test(arguments: ["\u{FEFF}", ""])
  func `a byte order mark is no letter of a file's first key`(mark: String) {
    let file = SourceFile(path: "site.yml", text: "\(mark)name: 'Rivers'\naccent: \"#123456\"\n")
    let pairs = YAMLFile.read(file)
    #expect(pairs.diagnostics.isEmpty)
    #expect(pairs.value.map(\.key.text) == ["name", "accent"])
    let plain = YAMLFile.read(SourceFile(path: "site.yml", text: "\(mark)name: Rivers\n"))
    #expect(plain.value.map(\.key.text) == ["name"])
  }

  @Test(
    arguments: [
      Array("name: Caf\u{E9}\n".unicodeScalars.map { UInt8($0.value) }), [0xFF, 0xFE, 0x6E, 0x00, 0x3A, 0x00],
      [0x6E, 0x00, 0x61, 0x00, 0x3A, 0x00],
    ])
  func `a file that is not UTF-8 is told to be that and nothing else`(bytes: [UInt8]) {
    #expect(YAMLFile.read(SourceFile(path: "site.yml", bytes: bytes)).diagnostics.map(\.rule) == ["invalid-utf8"])
    #expect(ResolutionReader.read(SourceFile(path: "a.md", bytes: bytes), language: "en").rules == ["invalid-utf8"])
  }
}
