import Diagnostics
import Formatting
import Foundation
import Resolutions
import TestSupport
import Testing

/// `whereas format`
struct FormattingTests {
  private func format(_ text: String) -> LayoutFormatter.Outcome {
    LayoutFormatter.format(SourceFile(path: "Content/en/a.md", text: text), language: .english)
  }

  private func text(_ outcome: LayoutFormatter.Outcome) -> String? {
    guard case .changed(let bytes) = outcome else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let messy = """
    ---
    title:   Rivers
    ---


    # Resolution on rivers   
    The Assembly,
    - having regard to the charter,
    -   having regard to its rules,


    A.  whereas rivers cross borders;
    B. whereas nobody asked them;
    1.   Stresses that water is shared,
      by all;

     2. Calls on all:
    (a) to share:
    (i)  water;
      (ii) wine;
    (b) to wait;

    ## Lakes
    3. Decides.[^1]


    [^1]: OJ L 1.
    """

  @Test func `blocks are parted by one empty line, and points are indented by three`() {
    #expect(
      text(format(Self.messy)) == """
        ---
        title:   Rivers
        ---


        # Resolution on rivers

        The Assembly,

        - having regard to the charter,

        - having regard to its rules,

        A. whereas rivers cross borders;

        B. whereas nobody asked them;

        1. Stresses that water is shared,
        by all;

        2. Calls on all:

           (a) to share:

              (i) water;

              (ii) wine;

           (b) to wait;

        ## Lakes

        3. Decides.[^1]

        [^1]: OJ L 1.

        """)
  }

  @Test func `what is laid out stays as it is, in all texts that are published`() throws {
    let once = try #require(text(format(Self.messy)))
    #expect(format(once) == .unchanged)
    for language in Golden.names(in: "../../Content") where language.count == 2 {
      let path = "Content/\(language)/2019-2610-kazakhstan.md"
      let bytes = Array(try Data(contentsOf: Project.root.appending(path: path)))
      let tag = try #require(LanguageTag(language))
      #expect(LayoutFormatter.format(SourceFile(path: path, bytes: bytes), language: tag) == .unchanged)
    }
  }

  /// All small texts of the reader's tests, and what is done to each.
  @Test func `texts of all kinds keep their addresses and words, and a second time changes nothing`() throws {
    let folder = "Resolutions/Structure"
    var changed = 0
    for name in Golden.names(in: folder) where name.hasSuffix(".md") {
      let language = LanguageTag(String(name.split(separator: ".").dropLast().last ?? "")) ?? .english
      let file = SourceFile(path: name, bytes: try Golden.bytes("\(folder)/\(name)"))
      guard case .changed(let bytes) = LayoutFormatter.format(file, language: language) else { continue }
      changed += 1
      let again = SourceFile(path: name, bytes: bytes)
      #expect(LayoutFormatter.format(again, language: language) == .unchanged, "\(name)")
      let visible = { (bytes: [UInt8]) in bytes.filter { !" \t\r\n".utf8.contains($0) } }
      #expect(visible(bytes) == visible(file.bytes), "\(name)")
      let anchors = { (file: SourceFile) in ResolutionReader.read(file, language: language).value.anchorList }
      #expect(anchors(again) == anchors(file), "\(name)")
    }
    #expect(changed > 20)
  }

  @Test func `code, quotations, tables and hard line breaks stay as they are`() {
    let kept = "# Rivers\n\n1. One  \nline:\n\n   ```\n   a\n\n\n     b\n   ```\n\n2. Two:\n\n   > said\n   >   so\n"
    #expect(format(kept) == .unchanged)
    #expect(text(format(kept.replacing("\n\n2. Two", with: "\n2. Two"))) == kept)
  }

  @Test func `line ends of Windows stay`() {
    #expect(text(format("# Rivers\r\n1. One.\r\n2. Two.\r\n")) == "# Rivers\r\n\r\n1. One.\r\n\r\n2. Two.\r\n")
  }

  @Test func `the command changes files, or only names them`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "Content/en/a-1.md")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("# Rivers\n1. One.\n2. Two.\n".utf8).write(to: file)
      let check = try Command.whereas("format", "--check", in: folder)
      #expect(check.status == 1)
      #expect(check.output == "Content/en/a-1.md\n")
      #expect(try Command.whereas("format", in: folder).status == 0)
      #expect(try String(contentsOf: file, encoding: .utf8) == "# Rivers\n\n1. One.\n\n2. Two.\n")
      #expect(try Command.whereas("format", "--check", in: folder).output == "")
      let missing = try Command.whereas("format", "b.md", in: folder)
      #expect(missing.status == 2)
      #expect(missing.errors == "whereas: b.md: there is no such file, or it may not be read\n")
    }
  }
}
