import Foundation
import TestSupport
import Testing

/// What is exported as XLIFF 1.2 is as the specification has it: the parts that are used, and what it asks of ids.
@Suite(.enabled(if: xmllint != nil || Project.isCI, "xmllint is not installed")) struct ExchangeSchemaTests {
  private func validate(_ text: String, in folder: URL) throws -> CommandOutcome {
    let lint = try #require(xmllint, "xmllint is not installed")
    try text.write(to: folder.appending(path: "x.xlf"), atomically: true, encoding: .utf8)
    let schema = Project.root.appending(path: "Tests/Exchange/xliff-1.2.rng").path
    return try Command.run(lint, ["--nonet", "--noout", "--relaxng", schema, "x.xlf"], in: folder)
  }

  /// Ids of units are other within a file, those of codes within a text, and each code that opens is closed under its id.
  private func checkIds(_ text: String) throws {
    for file in text.components(separatedBy: "<file ").dropFirst() {
      let units = file.matches(of: /<trans-unit id="([^"]*)"/).map { String($0.1) }
      #expect(Set(units).count == units.count)
      #expect(!units.isEmpty)
    }
    for text in text.matches(of: /<(?:source|target)[^>]*>(.*?)<\/(?:source|target)>/.dotMatchesNewlines()) {
      func ids(_ name: String) throws -> [String] {
        text.1.matches(of: try Regex("<\(name) id=\"([^\"]*)\"", as: (Substring, Substring).self)).map { String($0.1) }
      }
      let (opened, closed, single) = try (ids("bpt"), ids("ept"), ids("ph"))
      #expect(opened.sorted() == closed.sorted(), "\(text.1)")
      #expect(Set(opened + single).count == opened.count + single.count, "\(text.1)")
    }
  }

  @Test func `everything that is exported is valid`() throws {
    let desk = try ExchangeTests.Desk()
    try desk.run("translate", "kk")
    var exports = ["ar", "bg", "de", "el", "fr", "kk", "ru"].map { (Project.root, [$0, "--export", "xliff"]) }
    exports += [(Project.root, ["kk", "--export", "xliff", "--phrases"])]
    exports += [(desk.folder, ["de", "--export", "xliff"]), (desk.folder, ["kk", "--export", "xliff"])]
    for (root, arguments) in exports {
      let exported = try Command.run(Command.binary, ["translate"] + arguments, in: root)
      #expect(exported.status == 0, "\(exported.errors)")
      let outcome = try validate(exported.output, in: desk.folder)
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
      try checkIds(exported.output)
    }
  }

  @Test(arguments: [
    ("state=\"translated\"", "state=\"done\""), ("version=\"1.2\"", "version=\"2.0\""), ("<body>", "<body><p/>"),
    ("<source>", "<note>x</note><source>"), ("datatype=\"x-markdown\"", "datatype=\"markdown\""),
    (" id=\"title\"", ""), ("</source>", "<b>x</b></source>"), ("source-language=\"en\"", ""),
  ])
  func `what is not valid is found`(part: String, wrong: String) throws {
    let desk = try ExchangeTests.Desk()
    let exported = try desk.run("translate", "de", "--export", "xliff").output
    #expect(exported.contains(part))
    #expect(try validate(exported.replacing(part, with: wrong, maxReplacements: 1), in: desk.folder).status != 0)
  }
}

private let xmllint: URL? = {
  let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
  return folders.map { URL(filePath: "\($0)/xmllint") }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
}()
