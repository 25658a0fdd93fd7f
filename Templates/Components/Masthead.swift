internal import Markup
internal import Resolutions
internal import Sites

/// The slim line over every page: the publisher, the languages, the search.
struct Masthead {
  let frame: SiteFrame

  var stencil: PageStencil {
    let tag = frame.language.tag
    return """
      <header class="masthead">
      <a class="publisher" href="\(.path)\(Address.index(tag).path)">\(logo)\(frame.configuration.name(in: tag))</a>
      \(.languages)\(search)</header>

      """
  }

  private var logo: Stencil {
    guard let logo = frame.configuration.logo else { return "" }
    return "<img src=\"\(.path)static/\(logo)\" alt=\"\" width=\"32\" height=\"32\"> "
  }

  private var search: Stencil {
    guard frame.hasSearch else { return "" }
    return """
      <a class="search" href="\(.path)\(Address.search(frame.language.tag).path)">\(frame.phrases[.search])</a>

      """
  }
}
