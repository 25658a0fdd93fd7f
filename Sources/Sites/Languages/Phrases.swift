package import Resolutions

/// The site's words in one language; English ones stand in where a language has none.
package struct Phrases: Sendable {
  package let language: LanguageTag
  private let words: [String]

  /// - Parameter words: by phrase; those missing are taken from `fallback`.
  package init(language: LanguageTag, words: [Phrase: String], fallback: Phrases? = nil) {
    self.language = language
    self.words = Phrase.allCases.enumerated().map { index, phrase in
      words[phrase] ?? fallback?.words[index] ?? phrase.rawValue
    }
  }

  package subscript(phrase: Phrase) -> String { words[phrase.index] }

  /// A phrase with its one placeholder filled in: `{number}`, `{language}`…
  package subscript(phrase: Phrase, value: String) -> String {
    let template = self[phrase]
    guard let open = template.firstIndex(of: "{"), let close = template[open...].firstIndex(of: "}") else {
      return template
    }
    return template[..<open] + value + template[template.index(after: close)...]
  }
}

extension Phrase {
  fileprivate static let indices = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
  fileprivate var index: Int { Self.indices[self] ?? 0 }
}
