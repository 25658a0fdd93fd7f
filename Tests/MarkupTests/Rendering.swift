import CLibcmark
import CommonMark
import Diagnostics
import Foundation
import Markup

/// Our own way from Markdown to HTML.
func ourHTML(_ markdown: String) -> String {
  ourHTML(Array(markdown.utf8))
}

func ourHTML(_ markdown: [UInt8]) -> String {
  let document = MarkdownParser.parse(SourceFile(path: "test.md", bytes: markdown)).value
  return MarkdownHTML(document).block(0).string
}

/// What libcmark's own renderer makes of it in safe mode, changed by exactly the differences that are meant:
///
/// 1. raw HTML leaves nothing, where libcmark leaves the comment `<!-- raw HTML omitted -->`;
/// 2. `'` is written `&#39;` everywhere, where libcmark writes `'` in text and `&#x27;` in addresses.
///
/// A third, that more schemes are refused than `javascript:` and its like, is no matter of rendering: see
/// `UnsafeLinkTests`.
func referenceHTML(_ markdown: String) -> String {
  var bytes = Array(markdown.utf8)
  let count = bytes.count
  guard let root = bytes.withUnsafeMutableBytes({ cmark_parse_document($0.baseAddress, count, CMARK_OPT_DEFAULT) })
  else { return "" }
  defer { cmark_node_free(root) }
  dropRawHTML(below: root)
  guard let html = cmark_render_html(root, CMARK_OPT_DEFAULT) else { return "" }
  defer { free(html) }
  return String(cString: html).replacing("&#x27;", with: "'").replacing("'", with: "&#39;")
}

/// What libcmark's own renderer makes of it in safe mode, unchanged.
func libcmarkHTML(_ markdown: String) -> String {
  guard let html = cmark_markdown_to_html(markdown, markdown.utf8.count, CMARK_OPT_DEFAULT) else { return "" }
  defer { free(html) }
  return String(cString: html)
}

private func dropRawHTML(below root: OpaquePointer) {
  var raw: [OpaquePointer] = []
  let walk = cmark_iter_new(root)
  defer { cmark_iter_free(walk) }
  while cmark_iter_next(walk) != CMARK_EVENT_DONE {
    guard let node = cmark_iter_get_node(walk) else { continue }
    let type = cmark_node_get_type(node)
    if type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE { raw.append(node) }
  }
  for node in raw {
    cmark_node_unlink(node)
    cmark_node_free(node)
  }
}
