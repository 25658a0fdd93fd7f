internal import CommonMark
internal import Diagnostics

/// Finds preamble and operative part in the blocks of a resolution, or of one annex.
struct BodyReader {
  let scanner: BlockScanner
  let isAnnex: Bool
  /// How many blocks of text stood before the title.
  let leading: Int
  var diagnostics: [Diagnostic] = []
  var body = ResolutionBody()

  // MARK: Under construction
  /// What is being filled: the preamble's or the operative part's elements.
  var elements: [BodyElement] = []
  var article: ProvisionDraft?
  var draft: ProvisionDraft?
  /// The labels of the recitals, in order.
  var recitals: [PrintedLabel] = []

  init(scanner: BlockScanner, isAnnex: Bool, leading: Int) {
    self.scanner = scanner
    self.isAnnex = isAnnex
    self.leading = leading
  }

  var document: MarkdownDocument { scanner.document }
  var file: SourceFile { scanner.file }
  var language: LanguageTag { scanner.language }

  mutating func read(_ blocks: ArraySlice<Block>) -> ResolutionBody {
    let (start, letters) = operativeStart(in: blocks)
    readPreamble(blocks[..<start], letters: letters)
    closeAll()
    body.preamble = elements
    elements = []
    readOperative(blocks[start...])
    closeAll()
    body.operative = elements
    return body
  }

  /// Where the operative part begins, with the headings right before it, and the letters of the recitals before it.
  private func operativeStart(in blocks: ArraySlice<Block>) -> (Int, [Int: Lettering.Letter]) {
    guard var start = blocks.firstIndex(where: \.isNumbered) else {
      let letters = isAnnex ? [:] : letters(in: blocks)
      return (unnumberedStart(in: blocks, letters: letters), letters)
    }
    var letters = letters(in: blocks[..<start])
    if let first = firstParagraphOne(in: blocks, after: start) {
      let more = self.letters(in: blocks[..<first])
      if more.keys.contains(where: { $0 >= start }) { (start, letters) = (first, more) }
    }
    while start > blocks.startIndex, blocks[start - 1].isHeading { start -= 1 }
    return (start, letters)
  }

  /// Where the first numbered block is not paragraph 1, it may stand in the preamble; then paragraph 1 comes later.
  private func firstParagraphOne(in blocks: ArraySlice<Block>, after start: Int) -> Int? {
    func isOne(_ block: Block) -> Bool {
      block.kind == .numbered && block.label.flatMap { PrintedNumber($0.core) }?.value == 1
    }
    guard blocks[start].kind == .numbered, !isOne(blocks[start]) else { return nil }
    return blocks[(start + 1)...].firstIndex(where: isOne)
  }

  /// Where nothing is numbered, the last paragraph is the only one, and it is printed without a number. It comes after
  /// all recitals.
  private func unnumberedStart(in blocks: ArraySlice<Block>, letters: [Int: Lettering.Letter]) -> Int {
    guard !isAnnex else { return blocks.startIndex }
    let preamble = letters.keys.max().map { $0 + 1 } ?? blocks.startIndex
    guard var start = blocks[preamble...].lastIndex(where: \.isUnlabelled) else { return blocks.endIndex }
    while start > preamble, blocks[start - 1].isHeading { start -= 1 }
    return start
  }

  // MARK: Building

  mutating func begin(
    _ kind: ProvisionKind, label: String, number: String, block: Block, heading: TextPlace? = nil, numbers: [Int] = []
  ) {
    closeDraft()
    let node = document[block.node]
    let range = SourceRange(
      line: Int(node.startLine), column: Int(node.startColumn), length: max(label.utf8.count, 1))
    draft = ProvisionDraft(
      kind: kind, label: label, number: ProvisionNumber(number), range: range, heading: heading,
      nesting: PointNesting(scanner: scanner, numbers: numbers))
  }

  /// Ends the open provision and puts it where it belongs.
  mutating func closeDraft() {
    guard let provision = draft?.finish() else { return }
    draft = nil
    diagnostics += provision.diagnostics
    guard article != nil else { return elements.append(.provision(provision.value)) }
    article?.paragraphs.append(provision.value)
  }

  mutating func closeAll() {
    closeDraft()
    guard var finished = article else { return }
    article = nil
    let provision = finished.finish()
    diagnostics += provision.diagnostics
    elements.append(.provision(provision.value))
  }

  /// Adds a block to the open provision, or between provisions where none is open.
  mutating func add(_ block: Block, next: Block?) {
    if draft != nil {
      draft?.nesting.add(block, next: next)
    } else if article != nil {
      article?.nesting.add(block, next: next)
    } else {
      elements.append(.text(TextPlace(node: block.list ?? block.node)))
    }
  }

  /// Whether the block is an item of a list that stands between provisions: the list was added whole with its first item.
  func isAdded(_ block: Block) -> Bool {
    guard let list = block.list, case .text(let place) = elements.last else { return false }
    return place.node == list
  }

  /// Adds a cross-heading. One below an article's heading belongs to the article; any other one ends it.
  mutating func addHeading(_ block: Block, level: Int) {
    let heading = CrossHeading(
      level: max(level, 2), text: TextPlace(node: block.node), range: document[block.node].range)
    closeDraft()
    if let parent = article?.heading, level > Int(document[parent.node].value) {
      article?.add(heading)
    } else {
      closeAll()
      elements.append(.crossHeading(heading))
    }
  }

  func place(_ block: Block) -> SourceLocation {
    let node = document[block.node]
    let length = block.meantLabel?.text.utf8.count ?? 1
    return SourceLocation(file, SourceRange(line: Int(node.startLine), column: Int(node.startColumn), length: length))
  }
}
