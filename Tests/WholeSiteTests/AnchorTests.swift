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

  @Test func `old addresses lead on: in the page, as pages and in lists for servers`() throws {
    try Self.inSite { folder in
      let head = "aliases: [old]\nmoved: {para_9: para_2, rec_A: para_1, sec_1: rec_A}\nwithdrawn: [para_7, para_1a]"
      let text = Self.text.replacing("title: Rivers", with: "title: Rivers\n" + head)
      try Self.write(text, to: "Content/en/rivers.md", in: folder)
      let outcome = try Command.whereas(
        "build", "--no-search", "--base-url", "https://water.example/", in: folder)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      func file(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: "Output/\(path)"), encoding: .utf8)
      }
      let page = try file("en/rivers/index.html")
      let former = ##"<p class="former" id="para_9">This address now leads here: "##
      let provision = "<div class=\"provision paragraph\" id=\"para_2\">"
      #expect(page.contains(former + "<a href=\"#para_2\">paragraph 2</a>.</p>\n" + provision))
      let withdrawn = ##"id="para_1a">The text that stood at this address was withdrawn.</p>"##
      #expect(page.contains(withdrawn))
      #expect(page.contains(##"stood for: <a href="#para_1">paragraph 1</a>.</p>"##))
      #expect(page.contains(##"id="para_7">The text"##))
      #expect(try file("en/rivers/rec_A/index.html").contains(##"<a href="../para_1/">paragraph 1</a>"##))
      let stub = try file("en/rivers/para_9/index.html")
      #expect(stub.contains(##"<a href="../../../en/rivers/para_2/">"##))
      #expect(stub.contains(##"<link rel="canonical" href="https://water.example/en/rivers/para_2/">"##))
      #expect(try file("en/rivers/para_7/index.html").contains(##"<a href="../../../en/rivers/#para_7">"##))
      #expect(try file("en/old/rec_A/index.html").contains(##"<a href="../../../en/rivers/rec_A/">"##))
      #expect(try file("en/old/para_9/index.html").contains(##"<a href="../../../en/rivers/para_2/">"##))
      let lines = try file("_redirects").split(separator: "\n").map(String.init)
      #expect(lines.contains("/en/rivers/para_9/ /en/rivers/para_2/ 301"))
      #expect(lines.contains("/en/rivers/para_7/ /en/rivers/#para_7 301"))
      #expect(lines.last == "/en/old/* /en/rivers/:splat 301")
      #expect(!lines.contains { $0.hasPrefix("/en/old/rec_A") })
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
