import CommonMark
import Diagnostics
import Testing

/// Bytes that are no text, wherever they stand, and what libcmark makes of the different ends of lines.
@Suite struct TextTests {
  @Test(
    arguments: [
      ([0xFF], 1), ([0x61, 0x80], 2), ([0x61, 0xC3], 2), ([0xC0, 0xAF], 1), ([0xED, 0xA0, 0x80], 1),
      ([0xF5, 0x80, 0x80, 0x80], 1), ([0xE2, 0x82], 1), ([0xC3, 0xA9, 0xE9], 3), ([0xFE, 0xFF, 0x00, 0x61], 1),
    ] as [([UInt8], Int)])
  func `bytes that are not UTF-8 are refused`(_ bytes: [UInt8], _ column: Int) throws {
    let parsed = MarkdownParser.parse(SourceFile(path: "a.md", bytes: bytes))
    let problem = try #require(parsed.diagnostics.first)
    #expect(problem.rule == "invalid-utf8")
    #expect(problem.location.range.start == SourcePosition(line: 1, column: column))
  }

  @Test(
    arguments: [
      0, 1, 8, 0xB, 0xC, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x1FFFF,
      0x8FFFF, 0xFFFFE, 0x10FFFF,
    ] as [UInt32])
  func `a character that no page can hold is refused`(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let code = String(value, radix: 16, uppercase: true)
    for padding in 0...9 {
      let text = String(repeating: "ж", count: padding) + "\n" + String(repeating: "a", count: padding) + "\(scalar)b"
      let problem = try #require(parse(text).diagnostics.first)
      #expect(problem.rule == "control-character")
      #expect(problem.summary.contains("U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code + " "))
      #expect(problem.location.range == SourceRange(line: 2, column: padding + 1, length: UTF8.width(scalar)))
    }
  }

  @Test(arguments: [
    "\t\n\r", "\u{20}\u{7E}", "\u{A0}", "\u{BF}", "\u{AD}", "\u{200F}", "\u{2028}", "\u{FDCF}", "\u{FDF0}", "\u{FFFC}",
    "\u{FFFD}", "\u{FEFF}", "\u{E000}", "\u{1F600}", "\u{1FFFD}", "\u{10FFFD}", "\u{10000}",
  ])
  func `a character that a page can hold is not`(_ text: String) {
    for padding in 0...9 { #expect(rules(String(repeating: "a", count: padding) + text + "b") == []) }
  }

  @Test(arguments: [
    "&#1;", "&#x1;", "&#X1f;", "&#0000127;", "&#x00009F;", "&#150;", "&#xFFFE;", "&#x1FFFF;", "&#65535;",
  ])
  func `neither is it as a character reference`(_ reference: String) throws {
    let parsed = parse("é\nab \(reference) c")
    let problem = try #require(parsed.diagnostics.first)
    #expect(parsed.diagnostics.count == 1)
    #expect(problem.rule == "control-character")
    #expect(problem.location.range == SourceRange(line: 2, column: 4, length: reference.utf8.count))
    #expect(parsed.value.plainText(of: 0) == "é ab \u{FFFD} c")
  }

  @Test(arguments: [
    ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#9999999;", "\u{FFFD}"), ("&#65;", "A"), ("&#x416;", "Ж"),
    ("&#12345678;", "&#12345678;"), ("&#x1234567;", "&#x1234567;"), ("&#;", "&#;"), ("&#x;", "&#x;"), ("&#1", "&#1"),
    ("&#1a;", "&#1a;"), ("&#xg;", "&#xg;"), ("&# 1;", "&# 1;"), ("&#", "&#"), ("&#10;", "\n"), ("&#9;", "\t"),
  ])
  func `other references are libcmark's work`(_ reference: String, _ text: String) {
    #expect(rules("a\(reference)b") == [])
    #expect(parse("a\(reference)b").value.plainText(of: 0) == "a\(text)b")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end in any of three ways`(_ end: String) {
    let lines = ["# a", "", "b", "c  ", "d", "", "- e", "- f", "", "[^1]: g", "[^2]: h", "", "1. i", "2. j", "4. k"]
    #expect(outline(lines.joined(separator: end)) == outline(lines.joined(separator: "\n")))
    #expect(rules(lines.joined(separator: end)) == [])
  }

  @Test(arguments: ["# a", "- a", "[^1]: a", "[a]: /u\n\n[a]", "<!-- a -->"])
  func `a byte order mark hides nothing`(_ markdown: String) {
    #expect(outline("\u{FEFF}" + markdown) == outline(markdown))
    #expect(rules("\u{FEFF}" + markdown) == [])
  }

  @Test func `after a head a text may begin with anything`() {
    let file = SourceFile(path: "a.md", text: "\u{FEFF}---\n---\n# a")
    let parsed = MarkdownParser.parse(file, from: 11, firstLine: 3)
    #expect(outline(parsed.value, places: true) == "heading 3:1-3:3\n  text 3:3-3:3 |a|")
    let empty = MarkdownParser.parse(file, from: file.bytes.count, firstLine: 3)
    #expect(outline(empty.value) == "")
  }
}
