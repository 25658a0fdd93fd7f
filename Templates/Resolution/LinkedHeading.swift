internal import CommonMark
internal import Markup
internal import Resolutions

/// A heading of the text that is the link to itself; where it holds links of its own, only a sign beside it is.
struct LinkedHeading: HTMLContent {
  let markdown: MarkdownHTML
  let text: TextPlace
  /// The number before it, as printed; empty where there is none.
  var label = ""
  /// 1 to 6.
  let level: Int
  /// Set before the address where a page shows the same provisions twice.
  var idPrefix = ""
  /// The address that it leads to.
  let anchor: Anchor
  /// Its class, where it has one.
  var className: StaticString?
  /// Whether the address is its own, not that of what it is the heading of.
  var hasID = false

  func write(to html: inout HTML) {
    html.append(markup: "<h")
    html.append(number: level)
    if let className {
      html.append(markup: " class=\"")
      html.append(markup: className)
      html.append(markup: "\"")
    }
    if hasID {
      html.append(markup: " id=\"")
      writeID(to: &html)
      html.append(markup: "\"")
    }
    html.append(markup: ">")
    if hasLinks {
      writeText(to: &html)
      html.append(markup: " ")
      writeLink(to: &html)
      html.append(markup: "¶")
    } else {
      writeLink(to: &html)
      writeText(to: &html)
    }
    html.append(markup: "</a></h")
    html.append(number: level)
    html.append(markup: ">\n")
  }

  private func writeLink(to html: inout HTML) {
    html.append(markup: "<a href=\"#")
    writeID(to: &html)
    html.append(markup: "\">")
  }

  private func writeID(to html: inout HTML) {
    html.append(text: idPrefix)
    html.append(text: anchor.rawValue)
  }

  private func writeText(to html: inout HTML) {
    if !label.isEmpty {
      html.append(text: label)
      html.append(markup: " ")
    }
    markdown.write(text.node, skipping: text.skipping, isInline: true, to: &html)
  }

  private var hasLinks: Bool {
    markdown.document.nodes[text.node..<Int(markdown.document[text.node].end)].contains {
      $0.kind == .link || $0.kind == .footnoteReference
    }
  }
}
