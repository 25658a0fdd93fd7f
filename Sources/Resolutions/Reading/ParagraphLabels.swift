internal import CommonMark
internal import Diagnostics

/// The labels that the paragraphs and headings of a document open with, found once: several readers ask for each.
struct ParagraphLabels {
  private var labels: [PrintedLabel] = []
  /// By node, the place of its label among them, from 1; 0 where it has none, below 0 where a backslash stands in it.
  private var places: [Int32]

  /// - Parameter file: the file that the document was read from.
  init(of document: MarkdownDocument, in file: SourceFile) {
    places = Array(repeating: 0, count: document.nodes.count)
    labels.reserveCapacity(64)
    let nodes = document.nodes.span
    let text = document.text.span
    var index = 0
    while index < nodes.count {
      switch nodes[index].kind {
      case .paragraph, .heading:
        if let label = Self.label(of: index, nodes, text, file) {
          labels.append(label.label)
          places[index] = Int32(label.isEscaped ? -labels.count : labels.count)
        }
        index = Int(nodes[index].end)
      default: index += 1
      }
    }
  }

  /// The label that the text of the paragraph or heading at `node` opens with, be it set in italics or bold; nil where
  /// none does, or where a backslash says that it is meant as text.
  subscript(node: Int) -> PrintedLabel? {
    let place = Int(places[node])
    return place <= 0 ? nil : labels[place - 1]
  }

  /// The label with a backslash in it that the text of the paragraph at `node` opens with: `1\.`. It prints as a label
  /// does; whether it is one, its place among the others says.
  func escaped(_ node: Int) -> PrintedLabel? {
    let place = Int(places[node])
    return place < 0 ? labels[-place - 1] : nil
  }

  private static func label(
    of paragraph: Int, _ nodes: Span<MarkdownNode>, _ text: Span<UInt8>, _ file: SourceFile
  ) -> (label: PrintedLabel, isEscaped: Bool)? {
    let end = Int(nodes[paragraph].end)
    var first = paragraph + 1
    while first < end, nodes[first].isItalicOrBold { first += 1 }
    guard first < end, nodes[first].kind == .text else { return nil }
    let (node, block) = (nodes[first], nodes[paragraph])
    let bytes = text.extracting(node.literal.range)
    // A paragraph begins with a hyphen and a space only where a backslash stands before it.
    if bytes.count > 2, bytes[0] == UInt8(ascii: "-") {
      let isHard = bytes[1] == 0xC2 && bytes[2] == 0xA0
      if bytes[1] == 0x20 || (isHard && isEscaped(node, 1, in: block, of: file)) {
        return (.dash(length: 1 + WhiteSpace.length(in: bytes, at: 1)), true)
      }
    }
    guard let opening = LabelScanner.label(at: bytes) else { return nil }
    let label = bulleted(opening, bytes) ?? opening
    let isEscaped = isEscaped(node, label.width, in: block, of: file)
    if label.length < Int(node.literal.count) || first + 1 >= end { return (label, isEscaped) }
    return longer(label, before: nodes[first + 1], text).map { ($0, isEscaped) }
  }

  /// The label after a bullet, where it is that of a point or recital: `• (a) to release`.
  private static func bulleted(_ bullet: PrintedLabel, _ text: Span<UInt8>) -> PrintedLabel? {
    guard bullet.form == .dash, LabelScanner.opensWithBullet(text), bullet.length < text.count,
      let label = LabelScanner.label(at: text.extracting(bullet.length..<text.count)),
      label.isBracketed || (label.form == .stop && !label.isNumber),
      label.isNumber
        ? label.core.count <= 2
        : label.onlyScalar != nil || label.core == "الف" || Alphabet.roman.position(of: label.core.capitals) != nil
    else { return nil }
    return label.followed(by: bullet.length)
  }

  /// A label that takes a whole text node, with the white space after it; nil where none ends it: neither white space nor
  /// a line break nor a footnote mark.
  private static func longer(_ label: PrintedLabel, before next: MarkdownNode, _ text: Span<UInt8>) -> PrintedLabel? {
    let isEnded = label.width < label.length
    switch next.kind {
    case .softBreak, .lineBreak, .footnoteReference: return label
    case .text:
      let space = WhiteSpace.length(in: text.extracting(next.literal.range))
      guard isEnded || space > 0 else { return nil }
      return label.followed(by: space)
    default: return isEnded ? label : nil
    }
  }

  /// Whether the source has a backslash within the first bytes of a text, a label: `J\. Smith`.
  static func isEscaped(_ text: MarkdownNode, _ length: Int, in paragraph: MarkdownNode, of file: SourceFile) -> Bool {
    if text.startLine == text.endLine, text.endColumn - text.startColumn + 1 == text.literal.count { return false }
    return hasBackslash(within: length, of: paragraph, file)
  }

  @inline(never) private static func hasBackslash(
    within length: Int, of paragraph: MarkdownNode, _ file: SourceFile
  ) -> Bool {
    let line = file.line(Int(paragraph.startLine)).dropFirst(max(Int(paragraph.startColumn) - 1, 0))
    let source = line.drop { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
    let marks = WhiteSpace.marks(in: source.span)
    return source.dropFirst(marks).prefix(length).contains(UInt8(ascii: "\\"))
  }
}

extension MarkdownNode {
  fileprivate var isItalicOrBold: Bool { kind == .emphasis || kind == .strong }
}
