public import Diagnostics
public import Resolutions

extension LanguageVersion {
  /// What is wrong with a source version that says that it is not translated, or not all of it: it has no words to show there.
  var gapsOfSource: [Diagnostic] {
    let name = LanguageFacts.englishName(of: language)
    let ranges = untranslated.map { ($0, false) } + (head.isComplete ? [] : [(SourceRange.startOfFile, true)])
    return ranges.map { range, isWhole in
      .untranslatedSource(name, isWhole: isWhole, at: SourceLocation(file, range))
    }
  }
}

/// A version beside a source version that does not say what kind of translation it is.
public struct UnstatedTranslation: Sendable {
  /// The version's.
  public let language: LanguageTag
  let source: LanguageTag
  let location: SourceLocation

  /// Nil of the source version and of one that says so.
  init?(_ version: LanguageVersion, source: LanguageVersion) {
    guard version.language != source.language, version.head.translation == nil else { return nil }
    language = version.language
    self.source = source.language
    location = SourceLocation(version.file, .startOfFile)
  }

  /// One diagnostic for each language, at its first file: the line to write is the same in all of them.
  public static func diagnostics(_ all: [UnstatedTranslation]) -> [Diagnostic] {
    let byLanguage = Dictionary(grouping: all, by: \.language)
    return byLanguage.sorted { $0.key < $1.key }.compactMap { language, versions in
      guard let first = versions.min(by: { $0.location.path < $1.location.path }) else { return nil }
      return .translationUnstated(
        others: versions.count - 1, language: LanguageFacts.englishName(of: language),
        source: LanguageFacts.englishName(of: first.source), at: first.location)
    }
  }
}
