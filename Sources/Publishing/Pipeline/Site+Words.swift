public import Diagnostics
public import Resolutions
public import Sites

/// The site's own words in one language, for those who translate them.
public struct SiteWords: Sendable {
  /// What is translated: the English ones that Whereas has.
  public let source: [Phrase: String]
  /// What Whereas says in the language by itself.
  public let builtIn: [Phrase: String]
  /// What `Content/<language>/phrases.yml` says.
  public let own: [Phrase: String]
  /// That file; empty where there is none yet.
  public let file: SourceFile
}

extension Site {
  /// The site's words in a language, wherever they come from.
  /// - Throws: `ContentError` where the file cannot be read.
  public func words(in language: LanguageTag) throws -> SiteWords {
    let path = "Content/\(language)/phrases.yml"
    let hasFile = materials.listing.phraseFiles.contains(language)
    let file = SourceFile(path: path, bytes: hasFile ? try ContentFile.bytes(at: "\(root)/\(path)") : [])
    return SiteWords(
      source: BuiltInPhrases.words(.english), builtIn: BuiltInPhrases.words(language),
      own: hasFile ? PhraseReader.read(file).value : [:], file: file)
  }
}
