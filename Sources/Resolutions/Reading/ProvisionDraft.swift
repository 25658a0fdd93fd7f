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

  /// The finished provision, and what was wrong within it.
  mutating func finish() -> Diagnosed<Provision> {
    var body = nesting.finish()
    if !paragraphs.isEmpty { body.append(.provisions(paragraphs)) }
    let provision = Provision(kind, label: label, number: number, range: range, heading: heading, body: body)
    return Diagnosed(provision, nesting.diagnostics)
  }
}
