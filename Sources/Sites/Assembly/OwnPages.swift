public import Diagnostics
public import Resolutions

/// The publisher's own pages, all of them: read when a site is opened, since the menu of every page names some.
public struct OwnPages: Sendable {
  /// Sorted by name and language.
  public private(set) var all: [OwnPage] = []
  /// Links to provisions of resolutions, to be held against these when they are read.
  public private(set) var pendingLinks: [PendingLink] = []

  /// None yet.
  public init() {}

  /// Takes a page that was read.
  /// - Returns: what is wrong with it.
  public mutating func add(
    _ slug: Slug, _ page: Diagnosed<PlainPage>, inventory: Inventory, sourceLanguage: LanguageTag
  ) -> [Diagnostic] {
    var resolution = LinkResolution(page: page.value, inventory: inventory, sourceLanguage: sourceLanguage)
    resolution.resolve()
    pendingLinks += resolution.pending
    all.append(
      OwnPage(
        slug: slug, text: page.value, links: resolution.links, languages: inventory.languages(ofPage: slug) ?? []))
    return page.diagnostics + resolution.diagnostics
  }

  /// The menu in one language: labels, and where they lead, as addresses of the site or whole ones.
  func navigation(_ items: [NavigationItem], in language: LanguageTag) -> [NavigationEntry] {
    items.compactMap { item in
      let label = item.label?.text(in: language)
      switch item.target {
      case .url(let url): return label.map { NavigationEntry(label: $0, target: .url(url)) }
      case .page(let slug):
        guard let page = all.first(where: { $0.slug == slug && $0.text.language == language }) else { return nil }
        let title = page.text.title.isEmpty ? slug.rawValue : page.text.title
        return NavigationEntry(label: label ?? title, target: .page(page.address))
      }
    }
  }
}

/// A line of the menu as one language has it.
public struct NavigationEntry: Sendable, Hashable {
  /// As readers see it.
  public let label: String
  /// Where it leads.
  public let target: Target

  /// Where a line of the menu leads.
  public enum Target: Sendable, Hashable {
    /// A page of the site.
    case page(Address)
    /// A whole address.
    case url(String)
  }
}
