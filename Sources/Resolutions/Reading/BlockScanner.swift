internal import CommonMark
internal import Diagnostics

/// Takes a document apart into its blocks.
final class BlockScanner: Sendable {
  let document: MarkdownDocument
  let file: SourceFile
  let language: LanguageTag
  let terms: LegalTerms
  /// Whether the version says that some of its provisions are not translated yet.
  let isIncomplete: Bool
  private let labels: ParagraphLabels

  init(
    document: MarkdownDocument, file: SourceFile, language: LanguageTag, terms: LegalTerms? = nil,
    isIncomplete: Bool = false
  ) {
    self.document = document
    self.isIncomplete = isIncomplete
    self.file = file
    self.language = language
    self.terms = terms ?? LegalTerms.terms(for: language)
    labels = ParagraphLabels(of: document, in: file)
  }

  /// The blocks at the margin of the document; footnote definitions are left out.
  func blocks() -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(64)
    var comments = document.comments.filter(\.isBlock)[...]
    for child in document.children(of: 0) {
      let first = blocks.count
      append(child, to: &blocks)
      while let comment = comments.first, comment.node <= child {
        guard first < blocks.count else { break }
        if let directive = Directive(rawValue: comment.text.lowercased()) { blocks[first].directive = directive }
        if comment.saysUntranslated { blocks[first].isAfterGap = true }
        comments = comments.dropFirst()
      }
      if isIncomplete { for index in first..<blocks.count { blocks[index].isAfterGap = true } }
    }
    return blocks
  }

  /// Whether a block begins at the margin. One space is a slip of the finger: what is indented on purpose has more.
  func isAtMargin(_ block: Int) -> Bool { document[block].startColumn <= 2 }

  /// The items of the list at `index` as blocks.
  func items(of index: Int) -> [Block] {
    var blocks: [Block] = []
    append(index, to: &blocks)
    return blocks
  }

  private func append(_ index: Int, to blocks: inout [Block]) {
    let node = document[index]
    switch node.kind {
    case .heading: blocks.append(heading(index, level: Int(node.value)))
    case .thematicBreak: blocks.append(Block(.rule, index))
    case .bulletList:
      for item in document.children(of: index) {
        var block = Block(.dashed, item, label: .bullet, inner: innerLabel(of: item), list: index)
        if block.inner == nil { block.word = opensWithWhereas(item) ? .whereas : nil }
        blocks.append(block)
      }
    case .orderedList:
      for (offset, item) in document.children(of: index).enumerated() {
        let label = marker(of: item, number: Int(node.value) + offset)
        var block = Block(.numbered, item, label: label, inner: innerLabel(of: item), list: index)
        block.word = opensWithWhereas(item) ? .whereas : nil
        blocks.append(section(block) ?? block)
      }
    case .paragraph: blocks.append(paragraph(index))
    case .footnoteDefinition: break
    default: blocks.append(Block(.other, index))
    }
  }

  private func heading(_ index: Int, level: Int) -> Block {
    if opensWithOtherWord(index) { return Block(.heading(level: level), index) }
    let text = HeadingBeginning.of(document.plainText(of: index))
    if AnnexHeading.isOne(text, terms) { return Block(.annex, index) }
    return ContainerHeading(text, terms, language).map { $0.block(index) } ?? Block(.heading(level: level), index)
  }

  /// Whether a heading's first text shows by itself that it opens neither an article nor an annex.
  private func opensWithOtherWord(_ heading: Int) -> Bool {
    let document = document
    let nodes = document.nodes.span
    guard heading + 1 < nodes.count, nodes[heading + 1].kind == .text else { return false }
    return !terms.mayOpen(document.text.span.extracting(nodes[heading + 1].literal.range))
  }

  /// The number of an ordered list's item, as printed.
  private func marker(of item: Int, number: Int) -> PrintedLabel {
    let document = document
    let marker = document.text.span.extracting(document.nodes.span[item].literal.range)
    guard !marker.isEmpty else { return Self.marker(Array("\(number).".utf8).span) }
    return Self.marker(marker)
  }

  /// - Parameter marker: digits and a delimiter.
  private static func marker(_ marker: Span<UInt8>) -> PrintedLabel {
    let last = marker.count - 1
    let form = marker[last] == UInt8(ascii: ")") ? PrintedLabel.Form.parenthesis : .stop
    return PrintedLabel(form, ShortText(marker), core: 0..<last, length: 0)
  }

  /// `1. §`, where the number stands before the sign.
  private func section(_ block: Block) -> Block? {
    guard let label = block.label, let number = PrintedNumber(label), let first = firstText(of: block.node),
      document.bytes(document[first].literal).starts(with: [0xC2, 0xA7])
    else { return nil }
    let bytes = document.bytes(document[first].literal)
    let space = WhiteSpace.length(in: Array(bytes.dropFirst(2).prefix(12)).span)
    var section = Block(.container, block.node, list: block.list)
    section.container = Block.Container(
      .section, ProvisionNumber(NeutralNumber(number.value)), printed: "\(label.text) §", name: label.core,
      skipping: 2 + space)
    return section
  }

  // MARK: Paragraphs

  /// A paragraph with the label that opens it, if one does.
  private func paragraph(_ index: Int) -> Block {
    if isOrnament(index) { return Block(.rule, index) }
    if let label = label(of: index), label.form != .bare, !mayBeWord(label) {
      if label.form == .dash {
        var block = Block(.dashed, index, label: label, isLabelText: true)
        block.word = opensWithWhereas(index, after: label.length) ? .whereas : nil
        return block
      }
      var block = Block(label.isNumber ? .numbered : .paragraph, index, label: label, isLabelText: true)
      if label.isNumber { block.word = opensWithWhereas(index, after: label.length) ? .whereas : nil }
      return block
    }
    if let label = labels.escaped(index) {
      var block = Block(.paragraph, index, label: label, isLabelText: true)
      block.isEscaped = true
      return block
    }
    return ParagraphOpening(self, index).block(label: label(of: index))
  }

  /// Whether a label may be a shortened word: `Art. 1.`
  private func mayBeWord(_ label: PrintedLabel) -> Bool {
    label.form == .stop && label.width > 3 && !label.isNumber
      && terms.isAbbreviation(label.text.lowercased())
  }

  /// The label that a text goes on with after a section's: `§ 2. 1.`
  func innerNumber(of block: Int, after skipping: Int) -> PrintedLabel? {
    guard let first = firstText(of: block), skipping < Int(document[first].literal.count) else { return nil }
    return LabelScanner.label(at: document.bytes(document[first].literal).dropFirst(skipping))
  }

  /// The node of the first text of a paragraph or item, markup around it passed over; nil where none comes first.
  func firstText(of block: Int) -> Int? {
    let nodes = document.nodes
    var index = block + 1
    if nodes[block].kind == .item {
      guard index < Int(nodes[block].end), nodes[index].kind == .paragraph else { return nil }
      index += 1
    }
    while index < Int(nodes[block].end), nodes[index].kind == .emphasis || nodes[index].kind == .strong { index += 1 }
    return index < Int(nodes[block].end) && nodes[index].kind == .text ? index : nil
  }

  /// Whether the text of an item or paragraph opens with a word for "whereas", after `skipping` bytes of a label.
  func opensWithWhereas(_ block: Int, after skipping: Int = 0) -> Bool {
    guard let first = firstText(of: block) else { return false }
    let document = document
    let text = document.text.span.extracting(document[first].literal.range.dropFirst(skipping))
    guard terms.mayOpenText(text, withWord: .whereas) else { return false }
    let opening = String(decoding: document.bytes(document[first].literal).dropFirst(skipping), as: UTF8.self)
    return OpeningText(opening).dropping(anyOf: terms[.whereas]) != nil
  }

  /// The label that the first paragraph of a list's item opens with. A bare one is a word there.
  private func innerLabel(of item: Int) -> PrintedLabel? {
    guard item + 1 < Int(document[item].end), document[item + 1].kind == .paragraph, let label = label(of: item + 1),
      label.form != .bare
    else { return nil }
    return label
  }

  // MARK: Labels in texts

  /// The label that a paragraph's or heading's text opens with, be it set in italics or bold; nil where none does, or
  /// where a backslash stands in it.
  func label(of paragraph: Int) -> PrintedLabel? { labels[paragraph] }

  /// The label in brackets that a paragraph's text goes on with after `skipping` bytes of another one.
  func label(of paragraph: Int, after skipping: Int) -> PrintedLabel? {
    let document = document
    let nodes = document.nodes.span
    guard nodes[paragraph].kind == .paragraph else { return nil }
    guard skipping > 0 else { return label(of: paragraph).flatMap { $0.isBracketed ? $0 : nil } }
    let first = paragraph + 1
    guard first < Int(nodes[paragraph].end), nodes[first].kind == .text, skipping < Int(nodes[first].literal.count)
    else { return nil }
    let text = document.text.span.extracting(nodes[first].literal.range.dropFirst(skipping))
    guard LabelScanner.mayBeBracketed(text), let label = LabelScanner.label(at: text),
      label.width < label.length, label.isBracketed
    else { return nil }
    return label
  }

  /// Whether a paragraph is `o o o`, `° ° °`: three or more of one sign with white space between.
  private func isOrnament(_ paragraph: Int) -> Bool {
    let document = document
    let nodes = document.nodes.span
    let end = Int(nodes[paragraph].end)
    var first = paragraph + 1
    while first < end, nodes[first].kind == .strong || nodes[first].kind == .emphasis { first += 1 }
    guard first < end, end - first <= 7, nodes[first].literal.count <= 24, nodes[first].kind == .text,
      Self.opensWithSign(document.text.span.extracting(nodes[first].literal.range))
    else { return false }
    let signs = document.plainText(of: paragraph).split(whereSeparator: \.isWhitespace)
    guard signs.count >= 3, let sign = signs.first, sign.count == 1, "oOоОοΟ0°*⁂".contains(sign) else { return false }
    return signs.allSatisfy { $0 == sign }
  }

  /// Whether a text may open with such a sign alone, or with white space, as the first bytes of few texts do.
  private static func opensWithSign(_ text: Span<UInt8>) -> Bool {
    guard text.count > 1 else { return true }
    let length: Int
    switch (text[0], text[1]) {
    case (UInt8(ascii: "o"), _), (UInt8(ascii: "O"), _), (UInt8(ascii: "0"), _), (UInt8(ascii: "*"), _): length = 1
    case (0xC2, 0xB0), (0xCE, _), (0xD0, _): length = 2
    case (0xC2, _), (0xE1...0xE3, _), (0...0x20, _): return true
    default: return false
    }
    return length >= text.count || text[length] <= 0x20 || text[length] >= 0xC2
  }
}
