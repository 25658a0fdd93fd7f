internal import CommonMark
internal import Diagnostics

/// Decides what blocks are that do not say so by themselves, by what stands around them: labels with a backslash or
/// without their stop, Word's bullets, Roman parts, sections.
struct BlockSettling {
  let scanner: BlockScanner
  var diagnostics: [Diagnostic] = []
  /// The nodes whose labels count though no space follows them.
  private(set) var closed: Set<Int> = []

  init(scanner: BlockScanner) { self.scanner = scanner }

  mutating func settle(_ blocks: inout [Block]) {
    settleEscaped(&blocks)
    settleMissingSpaces(&blocks)
    settleArticles(&blocks)
    settleArticleParagraphs(&blocks)
    settleBullets(&blocks)
    settleLostStops(&blocks)
    settlePlainLeads(&blocks)
    settleSentenceLeads(&blocks)
    settlePartSections(&blocks)
    settleParts(&blocks)
    settleLetteredHeadings(&blocks)
    settleRomanParagraphs(&blocks)
    settleTitles(&blocks)
    settleOnlyArticle(&blocks)
    settleOpening(&blocks)
    settleAnnexLines(&blocks)
    settleHeadings(&blocks)
    settleSections(&blocks)
  }

  func place(_ block: Block) -> SourceLocation {
    let node = scanner.document[block.node]
    let length = block.meantLabel?.width ?? 1
    return SourceLocation(
      scanner.file, SourceRange(line: Int(node.startLine), column: Int(node.startColumn), length: max(length, 1)))
  }

  /// The bytes of the first text of a block.
  func firstBytes(_ block: Block) -> ArraySlice<UInt8> {
    scanner.firstText(of: block.node).map { scanner.document.bytes(scanner.document[$0].literal) } ?? []
  }

  // MARK: Backslashes

  /// A label with a backslash prints as one without. It counts where its place among the others says so: it is the next
  /// one, and no other says that it is.
  private mutating func settleEscaped(_ blocks: inout [Block]) {
    guard blocks.contains(where: \.isEscaped) else { return }
    let order = LabelOrder(scanner.language)
    var known = LabelIndex(blocks)
    for index in blocks.indices where blocks[index].isEscaped {
      guard let label = blocks[index].label else { continue }
      if label.form == .dash {
        blocks[index].kind = .dashed
        blocks[index].isEscaped = false
        continue
      }
      let (before, after) = known.neighbours(of: label, at: index)
      let follows = before.map { order.isSuccessor(label, of: $0) } ?? order.isFirst(label)
      let begins = order.isFirst(label) && !label.isNumber && !label.isCapital
      let isFree = after.map { $0.core != label.core } ?? true
      blocks[index].isEscaped = false
      guard isFree, follows || begins else {
        blocks[index].label = nil
        continue
      }
      blocks[index].kind = label.isNumber ? .numbered : .paragraph
      if label.isNumber, scanner.opensWithWhereas(blocks[index].node, after: label.length) {
        blocks[index].word = .whereas
      }
      known.add(label, at: index)
    }
  }

  // MARK: Lost spaces

  /// `1.Asks` before `2. Asks`: a label that has lost its space, where it stands right before or after one of its list.
  private mutating func settleMissingSpaces(_ blocks: inout [Block]) {
    let order = LabelOrder(scanner.language)
    var known: LabelIndex?
    for index in blocks.indices where blocks[index].kind == .paragraph && blocks[index].label == nil {
      let bytes = firstBytes(blocks[index])
      let length = MissingSpace.signLength(in: Array(bytes.prefix(12)).span, isTop: false)
      guard length > 1, let label = LabelScanner.label(at: bytes.prefix(length)), label.form != .dash,
        label.form != .bare
      else { continue }
      if known == nil { known = LabelIndex(blocks) }
      guard let (before, after) = known?.neighbours(of: label, at: index) else { continue }
      let follows = before.map { order.isSuccessor(label, of: $0) } ?? order.isFirst(label)
      guard follows, after.map({ order.isSuccessor($0, of: label) }) ?? (before != nil) else { continue }
      blocks[index] = Block(
        label.isNumber ? .numbered : .paragraph, blocks[index].node, label: label, isLabelText: true)
      closed.insert(blocks[index].node)
      known?.add(label, at: index)
    }
  }

  // MARK: Paragraphs of articles

  /// In a text of articles § numbers their paragraphs, as in Brazil; the only one has no number.
  private mutating func settleArticleParagraphs(_ blocks: inout [Block]) {
    guard let first = blocks.firstIndex(where: { $0.container?.kind == .article }) else { return }
    for index in blocks.indices where index > first {
      let block = blocks[index]
      if let container = block.container, container.kind == .section, let skipping = container.skipping {
        let printed = Array(container.printed.utf8)
        let digits = printed.firstIndex { (0x30...0x39).contains($0) } ?? 0
        let count = printed[digits...].prefix { (0x30...0x39).contains($0) }.count
        guard count > 0, printed.count <= ShortText.capacity else { continue }
        let label = PrintedLabel(.stop, ShortText(printed.span), core: digits..<digits + count, length: skipping)
        blocks[index] = Block(.numbered, block.node, label: label, isLabelText: true)
      } else if block.isUnlabelled, case let length = onlyParagraph(firstBytes(block)), length > 0 {
        blocks[index].onlyLabel = length
      }
    }
  }

  /// The bytes of `Parágrafo único.` and the space after it.
  private func onlyParagraph(_ bytes: ArraySlice<UInt8>) -> Int {
    guard scanner.language.language == "pt",
      let name = ["Parágrafo único", "Parágrafo\u{A0}único"].first(where: { bytes.starts(with: $0.utf8) })?.utf8
    else { return 0 }
    let words = bytes.dropFirst(name.count).first == UInt8(ascii: ".") ? Array(name) + [0x2E] : Array(name)
    return words.count + WhiteSpace.length(in: Array(bytes.dropFirst(words.count).prefix(8)).span)
  }

  // MARK: Bullets

  /// Word's second and third bullet come out of the clipboard as `o` and `§`, with a tab or spaces after them.
  private mutating func settleBullets(_ blocks: inout [Block]) {
    var last: Int?
    for index in blocks.indices where blocks[index].kind == .paragraph && blocks[index].label == nil {
      guard let bullet = bullet(at: blocks[index]) else { continue }
      let isNear = last == index - 1 || (index > 0 && isBulletBefore(blocks[index - 1]))
      let next = index + 1 < blocks.endIndex ? blocks[index + 1] : nil
      guard bullet.isWide || isNear || next.flatMap(self.bullet) != nil else { continue }
      last = index
      blocks[index] = Block(
        .dashed, blocks[index].node, label: .dash(length: bullet.length, rank: bullet.rank), isLabelText: true)
    }
  }

  private func isBulletBefore(_ block: Block) -> Bool {
    block.kind == .dashed || LineEnding(before: Int(scanner.document[block.node].end), in: scanner.document) == .colon
  }

  private func bullet(at block: Block) -> (length: Int, rank: UInt8, isWide: Bool)? {
    guard block.kind == .paragraph, block.label == nil else { return nil }
    let bytes = firstBytes(block)
    let sign: Int
    switch bytes.first {
    case UInt8(ascii: "o"): sign = 1
    case 0xC2 where bytes.dropFirst().first == 0xA7: sign = 2
    default: return nil
    }
    let rest = Array(bytes.dropFirst(sign))
    let space = WhiteSpace.length(in: rest.span)
    guard space > 0, space < rest.count, !(0x30...0x39).contains(rest[space]) else { return nil }
    return (sign + space, UInt8(sign), space > WhiteSpace.spaceLength(in: rest.span) || rest[0] == 0x09)
  }

  // MARK: Lost stops

  /// `2 Calls for`, after paragraph 1: a number that has lost its stop. Any other number is part of the text.
  private mutating func settleLostStops(_ blocks: inout [Block]) {
    if settleBareNumbers(&blocks) { return }
    var last: PrintedLabel?
    var known: LabelIndex?
    for index in blocks.indices {
      let block = blocks[index]
      if block.kind == .numbered, let label = block.label, !label.isCompound { last = label }
      guard block.kind == .paragraph, block.label == nil, let last,
        let label = bareNumber(firstBytes(block), like: last),
        LabelOrder(scanner.language).isSuccessor(label, of: last)
      else { continue }
      if known == nil { known = LabelIndex(blocks) }
      if let next = known?.neighbours(of: last, at: index).after, next.core == label.core { continue }
      blocks[index] = Block(.numbered, block.node, label: label, isLabelText: true)
      diagnostics.append(.numberWithoutStop(label.core, as: last.printed(label.core), at: place(blocks[index])))
    }
  }

  /// The number without a sign that a text opens with, as a label of the same form as another one.
  func bareNumber(_ bytes: ArraySlice<UInt8>, like label: PrintedLabel) -> PrintedLabel? {
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    let rest = Array(bytes.dropFirst(digits.count).prefix(16))
    let space = WhiteSpace.length(in: rest.span)
    guard (1...3).contains(digits.count), space > 0, space < rest.count else { return nil }
    return PrintedLabel(
      label.form, ShortText(Array(digits).span), core: 0..<digits.count, length: digits.count + space)
  }
}
