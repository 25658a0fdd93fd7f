/// Turns the brackets that `FootnoteMarks` hid into footnote nodes: references within text, and definitions where a
/// line of a paragraph begins with `[^label]:`. Blocks right after a definition belong to it where their indentation
/// would make them code.
struct FootnoteResolution {
  private let source: MarkdownDocument
  private var nodes: [MarkdownNode] = []
  /// The text nodes with a mark in them that are still to be copied, the next one last.
  private var marked: [Int]
  /// Whether a line was unindented.
  private let isUnindented: (Int32) -> Bool

  private init(_ source: MarkdownDocument, marks: [Int], isUnindented: @escaping (Int32) -> Bool) {
    self.source = source
    self.isUnindented = isUnindented
    marked = Self.nodes(in: source, with: marks).reversed()
    nodes.reserveCapacity(source.nodes.count + 2 * marked.count)
  }

  /// - Parameter isUnindented: whether `Unindentation` took something away in a line of the file.
  static func resolve(
    _ document: MarkdownDocument, isUnindented: @escaping (Int32) -> Bool
  ) -> MarkdownDocument {
    let marks = FootnoteMarks.positions(in: document.text)
    var resolution = FootnoteResolution(document, marks: marks, isUnindented: isUnindented)
    resolution.copy(0)
    var result = document
    result.nodes = resolution.nodes
    for index in marks { result.text[index] = FootnoteMarks.restored(result.text[index]) }
    return result
  }

  /// The text nodes in whose text one of the marks stands; both are in the order of the text.
  private static func nodes(in document: MarkdownDocument, with marks: [Int]) -> [Int] {
    var nodes: [Int] = []
    var rest = marks[...]
    for index in document.nodes.indices where document.nodes[index].kind == .text {
      let range = document.nodes[index].literal.range
      rest = rest.drop { $0 < range.lowerBound }
      guard let mark = rest.first else { break }
      if mark < range.upperBound { nodes.append(index) }
    }
    return nodes
  }

  /// Copies the node at `index`; recursion is bounded by `MarkdownParser.deepestNesting`.
  private mutating func copy(_ index: Int) {
    guard hasMark(index) else { return copyWhole(index..<Int(source.nodes[index].end)) }
    let node = source[index]
    switch node.kind {
    case .text: copyText(node, node.literal.range)
    case .paragraph: copyParagraph(index)
    default: copyNode(node, children: source.children(of: index))
    }
  }

  /// Whether a mark stands in the node at `index`, which comes after those that were asked for before.
  private mutating func hasMark(_ index: Int) -> Bool {
    while let next = marked.last, next < index { marked.removeLast() }
    return marked.last.map { $0 < Int(source.nodes[index].end) } ?? false
  }

  /// Copies nodes side by side and all below them, in which there is no mark.
  private mutating func copyWhole(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let start = nodes.count
    let shift = Int32(start - range.lowerBound)
    nodes.append(contentsOf: source.nodes[range])
    guard shift != 0 else { return }
    for index in start..<nodes.count { nodes[index].end += shift }
  }

  private mutating func copyNode(_ node: MarkdownNode, children: some Sequence<Int>) {
    let place = nodes.count
    nodes.append(node)
    var definition: Int?
    var unmarked = 0..<0
    for child in children {
      if definition == nil, !hasMark(child) {
        unmarked = (unmarked.isEmpty ? child : unmarked.lowerBound)..<Int(source.nodes[child].end)
        continue
      }
      copyWhole(unmarked)
      unmarked = 0..<0
      let start = nodes.count
      copy(child)
      if let new = definitionAtEnd(from: start) {
        definition = new
      } else if let open = definition, isUnindented(source[child].startLine),
        source[child].startColumn > nodes[open].startColumn
      {
        take(from: start, into: open)
      } else {
        definition = nil
      }
    }
    copyWhole(unmarked)
    nodes[place].end = Int32(nodes.count)
  }

  // MARK: Definitions

  /// The last of the blocks from `start` on, where it is a definition.
  private func definitionAtEnd(from start: Int) -> Int? {
    var last = start
    while last < nodes.count, Int(nodes[last].end) < nodes.count { last = Int(nodes[last].end) }
    return last < nodes.count && nodes[last].kind == .footnoteDefinition ? last : nil
  }

  /// Makes the nodes from `start` on, the last ones, part of a definition, and its own text a paragraph in it.
  private mutating func take(from start: Int, into definition: Int) {
    let isText = definition + 1 < start && nodes[definition + 1].kind != .paragraph
    if isText, Int(nodes[definition].end) == start {
      var paragraph = nodes[definition]
      paragraph.kind = .paragraph
      paragraph.literal = .empty
      nodes.insert(paragraph, at: definition + 1)
      for index in (definition + 1)..<nodes.count { nodes[index].end += 1 }
    }
    nodes[definition].end = Int32(nodes.count)
  }

  /// Copies a paragraph: as it is, or in pieces where lines of it are definitions.
  private mutating func copyParagraph(_ index: Int) {
    let children = Array(source.children(of: index))
    var start = children.startIndex
    while start < children.endIndex {
      let lineBreak = children.indices[start...].first { isBreakBeforeDefinition(at: $0, of: children) }
      let end = lineBreak ?? children.endIndex
      copyPiece(of: source[index], children[start..<end], isWhole: end - start == children.count)
      start = lineBreak.map { $0 + 1 } ?? end
    }
    if children.isEmpty { copyNode(source[index], children: children) }
  }

  private func isBreakBeforeDefinition(at place: Int, of children: [Int]) -> Bool {
    guard place + 1 < children.endIndex else { return false }
    let kind = source[children[place]].kind
    return (kind == .softBreak || kind == .lineBreak) && definitionLabel(at: children[place + 1]) != nil
  }

  /// Copies one or more lines of a paragraph as a paragraph or a definition of their own.
  private mutating func copyPiece(of paragraph: MarkdownNode, _ children: ArraySlice<Int>, isWhole: Bool) {
    guard let first = children.first, let last = children.last else { return }
    var node = paragraph
    if !isWhole {
      node.startLine = source[first].startLine
      node.startColumn = source[first].startColumn
      node.endLine = source[last].endLine
      node.endColumn = source[last].endColumn
    }
    guard let label = definitionLabel(at: first) else { return copyNode(node, children: children) }
    node.kind = .footnoteDefinition
    node.literal = label
    let place = nodes.count
    nodes.append(node)
    copyText(source[first], definitionBody(of: source[first], label))
    for child in children.dropFirst() { copy(child) }
    nodes[place].end = Int32(nodes.count)
  }

  /// What follows `[^label]:` and white space in the text that opens a definition.
  private func definitionBody(of text: MarkdownNode, _ label: TextSpan) -> Range<Int> {
    let afterColon = label.range.upperBound + 2
    let body = source.text[afterColon..<text.literal.range.upperBound]
    return (body.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? body.endIndex)..<body.endIndex
  }

  /// The label when the text node at `index` begins with `[^label]:`.
  private func definitionLabel(at index: Int) -> TextSpan? {
    let node = source[index]
    guard node.kind == .text else { return nil }
    let bytes = source.bytes(node.literal)
    guard let (mark, label) = firstMark(in: bytes), mark.lowerBound == bytes.startIndex,
      mark.upperBound < bytes.endIndex, bytes[mark.upperBound] == UInt8(ascii: ":")
    else { return nil }
    return TextSpan(start: label.lowerBound, count: label.count)
  }

  // MARK: References

  /// Splits the part `range` of a text node at the references it contains.
  private mutating func copyText(_ node: MarkdownNode, _ range: Range<Int>) {
    var rest = source.text[range]
    while let (mark, label) = firstMark(in: rest) {
      appendLeaf(.text, of: node, rest.startIndex..<mark.lowerBound, literal: rest.startIndex..<mark.lowerBound)
      appendLeaf(.footnoteReference, of: node, mark, literal: label)
      rest = rest[mark.upperBound...]
    }
    appendLeaf(.text, of: node, rest.indices, literal: rest.indices)
  }

  /// The first whole mark in `bytes`, with its brackets, and the label in it. Markup within a label leaves half a mark,
  /// which is text.
  private func firstMark(in bytes: ArraySlice<UInt8>) -> (mark: Range<Int>, label: Range<Int>)? {
    guard let open = bytes.firstIndex(of: FootnoteMarks.open),
      let close = bytes[open...].firstIndex(of: FootnoteMarks.close), close > open + 2
    else { return nil }
    return (open..<close + 1, open + 2..<close)
  }

  /// Appends the part `range` of a text node as a node of its own.
  private mutating func appendLeaf(
    _ kind: MarkdownNode.Kind, of text: MarkdownNode, _ range: Range<Int>, literal: Range<Int>
  ) {
    guard !range.isEmpty else { return }
    var node = text
    node.kind = kind
    node.literal = TextSpan(start: literal.lowerBound, count: literal.count)
    // Without escapes and entities a text is as long in the source as here, and the part's place is known exactly.
    if text.startLine == text.endLine, text.endColumn - text.startColumn + 1 == text.literal.count {
      node.startColumn = text.startColumn + Int32(range.lowerBound) - text.literal.start
      node.endColumn = node.startColumn + Int32(range.count) - 1
    }
    node.end = Int32(nodes.count + 1)
    nodes.append(node)
  }
}
