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

  @Test(arguments: ["Content", "Content/en", "Content/../Content/static/x", "Content/new/x"])
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

  @Test(arguments: ["Content/kk", "Content/static/more"])
  func `the site is not written where a link in Content leads to`(link: String) throws {
    try withTemporaryFolder { folder in
      let output = try build(in: folder)
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: link), withDestinationURL: folder.appending(path: "Output"))
      let before = try contents(output)
      #expect(try Command.whereas("build", "--no-search", in: folder).errors.contains("[refused-link]"))
      let file = folder.appending(path: "Content/site.yml")
      let text = try String(contentsOf: file, encoding: .utf8)
      try "\(text)symlinks: follow\n".write(to: file, atomically: true, encoding: .utf8)
      for output in ["Output", "Output/en", "Output/new/x"] {
        let outcome = try Command.whereas("build", "--no-search", "--output", output, in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("within Content"))
      }
      let after = try contents(output)
      #expect(after == before)
    }
  }

  @Test func `links are followed where site.yml says so`() throws {
    try withTemporaryFolder { folder in
      let output = try build(in: folder)
      try FileManager.default.createDirectory(at: folder.appending(path: "more"), withIntermediateDirectories: true)
      try "more".write(to: folder.appending(path: "more/file.txt"), atomically: true, encoding: .utf8)
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "Content/static/more").path, withDestinationPath: "../../more")
      let file = folder.appending(path: "Content/site.yml")
      let text = try String(contentsOf: file, encoding: .utf8)
      try "\(text)symlinks: follow\n".write(to: file, atomically: true, encoding: .utf8)
      _ = try build(in: folder, isCopied: true)
      #expect(try contents(output)["static/more/file.txt"] == Data("more".utf8))
    }
  }

  @Test func `files of servers are published, though their names begin with a full stop`() throws {
    try withTemporaryFolder { folder in
      _ = try build(in: folder)
      let files = [".htaccess", ".well-known/security.txt"]
      for path in files {
        let file = folder.appending(path: "Content/static/\(path)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(path.utf8).write(to: file)
      }
      let found = try contents(try build(in: folder, isCopied: true))
      for path in files { #expect(found["static/\(path)"] == Data(path.utf8)) }
      // RFC 8615: looked for at the root.
      #expect(found[".well-known/security.txt"] == Data(".well-known/security.txt".utf8))
    }
  }

  @Test func `names are bytes`() throws {
    try withTemporaryFolder { folder in
      _ = try build(in: folder)
      let names: [[UInt8]] = [Array("\u{e9}.txt".utf8), Array("e\u{301}.txt".utf8)]
      let site = MadeSites.Place(folder: folder)
      for name in names { site.put(bytes: name, in: "Content/static") }
      let output = try build(in: folder, isCopied: true)
      let found = try FileManager.default.contentsOfDirectory(atPath: output.appending(path: "static").path)
      for name in names { #expect(found.contains { $0.utf8.elementsEqual(name) }) }
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
