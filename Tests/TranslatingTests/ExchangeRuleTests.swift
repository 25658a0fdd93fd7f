import Foundation
import TestSupport
import Testing
import Translating

/// Each rule has a bad input, made here, beside the exact text that is said of it: `Tests/Fixtures/Translating/<rule>.txt`.
@Suite struct ExchangeRuleTests {
  @Test(arguments: ExchangeRule.allCases)
  func `what is wrong with a tool's file is told`(_ rule: ExchangeRule) throws {
    let desk = try ExchangeTests.Desk()
    if rule == .noPlace {
      let text = ExchangeTests.german.replacing("\n   und der Rest;\n", with: "")
        .replacing("title:", with: "complete: false\ntitle:")
      try desk.write(text, to: "de")
    }
    let file = try desk.run("translate", "de", "--export", "xliff").output
    try Self.prepare(desk, rule)
    let before = try desk.text()
    let changed = Self.change(file, rule)
    #expect(changed != file)
    let outcome = try desk.take(changed)
    try Golden.check(outcome.errors, against: "Translating/\(rule.rawValue).txt")
    #expect(outcome.errors.contains("[\(rule.rawValue)]"))
    let isTaken = [.codesMissing, .codesMoved].contains(rule)
    #expect(outcome.status == (isTaken || rule == .removed ? 0 : 1))
    #expect(try (desk.text() == before) != isTaken)
  }

  @Test func `no fixture is left of a rule that is gone`() {
    #expect(Set(Golden.names(in: "Translating")) == Set(ExchangeRule.allCases.map { "\($0.rawValue).txt" }))
  }

  @Test func `what can be taken is taken beside what cannot`() throws {
    let desk = try ExchangeTests.Desk()
    let outcome = try desk.exchange("1.2") { file in
      file.replacing("tiefer;", with: "am tiefsten;").replacing("one thing", with: "another thing")
        .replacing("Nord", with: "Norden").replacing("dass eines gilt", with: "dass etwas gilt")
        .replacing("<bpt id=\"1\">[</bpt>das Gesetz", with: "<bpt id=\"9\">[</bpt>das Gesetz")
    }
    #expect(outcome.status == 1)
    #expect(outcome.output == "Content/de/ferries.md: 3 changed\n")
    let text = ExchangeTests.german.replacing("tiefer;", with: "am tiefsten;").replacing("Nord", with: "Norden")
      .replacing("dass eines gilt", with: "dass etwas gilt")
    #expect(try desk.text() == text)
  }

  private static func prepare(_ desk: ExchangeTests.Desk, _ rule: ExchangeRule) throws {
    switch rule {
    case .otherSource: try desk.write(TranslateTests.source.replacing("deeper", with: "higher"), to: "en")
    case .changedMeanwhile: try desk.write(ExchangeTests.german.replacing("tiefer", with: "höher"), to: "de")
    default: break
    }
  }

  private static func change(_ file: String, _ rule: ExchangeRule) -> String {
    switch rule {
    case .unknownUnit:
      file.replacing("id=\"cit_1\" resname=\"cit_1\"", with: "id=\"cit_9\" resname=\"cit_9\"").replacing(
        "unter Hinweis auf <bpt", with: "Hinweis auf <bpt")
    case .otherSource, .changedMeanwhile: file.replacing("tiefer;", with: "am tiefsten;")
    case .removed: file.replacing("tiefer;</target>", with: "</target>")
    case .codesMissing: file.replacing("eines gilt<ph id=\"1\">[^1]</ph>", with: "eines gilt")
    case .codesAdded: file.replacing("tiefer;", with: "<ph id=\"7\">[^7]</ph>tiefer;")
    case .codesMoved:
      file.replacing("das Gesetz<ept id=\"1\">](https://x.example/de)</ept> und <bpt id=\"2\">*</bpt>andere", with: "X")
        .replacing(
          "<bpt id=\"1\">[</bpt>X<ept id=\"2\">*</ept>",
          with: "<bpt id=\"2\"/>X<ept id=\"2\"/> <bpt id=\"1\"/>Y<ept id=\"1\"/>")
    case .codesBroken: file.replacing("<ept id=\"1\">](https://x.example/de)</ept>", with: "")
    case .noPlace: file.replacing("<target state=\"needs-translation\"></target>", with: "<target>und mehr;</target>")
    case .readOtherwise: file.replacing("Geschehen zu X", with: "Getan zu X")
    }
  }
}
