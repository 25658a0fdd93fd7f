public import Diagnostics
internal import Resolutions
public import Sites

extension Site {
  /// Makes the page or file at an address, and no other.
  /// - Returns: its bytes, and what is wrong with the resolution it is about; nil where nothing stands at the address.
  /// - Throws: `ContentError` where a file of Content cannot be read.
  public func page(at address: Address) async throws -> Diagnosed<[UInt8]>? {
    var page = OnePage(at: address)
    if let slug = slug(in: address), let resolution = try resolution(slug) {
      try offer(resolution.value, mentionedBy: await mentions(of: slug), to: &page)
      if let bytes = page.bytes {
        return Diagnosed(bytes, try resolution.diagnostics + deadLinks(of: resolution.value))
      }
    }
    try SiteFileWriter(materials: materials, root: root).offer(to: &page)
    if page.bytes == nil {
      try SitePageWriter(materials: materials, site: try await sitePages()).offer(to: &page)
    }
    return page.bytes.map { Diagnosed($0, diagnostics) }
  }

  /// Every page and file of the site, each with the way to make it. Resolutions are read one after the other while the
  /// list is gone through, and nothing is made.
  public var pages: PageList { PageList(site: self) }

  /// The resolution that an address is about: `/2019-2610-kazakhstan/` or `/fr/2019-2610-kazakhstan/…`.
  private func slug(in address: Address) -> Slug? {
    let names = address.path.split(separator: "/").prefix(2).map { Slug(String($0)) }
    return names.first { inventory.languages(of: $0) != nil }
  }

  /// Links to provisions that other resolutions do not have.
  private func deadLinks(of resolution: AssembledResolution) throws -> [Diagnostic] {
    let targets = Set(resolution.pendingLinks.map(\.target)).sorted()
    let listings = try targets.compactMap { try self.resolution($0)?.value }.filter(\.isPublished).map(\.listing)
    return SitePages(listings).deadLinks(among: resolution.pendingLinks)
  }
}

/// The pages and files of a site: first those of each resolution, then those about the site as a whole.
public struct PageList: AsyncSequence, Sendable {
  let site: Site

  /// A page or file of the site that is not made yet.
  public struct Element: Sendable {
    /// Where it stands.
    public let address: Address
    let site: Site

    /// Makes it.
    /// - Returns: its bytes, and what is wrong with the resolution it is about; nil where it is gone by now.
    /// - Throws: `ContentError` where a file of Content cannot be read.
    public func make() async throws -> Diagnosed<[UInt8]>? { try await site.page(at: address) }
  }

  /// Begins at the first resolution.
  public func makeAsyncIterator() -> Iterator { Iterator(site: site) }

  /// Goes through the list once.
  public struct Iterator: AsyncIteratorProtocol {
    let site: Site
    private var nextResolution = 0
    private var isAtEnd = false
    /// Found and not handed out yet, the next one last.
    private var found: [Address] = []

    init(site: Site) {
      self.site = site
    }

    /// The next one; nil after the last.
    /// - Throws: `ContentError` where a file of Content cannot be read.
    public mutating func next() async throws -> Element? {
      while found.isEmpty, !isAtEnd { found = try await more().reversed() }
      return found.popLast().map { Element(address: $0, site: site) }
    }

    /// The addresses of the next resolution, or at last of the site as a whole.
    private mutating func more() async throws -> [Address] {
      var list = AddressList()
      let resolutions = site.inventory.resolutions
      if nextResolution < resolutions.count {
        let (slug, languages) = resolutions[nextResolution]
        nextResolution += 1
        try site.offer(try site.read(slug, languages).value, to: &list)
      } else {
        isAtEnd = true
        try SiteFileWriter(materials: site.materials, root: site.root).offer(to: &list)
        try SitePageWriter(materials: site.materials, site: try await site.sitePages()).offer(to: &list)
      }
      return list.addresses
    }
  }
}
