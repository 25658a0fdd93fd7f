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
    #expect(outcome.status == (isTaken || rule == .removed || rule == .noteLost ? 0 : 1))
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

  @Test func `what begins with a code is escaped like all else`() throws {
    let desk = try ExchangeTests.Desk()
    let outcome = try desk.exchange("1.2") { file in
      file.replacing(
        "unter Hinweis auf <bpt id=\"1\">[</bpt>das Gesetz<ept id=\"1\">](https://x.example/de)</ept>",
        with: "<bpt id=\"1\">[</bpt>2 * 3 &lt;b&gt; _x_ &amp;amp; R&#38;D<ept id=\"1\">](https://x.example/de)</ept>")
    }
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try desk.text().contains(#"- [2 \* 3 \<b\> \_x\_ \&amp; R\&D](https://x.example/de) und *andere*,"#))
  }

  @Test(arguments: ["&eacute;", "&x", "R&D", "&;"]) func `what XML does not know is no text`(reference: String) throws {
    let desk = try ExchangeTests.Desk()
    let outcome = try desk.exchange("1.2") { $0.replacing("tiefer;</target>", with: "\(reference) tiefer;</target>") }
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(": XML does not know “&"), "\(outcome.errors)")
    #expect(try desk.text() == ExchangeTests.german)
  }

  @Test func `the source's words that a tool filled in are no translation`() throws {
    let desk = try ExchangeTests.Desk(ExchangeTests.german.replacing("und der Rest;", with: "<!-- untranslated -->"))
    let text = try desk.text()
    let outcome = try desk.exchange("1.2") {
      $0.replacing(
        "<target state=\"needs-translation\"></target>", with: "<target state=\"new\">and the rest;</target>")
    }
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "")
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
    case .repeatedUnit:
      file.replacing(
        "</body>",
        with:
          "<trans-unit id=\"rec_B\"><source>two</source><target>dass drei Dinge gelten:</target></trans-unit>\n</body>")
    case .noteLost:
      file.replacing(
        "</target>\n</trans-unit>", with: "</target>\n<note>heißt so</note>\n</trans-unit>", maxReplacements: 1)
    }
  }
}
