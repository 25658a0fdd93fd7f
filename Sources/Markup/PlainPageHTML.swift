internal import CommonMark
public import Resolutions
public import Sites

extension PlainPage {
  /// The heading without its tags; the head's title where the text begins with none.
  public var headingHTML: HTML {
    guard let heading else { return HTML(text: title) }
    return MarkdownHTML(document).inlines(of: heading)
  }

  /// Everything below the heading.
  /// - Parameters:
  ///   - links: where links lead.
  ///   - up: the way from the page up to the base of the site.
  public func bodyHTML(links: ResolvedLinks, up: String) -> HTML {
    let markdown = MarkdownHTML(
      document, destinations: links.targets.mapValues { $0.reference(text: "", up: up) })
    var html = HTML()
    for block in document.children(of: 0) where block != heading { html += markdown.block(block) }
    return html
  }
}
