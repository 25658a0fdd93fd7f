import Diagnostics
import Foundation
import Publishing
import Resolutions
import Sites
import TestSupport
import Testing

@testable import Translating

/// Where the pieces of a text stand in its file, and what becomes of the file when one is changed.
@Suite struct ProvisionTextTests {
  /// All texts of the repository's own sites and of the samples that are not ours to keep.
  private static func texts() throws -> [(file: SourceFile, language: LanguageTag)] {
    let folders = [
      Project.root.appending(path: "Content"), Golden.fixtures.appending(path: "Sites"),
      Golden.fixtures.appending(path: "Shapes"), Project.root.appending(path: "../shared/cases/shapes"),
    ]
    var texts: [(SourceFile, LanguageTag)] = []
    for folder in folders {
      let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
      for path in paths.sorted() where path.hasSuffix(".md") {
        let file = folder.appending(path: path)
        let language = LanguageTag(file.deletingLastPathComponent().lastPathComponent) ?? .english
        texts.append((SourceFile(path: path, bytes: Array(try Data(contentsOf: file))), language))
      }
    }
    return texts
  }

  @Test func `each piece stands where it is said to stand, and can be changed alone`() throws {
    var (count, alone) = (0, 0)
    for (file, language) in try Self.texts() {
      let source = ResolutionReader.read(file, language: language).value
      let pair = TextPair(source, source: source)
      for piece in pair.pieces {
        count += 1
        let read = InlineText(markdown: "x " + pair.markdown(of: piece))
        let plain = InlineText(piece.source, of: source).plain
        #expect(read?.plain.withSingleBlanks == "x \(plain)".withSingleBlanks, "\(file.path) \(piece.id)")
        let text = pair.markdown(of: piece) + " and *more*"
        let (edit, unplaced) = pair.edit([piece.id: text])
        #expect(unplaced.isEmpty)
        let now = TextPair(ResolutionReader.read(edit.result, language: language).value, source: source)
        if pair.isSame(as: now, but: [piece.id: text]) { alone += 1 }
      }
    }
    #expect(count > 400)
    // Where a text has no labels, what it is depends on its words; there a change is refused.
    #expect(alone * 10 > count * 7, "\(alone) of \(count)")
  }

  /// Content in a folder of its own.
  private static func withSite(_ body: (URL, Site) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "whereas-text-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Project.root.appending(path: "Content"), to: folder.appending(path: "Content"))
    try await body(folder, try await Site.open(root: folder.path))
  }

  private static let slug = Slug("2019-2610-kazakhstan")

  @Test(arguments: ["ar", "bg", "de", "el", "en", "fr", "kk", "ru"])
  func `a provision is changed in its file, and no other byte`(tag: String) async throws {
    try await Self.withSite { folder, site in
      let language = try #require(LanguageTag(tag))
      let file = folder.appending(path: "Content/\(tag)/\(Self.slug).md")
      let before = try String(contentsOf: file, encoding: .utf8)
      for key in ["title", "cit_3", "rec_B", "para_7"] {
        let text = try #require(try site.text(of: key, in: Self.slug, language))
        #expect(text.pieces.count == 1)
        let old = try #require(text.pieces.first?.text)
        let new = "*\(old)*"
        #expect(try site.replaceText(of: key, in: Self.slug, language, with: [key: new], stamp: text.stamp))
        #expect(try String(contentsOf: file, encoding: .utf8) == before.replacing(old, with: new, maxReplacements: 1))
        let now = try #require(try site.text(of: key, in: Self.slug, language))
        #expect(now.pieces.first?.text == new)
        #expect(try site.replaceText(of: key, in: Self.slug, language, with: [key: old], stamp: now.stamp))
        #expect(try String(contentsOf: file, encoding: .utf8) == before)
      }
      let same = try #require(try site.text(of: "rec_C", in: Self.slug, language))
      let texts = [same.key: same.pieces.first?.text ?? ""]
      #expect(try !site.replaceText(of: "rec_C", in: Self.slug, language, with: texts, stamp: same.stamp))
    }
  }

  @Test(
    arguments: [
      "1. one\n2. two", "# A heading", "[^1]: a note", "- a point\n- another", "<!--", "```", "| a |\n|---|\n| b |",
      "    code\n\n12. whereas",
    ])
  func `what would be more than the text of a provision is refused`(text: String) async throws {
    try await Self.withSite { folder, site in
      let language = try #require(LanguageTag("kk"))
      let file = folder.appending(path: "Content/kk/\(Self.slug).md")
      let before = try Data(contentsOf: file)
      let stamp = try #require(try site.text(of: "para_2", in: Self.slug, language)?.stamp)
      #expect(throws: EditError.readOtherwise(key: "para_2")) {
        try site.replaceText(of: "para_2", in: Self.slug, language, with: ["para_2": text], stamp: stamp)
      }
      #expect(try Data(contentsOf: file) == before)
    }
  }

  @Test(arguments: [
    "[эта](#para_99)", "[эта](nothing.md)", "[эта](javascript:alert(1))", "<b>эта</b>", "эта <!--", "эта <!-- ",
  ])
  func `what would be an error is refused`(text: String) async throws {
    try await Self.withSite { folder, site in
      let language = try #require(LanguageTag("ru"))
      let file = folder.appending(path: "Content/ru/\(Self.slug).md")
      let before = try Data(contentsOf: file)
      let stamp = try #require(try site.text(of: "para_2", in: Self.slug, language)?.stamp)
      let thrown = #expect(throws: EditError.self) {
        try site.replaceText(of: "para_2", in: Self.slug, language, with: ["para_2": text], stamp: stamp)
      }
      if case .faulty(let key, _) = thrown {
        #expect(key == "para_2")
      } else {
        Issue.record("\(String(describing: thrown))")
      }
      #expect(try Data(contentsOf: file) == before)
    }
  }

  /// In italics and with a comma a recital looks like the enacting formula where that is not translated yet.
  @Test func `what would be read as another text says so`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "whereas-pieces-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let head =
      "---\ntranslation: unofficial\n---\n# <!-- untranslated -->\n\n<!-- untranslated -->\n\n<!-- untranslated -->\n\n"
    for (language, text) in [
      ("en", "# Resolution\n\n*The Assembly*,\n\n*Recalling* the charter,\n\n1. Decides.\n"),
      ("sv", head + "1. <!-- untranslated -->\n"),
    ] {
      let content = folder.appending(path: "Content/\(language)")
      try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
      try text.write(to: content.appending(path: "charter.md"), atomically: true, encoding: .utf8)
    }
    let site = try await Site.open(root: folder.path)
    let (slug, language) = (Slug("charter"), try #require(LanguageTag("sv")))
    let stamp = try #require(try site.text(of: "rec_1", in: slug, language)?.stamp)
    #expect(throws: EditError.readAs("formula", key: "rec_1")) {
      try site.replaceText(of: "rec_1", in: slug, language, with: ["rec_1": "*som påminner om* stadgan,"], stamp: stamp)
    }
  }

  @Test func `white space around a text is none of it, and a file that may only be read stays`() async throws {
    try await Self.withSite { folder, site in
      let language = try #require(LanguageTag("ru"))
      let file = folder.appending(path: "Content/ru/\(Self.slug).md")
      let text = try #require(try site.text(of: "para_2", in: Self.slug, language))
      let same = "\n\t \(text.pieces.first?.text ?? "")  \n"
      #expect(try !site.replaceText(of: "para_2", in: Self.slug, language, with: ["para_2": same], stamp: text.stamp))
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file.path)
      #expect(throws: EditError.self) {
        try site.replaceText(of: "para_2", in: Self.slug, language, with: ["para_2": "нет"], stamp: text.stamp)
      }
    }
  }

  @Test func `a file that was changed meanwhile stays as it is`() async throws {
    try await Self.withSite { folder, site in
      let language = try #require(LanguageTag("ar"))
      let file = folder.appending(path: "Content/ar/\(Self.slug).md")
      let text = try #require(try site.text(of: "rec_A", in: Self.slug, language))
      let other = try String(contentsOf: file, encoding: .utf8) + "\n"
      try other.write(to: file, atomically: true, encoding: .utf8)
      #expect(throws: EditError.changedMeanwhile(path: "Content/ar/\(Self.slug).md")) {
        try site.replaceText(of: "rec_A", in: Self.slug, language, with: ["rec_A": "x"], stamp: text.stamp)
      }
      #expect(try String(contentsOf: file, encoding: .utf8) == other)
      #expect(throws: EditError.noPlace(key: "rec_Z")) {
        let stamp = try site.text(of: "rec_A", in: Self.slug, language)?.stamp ?? ""
        return try site.replaceText(of: "rec_Z", in: Self.slug, language, with: ["rec_Z": "x"], stamp: stamp)
      }
    }
  }

  @Test func `a file keeps its rights, and a link stays one`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "whereas-edit-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "real.md")
    try "A text".write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "link.md").path, withDestinationPath: "real.md")
    var edit = FileEdit(SourceFile(path: "link.md", text: "A text"))
    edit.replace(0..<1, with: "No")
    try edit.write(root: folder.path)
    #expect(try String(contentsOf: file, encoding: .utf8) == "No text")
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: folder.appending(path: "link.md").path)
    #expect(link.hasSuffix("real.md"))
    let rights = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(rights == 0o640)
    try #require(throws: EditError.changedMeanwhile(path: "link.md")) { try edit.write(root: folder.path) }
  }
}
