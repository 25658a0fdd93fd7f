public import Diagnostics
internal import Resolutions

/// Holds a version against the source version: the same provisions in the same order, under the same addresses.
public enum Concordance {
  /// Everything in which a version departs from the source; empty where their addresses agree.
  public static func diagnostics(of alignment: Alignment) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let (version, source) = (alignment.version, alignment.source)
    if version.footnotes.count != source.footnotes.count {
      diagnostics.append(
        .footnotesDiffer(
          count: version.footnotes.count, source: source.footnotes.count,
          language: LanguageFacts.englishName(of: source.language),
          at: SourceLocation(version.file, .startOfFile)))
    }
    guard !alignment.isByAddress else { return diagnostics }
    let differences = Differences(alignment)
    return diagnostics + alignment.levels.flatMap(differences.diagnostics)
  }
}
