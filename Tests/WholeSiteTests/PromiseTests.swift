import Foundation
import Publishing
import TestSupport
import Testing

/// What design and README promise of the binary, end to end.
@Suite struct PromiseTests {
  private static let site = Golden.fixtures.appending(path: "Sites/rivers")

  @Test func `the same input gives the same bytes anywhere, at any time, in any locale`() throws {
    try withTemporaryFolder { folder in
      let first = try build(in: folder.appending(path: "first"), environment: ["TZ": "UTC", "LC_ALL": "C"])
      let second = try build(
        in: folder.appending(path: "another folder/deep"),
        environment: ["TZ": "Asia/Almaty", "LC_ALL": "tr_TR.UTF-8", "LANG": "ar_EG.UTF-8"])
      let (once, again) = (try contents(first), try contents(second))
      #expect(once == again)
    }
  }

  @Test func `an error leaves Output as it was, and nothing of what was written beside it counts`() throws {
    try withTemporaryFolder { folder in
      let output = try build(in: folder)
      let before = try contents(output)
      let file = folder.appending(path: "Content/fr/2020-1-rivers.md")
      let text = try String(contentsOf: file, encoding: .utf8)
      try text.replacing("\n3. charge", with: "\n4. charge").write(to: file, atomically: true, encoding: .utf8)
      let outcome = try Command.whereas("build", "--no-search", in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("[renumbered-provision]"))
      let after = try contents(output)
      #expect(after == before)
    }
  }

  @Test func `a file that Whereas did not write stays`() throws {
    try withTemporaryFolder { folder in
      let output = try build(in: folder)
      let foreign = output.appending(path: "en/by-hand.html")
      try "by hand".write(to: foreign, atomically: true, encoding: .utf8)
      _ = try build(in: folder, isCopied: true)
      let text = try String(contentsOf: foreign, encoding: .utf8)
      #expect(text == "by hand")
    }
  }

  @Test func `a page that did not change keeps its date`() throws {
    try withTemporaryFolder { folder in
      let output = try build(in: folder)
      let page = output.appending(path: "en/2020-1-rivers/index.html")
      let other = output.appending(path: "fr/2019-7-lakes/index.html")
      let dates = try [date(page), date(other)]
      let file = folder.appending(path: "Content/fr/2019-7-lakes.md")
      let text = try String(contentsOf: file, encoding: .utf8)
      try text.replacing("s’en inquiète", with: "s’en inquiète vivement").write(
        to: file, atomically: true, encoding: .utf8)
      _ = try build(in: folder, isCopied: true)
      _ = try build(in: folder, isCopied: true)
      let later = try [date(page), date(other)]
      #expect(later[0] == dates[0])
      #expect(later[1] > dates[1])
    }
  }

  @Test func `strict makes warnings fail`() throws {
    let site = Golden.fixtures.appending(path: "BrokenSites/footnotes-differ")
    let relaxed = try Command.whereas("check", in: site)
    let strict = try Command.whereas("check", "--strict", in: site)
    #expect(relaxed.status == 0)
    #expect(strict.status == 1)
  }

  @Test func `JSON has the same diagnostics`() throws {
    let site = Golden.fixtures.appending(path: "BrokenSites/missing-provision")
    let outcome = try Command.whereas("check", "--format", "json", in: site)
    #expect(outcome.status == 1)
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let list = try #require(json as? [[String: Any]])
    #expect(list.count == 1)
    #expect(list.first?["rule"] as? String == "missing-provision")
    #expect((list.first?["location"] as? [String: Any])?["line"] as? Int == 14)
  }

  @Test(
    arguments: [
      (["build", "--root", "/nowhere"], 2), (["build", "--output"], 64), (["unknown"], 64), (["--version"], 0),
      (["check", "--base-url", "not a url"], 64),
    ] as [([String], Int32)])
  func `the exit status says what happened`(arguments: [String], status: Int32) throws {
    try withTemporaryFolder { folder in
      let outcome = try Command.run(Command.binary, arguments, in: folder)
      #expect(outcome.status == status)
    }
  }

  @Test(arguments: ["Content", "Content/en", "Content/../Content/static/x"])
  func `Output and Content do not lie within each other`(output: String) throws {
    try withTemporaryFolder { folder in
      _ = try build(in: folder)
      let before = try contents(folder.appending(path: "Content"))
      let outcome = try Command.whereas("build", "--output", output, in: folder)
      let after = try contents(folder.appending(path: "Content"))
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("within Content"))
      #expect(after == before)
    }
  }

  // MARK: Helpers

  private func build(
    in folder: URL, isCopied: Bool = false, environment: [String: String] = [:]
  ) throws -> URL {
    if !isCopied {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: Self.site.appending(path: "Content"), to: folder.appending(path: "Content"))
    }
    let outcome = try Command.whereas("build", "--no-search", in: folder, environment: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return folder.appending(path: "Output")
  }

  private func contents(_ folder: URL) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      contents[path] = try? Data(contentsOf: folder.appending(path: path))
    }
    return contents
  }

  private func date(_ file: URL) throws -> Date {
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    return try #require(attributes[.modificationDate] as? Date)
  }
}
