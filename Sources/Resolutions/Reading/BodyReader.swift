internal import CommonMark
internal import Diagnostics

/// Finds preamble and operative part in the blocks of a resolution, and then of each annex.
struct BodyReader {
  let scanner: BlockScanner
  let document: MarkdownDocument
  private(set) var isAnnex = false
  /// How many blocks of text stood before the title.
  private(set) var leading = 0
  var diagnostics: [Diagnostic] = []
  var formula: [TextPlace] = []

  // MARK: Under construction
  /// What all elements are built into.
  var nesting: PointNesting
  /// The elements of the open article and of the open citation, recital or paragraph.
  var article: Int?
  var provision: Int?
  /// The labels of the recitals, in order.
  var recitals: [PrintedLabel] = []

  init(scanner: BlockScanner) {
    self.scanner = scanner
    document = scanner.document
    nesting = PointNesting(scanner: scanner)
  }

  /// Where the parts of a body stand among the elements.
  struct Places {
    let formula: [TextPlace]
    let preamble: Range<Int>
    let operative: Range<Int>
  }

  var file: SourceFile { scanner.file }
  var language: LanguageTag { scanner.language }

  /// - Parameter leading: how many blocks stand before the title; nil for an annex.
  mutating func read(_ blocks: ArraySlice<Block>, leading: Int?) -> Places {
    isAnnex = leading == nil
    self.leading = leading ?? 0
    formula = []
    recitals = []
    recitals.reserveCapacity(32)
    let first = nesting.builder.count
    let (start, letters) = operativeStart(in: blocks)
    readPreamble(blocks[..<start], letters: letters)
    closeAll()
    let middle = nesting.builder.count
    readOperative(blocks[start...])
    closeAll()
    return Places(formula: formula, preamble: first..<middle, operative: middle..<nesting.builder.count)
  }

  /// Where the operative part begins, with the headings right before it, and the letters of the recitals before it.
  private func operativeStart(in blocks: ArraySlice<Block>) -> (Int, RecitalLetters) {
    guard var start = blocks.firstIndex(where: \.isNumbered) else {
      let letters = isAnnex ? RecitalLetters() : letters(in: blocks)
      return (unnumberedStart(in: blocks, letters: letters), letters)
    }
    var letters = letters(in: blocks[..<start])
    if let first = firstParagraphOne(in: blocks, after: start) {
      let more = self.letters(in: blocks[..<first])
      if let last = more.last, last >= start { (start, letters) = (first, more) }
    }
    while start > blocks.startIndex, blocks[start - 1].isHeading { start -= 1 }
    return (start, letters)
  }

  /// Where the first numbered block is not paragraph 1, it may stand in the preamble; then paragraph 1 comes later.
  private func firstParagraphOne(in blocks: ArraySlice<Block>, after start: Int) -> Int? {
    func isOne(_ block: Block) -> Bool {
      block.kind == .numbered && block.label.flatMap(PrintedNumber.init)?.value == 1
    }
    guard blocks[start].kind == .numbered, !isOne(blocks[start]) else { return nil }
    return blocks[(start + 1)...].firstIndex(where: isOne)
  }

  /// Where nothing is numbered, the last paragraph is the only one, and it is printed without a number. It comes after
  /// all recitals.
  private func unnumberedStart(in blocks: ArraySlice<Block>, letters: RecitalLetters) -> Int {
    guard !isAnnex else { return blocks.startIndex }
    let preamble = letters.last.map { $0 + 1 } ?? blocks.startIndex
    guard var start = blocks[preamble...].lastIndex(where: \.isUnlabelled) else { return blocks.endIndex }
    while start > preamble, blocks[start - 1].isHeading { start -= 1 }
    return start
  }

  // MARK: Building

  mutating func begin(
    _ kind: ProvisionKind, label: PrintedLabel? = nil, number: NeutralNumber, block: Block, heading: TextPlace? = nil,
    repeatable: Int? = nil
  ) {
    closeProvision()
    nesting.begin(number: repeatable)
    let node = document[block.node]
    let range = SourceRange(
      line: Int(node.startLine), column: Int(node.startColumn), length: label?.width ?? 1)
    provision = nesting.builder.open(kind, label: label, number: number, range: range, heading: heading)
  }

  /// Opens an article: paragraphs are its parts until it is closed.
  mutating func beginArticle(_ number: NeutralNumber, block: Block) {
    closeAll()
    begin(.article, number: number, block: block, heading: TextPlace(node: block.node))
    article = provision
    provision = nil
  }

  /// What kind of provision is open; nil where none is.
  var openKind: ProvisionKind? {
    guard let provision, case .provision(let kind) = nesting.builder.elements[provision].kind else { return nil }
    return kind
  }

  /// Ends the open citation, recital or paragraph.
  mutating func closeProvision() {
    guard let open = provision else { return }
    nesting.begin()
    nesting.builder.close(open)
    provision = nil
  }

  mutating func closeAll() {
    closeProvision()
    guard let open = article else { return }
    nesting.begin()
    nesting.builder.close(open)
    article = nil
  }

  /// Adds a block to the open provision, or between provisions where none is open.
  mutating func add(_ block: Block, next: Block?) {
    if provision != nil || article != nil {
      nesting.add(block, next: next)
    } else {
      nesting.builder.append(text: TextPlace(node: block.list ?? block.node))
    }
  }

  /// Whether the block is an item of a list that stands between provisions: the list was added whole with its first item.
  func isAdded(_ block: Block) -> Bool {
    guard let list = block.list, let last = nesting.builder.elements.last, case .text = last.kind else { return false }
    return last.text?.node == list
  }

  /// Adds a cross-heading. One below an article's heading belongs to the article; any other one ends it.
  mutating func addHeading(_ block: Block, level: Int) {
    closeProvision()
    if let article, let parent = nesting.builder.elements[article].text, level > Int(document[parent.node].value) {
      nesting.begin()
    } else {
      closeAll()
    }
    nesting.builder.append(
      crossHeading: TextPlace(node: block.node), level: max(level, 2), range: document[block.node].range)
  }

  func place(_ block: Block) -> SourceLocation {
    let node = document[block.node]
    let length = block.meantLabel?.width ?? 1
    return SourceLocation(file, SourceRange(line: Int(node.startLine), column: Int(node.startColumn), length: length))
  }
}
