public import Diagnostics
internal import Resolutions
public import Sites
internal import Templates

/// A site, and the way to everything about it: its pages one by one, all of them checked, all of them published.
///
///     let site = try await Site.open(root: ".")
///     let page = try await site.page(at: Address(path: "en/2019-2610-kazakhstan/rec_B/"))
///
/// What the names in Content say, the configuration and the site's words are read when it is opened; resolutions are read
/// when they are needed. Any number of tasks may ask at once.
public final class Site: Sendable {
  /// The folder that holds Content.
  public let root: String
  /// What it was opened with.
  public let options: SiteOptions
  /// What is wrong with the names in Content, its configuration and its words.
  public let diagnostics: [Diagnostic]
  let materials: SiteMaterials
  let pageWriter: ResolutionPageWriter
  /// Those of the names alone.
  private let nameDiagnostics: [Diagnostic]
  let assembler: ResolutionAssembler
  private let recent = ResolutionCache()
  private let findings: FindingsCache
  private let mentions: MentionCache

  /// Reads the configuration and what there is by name.
  /// - Parameter root: the folder that holds Content, relative to the current folder or absolute.
  /// - Throws: `ContentError` where Content or a file in it cannot be read.
  public static func open(root: String, _ options: SiteOptions = SiteOptions()) async throws -> Site {
    try await open(root: root, options, without: [])
  }

  /// - Parameter leftOut: the files of versions that are passed over.
  static func open(root: String, _ options: SiteOptions, without leftOut: Set<String>) async throws -> Site {
    let root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    var listing = try ContentScanner(root: root).scan()
    if !leftOut.isEmpty { listing.value.leaveOut(leftOut) }
    return try await open(root: root, options, listing, after: nil)
  }

  /// - Parameter before: the site as it was, of which is kept what is the same.
  private static func open(
    root: String, _ options: SiteOptions, _ listing: Diagnosed<ContentListing>, after before: Site?
  ) async throws -> Site {
    let materials = try await SiteMaterials.read(listing.value, root: root, options: options)
    let areReadAlike = before.map { materials.value.isRead(as: $0.materials) } ?? false
    let findings = await before?.findings.kept(areReadAlike: areReadAlike)
    let mentions = await before?.mentions.kept()
    return Site(
      root: root, options, materials.value, findings ?? FindingsCache(), mentions ?? MentionCache(),
      listing.diagnostics, materials.diagnostics)
  }

  private init(
    root: String, _ options: SiteOptions, _ materials: SiteMaterials, _ findings: FindingsCache,
    _ mentions: MentionCache, _ nameDiagnostics: [Diagnostic], _ materialDiagnostics: [Diagnostic]
  ) {
    self.root = root
    self.options = options
    self.nameDiagnostics = nameDiagnostics
    diagnostics = nameDiagnostics + materialDiagnostics
    self.materials = materials
    self.findings = findings
    self.mentions = mentions
    let frames = materials.frames
    assembler = ResolutionAssembler(
      inventory: materials.inventory, configuration: materials.configuration, frames: frames)
    pageWriter = ResolutionPageWriter(frames: frames, configuration: materials.configuration)
  }

  /// The languages and resolutions that Content has, by name.
  public var inventory: Inventory { materials.inventory }

  /// What site.yml says.
  public var configuration: SiteConfiguration { materials.configuration }

  /// What the addresses of the site's own style sheets and scripts say: another one where one of them is another.
  public var assetVersion: String { Assets.version }

  // MARK: Resolutions

  /// All versions of a resolution, read once and kept while their files are unchanged; nil where there is no such one.
  /// - Throws: `ContentError` where a file cannot be read.
  public func resolution(_ slug: Slug) throws -> Diagnosed<AssembledResolution>? {
    guard let languages = inventory.languages(of: slug) else { return nil }
    return try recent.resolution(source(of: slug, languages)) { try read(slug, languages) }
  }

  /// Goes through all resolutions, several at a time, and keeps none of them.
  /// - Parameters:
  ///   - start: what a worker begins with.
  ///   - body: adds a resolution to what its worker has.
  /// - Returns: what each worker has at the end, in no order.
  /// - Throws: `ContentError` where a file cannot be read, and what `body` throws.
  public func eachResolution<Yield: Sendable>(
    _ options: RunOptions = RunOptions(), from start: @escaping @Sendable () -> Yield,
    _ body: @escaping @Sendable (inout Yield, Diagnosed<AssembledResolution>) throws -> Void
  ) async throws -> [Yield] {
    try await ResolutionWork(site: self, resolutions: inventory.resolutions, options: options).run(start, body)
  }

  /// What reads the files of a resolution in these languages.
  func source(of slug: Slug, _ languages: [LanguageTag]) -> ResolutionSource {
    ResolutionSource(root: root, slug: slug, languages: languages, terms: materials.terms)
  }

  /// Reads a resolution anew.
  func read(_ slug: Slug, _ languages: [LanguageTag]) throws -> Diagnosed<AssembledResolution> {
    let versions = try source(of: slug, languages).versions()
    let names = recordNames(of: slug, versions.map(\.value.head))
    var records: [LanguageTag: SourceRecord] = [:]
    for language in languages { records[language] = try materials.records[language]?.record(of: names) }
    return assembler.assemble(slug, versions, records: records)
  }

  /// Offers all pages of a resolution, and of an earlier version the comparison with what it is now.
  /// - Parameter mentions: what other texts say of it.
  func offer(
    _ resolution: AssembledResolution, mentionedBy mentions: [Mention] = [], to taker: inout some PageTaker
  ) throws {
    let own = resolution.mentions(materials.frames)[resolution.context.slug] ?? []
    try pageWriter.offer(resolution, mentionedBy: own + mentions, to: &taker)
    guard let current = resolution.context.slug.current, let now = try self.resolution(current)?.value else { return }
    try pageWriter.offerChanges(of: resolution, to: now, &taker)
  }

  /// What other texts say of one, as their files are now.
  func mentions(of slug: Slug) async -> [Mention] { await mentions.mentions(of: slug, in: self) }

  /// What indexes are made of. All resolutions are read for it once, later those that were changed.
  func sitePages() async throws -> SitePages { try await findings.pages(of: self) }

  /// How all resolutions are now, and everything that a check would say. All are read for it once, later those that were
  /// changed; where a file came or went all are read anew, since any may link to it.
  /// - Parameter changes: since the last survey, where somebody watches Content; the system is asked about each file
  ///   otherwise.
  /// - Throws: `ContentError` where a file cannot be read.
  public func survey(after changes: ContentChanges = .any) async throws -> SiteSurvey {
    let all = try await findings.all(of: self, after: changes)
    let pages = SitePages(all.compactMap(\.listing))
    let ends = all.reduce(into: LooseEnds()) { $0.append($1.ends) }
    let lost = AnchorFindings(all.map(\.anchors)).diagnostics(
      from: try anchorRecord(), leftOut: materials.listing.leftOut)
    let diagnostics = diagnostics + all.flatMap(\.diagnostics) + ends.diagnostics(pages, materials) + lost
    return SiteSurvey(
      diagnostics: diagnostics.sorted(), resolutions: all.map(\.state).sorted { $0.slug < $1.slug })
  }

  // MARK: Changes

  /// A number that becomes another where a file changes that pages load: one of Content/static, or site.yml, of which style
  /// sheets are made. It says nothing to another run of the program.
  public func lookStamp() -> Int {
    var hasher = Hasher()
    for path in inventory.staticFiles.sorted() {
      hasher.combine(path)
      hasher.combine(try? FileStamp(of: "\(root)/Content/static/\(path.text)"))
    }
    hasher.combine(try? FileStamp(of: "\(root)/Content/site.yml"))
    return hasher.finalize()
  }

  /// The site as its files are now: itself where no file came or went and its configuration and words are the same.
  ///
  /// Changes within resolutions need no refresh, but that a text which referred to another nowhere now does is seen by it.
  /// - Parameter changes: since this was asked last, where somebody watches Content: after changes within resolutions nothing
  ///   is listed anew.
  /// - Throws: `ContentError` where Content or a file in it cannot be read.
  public func refreshed(after changes: ContentChanges = .any) async throws -> Site {
    recent.forget(changes.slugs)
    if materials.listing.isTrue(after: changes, root: root, nameDiagnostics) {
      await mentions.refresh(self, after: changes)
      return self
    }
    let listing = try ContentScanner(root: root).scan()
    if listing.value == materials.listing, listing.diagnostics == nameDiagnostics,
      try materials.isCurrent(root: root)
    {
      await mentions.refresh(self, after: changes)
      return self
    }
    let site = try await Site.open(root: root, options, listing, after: self)
    await site.mentions.refresh(site, after: .any)
    return site
  }
}
