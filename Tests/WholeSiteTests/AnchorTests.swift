import Foundation
import TestSupport
import Testing

/// `whereas anchors accept`, and what check and build do with what it writes.
@Suite struct AnchorTests {
  private static let text = """
    ---
    title: Rivers
    ---
    # Resolution on rivers

    A. whereas rivers cross borders and carry what is poured into them from one country to the next;

    1. Stresses that water is shared, that those upstream owe a duty to those downstream;

    2. Instructs its President to forward this resolution to the members.
    """

  private static func inSite(_ body: (URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try write(text, to: "Content/en/rivers.md", in: folder)
      try body(folder)
    }
  }

  private static func write(_ text: String, to path: String, in folder: URL) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  private static func record(_ folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: "Content/anchors.tsv"), encoding: .utf8)
  }

  @Test func `nothing is recorded or compared until it is asked for`() throws {
    try Self.inSite { folder in
      #expect(try Command.whereas("build", "--no-search", in: folder).status == 0)
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "Content/anchors.tsv").path))
      try Self.write(Self.text.replacing("1. Stresses", with: "3. Stresses"), to: "Content/en/rivers.md", in: folder)
      #expect(!(try Command.whereas("check", in: folder).output.contains("moved-text")))
    }
  }

  @Test func `the record has a line an address, sorted, the same on every run`() throws {
    try Self.inSite { folder in
      let outcome = try Command.whereas("anchors", "accept", in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.output.hasPrefix("3 addresses recorded: 3 new"))
      let lines = try Self.record(folder).split(separator: "\n").map(String.init)
      #expect(
        lines.dropFirst().map { $0.split(separator: "\t")[0] } == ["rivers#para_1", "rivers#para_2", "rivers#rec_A"])
      #expect(lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } == lines)
      #expect(try Command.whereas("anchors", "accept", in: folder).output.hasPrefix("3 addresses recorded: 0 new"))
      #expect(try Self.record(folder).split(separator: "\n").map(String.init) == lines)
      #expect(try Command.whereas("check", "--strict", in: folder).status == 0)
    }
  }

  @Test func `a dying link keeps Output as it was, and the record too`() throws {
    try Self.inSite { folder in
      _ = try Command.whereas("build", "--no-search", in: folder)
      _ = try Command.whereas("anchors", "accept", in: folder)
      let before = try Self.record(folder)
      let page = folder.appending(path: "Output/en/rivers/index.html")
      let shown = try Data(contentsOf: page)
      try Self.write(
        Self.text.replacing("1. Stresses", with: "1. Welcomes the new bridge;\n\n2. Stresses").replacing(
          "2. Inst", with: "3. Inst"),
        to: "Content/en/rivers.md", in: folder)
      for arguments in [["build", "--no-search"], ["check"], ["anchors", "accept"]] {
        let outcome = try Command.run(Command.binary, arguments, in: folder)
        #expect(outcome.status == 1)
        #expect((outcome.output + outcome.errors).contains("moved: {para_1: para_2, para_2: para_3}"))
      }
      #expect(try Self.record(folder) == before)
      #expect(try Data(contentsOf: page) == shown)
      #expect(try Command.whereas("anchors", "accept", "--forget", in: folder).status == 0)
      #expect(try Command.whereas("check", in: folder).status == 0)
    }
  }

  @Test func `a text under another name is still known by the old one`() throws {
    try Self.inSite { folder in
      _ = try Command.whereas("anchors", "accept", in: folder)
      try FileManager.default.removeItem(at: folder.appending(path: "Content/en/rivers.md"))
      try Self.write(Self.text, to: "Content/en/waters.md", in: folder)
      let outcome = try Command.whereas("check", in: folder)
      #expect((outcome.output + outcome.errors).contains("write into the head of that one: aliases: [rivers]"))
      try Self.write(
        Self.text.replacing("title: Rivers", with: "title: Rivers\naliases: [rivers]"), to: "Content/en/waters.md",
        in: folder)
      #expect(try Command.whereas("check", in: folder).status == 0)
      #expect(try Command.whereas("anchors", "accept", in: folder).output.hasPrefix("6 addresses recorded"))
      #expect(try Command.whereas("check", in: folder).status == 0)
    }
  }

  @Test func `a faulty text that is left out has not vanished`() throws {
    try Self.inSite { folder in
      try Self.write(Self.text, to: "Content/en/lakes.md", in: folder)
      _ = try Command.whereas("anchors", "accept", in: folder)
      try Self.write(Self.text + "\n9. Adds this;\n[a](#para_99)\n", to: "Content/en/lakes.md", in: folder)
      let outcome = try Command.whereas("build", "--no-search", "--publish-good", in: folder)
      #expect(outcome.status == 1)
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: "Output/en/rivers/index.html").path))
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "Output/en/lakes/index.html").path))
    }
  }

  @Test func `build says how many addresses are new`() throws {
    try Self.inSite { folder in
      _ = try Command.whereas("anchors", "accept", in: folder)
      try Self.write(Self.text + "\n3. Adds this;\n", to: "Content/en/rivers.md", in: folder)
      let outcome = try Command.whereas("build", "--no-search", in: folder)
      #expect(outcome.status == 0)
      #expect((outcome.output + outcome.errors).contains("addresses that are not recorded yet: 1"))
    }
  }
}
