import Foundation
import TestSupport
import Testing

/// `translated-from.tsv` as it is written: sorted by bytes, what was recorded of other texts untouched.
@Suite struct RecordTests {
  private static let names = ["a", "a-b", "a1", "a@2019", "b"]
  private static let fingerprint = "0123456789abcdef"

  /// A site of small texts in English and German.
  private func withSite(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "whereas-record-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (language, head) in [("en", ""), ("de", "---\ntranslation: unofficial\n---\n")] {
      let content = folder.appending(path: "Content/\(language)")
      try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
      for name in Self.names {
        try "\(head)# \(name) in \(language)\n\n1. One in \(language);\n\n2. Two in \(language).\n"
          .write(to: content.appending(path: "\(name).md"), atomically: true, encoding: .utf8)
      }
    }
    try body(folder)
  }

  private func record(_ folder: URL) -> URL { folder.appending(path: "Content/de/translated-from.tsv") }

  private func lines(_ folder: URL) throws -> [String] {
    try String(contentsOf: record(folder), encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private func accept(_ target: String, _ folder: URL) throws -> CommandOutcome {
    try Command.run(Command.binary, ["status", "--accept", target], in: folder)
  }

  @Test func `all lines are sorted by their bytes`() throws {
    try withSite { folder in
      #expect(try accept("*/*", folder).output == "*/*: 15 recorded\n")
      let lines = try lines(folder)
      #expect(lines == lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      #expect(lines.count == 15)
      #expect(try Command.run(Command.binary, ["status", "--exit-code"], in: folder).status == 0)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Content/de").path)
      #expect(
        files.sorted() == (Self.names.map { "\($0).md" } + ["translated-from.tsv"]).sorted(), "nothing is left over")
    }
  }

  @Test func `what is recorded of other texts stays as it is`() throws {
    try withSite { folder in
      // Of texts that are gone, before, between and after; the last one without an end.
      let others = ["A#para_1", "a-c#title", "zz#para_1"].map { "\($0)\t\(Self.fingerprint)\tSomething" }
      try others.joined(separator: "\n").write(to: record(folder), atomically: true, encoding: .utf8)
      #expect(try accept("de/a-b", folder).output == "de/a-b: 3 recorded\n")
      let now = try lines(folder)
      #expect(now.filter { !$0.hasPrefix("a-b#") } == others)
      #expect(now == now.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      #expect(try accept("de/zz", folder).status == 2)
      #expect(try lines(folder) == now)
    }
  }

  @Test func `lines of Windows are read, and stay as they are`() throws {
    try withSite { folder in
      #expect(try accept("*/*", folder).status == 0)
      let text = try "\u{FEFF}" + lines(folder).map { "\($0)\r\n" }.joined()
      try text.write(to: record(folder), atomically: true, encoding: .utf8)
      #expect(try Command.run(Command.binary, ["status"], in: folder).output.contains("not recorded") == false)
      #expect(try accept("de/a#title", folder).status == 0)
      #expect(try Data(contentsOf: record(folder)) == Data(text.utf8))
      try "---\ntranslation: unofficial\n---\n# new\n\n1. One;\n\n2. Two in de.\n".write(
        to: folder.appending(path: "Content/de/a.md"), atomically: true, encoding: .utf8)
      #expect(try accept("de/a", folder).status == 0)
      let now = try String(contentsOf: record(folder), encoding: .utf8)
      #expect(now.utf8.count { $0 == 0x0A } == 15)
      #expect(now.utf8.count { $0 == 0x0D } == 15)
    }
  }

  @Test(arguments: [true, false]) func `two lines that differ are told, not chosen from`(isSorted: Bool) throws {
    try withSite { folder in
      #expect(try accept("*/*", folder).status == 0)
      var all = try lines(folder)
      // The same line twice says nothing else.
      all.append(contentsOf: [all[3], all[4].replacing("Two", with: "Three")])
      if isSorted { all.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
      let text = all.joined(separator: "\n") + "\n"
      try text.write(to: record(folder), atomically: true, encoding: .utf8)
      let outcome = try Command.run(Command.binary, ["check"], in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("two lines say different things of “a-b#para_2” [unreadable-record]"))
      #expect(outcome.errors.hasSuffix("\n1 error\n"))
      #expect(try accept("de/b", folder).status == 2)
      #expect(try String(contentsOf: record(folder), encoding: .utf8) == text)
    }
  }

  @Test func `a line that differs from the first one is told after a byte order mark, too`() throws {
    try withSite { folder in
      #expect(try accept("*/*", folder).status == 0)
      let all = try lines(folder)
      let text = "\u{FEFF}" + ([all[0], all[0] + " more"] + all.dropFirst()).map { "\($0)\n" }.joined()
      try text.write(to: record(folder), atomically: true, encoding: .utf8)
      let outcome = try Command.run(Command.binary, ["check"], in: folder)
      #expect(outcome.errors.contains("two lines say different things of"))
    }
  }

  @Test func `what is recorded goes with a file that has another name`() throws {
    try withSite { folder in
      #expect(try accept("*/*", folder).status == 0)
      for language in ["en", "de"] {
        let content = folder.appending(path: "Content/\(language)")
        let text = try String(contentsOf: content.appending(path: "b.md"), encoding: .utf8)
        let head = language == "en" ? "---\naliases: [b]\n---\n" : ""
        try (head + text).write(to: content.appending(path: "b-2.md"), atomically: true, encoding: .utf8)
        try FileManager.default.removeItem(at: content.appending(path: "b.md"))
      }
      let status = try Command.run(Command.binary, ["status", "--exit-code"], in: folder)
      #expect(status.status == 0)
      #expect(!status.output.contains("not recorded"), "\(status.output)")
      #expect(try accept("de/b-2#para_1", folder).output == "de/b-2#para_1: 1 recorded\n")
      let now = try lines(folder)
      #expect(now.filter { $0.hasPrefix("b#") } == [])
      #expect(now.filter { $0.hasPrefix("b-2#") }.count == 3, "nothing of it is lost")
      #expect(now == now.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
  }

  @Test func `a link stays a link, and rights stay as they are`() throws {
    try withSite { folder in
      let kept = folder.appending(path: "kept.tsv")
      try "".write(to: kept, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: kept.path)
      try FileManager.default.createSymbolicLink(at: record(folder), withDestinationURL: kept)
      try "symlinks: follow\n".write(
        to: folder.appending(path: "Content/site.yml"), atomically: true, encoding: .utf8)
      #expect(try accept("de/a", folder).output == "de/a: 3 recorded\n")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: record(folder).path) == kept.path)
      let rights = try FileManager.default.attributesOfItem(atPath: kept.path)[.posixPermissions] as? Int
      #expect(rights == 0o640)
      #expect(try lines(folder).count == 3)
    }
  }
}
