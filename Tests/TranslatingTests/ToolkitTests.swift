import Foundation
import TestSupport
import Testing

/// All languages of Content, read, edited and written by translate-toolkit: what it edited alone is other than before, byte
/// for byte.
@Suite(.enabled(if: python != nil || Project.isCI, "translate-toolkit is not installed"))
struct ToolkitTests {
  private static let words = " – zwei Wörter"

  private static func edit(_ file: String, _ ids: [String], in folder: URL) throws {
    let python = try #require(python, "translate-toolkit is not installed")
    let script = Project.root.appending(path: "Tests/Exchange/toolkit.py").path
    let outcome = try Command.run(python, [script, file] + ids, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(arguments: ["1.2", "2.0"], ["ar", "bg", "de", "el", "fr", "kk", "ru", "en"])
  func `what the toolkit edited alone is changed`(form: String, language: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "whereas-toolkit-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Project.root.appending(path: "Content"), to: folder.appending(path: "Content"))
    // English as a translation of the French text.
    let texts = ["en", "fr"].map { folder.appending(path: "Content/\($0)/2019-2610-kazakhstan.md") }
    if language == "en" {
      let (english, french) = try (
        String(contentsOf: texts[0], encoding: .utf8), String(contentsOf: texts[1], encoding: .utf8)
      )
      try english.replacing("---\ntitle", with: "---\ntranslation: official\ntitle", maxReplacements: 1)
        .write(to: texts[0], atomically: true, encoding: .utf8)
      try french.replacing(#/translation: .*\n/#, with: "").replacing(#/translator: .*\n/#, with: "")
        .write(to: texts[1], atomically: true, encoding: .utf8)
    }
    let file = folder.appending(path: "Content/\(language)/2019-2610-kazakhstan.md")
    let before = try String(contentsOf: file, encoding: .utf8)
    func run(_ arguments: String...) throws -> CommandOutcome {
      try Command.run(Command.binary, ["translate", language] + arguments, in: folder)
    }
    #expect(try run("--export", "xliff", "--xliff", form, "-o", "x.xlf").status == 0)
    if form == "1.2" { try Self.filter(in: folder) }
    try Self.edit("x.xlf", [], in: folder)
    #expect(try run("--import", "x.xlf").output == "")
    #expect(try String(contentsOf: file, encoding: .utf8) == before, "read and written, nothing is other")
    try Self.edit("x.xlf", ["title", "cit_2", "rec_B", "para_7"], in: folder)
    let outcome = try run("--import", "x.xlf")
    #expect(outcome.output == "Content/\(language)/2019-2610-kazakhstan.md: 4 changed\n", "\(outcome.errors)")
    try Self.compare(before, String(contentsOf: file, encoding: .utf8))
  }

  /// Lines that differ have more words at their ends, and nothing else.
  private static func compare(_ before: String, _ after: String) throws {
    let (old, new) = (before.components(separatedBy: "\n"), after.components(separatedBy: "\n"))
    #expect(old.count == new.count)
    let changed = zip(old, new).filter { $0 != $1 }
    #expect(changed.count == 4)
    #expect(changed.allSatisfy { $1 == $0 + words })
  }

  /// pofilter reads it and writes what it finds.
  private static func filter(in folder: URL) throws {
    let python = try #require(python, "translate-toolkit is not installed")
    let pofilter = python.deletingLastPathComponent().appending(path: "pofilter")
    let outcome = try Command.run(pofilter, ["--progress=none", "-i", "x.xlf", "-o", "found.xlf"], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!outcome.errors.contains("rror"), "\(outcome.errors)")
  }

  @Test(arguments: ["1.2", "2.0"]) func `codes come through the toolkit`(form: String) throws {
    let desk = try ExchangeTests.Desk()
    try desk.run("translate", "de", "--export", "xliff", "--xliff", form, "-o", "x.xlf")
    try Self.edit("x.xlf", ["title", "cit_1", "cit_2", "rec_A", "para_1", "fn_1.2"], in: desk.folder)
    let outcome = try desk.run("translate", "de", "--import", "x.xlf")
    #expect(outcome.output == "Content/de/ferries.md: 6 changed\n", "\(outcome.errors)")
    #expect(outcome.status == 0)
    var text = ExchangeTests.german
    for end in [
      "*Fähren* (1/2)", "und *andere*,", "-- **dies**,", "gilt[^1];", "fordert `code`:", "Absatz der Fußnote.",
    ] {
      text = text.replacing(end, with: end + Self.words, maxReplacements: 1)
    }
    #expect(try desk.text() == text)
  }
}

/// A Python that has translate-toolkit.
private let python: URL? = {
  let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map(String.init) ?? []
  let candidates = [Project.root.appending(path: ".build/tools/bin").path] + folders
  return candidates.map { URL(filePath: "\($0)/python3") }.first { python in
    guard FileManager.default.isExecutableFile(atPath: python.path) else { return false }
    let outcome = try? Command.run(python, ["-c", "import translate.storage.xliff2"], in: Project.root)
    return outcome?.status == 0
  }
}()
