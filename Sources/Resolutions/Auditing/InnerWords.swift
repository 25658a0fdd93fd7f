internal import CommonMark
internal import Diagnostics

/// Tells of the words with which the operative part begins, or another recital, in the middle of a recital that words
/// tell: two paragraphs that were run together.
enum InnerWords {
  static func diagnostics(of version: LanguageVersion, besides others: [Diagnostic]) -> [Diagnostic] {
    let terms = LegalTerms.terms(for: version.language)
    let told = Set(others.map(\.location.range.start.line))
    var diagnostics: [Diagnostic] = []
    for index in version.main.preamble.indices where version.structure[index].kind == .provision(.recital) {
      guard index + 1 < version.structure.elements.count, let place = version.structure[index + 1].text,
        version.structure[index].label.isEmpty || version.structure.label(of: index) == PrintedLabel.bullet.text
      else { continue }
      let text = version.document.plainText(of: place.node, skipping: place.skipping)
      guard OpeningText(text).dropping(anyOf: terms[.whereas]) != nil, let words = words(in: text, terms),
        !told.contains(Int(version.document[place.node].startLine))
      else { continue }
      diagnostics.append(
        .labelWithinLine(
          words, of: Provision(version.structure, index)?.nameInMessages,
          at: SourceLocation(version.file, version.document[place.node].range)))
    }
    return diagnostics
  }

  /// The words within a text, as printed: those for "now, therefore" where what is resolved follows, or in capitals; those
  /// for "whereas" in capitals after a semicolon.
  private static func words(in text: String, _ terms: LegalTerms) -> String? {
    let body = text.dropFirst(12)
    let small = body.lowercased()
    guard small.count == body.count else { return nil }
    func found(_ word: String) -> (printed: String, before: Substring, rest: Substring)? {
      guard let place = small.firstRange(of: word) else { return nil }
      let start = small.distance(from: small.startIndex, to: place.lowerBound)
      let printed = body.dropFirst(start).prefix(word.count)
      return (String(printed), body.prefix(start), body.dropFirst(start + word.count))
    }
    for word in terms[.nowTherefore] + terms[.resolved] where word.count > 5 {
      // At the end it only leads over to the next paragraph.
      guard let (printed, before, rest) = found(word), rest.count > 40, before.last?.isLetter != true else { continue }
      let isResolved = terms[.resolved].contains { rest.prefix(40).lowercased().contains($0) }
      if isLoud(printed) || (isResolved && word.contains(" ")) { return printed }
    }
    for word in terms[.whereas] {
      guard let (printed, before, _) = found(word), isLoud(printed), before.suffix(6).contains(";") else { continue }
      return printed
    }
    return nil
  }

  private static func isLoud(_ word: String) -> Bool {
    word.contains(where: \.isUppercase) && !word.contains(where: \.isLowercase)
  }
}
