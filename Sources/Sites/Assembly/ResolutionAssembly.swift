public import Diagnostics
public import Resolutions

/// All versions of one resolution brought together: what its pages and its listing are made of.
public struct AssembledResolution: Sendable {
  /// What its pages share, in whatever language.
  public let context: ResolutionContext
  /// By language tag.
  public let versions: [SiteVersion]
  /// Every translation beside the source version.
  public let alignments: [LanguageTag: Alignment]
  /// Every translation beside what the source said when it was made, where that is recorded.
  public let drifts: [LanguageTag: TranslationDrift]
  /// What of it is kept when its pages are written.
  public private(set) var listing: ResolutionListing
  /// Its links to provisions of other resolutions, which are not checked yet.
  public let pendingLinks: [PendingLink]
  /// Whether it is part of the site: drafts are read and checked only.
  public let isPublished: Bool
  /// Its versions that do not say what kind of translation they are.
  public let unstated: [UnstatedTranslation]
  /// What its heads say of addresses that its texts had.
  public var former: FormerAddresses { context.former }

  /// The source version.
  public var original: SiteVersion {
    versions.first { $0.language.tag == context.sourceLanguage.tag } ?? versions[0]
  }

  init(
    context: ResolutionContext, versions: [SiteVersion], alignments: [LanguageTag: Alignment],
    drifts: [LanguageTag: TranslationDrift], listing: ResolutionListing, pendingLinks: [PendingLink], isPublished: Bool,
    unstated: [UnstatedTranslation]
  ) {
    self.context = context
    self.versions = versions
    self.alignments = alignments
    self.drifts = drifts
    self.listing = listing
    self.pendingLinks = pendingLinks
    self.isPublished = isPublished
    self.unstated = unstated
  }
}

extension AssembledResolution {
  /// Says in the listing what a team has to know of each translation.
  fileprivate mutating func addFindings(_ words: WordBook) {
    let maker = StatusMaker(self, words: words, tellsAll: false)
    for index in listing.versions.indices {
      listing.versions[index].findings = maker.status(of: listing.versions[index].language)?.publishedFindings
    }
  }
}

/// Brings the versions of a resolution together: finds the source, checks the concordance, resolves links.
public struct ResolutionAssembler: Sendable {
  let inventory: Inventory
  let configuration: SiteConfiguration
  let frames: [LanguageTag: SiteFrame]
  /// The place of each language among all, by their own names.
  private let places: [LanguageTag: Int]
  private let words = WordBook()

  /// Made once a build, for all resolutions.
  /// - Parameter frames: one for each language of the site.
  public init(inventory: Inventory, configuration: SiteConfiguration, frames: [LanguageTag: SiteFrame]) {
    self.inventory = inventory
    self.configuration = configuration
    self.frames = frames
    let languages = frames.values.first?.languages ?? []
    places = Dictionary(uniqueKeysWithValues: languages.enumerated().map { ($1.tag, $0) })
  }

  /// - Parameters:
  ///   - versions: at least one, by language tag.
  ///   - records: what the source said when translations were made, as far as it is recorded.
  public func assemble(
    _ slug: Slug, _ versions: [Diagnosed<LanguageVersion>], records: [LanguageTag: SourceRecord] = [:]
  ) -> Diagnosed<AssembledResolution> {
    let source = source(among: versions.map(\.value))
    let all = versions.map { Diagnosed(completed($0.value, with: source), $0.diagnostics) }
    var diagnostics = FormerAddresses.diagnostics(versions.map(\.value), source: source) + source.gapsOfSource
    var alignments: [LanguageTag: Alignment] = [:]
    let isSourceRead = all.contains { $0.value.language == source.language && Self.isRead($0) }
    for version in all {
      guard version.value.language != source.language, isSourceRead, Self.isRead(version) else {
        diagnostics += version.diagnostics
        continue
      }
      let alignment = Alignment(version.value, to: source)
      alignments[version.value.language] = alignment
      diagnostics += concordant(version, alignment)
    }
    let drifts = Self.drifts(of: alignments, from: source, records)
    let isPublished = configuration.showsDrafts || !source.head.isDraft
    let versions = isPublished && !configuration.showsDrafts ? all.filter { !$0.value.head.isDraft } : all
    let context = context(slug, source: source, versions: versions.map(\.value))
    var complete: [SiteVersion] = []
    var pending: [PendingLink] = []
    var names: [LanguageTag: [NamePlaces]] = [:]
    for (version, isRead) in all.map({ ($0.value, Self.isRead($0)) }) {
      var resolution = LinkResolution(
        version: version, inventory: inventory, sourceLanguage: source.language)
      resolution.resolve()
      if isRead {
        diagnostics += resolution.diagnostics
        pending += resolution.pending
      }
      guard versions.contains(where: { $0.value.language == version.language }) else { continue }
      complete.append(
        SiteVersion(
          version, language: frames[version.language]?.language ?? LanguageFacts.language(version.language),
          links: resolution.links, source: source, outdated: drifts[version.language]?.outdated ?? [:]))
      if let frame = frames[version.language], !version.head.index.isEmpty {
        names[version.language] = NameFinder.places(in: version, phrases: frame.phrases)
      }
    }
    for version in versions.map(\.value) where isSourceRead {
      diagnostics += NameCheck.diagnostics(
        of: version, places: names[version.language] ?? [], source: source, sourcePlaces: names[source.language] ?? [])
    }
    let listing = listing(source, slug: slug, versions: complete, names: names, former: context.former)
    var resolution = AssembledResolution(
      context: context, versions: complete, alignments: alignments, drifts: drifts, listing: listing,
      pendingLinks: pending,
      isPublished: isPublished,
      unstated: isSourceRead
        ? all.filter(Self.isRead).compactMap { UnstatedTranslation($0.value, source: source) } : [])
    if configuration.hasStatusPages, slug.current == nil { resolution.addFindings(words) }
    return Diagnosed(resolution, diagnostics)
  }

  /// Translations beside what is recorded of them.
  private static func drifts(
    of alignments: [LanguageTag: Alignment], from source: LanguageVersion, _ records: [LanguageTag: SourceRecord]
  ) -> [LanguageTag: TranslationDrift] {
    let recorded = records.filter { !$1.isEmpty && alignments[$0] != nil }
    guard !recorded.isEmpty else { return [:] }
    let units = SourceUnits(source)
    return recorded.reduce(into: [:]) { drifts, one in
      drifts[one.key] = alignments[one.key].map { TranslationDrift($0, record: one.value, source: units) }
    }
  }

  /// A version with the addresses of the source version, and with what it says that it lacks.
  private func completed(_ version: LanguageVersion, with source: LanguageVersion) -> LanguageVersion {
    let version = version.adoptingAddresses(of: source)
    guard version.mayLackProvisions, version.language != source.language else { return version }
    return version.filled(from: source, rows: Alignment(version, to: source).rows)
  }

  /// Whether the whole text could be read, so that it can be held against others.
  private static func isRead(_ version: Diagnosed<LanguageVersion>) -> Bool {
    !version.diagnostics.contains { $0.severity == .error && $0.leavesTextUnread }
  }

  /// The version that says nothing of a translation, in the site's source language if several do; else the site's source
  /// language; else an official one; else the first.
  private func source(among versions: [LanguageVersion]) -> LanguageVersion {
    let originals = versions.filter { $0.head.translation == nil }
    let preferred = configuration.sourceLanguage
    return originals.first { $0.language == preferred } ?? originals.first
      ?? versions.first { $0.language == preferred } ?? versions.first { $0.head.translation == .official }
      ?? versions[0]
  }

  /// A version's own diagnostics and those of the concordance. Where the concordance says what is missing, the break in
  /// the numbering says nothing more; a repeated number is told of the source only.
  private func concordant(_ version: Diagnosed<LanguageVersion>, _ alignment: Alignment) -> [Diagnostic] {
    let cause = UnknownWord.diagnostic(of: alignment)
    let differences = cause.map { [$0] } ?? Concordance.diagnostics(of: alignment)
    let hasErrors = differences.contains { $0.severity == .error }
    let told = version.diagnostics.filter { diagnostic in
      switch ResolutionRule(rawValue: diagnostic.rule) {
      case .numberOutOfSequence: !hasErrors
      case .repeatedNumber: hasErrors
      default: true
      }
    }
    return told + differences
  }

  private func context(_ slug: Slug, source: LanguageVersion, versions: [LanguageVersion]) -> ResolutionContext {
    let links = versions.compactMap { version in
      frames[version.language].map { frame in
        VersionLink(
          language: frame.language,
          translation: version.language == source.language ? nil : version.head.translation)
      }
    }
    let title = source.fullTitle
    return ResolutionContext(
      slug: slug, sourceLanguage: frames[source.language]?.language ?? LanguageFacts.language(source.language),
      originalTitle: title.isEmpty ? source.head.title ?? "" : title,
      versions: links.sorted { (places[$0.language.tag] ?? 0) < (places[$1.language.tag] ?? 0) },
      reference: source.head.reference, date: source.head.date, status: source.head.status,
      former: FormerAddresses(versions.map(\.head)), inventory: inventory)
  }

  private func listing(
    _ source: LanguageVersion, slug: Slug, versions: [SiteVersion], names: [LanguageTag: [NamePlaces]],
    former: FormerAddresses
  ) -> ResolutionListing {
    let listed = versions.map { version in
      ResolutionListing.Version(
        language: version.language.tag, title: version.title, words: version.words,
        translation: version.translation,
        subjects: version.text.head.subjects.isEmpty ? source.head.subjects : version.text.head.subjects,
        names: names[version.language.tag] ?? [],
        aliases: slug.current == nil ? version.text.head.aliases.map(\.text) : [])
    }
    let hasPages = configuration.hasProvisionPages
    let hasOldName = versions.contains { !$0.text.head.aliases.isEmpty }
    let own = hasPages ? Set(source.provisions.map(\.anchor)) : []
    return ResolutionListing(
      slug: slug, sourceLanguage: source.language, date: source.head.date,
      status: source.head.status, institutionKey: source.head.institution.map(AddressWord.key),
      subjectKeys: source.head.subjects.map(AddressWord.key), versions: listed,
      anchors: source.anchorList, former: hasPages ? Self.former(former, of: source, own) : [],
      ownPages: hasOldName ? own.map(\.rawValue).sorted().joined(separator: "\n") : "")
  }

  /// - Parameter own: what has a page of its own.
  private static func former(
    _ former: FormerAddresses, of source: LanguageVersion, _ own: Set<Anchor>
  ) -> [ResolutionListing.Former] {
    FormerPlaces(former, in: source).ways.filter(\.old.isOfProvision).map { old, now in
      let way = now.map { own.contains($0) ? "\($0)/" : "#\($0)" } ?? "#\(old)"
      return ResolutionListing.Former(old: old.rawValue, way: way)
    }
  }
}
