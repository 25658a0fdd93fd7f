public import Diagnostics
public import Resolutions

/// Reads phrase files: the site's own and those of `Content/<lang>/phrases.yml`.
public enum PhraseReader {
  /// What a file of Content says: the site's words by phrase, and words that texts are divided with.
  public typealias Words = (words: [Phrase: String], terms: [LegalTerms.Kind: [String]])

  /// The words of a file by phrase; unknown keys and placeholders are diagnosed.
  public static func read(_ file: SourceFile) -> Diagnosed<[Phrase: String]> {
    let read = readWithTerms(file)
    return Diagnosed(read.value.words, read.diagnostics)
  }

  /// The words of a file by phrase, and under `article`, `section`, `annex`, `whereas` and so on the words that resolutions
  /// of the language are divided with: one, or a list.
  public static func readWithTerms(_ file: SourceFile) -> Diagnosed<Words> {
    let pairs = YAMLFile.read(file)
    var words: Words = ([:], [:])
    var diagnostics = pairs.diagnostics
    for (key, value) in pairs.value {
      let name = key.text ?? ""
      guard name != "reviewed" else { continue }
      if let phrase = Phrase(rawValue: name) {
        words.words[phrase] = value.text
      } else if let kind = LegalTerms.Kind(rawValue: name.split(separator: " ").joined(separator: "-")) {
        words.terms[kind] = value.texts
      } else {
        let known = Phrase.allCases.map(\.rawValue) + LegalTerms.Kind.allCases.map(\.rawValue)
        diagnostics.append(.unknownKey(name, known: known, at: key.location))
        continue
      }
      if let problem = problem(name, value) { diagnostics.append(problem) }
    }
    return Diagnosed(words, diagnostics)
  }

  private static func problem(_ name: String, _ value: YAMLValue) -> Diagnostic? {
    if Phrase(rawValue: name) != nil {
      guard value.text == nil else { return nil }
      return .invalidValue(of: name, expected: "one line of text", example: "search: Search", at: value.location)
    }
    guard value.texts?.isEmpty ?? true else { return nil }
    return .invalidValue(
      of: name, expected: "a word or a list of words", example: "article: [artikulu, art.]", at: value.location)
  }
}
