internal import Diagnostics
internal import Resolutions

/// Holds the index entries of a version against its text and against the source version.
enum NameCheck {
  static func diagnostics(
    of version: LanguageVersion, places: [NamePlaces], source: LanguageVersion, sourcePlaces: [NamePlaces]
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let isSource = version.language == source.language
    for (entry, found) in zip(version.head.index, places) {
      let place = SourceLocation(version.file, entry.range)
      if found.provisions.isEmpty, version.borrowed == nil {
        diagnostics.append(.indexEntryUnused(entry.entry, at: place))
      }
      guard !isSource, !sourcePlaces.isEmpty else { continue }
      guard let expected = sourcePlaces.first(where: { $0.key == entry.key }) else {
        let nearest = NearestWord.candidates(for: entry.key, among: sourcePlaces.map(\.key)).first
        diagnostics.append(.indexEntryUnknown(entry.key, nearest: nearest, at: place))
        continue
      }
      let ours = found.provisions.map(\.anchor)
      let theirs = expected.provisions.map(\.anchor).filter { !version.isBorrowed($0) }
      if ours != theirs, !found.provisions.isEmpty {
        diagnostics.append(
          .indexEntryDiffers(
            entry.entry, found: ours.map(\.nameInMessages), expected: theirs.map(\.nameInMessages), at: place,
            language: LanguageFacts.englishName(of: source.language)))
      }
    }
    return diagnostics
  }
}
