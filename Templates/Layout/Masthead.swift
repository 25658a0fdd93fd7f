internal import Markup
internal import Resolutions
internal import Sites

/// What stands over each page on the publisher's part.
extension Ways {
  /// The publisher's name and logo. The logo is as high as the line, and as wide as its proportions make it.
  var publisher: HTML {
    let name = site.configuration.name(in: tag)
    return """
      <a class="publisher" href="\(up)\(Address.index(tag).path)">\(look.logo.map(picture))\(name)</a>

      """
  }

  private func picture(_ logo: String) -> HTML {
    let width: HTML? = look.logoSize.map { " width=\"\($0.width(atHeight: 32))\"" }
    let image: HTML = "<img src=\"\(up)static/\(logo)\" alt=\"\"\(width) height=\"32\">"
    guard let dark = look.darkLogo else { return "\(image) " }
    return """
      <picture><source srcset="\(up)static/\(dark)" media="(prefers-color-scheme: dark)">\(image)</picture>\(" ")
      """
  }

  /// The publisher's menu.
  /// - Parameter current: the page on which it stands, where that can be one of its own.
  func menu(current: Address? = nil) -> HTML? {
    guard !site.navigation.isEmpty else { return nil }
    func entry(_ entry: NavigationEntry) -> HTML {
      switch entry.target {
      case .url(let url): return "<li><a href=\"\(url)\">\(entry.label)</a></li>\n"
      case .page(let address):
        let mark: HTML? = address == current ? " aria-current=\"page\"" : nil
        return "<li><a href=\"\(up)\(address.path)\"\(mark)>\(entry.label)</a></li>\n"
      }
    }
    return """
      <nav class="menu" aria-label="\(site.configuration.name(in: tag))">
      <ul>
      \(site.navigation, entry)</ul>
      </nav>

      """
  }
}
