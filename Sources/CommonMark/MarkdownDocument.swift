public import Diagnostics

/// A parsed Markdown document as two flat arrays: nodes in document order, and the text they point into.
///
/// A node's children are the nodes that follow it up to its `end`; `children(of:)` steps over them. The form costs two
/// allocations a document however many nodes it has, and is safe to hand between tasks.
public struct MarkdownDocument: Sendable {
  /// Nodes in document order; the first is the document itself.
  public internal(set) var nodes: [MarkdownNode]
  /// The literals of all nodes, UTF-8.
  public internal(set) var text: [UInt8]
  /// The HTML comments, in the order of the text: no page shows them.
  public internal(set) var comments: [MarkdownComment] = []

  /// An empty document.
  public init() {
    var root = MarkdownNode(.document)
    root.end = 1
    nodes = [root]
    text = []
  }

  /// The node at an index of `nodes`.
  public subscript(index: Int) -> MarkdownNode { nodes[index] }

  /// The children of the node at `index`, by their indices.
  public func children(of index: Int) -> MarkdownChildren {
    MarkdownChildren(document: self, position: index + 1, end: Int(nodes[index].end))
  }

  /// The bytes that a span names.
  public func bytes(_ span: TextSpan) -> ArraySlice<UInt8> { text[span.range] }

  /// A span's text.
  public func string(_ span: TextSpan) -> String { String(decoding: text[span.range], as: UTF8.self) }

  /// What a reader reads of the node at `index`: its text without markup and footnotes, line breaks as spaces.
  /// - Parameter skipping: bytes to leave out at the start of its first text.
  public func plainText(of index: Int, skipping: Int = 0) -> String {
    var result: [UInt8] = []
    appendPlainText(of: index, skipping: skipping, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends what `plainText(of:)` returns, as UTF-8.
  public func appendPlainText(of index: Int, skipping: Int = 0, to result: inout [UInt8]) {
    var skip = skipping
    var current = index
    while current < Int(nodes[index].end) {
      let node = nodes[current]
      switch node.kind {
      case .text, .code, .codeBlock:
        let dropped = min(skip, node.literal.range.count)
        skip -= dropped
        let bytes = text[node.literal.range.dropFirst(dropped)]
        if node.kind == .codeBlock {
          result.append(contentsOf: bytes.lazy.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 })
        } else {
          result.append(contentsOf: bytes)
        }
      case .softBreak, .lineBreak: result.append(UInt8(ascii: " "))
      case .tableRow where node.value > 0 && current != index: result.append(contentsOf: "; ".utf8)
      case .tableCell where nodes[current - 1].kind != .tableRow: result.append(contentsOf: " | ".utf8)
      case .paragraph, .heading, .item, .table:
        if let last = result.last, last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
      case .footnoteDefinition where current != index:
        current = Int(node.end)
        continue
      default: break
      }
      current += 1
    }
  }
}

/// An HTML comment: for whoever reads the source, never for whoever reads the page.
public struct MarkdownComment: Sendable, Hashable {
  /// The index of the node that comes after it: that of the next block at the margin where it stands on lines of its own.
  public internal(set) var node: Int
  /// What stands between `<!--` and `-->`, without the white space around it.
  public let text: String
  /// Whether it stands at the margin of the document, on lines of its own.
  public let isBlock: Bool
  /// Where it begins.
  public let range: SourceRange
}

/// Steps over the children of one node.
public struct MarkdownChildren: Sequence, IteratorProtocol {
  let document: MarkdownDocument
  var position: Int
  let end: Int

  /// The index of the next child; nil after the last.
  public mutating func next() -> Int? {
    guard position < end else { return nil }
    defer { position = Int(document.nodes[position].end) }
    return position
  }
}

extension MarkdownDocument {
  /// The document with the nodes of another one after its own, for texts that show parts of both. The nodes keep their
  /// places in their own files; the comments are the first one's.
  public func appending(_ other: MarkdownDocument) -> MarkdownDocument {
    var joined = self
    let (nodeOffset, textOffset) = (Int32(nodes.count), Int32(text.count))
    joined.text += other.text
    joined.nodes += other.nodes.map { node in
      var node = node
      node.end += nodeOffset
      node.literal.start += textOffset
      node.extra.start += textOffset
      return node
    }
    return joined
  }
}
