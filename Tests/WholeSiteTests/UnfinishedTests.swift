import Foundation
import TestSupport
import Testing

/// One unfinished or faulty translation does not stop a site.
@Suite struct UnfinishedTests {
  private static let english = """
    ---
    title: Rivers
    ---

    # Resolution on rivers

    A. whereas rivers cross borders;

    B. whereas lakes do not;

    1. Stresses that water is shared.
    """
  private static let arabic = """
    ---
    title: الأنهار
    translation: unofficial
    ---

    # قرار بشأن الأنهار

    A. حيث إن الأنهار تعبر الحدود؛

    <!-- untranslated -->

    1. يؤكد أن المياه مشتركة.
    """

  private func build(
    _ texts: [String: String], _ arguments: String...
  ) throws -> (outcome: CommandOutcome, file: (String) -> String?) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "whereas-unfinished-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in texts {
      let file = folder.appending(path: "Content/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let outcome = try Command.run(Command.binary, ["build", "--no-search"] + arguments, in: folder)
    var files: [String: String] = [:]
    let output = folder.appending(path: "Output")
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: output.path)) ?? [] {
      files[path] = try? String(contentsOf: output.appending(path: path), encoding: .utf8)
    }
    return (outcome, { files[$0] })
  }

  @Test func `a provision that is not translated yet says its language and its direction`() throws {
    let site = try build(["en/a.md": Self.english, "ar/a.md": Self.arabic])
    #expect(site.outcome.status == 0, "\(site.outcome.errors)")
    let page = try #require(site.file("ar/a/index.html"))
    #expect(page.contains(#"<div class="provision recital" id="rec_B" lang="en" dir="ltr">"#))
    #expect(page.contains(#"<p class="gap" lang="ar" dir="rtl">لم يُترجم بعد؛ النص معروض باللغة الإنجليزية</p>"#))
    #expect(page.contains(#"<div class="provision recital" id="rec_A">"#))
    let citations = try #require(site.file("ar/a/cite.json"))
    let items = try #require(try JSONSerialization.jsonObject(with: Data(citations.utf8)) as? [[String: Any]])
    #expect(items.compactMap { $0["language"] as? String } == ["ar", "ar", "en", "ar"])
  }

  private static let faulty = [
    "en/a.md": english, "fr/a.md": english.replacing("title: Rivers", with: "title: F\ntranslation: official"),
    "de/a.md": "---\ntitle: D\ntranslation: official\n---\n\nA. erstens;\n\n1. Betont.\n",
    "en/b.md": "---\ntitle: B\n---\n\n1. One.\n\n3. Three.\n",
    "fr/b.md": "---\ntitle: B\ntranslation: official\n---\n\n1. Un.\n\n3. Trois.\n",
    "en/c.md": "---\ntitle: C\n---\n\n1. As [there](a.md#rec_B).\n",
  ]

  @Test func `faulty versions are left out and named, and the rest is published`() throws {
    let site = try build(Self.faulty, "--publish-good")
    #expect(site.outcome.status == 1)
    for file in ["de/a", "en/b", "fr/b"] {
      #expect(site.outcome.errors.contains("whereas: left out: Content/\(file).md\n"))
      #expect(site.file("\(file)/index.html") == nil)
    }
    #expect(site.outcome.errors.components(separatedBy: "left out: ").count == 4)
    for file in ["en/a", "fr/a", "en/c"] { #expect(site.file("\(file)/index.html") != nil, "\(file)") }
    #expect(site.file("en/a/index.html")?.contains("de/a/") == false)
    #expect(site.outcome.errors.contains("[missing-provision]"))
  }

  @Test func `by default and where something else is wrong nothing is published`() throws {
    let site = try build(Self.faulty)
    #expect(site.outcome.status == 1)
    #expect(site.file("en/a/index.html") == nil)
    let other = try build(Self.faulty.merging(["site.yml": "host: nobody\n"]) { $1 }, "--publish-good")
    #expect(other.outcome.status == 1)
    #expect(other.file("en/a/index.html") == nil)
    let configured = try build(Self.faulty.merging(["site.yml": "publishGood: true\n"]) { $1 })
    #expect(configured.outcome.status == 1)
    #expect(configured.file("en/a/index.html") != nil)
  }
}
