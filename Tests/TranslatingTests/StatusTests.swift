import Foundation
import TestSupport
import Testing

/// `whereas status` over the first resolution in eight languages: what was changed is told, and nothing else.
@Suite struct StatusTests {
  private static let slug = "2019-2610-kazakhstan"
  private static let translations = ["ar", "bg", "de", "el", "fr", "kk", "ru"]

  /// A copy of Content that a story changes step by step.
  private final class Story {
    let folder: URL

    init() throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "whereas-story-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: Project.root.appending(path: "Content"), to: folder.appending(path: "Content"))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func run(_ arguments: String...) throws -> CommandOutcome {
      try Command.run(Command.binary, arguments, in: folder)
    }

    /// Changes the lines of a text.
    func edit(_ language: String, _ change: ([String]) -> [String]) throws {
      let file = folder.appending(path: "Content/\(language)/\(StatusTests.slug).md")
      let text = try String(contentsOf: file, encoding: .utf8)
      try change(text.components(separatedBy: "\n")).joined(separator: "\n")
        .write(to: file, atomically: true, encoding: .utf8)
    }

    /// All that is not simply translated: `de#para_8 missing`.
    func findings() throws -> Set<String> {
      let outcome = try run("status", "--format", "json")
      let all = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
      var found: Set<String> = []
      for version in all {
        for item in version["provisions"] as? [[String: Any]] ?? [] where item["state"] as? String != "translated" {
          found.insert("\(version["language"] ?? "")#\(item["address"] ?? "") \(item["state"] ?? "")")
        }
      }
      return found
    }
  }

  private static func everywhere(_ finding: String) -> Set<String> { Set(translations.map { "\($0)#\(finding)" }) }

  private static func exchange(_ a: String, _ b: String) -> ([String]) -> [String] {
    { lines in
      var lines = lines
      guard let i = lines.firstIndex(where: { $0.hasPrefix("\(a). ") }),
        let j = lines.firstIndex(where: { $0.hasPrefix("\(b). ") })
      else { return lines }
      (lines[i], lines[j]) = ("\(a). \(lines[j].dropFirst(a.count + 2))", "\(b). \(lines[i].dropFirst(b.count + 2))")
      return lines
    }
  }

  /// Begins Ukrainian with half of the text, in the words of the Russian one, and says that they are up to date.
  private static func begin(_ story: Story) throws {
    let russian = story.folder.appending(path: "Content/ru/\(slug).md")
    let lines = try String(contentsOf: russian, encoding: .utf8).components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("# ") })
    let end = try #require(lines.firstIndex { $0.hasPrefix("1. ") })
    let folder = story.folder.appending(path: "Content/uk")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try ("---\ntranslation: unofficial\ncomplete: false\n---\n" + lines[start..<end].joined(separator: "\n"))
      .write(to: folder.appending(path: "\(slug).md"), atomically: true, encoding: .utf8)
    #expect(try story.run("status", "--accept", "uk/\(slug)").output == "uk/\(slug): 26 recorded\n")
    #expect(try story.run("check").status == 0)
  }

  /// Inserts a paragraph before the fifth, so that the source's paragraphs from there on have the next number.
  private static func insert(_ lines: [String]) -> [String] {
    lines.flatMap { line -> [String] in
      guard let number = line.split(separator: ".").first.flatMap({ Int($0) }), number >= 5 else { return [line] }
      let renumbered = "\(number + 1).\(line.drop { $0 != "." }.dropFirst())"
      return number == 5 ? ["5. Welcomes the new ferries on the river Ishim;", "", renumbered] : [renumbered]
    }
  }

  @Test func `a story of changes is told place by place`() throws {
    let story = try Story()
    #expect(try story.findings() == [], "as it is committed")
    #expect(try story.run("status", "--exit-code").status == 0)

    try Self.begin(story)
    var expected = Set((1...11).map { "uk#para_\($0) missing" })
    #expect(try story.findings() == expected)

    try story.edit("en") {
      $0.map { $0.replacing("under house arrest", with: "under home arrest", maxReplacements: 1) }
    }
    expected.formUnion(Self.everywhere("rec_B outdated").union(Self.everywhere("para_3 outdated")))
    expected.insert("uk#rec_B outdated")
    #expect(try story.findings() == expected)
    #expect(try story.run("status", "--exit-code").status == 1)

    try story.edit("en") { $0.map { $0.replacing("27 Februar 2019", with: "27 February 2019") } }
    #expect(
      try story.findings() == expected.union(Self.everywhere("rec_J outdated")).union(["uk#rec_J outdated"]))
    let outcome = try story.run("status", "--accept", "*/\(Self.slug)#rec_J", "--reason", "typo")
    #expect(outcome.output == "*/\(Self.slug)#rec_J: 8 recorded\n")
    #expect(try story.findings() == expected)

    try story.edit("en", Self.exchange("C", "F"))
    expected.formUnion(Self.everywhere("rec_C outdated").union(Self.everywhere("rec_F outdated")))
    expected.formUnion(["uk#rec_C outdated", "uk#rec_F outdated"])
    #expect(try story.findings() == expected)

    try story.edit("de") { $0.filter { !$0.hasPrefix("8. ") } }
    expected.insert("de#para_8 missing")
    #expect(try story.findings() == expected)

    try story.edit("fr") { $0.map { $0.hasPrefix("M. ") ? $0.replacing("2016", with: "2017") : $0 } }
    expected.insert("fr#rec_M suspicious")
    #expect(try story.findings() == expected)

    // The translations' numbers stay as they were.
    try story.edit("en", Self.insert)
    expected.remove("de#para_8 missing")
    expected.formUnion(["de#para_9 missing", "uk#para_12 missing"])
    expected.formUnion(Self.everywhere("para_5 missing"))
    #expect(try story.findings() == expected)
  }

  @Test func `what changed stands on the page of the outdated provision alone`() throws {
    let story = try Story()
    try story.edit("en") { $0.map { $0.hasPrefix("K. ") ? $0.replacing("journalists", with: "reporters") : $0 } }
    #expect(try story.run("build", "--no-search").status == 0)
    let page = try String(
      contentsOf: story.folder.appending(path: "Output/ar/\(Self.slug)/index.html"), encoding: .utf8)
    #expect(page.components(separatedBy: "<details class=\"gap\"").count == 2)
    #expect(
      page.contains("<p lang=\"en\" dir=\"ltr\">whereas independent <del>journalists</del> <ins>reporters</ins>"))
  }

  @Test(
    arguments: [
      (["status", "xx-YYYYYYYYY"], 64), (["status", "--accept", "kk"], 64), (["status", "--reason", "typo"], 64),
      (["status", "--accept", "kk/nothing"], 2), (["status", "pt"], 2),
    ] as [([String], Int32)])
  func `what cannot be is said`(arguments: [String], status: Int32) throws {
    let story = try Story()
    let outcome = try Command.run(Command.binary, arguments, in: story.folder)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(!outcome.errors.isEmpty)
  }

  @Test func `a record that is not merged yet is named and stays as it is`() throws {
    let story = try Story()
    let file = story.folder.appending(path: "Content/kk/translated-from.tsv")
    let text = try "<<<<<<< ours\n" + String(contentsOf: file, encoding: .utf8)
    try text.write(to: file, atomically: true, encoding: .utf8)
    let outcome = try story.run("status", "--accept", "kk/\(Self.slug)#rec_B")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains("Content/kk/translated-from.tsv:1: two versions of this file were not merged; settle"))
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
    #expect(try story.findings() == [], "the other lines are read all the same")
    for command in ["status", "check"] {
      let told = try story.run(command)
      #expect(told.status == 1)
      #expect(
        told.errors.hasPrefix("Content/kk/translated-from.tsv:1:1: error: two versions of this file were not merged"))
    }
  }
}
