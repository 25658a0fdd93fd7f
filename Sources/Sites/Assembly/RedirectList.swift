public import Diagnostics
internal import Resolutions

/// Gathers what old addresses lead to, and notes those at which something else stands.
struct RedirectList {
  /// A text with its versions, as far as addresses need it.
  struct Moved {
    let slug: Slug
    let versions: [(language: LanguageTag, title: String)]
    /// The page that lets a reader choose among them; nil for none.
    let neutral: Address?
  }

  /// An alias that cannot be, and what stands there.
  struct Refusal {
    let slug: Slug
    let language: LanguageTag
    let alias: String
    let owner: String
  }

  private let inventory: Inventory
  private(set) var refusals: [Refusal] = []
  private var found: [String: Redirect] = [:]

  init(inventory: Inventory) {
    self.inventory = inventory
  }

  /// Sorted by the old addresses.
  var sorted: [Redirect] { found.values.sorted { $0.old.utf8.lexicographicallyPrecedes($1.old.utf8) } }

  /// Takes an old address that the version in a language names.
  mutating func add(_ alias: String, of text: Moved, in language: LanguageTag) {
    let title = text.versions.first { $0.language == language }?.title ?? ""
    var redirects: [Redirect] = []
    if alias.hasPrefix("/") {
      redirects.append(
        Redirect(
          old: String(alias.dropFirst()), page: .resolution(language, text.slug), title: title, language: language,
          isFolder: false))
    } else {
      redirects += text.versions.map { language, title in
        Redirect(
          old: "\(language)/\(alias)/", page: .resolution(language, text.slug), title: title, language: language,
          isFolder: true)
      }
      if let neutral = text.neutral {
        redirects.append(
          Redirect(old: "\(alias)/", page: neutral, title: title, language: language, isFolder: false))
      }
    }
    if let owner = owner(of: alias, text.slug) ?? redirects.lazy.compactMap(owner).first {
      refusals.append(Refusal(slug: text.slug, language: language, alias: alias, owner: owner))
    } else {
      for redirect in redirects { found[redirect.old] = redirect }
    }
  }

  /// Takes what the pages of provisions lead to that stand at other addresses now, or where the text stood before.
  mutating func addProvisions(of listing: ResolutionListing) {
    let ownPages = listing.ownPages.split(separator: "\n")
    for version in listing.versions {
      let text = Address.resolution(version.language, listing.slug)
      func add(_ folder: String, _ old: some StringProtocol, _ way: String, isListed: Bool) {
        let parts = way.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = "\(folder)\(old)/"
        found[path] = Redirect(
          old: path, page: text.appending(String(parts[0])), title: version.title, language: version.language,
          isFolder: false, fragment: parts.count > 1 ? Anchor(String(parts[1])) : nil, isListed: isListed)
      }
      for former in listing.former { add(text.path, former.old, former.way, isListed: true) }
      for name in Set(listing.versions.flatMap(\.aliases)) where !name.hasPrefix("/") {
        let folder = "\(version.language)/\(name)/"
        guard found[folder]?.page == text else { continue }
        for anchor in ownPages { add(folder, anchor, "\(anchor)/", isListed: false) }
        for former in listing.former { add(folder, former.old, former.way, isListed: true) }
      }
    }
  }

  /// What stands where a text of that name would.
  private func owner(of alias: String, _ slug: Slug) -> String? {
    guard !alias.hasPrefix("/") else { return nil }
    if isText(alias) { return alias == slug.rawValue ? "the text itself" : "another text" }
    return Self.names.contains(alias) || LanguageTag(alias).map(inventory.languages.contains) == true
      || Self.folders.contains(alias) ? "another page of the site" : nil
  }

  /// What stands at an old address, above it or below it.
  private func owner(_ redirect: Redirect) -> String? {
    if let other = found[redirect.old], other.page != redirect.page { return "what leads to \(other.page.path)" }
    let steps = redirect.old.split(separator: "/").map(String.init)
    guard let first = steps.first else { return "the site itself" }
    let isLanguage = inventory.languages.contains { $0.rawValue == first }
    guard let name = isLanguage ? steps.dropFirst().first : first else { return "a language" }
    if isText(name) || (isLanguage && Self.names.contains(name)) { return "a page of the site" }
    return Self.folders.contains(first) || Self.files.contains(redirect.old) ? "a file of the site" : nil
  }

  private func isText(_ name: String) -> Bool {
    inventory.languages(of: Slug(name)) != nil || inventory.languages(ofPage: Slug(name)) != nil
  }

  private static let names = ["search", "names", "year", "institution", "subject", "available"]
  private static let folders = ["assets", "static", "pagefind", "server"]
  private static let files = ["404.html", "index.html", "robots.txt", "sitemap.xml", "favicon.ico", "_headers"]
}

extension SitePages {
  /// What old addresses lead to, sorted by them.
  public func redirects(_ inventory: Inventory, ownPages: OwnPages) -> [Redirect] {
    redirectList(inventory, ownPages).sorted
  }

  /// Old addresses at which something else stands.
  /// - Parameter old: all of them, with their places.
  public func takenAliases(
    among old: [OldAddress], _ inventory: Inventory, ownPages: OwnPages
  ) -> [Diagnostic] {
    guard !old.isEmpty else { return [] }
    return redirectList(inventory, ownPages).refusals.compactMap { refusal in
      let place = old.first {
        $0.slug == refusal.slug && $0.language == refusal.language && $0.alias == refusal.alias
      }?.place
      return place.map { .takenAlias(refusal.alias, by: refusal.owner, at: $0) }
    }
  }

  private func redirectList(_ inventory: Inventory, _ ownPages: OwnPages) -> RedirectList {
    var list = RedirectList(inventory: inventory)
    for page in ownPages.all {
      let versions = ownPages.all.filter { $0.slug == page.slug }.map { ($0.text.language, $0.text.title) }
      let text = RedirectList.Moved(slug: page.slug, versions: versions, neutral: nil)
      for alias in page.text.head.aliases { list.add(alias.text, of: text, in: page.text.language) }
    }
    let listings = all.filter { !$0.former.isEmpty || $0.versions.contains { !$0.aliases.isEmpty } }
    for listing in listings.sorted(by: { $0.slug < $1.slug }) {
      let text = RedirectList.Moved(
        slug: listing.slug, versions: listing.versions.map { ($0.language, $0.title) },
        neutral: .neutral(listing.slug))
      for version in listing.versions {
        for alias in version.aliases { list.add(alias, of: text, in: version.language) }
      }
      list.addProvisions(of: listing)
    }
    return list
  }
}
