internal import Diagnostics

/// A point under construction.
struct PointDraft {
  let kind: ProvisionKind
  let label: String
  let number: ProvisionNumber
  let range: SourceRange
  var body: [ProvisionElement] = []

  var finished: Provision { Provision(kind, label: label, number: number, range: range, body: body) }
}

/// A provision under construction: its head is known, its body grows block by block.
struct ProvisionDraft {
  let kind: ProvisionKind
  let label: String
  let number: ProvisionNumber
  let range: SourceRange
  let heading: TextPlace?
  var nesting: PointNesting
  /// The paragraphs of an article, after its own text.
  var paragraphs: [Provision] = []
  /// What stands before the last cross-heading of an article, and the heading; and what was wrong there.
  private var finished = Diagnosed<[ProvisionElement]>([])

  init(
    kind: ProvisionKind, label: String, number: ProvisionNumber, range: SourceRange, heading: TextPlace?,
    nesting: PointNesting
  ) {
    self.kind = kind
    self.label = label
    self.number = number
    self.range = range
    self.heading = heading
    self.nesting = nesting
  }

  /// Adds a cross-heading to an article: what comes after it stands under it.
  mutating func add(_ heading: CrossHeading) {
    finishBlocks()
    finished.value.append(.crossHeading(heading))
    nesting = PointNesting(scanner: nesting.scanner, numbers: nesting.numbers)
    paragraphs = []
  }

  /// The finished provision, and what was wrong within it.
  mutating func finish() -> Diagnosed<Provision> {
    finishBlocks()
    let provision = Provision(kind, label: label, number: number, range: range, heading: heading, body: finished.value)
    return Diagnosed(provision, finished.diagnostics)
  }

  private mutating func finishBlocks() {
    finished.value += nesting.finish()
    finished.diagnostics += nesting.diagnostics
    if !paragraphs.isEmpty { finished.value.append(.provisions(paragraphs)) }
  }
}
