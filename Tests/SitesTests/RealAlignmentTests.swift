import Diagnostics
import Foundation
import Resolutions
import TestSupport
import Testing

/// The first resolution in all its languages: whichever paragraph a version lacks, its texts tell which one it is, in
/// whatever letters they are written.
@Suite struct RealAlignmentTests {
  private static let slug = "2019-2610-kazakhstan"

  private static func text(_ language: LanguageTag) throws -> String {
    try String(contentsOf: Project.root.appending(path: "Content/\(language)/\(slug).md"), encoding: .utf8)
  }

  /// The text before paragraph 1, and each paragraph with what follows it.
  private static func parts(of text: String) -> [String] {
    var parts = [""]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.prefixMatch(of: #/[0-9]+\. /#) != nil { parts.append("") }
      parts[parts.count - 1] += line + "\n"
    }
    return parts
  }

  /// The text without one of its paragraphs, those after it numbered anew.
  private static func text(_ parts: [String], without lacking: Int) -> String {
    var text = parts[0]
    for (index, part) in parts.enumerated().dropFirst() where index != lacking {
      text += part.replacing(#/^[0-9]+/#, with: "\(index < lacking ? index : index - 1)", maxReplacements: 1)
    }
    return text
  }

  @Test(arguments: ["ar", "bg", "de", "el", "fr", "kk", "ru"] as [LanguageTag])
  func `a paragraph that a version lacks is named`(language: LanguageTag) throws {
    let source = try Self.text("en")
    let parts = Self.parts(of: try Self.text(language))
    let site = TestSite([Self.slug: ["en", language]])
    #expect(parts.count == 12)
    for lacking in 1..<parts.count - 1 {
      let texts: [LanguageTag: String] = ["en": source, language: Self.text(parts, without: lacking)]
      let told = site.assemble(Self.slug, texts).diagnostics.filter { $0.rule.hasSuffix("-provision") }
      #expect(told.count == 1)
      let summary = told.first?.summary ?? ""
      #expect(summary.hasPrefix("paragraph \(lacking) is new in the English version; "), "\(lacking): \(summary)")
      #expect(summary.hasSuffix(lacking == 10 ? " now 11" : " now \(lacking + 1) to 11"), "\(lacking): \(summary)")
    }
  }

  @Test(arguments: ["ar", "bg", "de", "el", "fr", "kk", "ru"] as [LanguageTag])
  func `a paragraph that the source lacks is named`(language: LanguageTag) throws {
    let parts = Self.parts(of: try Self.text("en"))
    let translation = try Self.text(language)
    let site = TestSite([Self.slug: ["en", language]])
    for lacking in 1..<parts.count - 1 {
      let texts: [LanguageTag: String] = ["en": Self.text(parts, without: lacking), language: translation]
      let told = site.assemble(Self.slug, texts).diagnostics.filter { $0.rule.hasSuffix("-provision") }
      #expect(told.count == 1)
      let summary = told.first?.summary ?? ""
      #expect(
        summary.hasPrefix("the English version has no paragraph \(lacking) like this; "), "\(lacking): \(summary)")
    }
  }
}
