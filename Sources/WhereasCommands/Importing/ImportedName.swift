internal import Foundation
internal import Resolutions
internal import Sites

/// What the name of a file tells of the text in it.
struct ImportedName {
  /// Nil where the name tells none.
  private(set) var language: LanguageTag?
  /// Of small letters, digits and single hyphens; empty where the name has none of them.
  private(set) var slug: String

  /// `res.fr.docx`, `RC-10-2025-0249_FR.html`, `S_2017_77-EN.pdf`, `fr/res.odt`.
  init(_ path: String) {
    let parts = path.split(separator: "/")
    var stem = String(parts.last ?? "")
    if let dot = stem.lastIndex(of: "."), dot > stem.startIndex { stem = String(stem[..<dot]) }
    if let sign = stem.lastIndex(where: { ".-_".contains($0) }), sign > stem.startIndex,
      let tag = Self.ending(String(stem[stem.index(after: sign)...]))
    {
      language = tag
      stem = String(stem[..<sign])
    } else if let dot = stem.lastIndex(of: "."), let tag = Self.language(String(stem[stem.index(after: dot)...])) {
      language = tag
      stem = String(stem[..<dot])
    }
    if language == nil, parts.count > 1 { language = Self.language(String(parts[parts.count - 2])) }
    slug = Self.slug(of: stem)
    if Slug.problem(with: slug) != nil, !slug.isEmpty { slug = "text-\(slug)" }
  }

  /// A language that exists, as its tag is written.
  static func language(_ text: String) -> LanguageTag? {
    guard let tag = LanguageTag(text), tag.rawValue == text, LanguageFacts.isKnown(tag) else { return nil }
    return tag
  }

  /// Two letters, which may be capitals, at the end of a name.
  private static func ending(_ text: String) -> LanguageTag? {
    text.count == 2 ? language(text.lowercased()) : nil
  }

  private static func slug(of stem: String) -> String {
    let plain = stem.folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil).lowercased()
    return plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }
}
