public import CommonMark

extension HTML {
  /// A whole document without links within the site, and without footnotes.
  public init(markdown document: MarkdownDocument) {
    let markdown = MarkdownHTML(document)
    self.init()
    for block in document.children(of: 0) { self += markdown.block(block) }
  }
}
