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
    var page = HTML(capacity: 1 << 17)
    let named = site.namedLanguages
    let frames = materials.frames.mapValues { named.contains($0.language.tag) ? $0.withNames : $0 }
    let languages = materials.inventory.languages.compactMap { frames[$0] }
    let links = LanguageLinks(languages.map(\.language))
    for frame in languages { pages += try write(LayoutStencils(frame, links: links), in: &page) }
    if let first = frames[materials.configuration.sourceLanguage] ?? languages.first {
      let layout = LayoutStencils(first, links: links)
      let home = LanguagesPage(frame: first)
      try sink.write(at: home.address, in: &page) { home.write(layout, to: &$0) }
      let others = languages.filter { $0.language.tag != first.language.tag }
      let notFound = NotFoundPage(frames: [first] + others)
      try sink.write(at: notFound.address, in: &page) { notFound.write(layout, to: &$0) }
      pages += 2
    }
    try writeFiles(languages: languages.map(\.language.tag))
    return pages
  }

  private func write(_ layout: LayoutStencils, in page: inout HTML) throws -> Int {
    let frame = layout.frame
    var pages = 0
    for index in site.indexes(frame) {
      try sink.write(at: index.address, in: &page) { index.write(layout, to: &$0) }
      pages += 1
    }
    if let names = site.names(frame) {
      try sink.write(at: names.address, in: &page) { names.write(layout, to: &$0) }
      pages += 1
    }
    if frame.hasSearch {
      let search = SearchPage(frame: frame)
      try sink.write(at: search.address, in: &page) { search.write(layout, to: &$0) }
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
