public import Markup
internal import Resolutions
public import Sites

/// `/404.html`, in every language; a script leaves the language of the address. Its links begin at the base path, since
/// a server shows it at any address.
extension NotFoundPage {
  /// - Parameter layout: of the site's source language.
  public func write(_ layout: LayoutStencils, to html: inout HTML) {
    let base = layout.frame.configuration.basePath
    var head = DocumentHead(title: layout.frame.phrases[.pageNotFound])
    head.isListed = false
    let content: HTML = """
      <div class="not-found" data-base="\(base)">
      \(frames, { section($0, base: base) })</div>

      """
    html.append(
      Layout(stencils: layout, head: head, switches: nil, up: base, kind: "not-found-page", content: content))
  }

  private func section(_ frame: SiteFrame, base: String) -> HTML {
    let tag = frame.language.tag
    let phrases = frame.phrases
    let search: HTML = """
       <a href="\(base)\(Address.search(tag).path)">\(phrases[.search])</a>
      """
    let level = tag == frames.first?.language.tag ? 1 : 2
    return """
      <section lang="\(tag.rawValue)" dir="\(frame.language.direction.rawValue)">
      <h\(level)>\(phrases[.pageNotFound])</h\(level)>
      <p>\(phrases[.pageNotFoundText])</p>
      <p class="tools"><a href="\(base)\(Address.index(tag).path)">\(phrases[.allResolutions])</a>\(frame.hasSearch ? search : nil)</p>
      </section>

      """
  }
}
