/// The part of a heading that tells what it opens.
enum HeadingBeginning {
  static func of(_ heading: String) -> OpeningText { OpeningText(heading) }
}

/// Headings that open an article or a section: a word for it and a number.
enum ArticleHeading {
  /// The number; nil where the heading opens no article.
  /// - Parameter text: what `HeadingBeginning` gives of the heading.
  static func number(
    in text: OpeningText, _ terms: LegalTerms, language: LanguageTag, kind: LegalTerms.Kind = .article
  ) -> ProvisionNumber? {
    found(in: text, terms, language: language, kind: kind)?.number
  }

  /// The number with what follows it.
  static func found(
    in text: OpeningText, _ terms: LegalTerms, language: LanguageTag, kind: LegalTerms.Kind
  ) -> (number: ProvisionNumber, name: String, tail: OpeningText)? {
    for word in terms[kind] {
      guard let rest = text.dropping(word), rest.first?.isLetter != true || word.hasSuffix(".") else { continue }
      if let found = HeadingNumber(rest, language: language) {
        return (found.number, ContainerHeading.name(rest, found.tail), found.tail)
      }
    }
    guard terms.isNumberFirst, let found = HeadingNumber(text, language: language) else { return nil }
    for word in terms[kind] {
      guard let rest = found.rest.dropping(word), rest.isWordEnd else { continue }
      guard word.first?.isIdeograph != true || text.first == "第" else { return nil }
      return (found.number, ContainerHeading.name(text, found.tail), rest)
    }
    return nil
  }
}

/// Headings that open an annex.
enum AnnexHeading {
  /// Whether a heading opens with a word for annex, in some languages with its number before it.
  /// - Parameter text: what `HeadingBeginning` gives of the heading.
  static func isOne(_ text: OpeningText, _ terms: LegalTerms) -> Bool { afterWord(text, terms) != nil }

  /// What stands after the word, or after the number and the word; nil where the heading opens no annex.
  private static func afterWord(_ text: OpeningText, _ terms: LegalTerms) -> OpeningText? {
    if let rest = text.dropping(anyOf: terms.annex) { return rest }
    guard terms.isNumberFirst, let number = HeadingNumber(text, language: .english) else { return nil }
    return number.rest.dropping(anyOf: terms.annex)
  }

  /// How an annex is numbered, as printed: `I`, `A`, `2`; empty where it has no number.
  static func number(in text: OpeningText, _ terms: LegalTerms, language: LanguageTag) -> (printed: String, value: Int?)
  {
    guard let rest = afterWord(text, terms) else { return ("", nil) }
    let after = rest.drop { $0.isWhitespace || $0 == "№" }
    if let found = HeadingNumber(after, language: language) {
      let count = after.lower.count - found.tail.lower.count
      return (String(after.original.prefix(count)), found.number.isWhole ? nil : found.number.neutral.value)
    }
    let word = after.original.prefix(while: \.isLetter)
    if word.count == 1, word.allSatisfy(\.isCapital) {
      let value = Alphabet.alphabets(for: language).lazy.compactMap { $0.position(of: String(word)) }.first
      return (String(word), value)
    }
    guard terms.isNumberFirst, let number = HeadingNumber(text, language: language),
      number.rest.dropping(anyOf: terms.annex) != nil
    else { return ("", nil) }
    let count = text.lower.count - number.tail.lower.count
    return (String(text.original.prefix(count)), number.number.neutral.value)
  }
}
