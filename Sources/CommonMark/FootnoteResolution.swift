/// Turns the brackets that `FootnoteMarks` hid into footnote nodes: references within text, and definitions where a
/// line of a paragraph begins with `[^label]:`.
struct FootnoteResolution {
  private let source: MarkdownDocument
  private var nodes: [MarkdownNode] = []

  private init(_ source: MarkdownDocument) {
    self.source = source
  }

  static func resolve(_ document: MarkdownDocument) -> MarkdownDocument {
    var resolution = FootnoteResolution(document)
    resolution.copy(0)
    var result = document
    result.nodes = resolution.nodes
    for index in result.text.indices {
      switch result.text[index] {
      case FootnoteMarks.open: result.text[index] = UInt8(ascii: "[")
      case FootnoteMarks.close: result.text[index] = UInt8(ascii: "]")
      default: continue
      }
    }
    return result
  }

  /// Copies the node at `index`; recursion is bounded by `MarkdownParser.deepestNesting`.
  private mutating func copy(_ index: Int) {
    let node = source[index]
    switch node.kind {
    case .text: copyText(node)
    case .paragraph: copyParagraph(index)
    default: copyNode(node, children: Array(source.children(of: index)))
    }
  }

  private mutating func copyNode(_ node: MarkdownNode, children: some Sequence<Int>) {
    let place = nodes.count
    nodes.append(node)
    for child in children { copy(child) }
    nodes[place].end = Int32(nodes.count)
  }

  private mutating func copyParagraph(_ index: Int) {
    var rest = Array(source.children(of: index))[...]
    repeat {
      let definition = rest.first.flatMap { definitionLabel(at: $0) }
      let end = rest.indices.dropFirst().first { line in
        source[rest[line]].kind == .softBreak && line + 1 < rest.endIndex && definitionLabel(at: rest[line + 1]) != nil
      }
      var node = source[index]
      if let first = rest.first, first != index + 1 {
        node.startLine = source[first].startLine
        node.startColumn = source[first].startColumn
      }
      let children = rest[..<(end ?? rest.endIndex)]
      if let definition {
        node.kind = .footnoteDefinition
        node.literal = definition
        copyDefinition(node, children: children)
      } else {
        copyNode(node, children: children)
      }
      rest = end.map { rest[($0 + 1)...] } ?? []
    } while !rest.isEmpty
  }

  /// Copies a definition without the mark that opens it.
  private mutating func copyDefinition(_ node: MarkdownNode, children: ArraySlice<Int>) {
    let place = nodes.count
    nodes.append(node)
    if let first = children.first {
      var text = source[first]
      let bytes = source.bytes(text.literal).dropFirst(Int(node.literal.count) + 4)
      let body = bytes.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      text.literal = TextSpan(start: body.startIndex, count: body.count)
      copyText(text)
    }
    for child in children.dropFirst() { copy(child) }
    nodes[place].end = Int32(nodes.count)
  }

  /// The label when the text node at `index` begins with `[^label]:`.
  private func definitionLabel(at index: Int) -> TextSpan? {
    let node = source[index]
    guard node.kind == .text else { return nil }
    let bytes = source.bytes(node.literal)
    guard bytes.first == FootnoteMarks.open, let close = bytes.firstIndex(of: FootnoteMarks.close),
      close + 1 < bytes.endIndex, bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    return TextSpan(start: bytes.startIndex + 2, count: close - bytes.startIndex - 2)
  }

  /// Splits a text node at the references it contains.
  private mutating func copyText(_ node: MarkdownNode) {
    var rest = source.bytes(node.literal)
    while let open = rest.firstIndex(of: FootnoteMarks.open),
      let close = rest[open...].firstIndex(of: FootnoteMarks.close)
    {
      appendLeaf(.text, like: node, rest[..<open])
      appendLeaf(.footnoteReference, like: node, rest[(open + 2)..<close])
      rest = rest[(close + 1)...]
    }
    appendLeaf(.text, like: node, rest)
  }

  private mutating func appendLeaf(_ kind: MarkdownNode.Kind, like model: MarkdownNode, _ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    var node = model
    node.kind = kind
    node.literal = TextSpan(start: bytes.startIndex, count: bytes.count)
    node.end = Int32(nodes.count + 1)
    nodes.append(node)
  }
}
