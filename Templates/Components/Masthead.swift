internal import Markup
internal import Resolutions
internal import Sites

/// The slim line over every page: the publisher, the languages, the search.
struct Masthead: HTMLContent {
  let frame: SiteFrame
  let switches: LanguageSwitch
  let up: String

  func write(to html: inout HTML) {
    let tag = frame.language.tag
    html += """
      <header class="masthead">
      <a class="publisher" href="\(up)\(Address.index(tag).path)">\(logo)\(frame.configuration.name(in: tag))</a>
      \(switches)\(search)</header>

      """
  }

  private var logo: HTML? {
    frame.configuration.logo.map { "<img src=\"\(up)static/\($0)\" alt=\"\" width=\"32\" height=\"32\"> " }
  }

  private var search: HTML? {
    guard frame.hasSearch else { return nil }
    return """
      <a class="search" href="\(up)\(Address.search(frame.language.tag).path)">\(frame.phrases[.search])</a>

      """
  }
}
