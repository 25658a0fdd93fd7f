import Diagnostics
import Foundation
import Testing

@testable import Resolutions

/// Heads made at random, the same at each run: wherever the reader of plain heads answers, it answers as Yams does.
@Suite struct PlainPairsTests {
  /// More of them: `HEADS=1000000 swift test --filter PlainPairsTests`.
  private static let rounds = Int(ProcessInfo.processInfo.environment["HEADS"] ?? "") ?? 6000

  @Test(arguments: [HeadMaker.plain, .odd, .wild])
  func `plain pairs are what Yams makes of them`(_ maker: HeadMaker) {
    var answered = 0
    for seed in 0..<Self.rounds {
      let bytes = maker.head(seed: UInt64(seed))
      let source = YAMLSource(SourceFile(path: "a.yml", bytes: bytes), bytes: bytes.indices, firstLine: 1)
      guard let pairs = PlainPairs.read(source, bytes: bytes.indices) else { continue }
      answered += 1
      let parsed = YAMLFile.parse(source, bytes: bytes.indices)
      guard parsed.diagnostics.isEmpty, description(pairs) == description(parsed.value) else {
        Issue.record("\(maker) \(seed): \(String(reflecting: String(decoding: bytes, as: UTF8.self)))")
        return
      }
    }
    #expect(answered > Self.rounds / maker.leastShare)
  }

  /// Keys and values, each with its place.
  private func description(_ pairs: [(key: YAMLValue, value: YAMLValue)]) -> [String] {
    pairs.flatMap { [$0.key, $0.value] }.map { "\($0.range.start) \($0.content)" }
  }
}

/// Makes heads that are hardly, somewhat or very odd.
enum HeadMaker {
  case plain, odd, wild

  /// One in so many heads at least is plain.
  var leastShare: Int {
    switch self {
    case .plain: 3
    case .odd: 8
    case .wild: 300
    }
  }

  private static let keys = [
    "title", "reference", "date", "institution", "status", "translator", "x", "Title", "a_b",
    "read-in",
  ]
  private static let oddKeys = [
    "", "my key", "\"title\"", "'date'", "ключ", "1", "title ", " title", "?", "-", "- a", "a-b", "null", "~", "&a b",
    "<<",
    "!!str a", "{a}", "[a]", "# a", "%YAML", String(repeating: "k", count: 63), String(repeating: "k", count: 1030),
  ]
  private static let words = [
    "Human", "rights", "situation", "in", "Kazakhstan", "2019/2610(RSP)", "2019", "2019-03-14", "3.14", "true", "no",
    "Mamay,", "European", "Parliament", "l’homme", "прав", "κείμενο", "العربية", "人权", "№", "(a)", "é", "12:30", "a#b",
    "a:b", "it's",
    "q\"q", "C&A", "50%", "e-mail@x", "x*y", "x!", "x?", "a|b", "a>b", "n/a", "a=b", "[1]", "{1}", "a,b",
  ]
  private static let oddWords = [
    "#", ":", "-", "?", "~", "null", "Null", "NULL", "nUll", "!", "!!str", "&x", "*x", "|", ">", "|-", "'", "\"", "''",
    "\"\"", "[", "]",
    "{", "}", ",", "@", "`", "%", "=", "<<", "---", "...", "a:", ":a", "#a", "a: b", "a #b", "\t", "\\", "\\n",
    "\u{A0}", "\u{85}",
    "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{200B}", "\u{7F}", "\u{1}", "\u{FFFD}", "\u{FFFF}", "𝄞", "🙂", "\u{301}", "«",
    "»", "–", "\u{E000}",
    "\u{9F}", "\u{AD}", "\r", "\n", "\n ", "\n  - a", "\n# c", "\n\n",
  ]
  private static let separators = [":", ":  ", " : ", ":\t", " ", ":\n", ":\n  ", "::", ": \t", "=", ":\u{A0}"]
  private static let gaps = ["  ", "\t", "\u{A0}", "", "\u{3000}", ",", ", ", ",  ", " , ", ", ,"]
  private static let oddLines = [
    "#\t\n", "#\u{2028}a\n", "#\u{85}a: b\n", " # a\n", " \n", "\r\n", "#\u{1}\n", "x: []\n", "y: [ ]\n", "z: \"\"\n",
    "a: \"\n", "b: [\n", "c: [a,]\n", "d: [a:b]\n", "e: ]\n", "# 🙂\n", "f: \"null\"\n", "g: [null]\n", "h: [true, 1]\n",
  ]
  private static let ends = [
    "\n", "\n", "\n", "\r\n", "\r", " \n", "\t\n", " # c\n", "\n\n", "", " ", "\n---\n", "\n...\n", "\u{85}", "\0",
  ]

  func head(seed: UInt64) -> [UInt8] {
    var random = Mutation(seed: seed &* 31 &+ UInt64(leastShare))
    var text = ""
    for _ in 0...random.number(below: 5) {
      text += pick(Self.keys, Self.oddKeys, &random)
      text += pick([": "], Self.separators, &random)
      let form = random.number(below: 8)
      text += form == 0 ? "\"" : form == 1 ? "[" : ""
      for index in 0..<1 + random.number(below: 5) {
        if index > 0 { text += pick([form == 1 ? ", " : " "], Self.gaps, &random) }
        text += pick(Self.words, Self.oddWords, &random)
      }
      text += form == 0 ? "\"" : form == 1 ? "]" : ""
      text += pick(["\n"], Self.ends, &random)
      text += random.number(below: 6) == 0 ? pick(["\n", "# a\n", "# [é]: x\n"], Self.oddLines, &random) : ""
    }
    var bytes = Array(text.utf8)
    if self == .wild, random.number(below: 4) == 0 { random.change(&bytes) }
    return bytes
  }

  private func pick(_ usual: [String], _ odd: [String], _ random: inout Mutation) -> String {
    let oddity =
      switch self {
      case .plain: 0
      case .odd: 12
      case .wild: 3
      }
    let isOdd = oddity > 0 && random.number(below: oddity) == 0
    return isOdd ? odd[random.number(below: odd.count)] : usual[random.number(below: usual.count)]
  }
}
