internal import CommonMark
public import Diagnostics
internal import Resolutions

/// Holds a version against the source version: the same provisions in the same order, under the same addresses.
public enum Concordance {
  /// Everything in which a version departs from the source: by addresses, or where they agree, by texts that stand under
  /// the address of the next one.
  public static func diagnostics(of alignment: Alignment) -> [Diagnostic] {
    let diagnostics = footnotes(of: alignment.version, against: alignment.source)
    guard !alignment.isByAddress else {
      return diagnostics + ShiftSearch.diagnostics(of: alignment.version, against: alignment.source)
    }
    let differences = Differences(alignment)
    return diagnostics + alignment.levels.flatMap(differences.diagnostics)
  }

  /// Footnotes have the address of their mark, so that each is the same note in all versions.
  private static func footnotes(of version: LanguageVersion, against source: LanguageVersion) -> [Diagnostic] {
    guard !version.footnotes.isEmpty || !source.footnotes.isEmpty else { return [] }
    let ours = Set(version.footnotes.map(\.anchor))
    let theirs = Set(source.footnotes.map(\.anchor))
    guard ours != theirs else { return [] }
    let missing = source.footnotes.filter { !ours.contains($0.anchor) }
    let extra = version.footnotes.filter { !theirs.contains($0.anchor) }
    func place(_ note: Footnote?, in version: LanguageVersion) -> SourceLocation? {
      note.map { SourceLocation(version.file, version.document[$0.text.node].range) }
    }
    return [
      .footnotesDiffer(
        missing: missing.map(\.mark), extra: extra.map(\.mark),
        at: place(extra.first, in: version) ?? SourceLocation(version.file, .startOfFile),
        source: place(missing.first, in: source), names: VersionNames(version, source))
    ]
  }
}
