internal import CommonMark
internal import Markup
internal import Resolutions

/// A heading of the text that is the link to itself; where it holds links of its own, only a sign beside it is.
struct LinkedHeading: HTMLContent {
  let markdown: MarkdownHTML
  let text: TextPlace
  /// 1 to 6.
  let level: Int
  /// The opening tag of the link to the heading.
  let link: HTML
  /// For the heading's tag: ` id="sec_1"`.
  var attributes = HTML()

  func write(to html: inout HTML) {
    html += "<h\(level)\(attributes)>"
    if hasLinks {
      html.append(markdown.inlines(of: text.node, skipping: text.skipping))
      html += " \(link)¶</a>"
    } else {
      html += link
      html.append(markdown.inlines(of: text.node, skipping: text.skipping))
      html.append(markup: "</a>")
    }
    html += "</h\(level)>\n"
  }

  private var hasLinks: Bool {
    markdown.document.nodes[text.node..<Int(markdown.document[text.node].end)].contains {
      $0.kind == .link || $0.kind == .footnoteReference
    }
  }
}
