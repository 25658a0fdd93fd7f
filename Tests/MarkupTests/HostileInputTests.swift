import CommonMark
import Diagnostics
import Markup
import Testing

/// One text made to be slow, deep or large.
struct HostileInput: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: @Sendable () -> String

  init(_ name: String, _ text: @autoclosure @escaping @Sendable () -> String) {
    testDescription = name
    self.text = text
  }
}

/// Texts that make a careless parser crash, run out of memory, or take time that grows with the square of their size.
@Suite(.timeLimit(.minutes(10))) struct HostileInputTests {
  static let inputs = [
    HostileInput("nested quotes", times(15_000, ">") + "a"),
    HostileInput("nested quotes with spaces", times(15_000, "> ") + "a"),
    HostileInput("nested list items", times(15_000, "- ") + "a"),
    HostileInput("nested numbered items", times(15_000, "1. ") + "a"),
    HostileInput("nested lists, line by line", (0..<1500).map { times($0, "  ") + "- a\n" }.joined()),
    HostileInput("nested emphasis", times(15_000, "*a ") + times(15_000, "b*")),
    HostileInput("nested strong emphasis", times(15_000, "**a ") + times(15_000, "b**")),
    HostileInput("emphasis that never pairs", times(15_000, "a**b*c ") + times(15_000, "_a *_")),
    HostileInput("delimiters only", times(60_000, "*") + times(60_000, "_")),
    HostileInput("nested brackets", times(15_000, "[") + "a" + times(15_000, "]")),
    HostileInput("opening brackets", times(60_000, "[")),
    HostileInput("opening brackets with text", times(60_000, "[a")),
    HostileInput("opening images", times(60_000, "![")),
    HostileInput("open links", times(60_000, "[a](")),
    HostileInput("open link addresses", times(60_000, "[a](<b")),
    HostileInput("open link titles", times(60_000, "[a](b \"")),
    HostileInput("images around empty links", times(9_000, "![[]()")),
    HostileInput("far too many images", times(200_000, "![[]()")),
    HostileInput("footnote openings", times(100_000, "[^")),
    HostileInput("footnotes", times(100_000, "[^a]")),
    HostileInput("footnote definitions", times(100_000, "[^a]: b\n")),
    HostileInput("footnote definitions between blank lines", times(100_000, "[^a]: b\n\n")),
    HostileInput("20 MB in one paragraph", times(4_000_000, "word ")),
    HostileInput("a paragraph of 50,000 lines", times(50_000, times(10, "word ") + "\n")),
    HostileInput("100,000 paragraphs", times(100_000, "paragraph\n\n")),
    HostileInput("100,000 headings", times(100_000, "# a\n")),
    HostileInput("100,000 items", times(100_000, "- a\n")),
    HostileInput("50,000 link definitions and uses", definitions(50_000)),
    HostileInput("one long definition used often", "[x]: /" + times(100_000, "u") + "\n\n" + times(100_000, "[x] ")),
    HostileInput("the same definition again and again", times(100_000, "[a]: /u\n")),
    HostileInput("definitions that never end", times(60_000, "[a]: <") + "\n" + times(30_000, "[a\n")),
    HostileInput("backticks", (1..<1500).map { times($0, "`") + " " }.joined() + times(50_000, "`a``")),
    HostileInput("comments that never end", times(60_000, "a <!-- b ") + "\n\n" + times(60_000, "<!-- ")),
    HostileInput("declarations that never end", times(60_000, "a <!A ") + times(60_000, "a <? ")),
    HostileInput("character data that never ends", times(60_000, "a <![CDATA[ ")),
    HostileInput("tags that never end", times(60_000, "<") + times(60_000, "<a ")),
    HostileInput("100,000 tags in one line", times(100_000, "<b>")),
    HostileInput("100,000 tags, each in a paragraph", times(100_000, "x <b>\n\n")),
    HostileInput("autolinks that never end", times(60_000, "<http://a")),
    HostileInput("100,000 unsafe links", times(100_000, "[a](javascript:b)\n")),
    HostileInput("entities", times(100_000, "&") + times(100_000, "&#") + times(100_000, "&#1;")),
    HostileInput("an entity without end", "&" + times(1_000_000, "a")),
    HostileInput("backslashes", times(100_001, "\\")),
    HostileInput("NUL bytes", times(100_000, "\0")),
    HostileInput("carriage returns", times(100_000, "a\r") + times(100_000, "\r")),
    HostileInput("blank lines", times(1_000_000, "\n")),
    HostileInput("spaces and tabs", times(1_000_000, " ") + times(1_000_000, "\t")),
    HostileInput("code fences", times(100_000, "```\n")),
    HostileInput("rules and items", times(30_000, "* * * a\n") + times(30_000, "* ")),
    HostileInput("quotes continued lazily", times(1_000, "> ") + "a\n" + times(10_000, "b\n")),
  ]

  @Test(arguments: inputs)
  func `a hostile text is read and written`(_ input: HostileInput) {
    let file = SourceFile(path: "test.md", bytes: Array(input.text().utf8))
    let parsed = MarkdownParser.parse(file)
    #expect(parsed.diagnostics.count <= 1001)
    checkShape(of: parsed.value)
    let html = MarkdownHTML(parsed.value).block(0)
    #expect(html.bytes.count < 40 * file.bytes.count + 1000)
    #expect(parsed.value.plainText(of: 0).utf8.count <= parsed.value.text.count + 2 * parsed.value.nodes.count)
    let drawn = parsed.diagnostics.map { DiagnosticText(colored: false).text(of: $0).utf8.count }
    #expect(drawn.allSatisfy { $0 < 4000 })
  }

  @Test(arguments: 0..<200)
  func `random bytes are read and written`(_ seed: UInt64) {
    var random = Random(state: seed)
    let alphabet: [[UInt8]] =
      [
        "[^", "]", "[^1]", ":", " ", "\n", "\r", "\r\n", "*", "_", "`", "<", ">", "<!--", "-->", "&#1;", "&#2;", "\\",
        "![", "](", ")", "\"", "# ", "- ", "1. ", "\t", "    ", "a", "ж", "\u{1}", "\u{2}", "\u{0}", "\u{FEFF}",
        "javascript:",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x82]]
    var bytes: [UInt8] = []
    for _ in 0..<300 { bytes += alphabet[Int.random(in: alphabet.indices, using: &random)] }
    let parsed = MarkdownParser.parse(SourceFile(path: "test.md", bytes: bytes))
    checkShape(of: parsed.value)
    #expect(!parsed.value.text.contains { $0 == FootnoteBytes.open || $0 == FootnoteBytes.close })
    let html = MarkdownHTML(parsed.value).block(0)
    #expect(!html.string.contains("javascript:") || !html.string.contains("href=\"javascript:"))
    for diagnostic in parsed.diagnostics { _ = DiagnosticText(colored: false).text(of: diagnostic) }
  }

  /// Every node ends within its parent and after itself, and every literal lies within the text.
  private func checkShape(of document: MarkdownDocument) {
    var open: [Int] = []
    var isSound = true
    for (index, node) in document.nodes.enumerated() {
      while let last = open.last, last <= index { open.removeLast() }
      let end = Int(node.end)
      isSound = isSound && end > index && end <= open.last ?? document.nodes.count
      isSound = isSound && node.literal.range.upperBound <= document.text.count
      isSound = isSound && node.extra.range.upperBound <= document.text.count
      open.append(end)
    }
    #expect(isSound)
  }

  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  private static func definitions(_ count: Int) -> String {
    (0..<count).map { "[a\($0)]: /url\($0)\n" }.joined() + "\n" + (0..<count).map { "[a\($0)] " }.joined()
  }
}

/// The bytes that stand in for a footnote's brackets while libcmark works; none may be left.
private enum FootnoteBytes {
  static let open: UInt8 = 1
  static let close: UInt8 = 2
}

/// The same numbers for the same seed (SplitMix64).
private struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
