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
