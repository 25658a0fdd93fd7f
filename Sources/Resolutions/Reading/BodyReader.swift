internal import CommonMark
internal import Diagnostics

/// Finds preamble and operative part in the blocks of a resolution, or of one annex.
struct BodyReader {
  let document: MarkdownDocument
  let file: SourceFile
  let language: LanguageTag
  let terms: LegalTerms
  let isAnnex: Bool
  var diagnostics: [Diagnostic] = []
  var body = ResolutionBody()

  // MARK: Under construction
  /// What is being filled: the preamble's or the operative part's elements.
  var elements: [BodyElement] = []
  var article: ProvisionDraft?
  var draft: ProvisionDraft?

  init(document: MarkdownDocument, file: SourceFile, language: LanguageTag, terms: LegalTerms, isAnnex: Bool) {
    self.document = document
    self.file = file
    self.language = language
    self.terms = terms
    self.isAnnex = isAnnex
  }

  mutating func read(_ blocks: ArraySlice<Block>) -> ResolutionBody {
    let start = operativeStart(in: blocks)
    readPreamble(blocks[..<start])
    closeAll()
    body.preamble = elements
    elements = []
    readOperative(blocks[start...])
    closeAll()
    body.operative = elements
    return body
  }

  /// Where the operative part begins: at the first numbered block or article, with the headings right before it. Where
  /// nothing is numbered, the last paragraph is the only one, and it is printed without a number.
  private func operativeStart(in blocks: ArraySlice<Block>) -> Int {
    var start = blocks.firstIndex { block in
      if case .numbered = block.kind { return true }
      return articleNumber(of: block) != nil
    }
    if start == nil, !isAnnex {
      start = blocks.lastIndex {
        if case .paragraph = $0.kind { $0.label.map { $0.form == .bare } ?? true } else { false }
      }
    }
    guard var start else { return isAnnex ? blocks.startIndex : blocks.endIndex }
    while start > blocks.startIndex, case .heading = blocks[start - 1].kind { start -= 1 }
    return start
  }

  /// The number of an article that a heading opens: "Article 5".
  func articleNumber(of block: Block) -> String? {
    guard case .heading = block.kind else { return nil }
    return ArticleHeading.number(in: document.plainText(of: block.node), words: terms.article)
  }

  // MARK: Building

  mutating func begin(
    _ kind: ProvisionKind, label: String, number: String, block: Block, heading: TextPlace? = nil
  ) {
    closeDraft()
    let node = document[block.node]
    let range = SourceRange(
      line: Int(node.startLine), column: Int(node.startColumn), length: max(label.utf8.count, 1))
    let nesting = PointNesting(document: document, file: file, language: language)
    draft = ProvisionDraft(
      kind: kind, label: label, number: ProvisionNumber(number), range: range, heading: heading, nesting: nesting)
  }

  /// Ends the open provision and puts it where it belongs.
  mutating func closeDraft() {
    guard var finished = draft else { return }
    draft = nil
    let provision = finished.finish()
    diagnostics += provision.diagnostics
    guard var outer = article else { return elements.append(.provision(provision.value)) }
    article = nil
    outer.add(provision.value)
    article = outer
  }

  mutating func closeAll() {
    closeDraft()
    guard var finished = article else { return }
    article = nil
    let provision = finished.finish()
    diagnostics += provision.diagnostics
    elements.append(.provision(provision.value))
  }

  /// Adds a block to the open provision; false where none is open.
  mutating func addToOpen(_ block: Block, next: Block?) -> Bool {
    diagnoseLines(of: block)
    if draft != nil {
      draft?.nesting.add(block, next: next?.label)
      return true
    }
    guard article != nil else { return false }
    article?.nesting.add(block, next: next?.label)
    return true
  }

  mutating func addHeading(_ block: Block, level: Int) {
    closeAll()
    elements.append(
      .crossHeading(
        CrossHeading(
          anchor: Anchor(""), level: max(level, 2), text: TextPlace(node: block.node), range: document[block.node].range
        )))
  }

  func place(_ block: Block, length: Int? = nil) -> SourceLocation {
    let node = document[block.node]
    let label = block.label?.text.utf8.count ?? 1
    return SourceLocation(
      file, SourceRange(line: Int(node.startLine), column: Int(node.startColumn), length: length ?? label))
  }
}
