internal import Markup
internal import Resolutions
internal import Sites
internal import Templates

/// Makes the pages and files about the site as a whole, when all resolutions are read.
struct SitePageWriter {
  let materials: SiteMaterials
  let site: SitePages
  let sink: any PageSink
  let root: String

  /// - Returns: how many pages there are.
  func write() throws -> Int {
    var pages = 0
    let frames = materials.frames(namedLanguages: site.namedLanguages)
    let languages = materials.inventory.languages.compactMap { frames[$0] }
    for frame in languages { pages += try write(frame) }
    if let first = frames[materials.configuration.sourceLanguage] ?? languages.first {
      let home = LanguagesPage(frame: first)
      try sink.write(home.html, at: home.address)
      let others = languages.filter { $0.language.tag != first.language.tag }
      let notFound = NotFoundPage(frames: [first] + others)
      try sink.write(notFound.html, at: notFound.address)
      pages += 2
    }
    try writeFiles(languages: languages.map(\.language.tag))
    return pages
  }

  private func write(_ frame: SiteFrame) throws -> Int {
    var pages = 0
    for page in site.indexes(frame) {
      try sink.write(page.html, at: page.address)
      pages += 1
    }
    if let page = site.names(frame) {
      try sink.write(page.html, at: page.address)
      pages += 1
    }
    if frame.hasSearch {
      let page = SearchPage(frame: frame)
      try sink.write(page.html, at: page.address)
      pages += 1
    }
    return pages
  }

  private func writeFiles(languages: [LanguageTag]) throws {
    let configuration = materials.configuration
    for file in Assets.files { try sink.write("assets/\(file.name)", file.bytes) }
    for file in Assets.rootFiles { try sink.write(file.name, file.bytes) }
    if let theme = ThemeCSS.text(configuration) { try sink.write("assets/theme.css", Array(theme.utf8)) }
    for file in ServerSnippets.files(configuration) { try sink.write(file.address.file, Array(file.text.utf8)) }
    try sink.write("robots.txt", Array(Robots.text(configuration).utf8))
    try writeSitemap(languages: languages)
    try StaticFiles(root: root, paths: materials.inventory.staticFiles).write(to: sink)
  }

  /// A sitemap needs absolute addresses, so there is none where the site's own is not known.
  private func writeSitemap(languages: [LanguageTag]) throws {
    guard let baseURL = materials.configuration.baseURL else { return }
    var bytes = Sitemap.opening.bytes
    bytes +=
      Sitemap.entries(
        languages.map { (tag: $0, address: .index($0)) }, anyLanguage: .languages, baseURL: baseURL
      ).bytes
    for (slug, languages) in site.versions {
      bytes += Sitemap.entries(slug, languages: languages, baseURL: baseURL).bytes
    }
    bytes += Sitemap.closing.bytes
    try sink.write("sitemap.xml", bytes)
  }
}
