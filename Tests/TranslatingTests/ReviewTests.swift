import Foundation
import TestSupport
import Testing

/// `reviewed: true` with a name and a date: what readers and citations say of it, in each language.
@Suite struct ReviewTests {
  private static func site(_ head: String, _ body: (URL) throws -> Void) throws {
    try TranslateTests.withSite { folder in
      for language in ["de", "kk", "ar"] {
        let content = folder.appending(path: "Content/\(language)")
        try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
        try "---\ntranslation: machine\ntranslator: M. M.\ncomplete: false\n\(head)---\n# Text\n".write(
          to: content.appending(path: "ferries.md"), atomically: true, encoding: .utf8)
      }
      try body(folder)
    }
  }

  private static let words = [
    "de": "Maschinelle Übersetzung. Übersetzung: M. M.. Durchgesehen von Ada Lovelace, 27. November 2026. Original:",
    "kk": "Машиналық аударма. Аударма: M. M.. Тексерген: Ada Lovelace, 2026 ж. 27 қараша. Түпнұсқа:",
    "ar": "ترجمة آلية. الترجمة: M. M.. المراجعة: Ada Lovelace، 27 نوفمبر، 2026. الأصل:",
  ]

  @Test func `readers and citations say who has reviewed it and when`() throws {
    try Self.site("reviewed: true\nreviewer: Ada Lovelace\nreviewed-on: 2026-11-27\n") { folder in
      #expect(try Command.whereas("build", "--no-search", in: folder).status == 0)
      for (language, words) in Self.words {
        let output = folder.appending(path: "Output/\(language)/ferries")
        let bib = try String(contentsOf: output.appending(path: "cite.bib"), encoding: .utf8)
        let note = bib.split(separator: "\n").first { $0.contains("note =") } ?? ""
        #expect(note.replacing("\u{202F}", with: " ").contains(words))
        let page = try String(contentsOf: output.appending(path: "index.html"), encoding: .utf8)
        let notice = page.split(separator: "\n").first { $0.contains("class=\"notice\"") } ?? ""
        let kind = words.split(separator: ".")[0]
        #expect(notice.hasPrefix("<p class=\"notice\"><span>\(kind)</span>. "))
        #expect(notice.contains("Ada Lovelace"))
      }
    }
  }

  @Test(
    arguments: [
      "reviewed: true\n", "reviewed: true\nreviewer: A\n", "reviewed: true\nreviewed-on: 2026-11-27\n",
      "reviewed: perhaps\nreviewer: A\nreviewed-on: 2026-11-27\n",
      "reviewed: true\nreviewer: A\nreviewed-on: yesterday\n",
    ])
  func `what nobody says by whom and when is an error`(head: String) throws {
    try Self.site(head) { folder in
      let outcome = try Command.whereas("check", in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("[invalid-value]"))
    }
  }

  @Test(arguments: ["", "reviewed: false\nreviewer: A\nreviewed-on: 2026-11-27\n", "reviewer: A\n"])
  func `without it nothing is said of a review`(head: String) throws {
    try Self.site(head) { folder in
      #expect(try Command.whereas("build", "--no-search", in: folder).status == 0)
      let page = try String(contentsOf: folder.appending(path: "Output/de/ferries/index.html"), encoding: .utf8)
      #expect(page.contains("<span>Maschinelle Übersetzung, vom Organ nicht geprüft</span>"))
      #expect(!page.contains("Durchgesehen"))
    }
  }
}
