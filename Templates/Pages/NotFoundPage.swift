public import Markup
internal import Resolutions
public import Sites

/// `/404.html`, in every language; a script leaves the language of the address. Its links begin at the base path, since
/// a server shows it at any address.
extension NotFoundPage {
  /// The first language's frame is around it.
  public func html() -> HTML {
    guard let first = frames.first else { return "" }
    let frame = PageFrame(first, up: first.configuration.basePath)
    var head = PageFrame.Head(title: frame.phrases[.pageNotFound], description: frame.phrases[.pageNotFoundText])
    head.isListed = false
    return frame.page(
      "not-found-page", head: head,
      content: """
        <div class="not-found" data-base="\(frame.up)">
        \(frames.enumerated(), { section($1, level: $0 == 0 ? 1 : 2, base: frame.up) })</div>

        """)
  }

  private func section(_ site: SiteFrame, level: Int, base: String) -> HTML {
    let (tag, phrases) = (site.language.tag, site.phrases)
    let search: HTML = " <a href=\"\(base)\(Address.search(tag).path)\">\(phrases.html(.search))</a>"
    return """
      <section lang="\(tag.rawValue)" dir="\(site.language.direction.rawValue)">
      <h\(level)>\(phrases.html(.pageNotFound))</h\(level)>
      <p>\(phrases.html(.pageNotFoundText))</p>
      <p class="tools"><a href="\(base)\(Address.index(tag).path)">\(phrases.html(.allResolutions))</a>\(site.hasSearch ? search : nil)</p>
      </section>

      """
  }
}
