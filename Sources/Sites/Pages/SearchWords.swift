internal import Resolutions

/// Words that a text is to be found by though they do not stand alone in it.
enum SearchWords {
  /// A number in a form that stands in no text: `wparax10q` for paragraph 10. Pagefind has only words to look for; the script
  /// of the search makes the same of what a reader enters.
  static func number(_ element: Anchor.Element, _ number: String) -> String {
    let bare = String(String.UnicodeScalarView(number.lowercased().unicodeScalars.filter(\.isPartOfWord)))
    return "w\(Anchor(element, "").rawValue.dropLast())x\(bare)q"
  }

  /// The words in some texts that stand behind an apostrophe (`harmonie` in `l’harmonie`), before one (`Semenova` in
  /// `Semenova’s`), or, in Arabic, behind an article, a conjunction or a preposition that is written in one with them.
  /// - Returns: each once, sorted, so that the same texts give the same.
  static func forms(of texts: [String], language: LanguageTag) -> [String] {
    var forms: Set<String> = []
    for text in texts {
      for word in text.unicodeScalars.split(whereSeparator: { !$0.isPartOfWord && !isApostrophe($0) }) {
        let pieces = word.split(whereSeparator: isApostrophe)
        if pieces.count > 1 { for piece in pieces where piece.count > 1 { forms.insert(String(piece)) } }
        guard language.language == "ar" else { continue }
        for prefix in arabicPrefixes where word.starts(with: prefix.unicodeScalars) {
          let rest = word.dropFirst(prefix.unicodeScalars.count)
          // A short rest is more often a word that begins with this letter.
          if rest.count > (prefix.utf8.count > 2 ? 2 : 3) { forms.insert(String(rest)) }
        }
      }
    }
    return forms.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static let arabicPrefixes = [
    "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "وبال", "كال", "لل", "ولل", "وب", "ول",
  ]

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "’" || scalar == "'" }
}

extension Unicode.Scalar {
  /// Letters, their marks, and digits.
  fileprivate var isPartOfWord: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber: true
    default: properties.isAlphabetic
    }
  }
}
