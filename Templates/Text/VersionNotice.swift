internal import Markup
internal import Resolutions
internal import Sites

/// What is said of a text that exists in several versions.
extension VersionMaterial {
  /// The date of an earlier version in the words of its language; empty for what is none.
  var versionDateText: String { context.slug.versionDate.map(frames.site.dates.text) ?? "" }

  /// Whether it is an earlier version of a text.
  var isEarlier: Bool { context.slug.current != nil }

  /// On an earlier version that there is a newer one; on the current one which earlier ones there are.
  /// - Parameters:
  ///   - up: the way from the page up to the base of the site.
  ///   - way: from the page to the folder of the text: nothing, or `../`.
  func versionNotice(up: String, way: String) -> HTML? {
    guard let current = context.slug.current else { return earlierVersions(up: up) }
    let isHere = context.currentLanguages.contains(language.tag)
    let address = isHere ? Address.resolution(language.tag, current) : .neutral(current)
    let changes: HTML? = isHere ? " · <a href=\"\(way)changes/\">\(phrases.html(.whatChanged))</a>" : nil
    return """
      <p class="notice"><strong>\(phrases.html(.earlierVersion, versionDateText))</strong>. \
      \(phrases.html(.newerExists)) <a href="\(up)\(address.path)">\(phrases.html(.currentVersion))</a>\(changes)</p>

      """
  }

  private func earlierVersions(up: String) -> HTML? {
    let earlier = context.earlier.filter { $0.languages.contains(language.tag) }
    guard !earlier.isEmpty else { return nil }
    let links: [HTML] = earlier.enumerated().map { index, version in
      let path = up + Address.resolution(language.tag, version.slug).path
      let date = version.slug.versionDate.map(frames.site.dates.text) ?? version.slug.rawValue
      let comma = index == 0 ? "" : language.comma
      return "\(comma)<a href=\"\(path)\">\(date)</a> (<a href=\"\(path)changes/\">\(phrases.html(.whatChanged))</a>)"
    }
    return """
      <p class="notice">\(phrases.html(.earlierVersions))\(language.colon)\(links, { (link: HTML) -> HTML in link })</p>

      """
  }
}
