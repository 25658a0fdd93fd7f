internal import CommonMark
internal import Diagnostics

/// A block at the margin of a document, lists taken apart into their items: what the structure is found from.
struct Block {
  enum Kind {
    case heading(level: Int)
    case rule
    /// An item of a bullet list, or a paragraph that a dash opens.
    case dashed
    /// An item of an ordered list, or a paragraph that a number opens.
    case numbered
    case paragraph
    /// A quote or code.
    case other
  }

  let kind: Kind
  let node: Int
  /// The label; for a bullet a dash.
  let label: PrintedLabel?
  /// Whether the label is part of the node's text and left out of it, rather than Markdown's own marker.
  let isLabelText: Bool

  /// Bytes of the node's text that the label takes.
  var skipping: Int { isLabelText ? label?.length ?? 0 : 0 }
}

/// Takes a document apart into its blocks.
struct BlockScanner {
  let document: MarkdownDocument

  /// The blocks among the children of the node at `index`; footnote definitions are left out.
  func blocks(in index: Int) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(64)
    var child = index + 1
    let end = Int(document[index].end)
    while child < end {
      append(child, to: &blocks)
      child = Int(document[child].end)
    }
    return blocks
  }

  func append(_ index: Int, to blocks: inout [Block]) {
    let node = document[index]
    switch node.kind {
    case .heading: blocks.append(Block(.heading(level: Int(node.value)), index))
    case .thematicBreak: blocks.append(Block(.rule, index))
    case .bulletList:
      for item in document.children(of: index) { blocks.append(Block(.dashed, item, label: .bullet)) }
    case .orderedList:
      for item in document.children(of: index) {
        blocks.append(Block(.numbered, item, label: marker(of: item)))
      }
    case .paragraph: blocks.append(paragraph(index))
    case .footnoteDefinition: break
    default: blocks.append(Block(.other, index))
    }
  }

  /// The number of an ordered list's item, as printed.
  private func marker(of item: Int) -> PrintedLabel {
    let text = document.string(document[item].literal)
    let form = text.hasSuffix(")") ? PrintedLabel.Form.parenthesis : .stop
    return PrintedLabel(form: form, core: String(text.dropLast()), text: text, length: 0)
  }

  /// A paragraph with the label that opens it, if one does.
  private func paragraph(_ index: Int) -> Block {
    let text =
      index + 1 < Int(document[index].end) && document[index + 1].kind == .text
      ? document.bytes(document[index + 1].literal) : []
    if isOrnament(text, of: index) { return Block(.rule, index) }
    guard let label = LabelScanner.label(at: text) else { return Block(.paragraph, index) }
    if label.form == .dash { return Block(.dashed, index, label: label, isLabelText: true) }
    return Block(label.isNumber ? .numbered : .paragraph, index, label: label, isLabelText: true)
  }

  /// `o o o`, `° ° °`: three or more of one sign with white space between.
  private func isOrnament(_ text: ArraySlice<UInt8>, of paragraph: Int) -> Bool {
    guard text.count <= 24, paragraph + 2 == Int(document[paragraph].end) else { return false }
    let words = String(decoding: text, as: UTF8.self).split(separator: " ")
    guard words.count >= 3, let sign = words.first, ["o", "O", "о", "О", "ο", "Ο", "0", "°", "*", "⁂"].contains(sign)
    else { return false }
    return words.allSatisfy { $0 == sign }
  }
}

extension Block {
  init(_ kind: Kind, _ node: Int, label: PrintedLabel? = nil, isLabelText: Bool = false) {
    self.kind = kind
    self.node = node
    self.label = label
    self.isLabelText = isLabelText
  }
}

extension PrintedLabel {
  /// What a bullet is printed as.
  static let bullet = PrintedLabel(form: .dash, core: "", text: "–", length: 0)
}
