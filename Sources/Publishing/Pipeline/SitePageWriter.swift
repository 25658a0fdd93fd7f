internal import Markup
internal import Resolutions
internal import Sites
internal import Templates

/// Offers the pages and files about the site as a whole, which need the listings of all resolutions.
struct SitePageWriter {
  let materials: SiteMaterials
  let site: SitePages

  func offer(to taker: inout some PageTaker) throws {
    let named = site.namedLanguages
    let frames = materials.frames.mapValues { named.contains($0.language.tag) ? $0.withNames : $0 }
    let languages = materials.inventory.languages.compactMap { frames[$0] }
    for frame in languages where taker.wants(below: .index(frame.language.tag)) {
      try offer(PageFrames(frame), to: &taker)
    }
    if let first = frames[materials.configuration.sourceLanguage] ?? languages.first {
      try taker.take(.languages) {
        let counts = site.counts
        let amounts = languages.map { frame in
          (frame.language.tag, (phrases: frame.phrases, count: counts[frame.language.tag] ?? 0))
        }
        let home = LanguagesPage(frame: first, amounts: Dictionary(amounts) { first, _ in first })
        return home.html(PageFrames(first))
      }
      let others = languages.filter { $0.language.tag != first.language.tag }
      let notFound = NotFoundPage(frames: [first] + others)
      try taker.take(notFound.address) { notFound.html() }
    }
    try offerSitemap(languages, to: &taker)
    try offerRedirects(to: &taker)
  }

  /// What stands at old addresses.
  private func offerRedirects(to taker: inout some PageTaker) throws {
    let configuration = materials.configuration
    let redirects = site.redirects(materials.inventory, ownPages: materials.ownPages)
    for redirect in redirects {
      guard let stub = redirect.stub else { continue }
      try taker.take(stub) { Redirects.page(redirect, at: stub, baseURL: configuration.baseURL) }
    }
    for file in Redirects.files(redirects, basePath: configuration.basePath) {
      try taker.take(file: file.address) { Array(file.text.utf8) }
    }
  }

  /// The pages of one language.
  private func offer(_ frames: PageFrames, to taker: inout some PageTaker) throws {
    for index in site.indexes(frames.site) {
      try taker.take(index.address) { index.html(frames) }
    }
    for page in materials.ownPages.all where page.text.language == frames.site.language.tag {
      try taker.take(page.address) { page.html(frames) }
    }
    if let names = site.names(frames.site) {
      try taker.take(names.address) { names.html(frames) }
    }
    if let translations = site.translations(frames.site) {
      try taker.take(translations.address) { translations.html(frames) }
    }
    if frames.site.hasSearch {
      let search = SearchPage(frame: frames.site)
      try taker.take(search.address) { search.html(frames) }
    }
  }

  /// A sitemap needs absolute addresses, so there is none where the site's own is not known.
  private func offerSitemap(_ frames: [SiteFrame], to taker: inout some PageTaker) throws {
    guard let baseURL = materials.configuration.baseURL, taker.wants(below: Address(path: "sitemap")) else { return }
    let lists = frames.flatMap { frame in
      site.indexes(frame).filter { $0.isListed && $0.filter != nil }.map { (frame.language.tag, $0.address) }
    }
    try Sitemap.make(
      languages: frames.map(\.language.tag), resolutions: site.versions, pages: materials.inventory.pages, lists: lists,
      baseURL: baseURL
    ) { address, bytes in
      try taker.take(file: address) { bytes }
    }
  }
}

/// Offers the files that need nothing but the configuration and Content's static folder.
struct SiteFileWriter {
  let materials: SiteMaterials
  /// The site's root folder.
  let root: String

  func offer(to taker: inout some PageTaker) throws {
    let configuration = materials.configuration
    for file in Assets.files { try taker.take(file: Address(path: "assets/\(file.name)")) { file.bytes } }
    for file in Assets.rootFiles { try taker.take(file: Address(path: file.name)) { file.bytes } }
    if let theme = ThemeCSS.text(configuration) {
      try taker.take(file: Address(path: "assets/theme.css")) { Array(theme.utf8) }
    }
    for file in ServerSnippets.files(configuration) {
      try taker.take(file: file.address) { Array(file.text.utf8) }
    }
    try taker.take(file: Address(path: "robots.txt")) { Array(Robots.text(configuration).utf8) }
    for path in materials.inventory.staticFiles.sorted() {
      func bytes() throws -> [UInt8] { try ContentFile.bytes(at: "\(root)/Content/static/\(path.text)") }
      try taker.take(file: Address(path: "static/\(path.text)"), bytes)
      // What is well known is looked for at the root alone (RFC 8615).
      if path.text.utf8.starts(with: ".well-known/".utf8) { try taker.take(file: Address(path: path.text), bytes) }
    }
  }
}
