public import Diagnostics
internal import Resolutions

/// Reads phrase files: the site's own and those of `Content/<lang>/phrases.yml`.
public enum PhraseReader {
  /// The words of a file by phrase; unknown keys and placeholders are diagnosed.
  public static func read(_ file: SourceFile) -> Diagnosed<[Phrase: String]> {
    let pairs = YAMLFile.read(file)
    var words: [Phrase: String] = [:]
    var diagnostics = pairs.diagnostics
    for (key, value) in pairs.value {
      let name = key.text ?? ""
      guard name != "reviewed" else { continue }
      guard let phrase = Phrase(rawValue: name) else {
        diagnostics.append(.unknownKey(name, known: Phrase.allCases.map(\.rawValue), at: key.location))
        continue
      }
      if let text = value.text {
        words[phrase] = text
      } else {
        diagnostics.append(
          .invalidValue(of: name, expected: "one line of text", example: "search: Search", at: value.location))
      }
    }
    return Diagnosed(words, diagnostics)
  }
}
