internal import Diagnostics
public import Resolutions

/// Makes the status of all translations of a resolution: what they share is made once.
public struct StatusMaker: Sendable {
  private let resolution: AssembledResolution
  private let source: LanguageVersion
  private let words: WordBook
  /// Whether units that nobody has to look at are told one by one, too.
  private let tellsAll: Bool
  private let units: SourceUnits
  private let features: [String: SourceFeatures]
  private let references: References
  private let names: Names

  /// - Parameters:
  ///   - words: those of all languages, shared by all resolutions.
  ///   - tellsAll: whether units that nobody has to look at are told one by one, too.
  public init(_ resolution: AssembledResolution, words: WordBook, tellsAll: Bool) {
    (self.resolution, self.words, self.tellsAll) = (resolution, words, tellsAll)
    let source = resolution.original.text
    let units = SourceUnits(source)
    features = Dictionary(units.all.map { ($0.key, SourceFeatures(units.text(of: $0))) }) { first, _ in first }
    (self.source, self.units) = (source, units)
    references = References(source)
    names = Names(resolution, source.language)
  }

  /// Nil for the source version, and for a language it does not exist in.
  public func status(of language: LanguageTag) -> TranslationStatus? {
    guard let version = resolution.versions.first(where: { $0.language.tag == language })?.text,
      language != source.language
    else { return nil }
    let drift = resolution.drift(of: language, from: units)
    var counts = TranslationStatus.Counts()
    let items = drift.map { self.items($0, version, &counts) } ?? []
    return TranslationStatus(
      slug: resolution.context.slug, language: language, sourceLanguage: source.language, path: version.file.path,
      sourcePath: source.file.path,
      items: items, counts: counts, isUnrecorded: resolution.drifts[language] == nil, isUnread: drift == nil)
  }

  private func items(
    _ drift: TranslationDrift, _ version: LanguageVersion, _ counts: inout TranslationStatus.Counts
  ) -> [TranslationStatus.Item] {
    let ours = drift.pairs.map { pair in pair.ours.map { TextFeatures(version.text(of: $0)) } }
    let suspicions = self.suspicions(drift, ours, version)
    let notes = Notes(of: version, drift.pairs.compactMap(\.ours))
    var items: [TranslationStatus.Item] = []
    /// The last unit that is there.
    var last: TextUnit?
    for (index, pair) in drift.pairs.enumerated() {
      defer { last = pair.ours ?? last }
      let own = pair.ours.map { notes[$0.key] } ?? []
      counts.count(pair.state)
      if !suspicions[index].isEmpty { counts.suspicious += 1 }
      if !own.isEmpty { counts.noted += 1 }
      guard tellsAll || pair.state.isFinding || !suspicions[index].isEmpty else { continue }
      let after = pair.ours == nil ? last : nil
      items.append(
        TranslationStatus.Item(
          key: pair.key, state: pair.state, suspicions: suspicions[index], notes: own,
          place: pair.ours.map { SourceLocation(version.file, $0.range) },
          after: after.map { SourceLocation(version.file, $0.range) },
          sourcePlace: pair.theirs.map { SourceLocation(source.file, $0.range) }, text: ours[index]?.text ?? "",
          sourceText: pair.theirs.flatMap { features[$0.key] }?.own.text ?? ""))
    }
    return items
  }

  // MARK: What a reviser would look at

  /// Of each pair.
  private func suspicions(
    _ drift: TranslationDrift, _ ours: [TextFeatures?], _ version: LanguageVersion
  ) -> [[Suspicion]] {
    let check = self.check(drift, ours, version.language)
    let ownReferences = References(version)
    let ownNames = Names(resolution, version.language)
    return zip(drift.pairs, ours).map { pair, own in
      guard pair.state != .missing, let own, let ours = pair.ours, let theirs = pair.theirs,
        let features = features[theirs.key]
      else { return [] }
      // What was translated is what the source said then.
      if case .outdated(let change) = pair.state { return check.suspicions(SourceFeatures(change.then), own) }
      let others = [
        ownReferences.suspicion(ours, references, theirs),
        ownNames.missing(at: ours.key, besides: names, at: theirs.key),
      ]
      return check.suspicions(features, own) + others.compactMap { $0 }
    }
  }

  private func check(_ drift: TranslationDrift, _ ours: [TextFeatures?], _ language: LanguageTag) -> SuspicionCheck {
    var (total, sourceTotal) = (0, 0)
    for (pair, own) in zip(drift.pairs, ours) {
      guard pair.state != .missing, let own, let theirs = pair.theirs.flatMap({ features[$0.key] }) else { continue }
      total += own.length
      sourceTotal += theirs.own.length
    }
    return SuspicionCheck(
      source: words[source.language], target: words[language], usualLength: total * 100 / max(sourceTotal, 1))
  }
}

/// In which provisions the entries of a version's index occur.
private struct Names {
  private let entries: [String: (entry: String, anchors: Set<Anchor>)]
  private let keys: [Anchor: [String]]

  init(_ resolution: AssembledResolution, _ language: LanguageTag) {
    let names = resolution.listing.names(in: language)
    entries = Dictionary(names.map { ($0.key, ($0.entry, Set($0.anchors))) }) { first, _ in first }
    keys = names.reduce(into: [:]) { keys, name in
      for anchor in name.anchors { keys[anchor, default: []].append(name.key) }
    }
  }

  /// The entries that the source has in a provision, and this version, which lists them, lacks in what translates it.
  func missing(at key: String, besides source: Names, at sourceKey: String) -> Suspicion? {
    guard !source.keys.isEmpty else { return nil }
    let missing = (source.keys[Anchor(sourceKey)] ?? []).compactMap { name in
      entries[name].flatMap { $0.anchors.contains(Anchor(key)) ? nil : $0.entry }
    }
    return missing.isEmpty ? nil : .names(missing)
  }
}

extension AssembledResolution {
  /// A translation held against its source and what was recorded of it; nil for the source version, and for a text that
  /// could not be compared.
  /// - Parameter units: the source's.
  public func drift(of language: LanguageTag, from units: SourceUnits) -> TranslationDrift? {
    drifts[language] ?? alignments[language].map { TranslationDrift($0, record: SourceRecord(), source: units) }
  }
}
