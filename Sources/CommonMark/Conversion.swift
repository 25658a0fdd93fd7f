internal import CLibcmark
internal import Diagnostics

/// Copies libcmark's tree into the flat arrays of a `MarkdownDocument`, once, from top to bottom.
struct Conversion {
  typealias Node = OpaquePointer

  private let file: SourceFile
  private let lineOffset: Int
  private var lines: LineCursor
  private(set) var document = MarkdownDocument()
  private(set) var diagnostics: [Diagnostic] = []
  /// Indices of the nodes that are still open.
  private var open: [Int] = []
  private var isTooDeep = false

  /// - Parameters:
  ///   - offset: the byte at which the Markdown begins.
  ///   - firstLine: the number of the line that begins there.
  init(file: SourceFile, offset: Int, firstLine: Int) {
    self.file = file
    lineOffset = firstLine - 1
    lines = LineCursor(file.bytes, line: firstLine, offset: offset)
  }

  @unsafe mutating func convert(_ root: Node, textCapacity: Int) {
    document.nodes.removeAll()
    document.nodes.reserveCapacity(textCapacity / 40 + 16)
    document.text.reserveCapacity(textCapacity)
    open.reserveCapacity(16)
    var current: Node = unsafe root
    while true {
      if unsafe begin(current) {
        if let child = unsafe cmark_node_first_child(current) {
          unsafe current = child
          continue
        }
        finish()
      }
      while unsafe cmark_node_next(current) == nil {
        guard let parent = unsafe cmark_node_parent(current) else { return }
        finish()
        unsafe current = parent
      }
      if let next = unsafe cmark_node_next(current) { unsafe current = next }
    }
  }

  /// Closes the innermost open node.
  private mutating func finish() {
    guard let index = open.popLast() else { return }
    document.nodes[index].end = Int32(document.nodes.count)
  }

  /// Adds the node; true when it stays open for children.
  @unsafe private mutating func begin(_ node: Node) -> Bool {
    let type = unsafe cmark_node_get_type(node)
    guard let kind = unsafe Self.kind(type, of: node) else { return false }
    var value = unsafe positioned(kind, as: node)
    guard open.count < MarkdownParser.deepestNesting else {
      diagnoseDepth(at: value.range)
      return false
    }
    switch kind {
    case .text, .code: value.literal = unsafe append(cmark_node_get_literal(node))
    case .codeBlock:
      value.literal = unsafe append(cmark_node_get_literal(node))
      value.extra = unsafe append(cmark_node_get_fence_info(node))
    case .htmlBlock, .htmlInline:
      diagnose(html: unsafe string(cmark_node_get_literal(node)), at: value.range)
      return false
    case .link, .image:
      value.literal = unsafe append(cmark_node_get_url(node))
      value.extra = unsafe append(cmark_node_get_title(node))
      refuseUnsafeDestination(of: &value)
    case .item:
      if let list = open.last, document.nodes[list].kind == .orderedList {
        value.literal = append(lines.listMarker(line: Int(value.startLine), column: Int(value.startColumn)))
      }
    case .heading: value.value = unsafe cmark_node_get_heading_level(node)
    case .bulletList, .orderedList:
      value.isTight = unsafe cmark_node_get_list_tight(node) != 0
      value.value = unsafe cmark_node_get_list_start(node)
    default: break
    }
    open.append(document.nodes.count)
    document.nodes.append(value)
    return true
  }

  @unsafe private func positioned(_ kind: MarkdownNode.Kind, as node: Node) -> MarkdownNode {
    var value = MarkdownNode(kind)
    value.startLine = unsafe cmark_node_get_start_line(node) + Int32(lineOffset)
    value.startColumn = unsafe cmark_node_get_start_column(node)
    value.endLine = unsafe cmark_node_get_end_line(node) + Int32(lineOffset)
    value.endColumn = unsafe cmark_node_get_end_column(node)
    return value
  }

  /// Copies a C string to the end of the document's text.
  @unsafe private mutating func append(_ string: UnsafePointer<CChar>?) -> TextSpan {
    guard let string = unsafe string else { return .empty }
    let start = document.text.count
    let length = unsafe cmark_text_length(string)
    unsafe document.text.append(contentsOf: UnsafeRawBufferPointer(start: string, count: length))
    return TextSpan(start: start, count: length)
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) -> TextSpan {
    let start = document.text.count
    document.text.append(contentsOf: bytes)
    return TextSpan(start: start, count: bytes.count)
  }

  @unsafe private func string(_ string: UnsafePointer<CChar>?) -> String {
    unsafe string.map { unsafe String(cString: $0) } ?? ""
  }

  // MARK: What is refused

  private mutating func diagnoseDepth(at range: SourceRange) {
    guard !isTooDeep else { return }
    isTooDeep = true
    diagnostics.append(.nestingTooDeep(limit: MarkdownParser.deepestNesting, at: SourceLocation(file, range)))
  }

  private mutating func diagnose(html: String, at range: SourceRange) {
    guard let tag = HTMLComment.firstMarkup(besidesCommentsIn: html) else { return }
    diagnostics.append(.rawHTML(tag, at: SourceLocation(file, range)))
  }

  private mutating func refuseUnsafeDestination(of node: inout MarkdownNode) {
    guard let scheme = LinkSafety.unsafeScheme(of: document.bytes(node.literal)) else { return }
    node.literal = .empty
    diagnostics.append(.unsafeLink(scheme: scheme, at: SourceLocation(file, node.range)))
  }
}

extension Conversion {
  /// libcmark's node type as ours; nil for what Markdown input cannot contain.
  @unsafe fileprivate static func kind(_ type: cmark_node_type, of node: Node) -> MarkdownNode.Kind? {
    switch type {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST:
      unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? .orderedList : .bulletList
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: nil
    }
  }
}
