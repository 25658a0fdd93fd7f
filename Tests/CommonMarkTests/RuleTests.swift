import CommonMark
import Diagnostics
import TestSupport
import Testing

/// Each rule has a bad input beside the exact text that an author sees: `Tests/Fixtures/CommonMark/<rule>.md` and
/// `.txt`. Inputs too large to keep are made here.
@Suite struct RuleTests {
  private func input(for rule: CommonMarkRule) throws -> [UInt8] {
    switch rule {
    case .fileTooLarge: Array(repeating: UInt8(ascii: "a"), count: MarkdownParser.largestText + 1)
    case .nestingTooDeep: Array((String(repeating: "> ", count: MarkdownParser.deepestNesting + 1) + "a\n").utf8)
    case .tooManyImages: Array(String(repeating: "![[]()", count: MarkdownParser.mostImages + 1).utf8)
    case .tooManyProblems: Array(String(repeating: "<b>\n\n", count: 2000).utf8)
    default: try Golden.bytes("CommonMark/\(rule.rawValue).md")
    }
  }

  @Test(arguments: CommonMarkRule.allCases)
  func `a rule tells its author what is wrong`(_ rule: CommonMarkRule) throws {
    let file = SourceFile(path: "Content/en/a.md", bytes: try input(for: rule))
    let problems = MarkdownParser.parse(file).diagnostics
    #expect(problems.contains { $0.rule == rule.rawValue })
    let text = problems.suffix(3).map { DiagnosticText(colored: false).text(of: $0) }.joined()
    try Golden.check(text, against: "CommonMark/\(rule.rawValue).txt")
  }

  @Test func `no fixture is left of a rule that is gone`() {
    let rules = Set(CommonMarkRule.allCases.map(\.rawValue))
    let names = Golden.names(in: "CommonMark").map { String($0.prefix { $0 != "." }) }
    #expect(Set(names).subtracting(rules) == [])
  }

  @Test func `a file with a thousand problems is not told of in full`() {
    let problems = parse(String(repeating: "<b>", count: 2000)).diagnostics
    #expect(problems.count == 1001)
    #expect(problems.last?.rule == "too-many-problems")
  }
}
