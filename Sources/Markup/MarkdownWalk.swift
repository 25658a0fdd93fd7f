internal import CommonMark

/// Writes Markdown nodes as the HTML that the CommonMark specification shows, block by block.
/// Its recursion is bounded by `MarkdownParser.deepestNesting`.
struct MarkdownWalk {
  let rendering: MarkdownHTML
  /// Bytes still to leave out of the next text.
  var skip: Int
  /// Within an image's description, which is plain text.
  private var isPlain = false
  /// Within a link, where no other link may stand.
  private var isLinked = false

  init(rendering: MarkdownHTML, skip: Int) {
    self.rendering = rendering
    self.skip = skip
  }

  var nodes: [MarkdownNode] { rendering.document.nodes }
  private var text: [UInt8] { rendering.document.text }

  mutating func children(of index: Int, isTight: Bool = false, to html: inout HTML) {
    var child = index + 1
    let end = Int(nodes[index].end)
    while child < end {
      block(child, isTight: isTight, to: &html)
      child = Int(nodes[child].end)
    }
  }

  mutating func block(_ index: Int, isTight: Bool, to html: inout HTML) {
    let node = nodes[index]
    switch node.kind {
    case .document: children(of: index, to: &html)
    case .paragraph where isTight: children(of: index, to: &html)
    case .paragraph: element("<p>", "</p>\n", index, to: &html)
    case .blockQuote: element("<blockquote>\n", "</blockquote>\n", index, to: &html)
    case .bulletList, .orderedList: list(index, node, to: &html)
    case .item: element("<li>", "</li>\n", index, isTight: isTight, to: &html)
    case .heading: heading(index, to: &html)
    case .codeBlock: codeBlock(node, to: &html)
    case .table: table(index, to: &html)
    case .thematicBreak:
      html.breakLine()
      html.append(markup: "<hr />\n")
    case .footnoteDefinition, .htmlBlock, .htmlInline: break
    default: inline(index, node, to: &html)
    }
  }

  private mutating func element(
    _ open: StaticString, _ close: StaticString, _ index: Int, isTight: Bool = false, to html: inout HTML
  ) {
    html.breakLine()
    html.append(markup: open)
    children(of: index, isTight: isTight, to: &html)
    if nodes[index].kind == .blockQuote { html.breakLine() }
    html.append(markup: close)
  }

  private mutating func list(_ index: Int, _ node: MarkdownNode, to html: inout HTML) {
    let isOrdered = node.kind == .orderedList
    html.breakLine()
    html.append(markup: isOrdered ? "<ol" : "<ul")
    if isOrdered, node.value != 1 {
      html += " start=\"\(Int(node.value))\""
    }
    html.append(markup: ">\n")
    children(of: index, isTight: node.isTight, to: &html)
    html.append(markup: isOrdered ? "</ol>\n" : "</ul>\n")
  }

  private mutating func heading(_ index: Int, to html: inout HTML) {
    let level = Int(nodes[index].value)
    html.breakLine()
    html += "<h\(level)>"
    children(of: index, to: &html)
    html += "</h\(level)>\n"
  }

  private func codeBlock(_ node: MarkdownNode, to html: inout HTML) {
    html.breakLine()
    let info = text[node.extra.range].prefix { $0 > UInt8(ascii: " ") }
    if info.isEmpty {
      html.append(markup: "<pre><code>")
    } else {
      html.append(markup: "<pre><code class=\"language-")
      html.append(text: text.span.extracting(node.extra.range.prefix(info.count)))
      html.append(markup: "\">")
    }
    html.append(text: text.span.extracting(node.literal.range))
    html.append(markup: "</code></pre>\n")
  }

  // MARK: Inlines

  private mutating func inline(_ index: Int, _ node: MarkdownNode, to html: inout HTML) {
    switch node.kind {
    case .text: leaf(node, to: &html)
    case .softBreak: html.append(markup: isPlain ? " " : "\n")
    case .lineBreak: html.append(markup: isPlain ? " " : "<br />\n")
    case .code where isPlain: leaf(node, to: &html)
    case .code:
      html.append(markup: "<code>")
      leaf(node, to: &html)
      html.append(markup: "</code>")
    case .footnoteReference: footnoteReference(index, node, to: &html)
    case .emphasis: span("<em>", "</em>", index, to: &html)
    case .strong: span("<strong>", "</strong>", index, to: &html)
    case .link: link(index, node, to: &html)
    case .image: image(index, node, to: &html)
    default: break
    }
  }

  private mutating func leaf(_ node: MarkdownNode, to html: inout HTML) {
    var range = node.literal.range
    if skip > 0 {
      let dropped = min(skip, range.count)
      skip -= dropped
      range = range.dropFirst(dropped)
    }
    let words = text.span.extracting(range)
    if rendering.keepsEndings, !isPlain, node.kind == .text {
      html.append(keepingEndings: words)
    } else {
      html.append(text: words)
    }
  }

  private mutating func span(_ open: StaticString, _ close: StaticString, _ index: Int, to html: inout HTML) {
    if !isPlain { html.append(markup: open) }
    children(of: index, to: &html)
    if !isPlain { html.append(markup: close) }
  }

  private mutating func link(_ index: Int, _ node: MarkdownNode, to html: inout HTML) {
    guard !isPlain else { return children(of: index, to: &html) }
    html.append(markup: "<a href=\"")
    destination(index, node, to: &html)
    html.append(markup: "\"")
    if let language = rendering.languages[index] {
      html.append(markup: " hreflang=\"")
      html.append(text: language)
      html.append(markup: "\"")
    }
    title(node, to: &html)
    html.append(markup: ">")
    isLinked = true
    children(of: index, to: &html)
    isLinked = false
    html.append(markup: "</a>")
  }

  private mutating func image(_ index: Int, _ node: MarkdownNode, to html: inout HTML) {
    guard !isPlain else { return children(of: index, to: &html) }
    html.append(markup: "<img src=\"")
    destination(index, node, to: &html)
    html.append(markup: "\" alt=\"")
    isPlain = true
    children(of: index, to: &html)
    isPlain = false
    html.append(markup: "\"")
    title(node, to: &html)
    html.append(markup: " />")
  }

  private mutating func destination(_ index: Int, _ node: MarkdownNode, to html: inout HTML) {
    guard let destination = rendering.destinations[index] else {
      return html.append(reference: text[node.literal.range])
    }
    html.append(text: destination)
  }

  private func title(_ node: MarkdownNode, to html: inout HTML) {
    guard !node.extra.isEmpty else { return }
    html.append(markup: " title=\"")
    html.append(text: text.span.extracting(node.extra.range))
    html.append(markup: "\"")
  }

  private func footnoteReference(_ index: Int, _ node: MarkdownNode, to html: inout HTML) {
    guard let mark = rendering.footnotes[index] else {
      let label = String(decoding: text[node.literal.range], as: UTF8.self)
      return html.append(text: "[^\(label)]")
    }
    guard !isPlain else { return }
    if isLinked {
      html += "<sup class=\"footnote-mark\" id=\"\(mark.id)\">\(mark.label)</sup>"
    } else {
      html += "<sup class=\"footnote-mark\"><a href=\"#\(mark.target)\" id=\"\(mark.id)\">\(mark.label)</a></sup>"
    }
  }
}

extension HTML {
  /// Ends the current line unless it is empty, as libcmark does between blocks.
  mutating func breakLine() {
    if let last, last != UInt8(ascii: "\n") { append(byte: UInt8(ascii: "\n")) }
  }

  /// Appends a URL reference: bytes that may not stand in one are percent-encoded (RFC 3986 §2.1).
  fileprivate mutating func append(reference: ArraySlice<UInt8>) {
    for byte in reference {
      switch byte {
      case UInt8(ascii: "&"): append(markup: "&amp;")
      case UInt8(ascii: "'"): append(markup: "&#39;")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
        UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "(")...UInt8(ascii: ";"),
        UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"):
        append(byte: byte)
      default:
        append(byte: UInt8(ascii: "%"))
        append(byte: hexDigit(byte >> 4))
        append(byte: hexDigit(byte & 15))
      }
    }
  }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
