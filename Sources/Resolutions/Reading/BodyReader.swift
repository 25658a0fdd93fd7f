internal import CommonMark
internal import Diagnostics

/// Finds preamble and operative part in the blocks of a resolution, and then of each annex.
struct BodyReader {
  let scanner: BlockScanner
  let document: MarkdownDocument
  private(set) var isAnnex = false
  var diagnostics: [Diagnostic] = []
  /// How many elements there were before this body.
  private var start = 0
  /// What stands before the formula, and the formula.
  private var notes: [TextPlace] = []
  private var formula: [TextPlace] = []

  // MARK: Under construction
  /// Which part each block belongs to.
  var plan = Plan([])
  /// What all elements are built into.
  var nesting: PointNesting
  /// The elements of the open article and of the open citation, recital or paragraph.
  var article: Int?
  var provision: Int?
  /// The labels of the lettered recitals, in order.
  var recitals: [PrintedLabel] = []
  /// How many citations there are, and recitals without a letter or number.
  var citations = 0
  var unnumbered = 0
  /// Whether `Whereas:` stood on a line of its own: all that comes is recitals.
  var isUnderLead = false
  var recitalNumbers = ParagraphNumbering()
  var operative = OperativeState()

  init(scanner: BlockScanner) {
    self.scanner = scanner
    document = scanner.document
    nesting = PointNesting(scanner: scanner)
  }

  /// Where the parts of a body stand among the elements.
  struct Places {
    let notes: [TextPlace]
    let formula: [TextPlace]
    let preamble: Range<Int>
    let operative: Range<Int>
  }

  var file: SourceFile { scanner.file }
  var language: LanguageTag { scanner.language }

  /// - Parameter leading: how many blocks stand before the title; nil for an annex.
  mutating func read(_ blocks: ArraySlice<Block>, leading: Int?) -> Places {
    isAnnex = leading == nil
    var planner = Planner(scanner, blocks, leading: leading)
    planner.make()
    plan = planner.plan
    (notes, formula, recitals) = ([], [], [])
    (citations, unnumbered, isUnderLead, recitalNumbers) = (0, 0, false, ParagraphNumbering())
    operative = OperativeState(isNumbered: blocks.contains(where: \.isNumbered))
    let first = nesting.builder.count
    start = first
    let operativeStart = plan.operativeStart
    for index in blocks.startIndex..<operativeStart { read(blocks, at: index) }
    closeAll()
    let middle = nesting.builder.count
    for index in operativeStart..<blocks.endIndex { read(blocks, at: index) }
    closeAll()
    diagnose(planner.guesses, of: blocks)
    return Places(
      notes: notes, formula: formula, preamble: first..<middle, operative: middle..<nesting.builder.count)
  }

  private mutating func read(_ blocks: ArraySlice<Block>, at index: Int) {
    let block = blocks[index]
    guard !isAdded(block) else { return }
    let zone = plan[index]
    let next = index + 1 < blocks.endIndex && plan[index + 1] == zone ? blocks[index + 1] : nil
    switch zone {
    case .note where isBeforeText: add(block, to: &notes)
    case .formula: add(block, to: &formula)
    case .citation: beginCitation(block, next: next)
    case .preamble: readPreamble(block, at: index, next: next)
    case .heading:
      addText(block, .plain)
      isUnderLead = true
    case .leadIn: addText(block, .leadIn)
    case .operative: readOperative(block, after: ending(before: index, in: blocks), next: next)
    case .note: addText(block, .note)
    case .ending:
      if block.kind == .rule { addRule() } else { addText(block, .ending) }
    }
  }

  /// How the text right before a block ends.
  private func ending(before index: Int, in blocks: ArraySlice<Block>) -> LineEnding {
    guard index > blocks.startIndex, blocks[index].kind == .numbered || mayFollowColon(blocks[index].label) else {
      return .none
    }
    return LineEnding(before: Int(document[blocks[index - 1].node].end), in: document)
  }

  /// Whether the text before a label may say what it counts.
  private func mayFollowColon(_ label: PrintedLabel?) -> Bool {
    label.map { $0.form == .dashed || $0.isCapital } ?? false
  }

  /// Whether nothing but notes came so far.
  private var isBeforeText: Bool { formula.isEmpty && nesting.builder.count == start }

  private func add(_ block: Block, to places: inout [TextPlace]) {
    let place = TextPlace(node: block.list ?? block.node)
    if places.last != place { places.append(place) }
  }

  /// Tells how the text was read where it leaves that open.
  private mutating func diagnose(_ guesses: [(guess: Guess, block: Int)], of blocks: ArraySlice<Block>) {
    for (guess, index) in guesses {
      let node = document[blocks[index].node]
      let length = max(file.line(Int(node.startLine)).count - Int(node.startColumn) + 1, 1)
      let range = SourceRange(line: Int(node.startLine), column: Int(node.startColumn), length: length)
      diagnostics.append(.uncertain(guess, at: SourceLocation(file, range)))
    }
  }

  // MARK: Building

  mutating func begin(
    _ kind: ProvisionKind, label: PrintedLabel? = nil, number: ProvisionNumber, block: Block,
    repeatable: Int? = nil
  ) {
    closeProvision()
    nesting.begin(number: repeatable)
    let node = document[block.node]
    let range = SourceRange(
      line: Int(node.startLine), column: Int(node.startColumn), length: label?.width ?? 1)
    provision = nesting.builder.open(kind, label: label, number: number, range: range)
  }

  /// Opens an article or section: paragraphs are its parts until it is closed.
  mutating func beginContainer(_ container: Block.Container, block: Block) {
    closeAll()
    nesting.begin()
    let node = document[block.node]
    let isHeading = container.skipping == nil
    let range = SourceRange(
      line: Int(node.startLine), column: Int(node.startColumn), length: max(container.printed.utf8.count, 1))
    article = nesting.builder.open(
      container.kind, printed: container.printed, name: container.name, number: container.number, range: range,
      heading: isHeading ? TextPlace(node: block.node, skipping: 0) : nil)
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

  /// Adds a block that is no part of a provision.
  mutating func addText(_ block: Block, _ role: Structure.TextRole) {
    closeAll()
    nesting.builder.append(text: TextPlace(node: block.list ?? block.node), role: role)
  }

  mutating func addRule() {
    closeAll()
    nesting.builder.appendRule()
  }

  /// Whether the block is an item of a list that stands between provisions: the list was added whole with its first item.
  func isAdded(_ block: Block) -> Bool {
    guard let list = block.list, let last = nesting.builder.elements.last, case .text = last.kind else { return false }
    return last.text?.node == list
  }

  /// Adds a cross-heading. One below an article's heading belongs to the article; any other one ends it.
  mutating func addHeading(_ block: Block, level: Int) {
    closeProvision()
    if let article, !block.isPartHeading, let parent = nesting.builder.elements[article].text,
      level > Int(document[parent.node].value)
    {
      nesting.begin()
    } else {
      closeAll()
    }
    nesting.builder.append(
      crossHeading: TextPlace(node: block.node, skipping: block.label == nil ? 0 : block.skipping), label: block.label,
      level: max(level, 2), numbersAnew: block.numbersAnew, range: document[block.node].range)
  }

  func place(_ block: Block) -> SourceLocation {
    let node = document[block.node]
    let length = block.meantLabel?.width ?? 1
    return SourceLocation(file, SourceRange(line: Int(node.startLine), column: Int(node.startColumn), length: length))
  }
}
