internal import Markup
internal import Resolutions
internal import Sites
internal import Templates

/// Makes the pages about the site as a whole, when all resolutions are read.
struct SitePageWriter {
  let materials: SiteMaterials
  let site: SitePages
  let sink: any PageSink
  let root: String

  /// - Returns: how many pages there are.
  func write() throws -> Int {
    var pages = 0
    let frames = materials.frames(hasNames: site.hasNames)
    for tag in materials.inventory.languages {
      guard let frame = frames[tag] else { continue }
      for page in site.indexes(frame) {
        try write(page.html, at: page.address)
        pages += 1
      }
    }
    return pages
  }

  private func write(_ html: HTML, at address: Address) throws {
    try sink.write(address.file, html.bytes)
  }
}
