import CommonMark
import Diagnostics
import Foundation
import Importing
import Resolutions
import TestSupport
import Testing

/// Documents that institutions published, as they come.
@Suite(.enabled(if: Project.hasShared("samples"), "the folder shared/ is not beside the checkout"))
struct SampleTests {
  private struct Expectation {
    let name: String
    let recitals: Int
    let paragraphs: Int
    var points = ""
    var annexes: [(paragraphs: Int, points: String)] = []
  }

  private static let drafts = [
    Expectation(name: "S_2016_1061", recitals: 3, paragraphs: 3),
    Expectation(name: "S_2016_1100", recitals: 10, paragraphs: 13),
    Expectation(
      name: "S_2017_77", recitals: 28, paragraphs: 39,
      points: "1: a b c d e f g h; 10: a b c; 13: a b c; 17: a b c d e f g h; 28: a b c d e f g"),
    Expectation(
      name: "S_2018_693", recitals: 36, paragraphs: 57,
      points: "7: i ii iii iv v vi; 11: i ii iii; 19: i ii iii; 38: a b; 56: i ii iii iv v vi vii viii ix x"),
    Expectation(name: "S_2018_1021", recitals: 16, paragraphs: 35, points: "7: 1 2 3; 33: 1 2 3 4 5 6 7 8"),
    Expectation(
      name: "S_2020_449", recitals: 6, paragraphs: 6, points: "2: a b i ii iii iv c i ii iii iv d e f"),
    Expectation(
      name: "S_2024_557", recitals: 6, paragraphs: 6,
      annexes: [
        (15, "1: a b c d e f; 2: a b; 3: a b c d; 6: a b c; 7: a b c i ii iii; 13: a b c; 15: a b c d"),
        (12, "6: a b c d e"),
      ]),
  ]

  @Test(
    .enabled(if: Imports.has("pdftohtml"), "poppler is not installed"),
    arguments: drafts.map(\.name))
  func `a draft of the Security Council is read from its PDF`(name: String) throws {
    let bytes = try Project.sharedBytes("samples/un-security-council-drafts/\(name)-EN.pdf")
    try expect(name, Imports.read("\(name)-EN.pdf", bytes))
  }

  @Test(arguments: drafts.map(\.name))
  func `a draft of the Security Council is read from its text`(name: String) throws {
    let bytes = try Project.sharedBytes("samples/un-security-council-drafts/\(name)-EN.txt")
    try expect(name, Imports.read("\(name)-EN.txt", bytes))
  }

  private func expect(_ name: String, _ result: ImportResult) throws {
    let draft = try #require(Self.drafts.first { $0.name == name })
    #expect(!result.losesWords)
    #expect(result.readerDiagnostics.map(\.rule) == [])
    #expect(result.count(.recital) == draft.recitals)
    #expect(result.count(.paragraph) == draft.paragraphs)
    #expect(points(result.addresses.filter { $0.hasPrefix("para_") }) == draft.points)
    #expect(result.version.annexes.count == draft.annexes.count)
    for (index, annex) in draft.annexes.enumerated() {
      let prefix = "att_\(index + 1)__"
      #expect(result.count(.paragraph, annex: index) == annex.paragraphs)
      let own = result.addresses.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
      #expect(points(own) == annex.points)
    }
    #expect(result.version.footnotes.map(\.references.count) == (name == "S_2024_557" ? [1, 1, 1] : []))
    #expect(result.markdown.contains("reference: \(name.replacing("_", with: "/"))\n"))
  }

  /// `1: a b; 7: a i ii`: the points of each paragraph, those within points after them.
  private func points(_ addresses: [String]) -> String {
    var groups: [(String, [String])] = []
    for address in addresses where address.contains("__list_") {
      let parts = address.split(separator: "_", omittingEmptySubsequences: true)
      let paragraph = String(parts[1])
      if groups.last?.0 != paragraph { groups.append((paragraph, [])) }
      groups[groups.count - 1].1.append(String(parts[parts.count - 1]))
    }
    return groups.map { "\($0.0): \($0.1.joined(separator: " "))" }.joined(separator: "; ")
  }

  @Test func `a joint motion is read from the page of the Parliament`() throws {
    let name = "RC-10-2025-0249_EN.html"
    let result = try Imports.read(name, Project.sharedBytes("samples/european-parliament/\(name)"))
    #expect(!result.losesWords)
    #expect(
      result.addresses == ["cit_1", "cit_2", "cit_3", "rec_A", "rec_B", "rec_C"] + (1...9).map { "para_\($0)" })
    #expect(result.version.fullTitle.hasPrefix("European Parliament resolution on the return of Ukrainian children"))
    #expect(result.markdown.contains("reference: 2025/2691(RSP)\n"))
    #expect(!result.markdown.contains("Legal notice"))
    let sponsors = result.version.head.sponsors
    #expect(sponsors.map { $0.split(separator: ",").count } == [33, 5, 19, 24, 1, 3])
    #expect(sponsors.first?.hasSuffix("Inese Vaidere on behalf of the PPE Group") == true)
    #expect(sponsors.last == "Hanna Gedin, Jonas Sjöstedt, Merja Kyllönen")
    #expect(Imports.report(result).contains("sponsors, who stand in the head as they are printed: “Sebastião Bugalho"))
    #expect(Imports.report(result).contains("Legal notice"))
  }

  /// The share that docs/importing.md states.
  @Test(.enabled(if: Imports.has("pdftohtml"), "poppler is not installed"))
  func `the share of samples that need no hand is as it is stated`() throws {
    let names = Self.drafts.flatMap { draft in
      ["pdf", "txt"].map { "un-security-council-drafts/\(draft.name)-EN.\($0)" }
    }
    var (right, silent, places, words) = (0, 0, 0, 0)
    for name in names + ["european-parliament/RC-10-2025-0249_EN.html"] {
      let result = try Imports.read(name, Project.sharedBytes("samples/\(name)"))
      let rules = Imports.rules(result)
      if !result.losesWords, result.readerDiagnostics.isEmpty { right += 1 }
      if rules.isEmpty { silent += 1 }
      places += rules.count
      words += result.version.document.text.split(separator: UInt8(ascii: " ")).count
    }
    let stated = try String(contentsOf: Project.root.appending(path: "docs/importing.md"), encoding: .utf8)
    let share =
      "\(right) of \(names.count + 1) need no hand; \(silent) have nothing to look at, the others \(places) places"
    #expect(stated.contains(share), "\(share), \(words) words")
  }

  @Test func `the seed's text becomes the resolution that is published`() throws {
    let result = try Imports.read("a.txt", Project.sharedBytes("seed/2019-2610-kazakhstan.txt"))
    let published = try String(
      contentsOf: Project.root.appending(path: "Content/en/2019-2610-kazakhstan.md"), encoding: .utf8)
    let body = { (text: String) in text.split(separator: "\n---\n", maxSplits: 1).last.map(String.init) ?? "" }
    #expect(body(result.markdown) == body(published))
    #expect(!result.losesWords)
  }
}
