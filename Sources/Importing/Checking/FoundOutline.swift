internal import CommonMark
internal import Resolutions

/// What our reader finds in a resolution, as a person would say it: `recitals A–R`.
struct FoundOutline {
  private(set) var lines: [String] = []

  init(_ version: LanguageVersion) {
    let formula = version.main.formula.map { version.document.plainText(of: $0.node, skipping: $0.skipping) }
    if !formula.isEmpty { lines.append("formula: \(formula.joined(separator: " ").shortened())") }
    add(version.main)
    for annex in version.annexes {
      lines.append("annex: \(version.document.plainText(of: annex.heading.node))")
      add(annex.body)
    }
    if !version.footnotes.isEmpty { lines.append("\(version.footnotes.count) notes") }
  }

  private mutating func add(_ body: ResolutionBody) {
    var runs: [(kind: ProvisionKind, labels: [String], points: Int)] = []
    var headings = 0
    for element in body.elements {
      if case .crossHeading = element { headings += 1 }
      guard case .provision(let provision) = element else { continue }
      let points = Self.points(in: provision)
      if let last = runs.last, last.kind == provision.kind {
        runs[runs.count - 1].labels.append(provision.numberInNames)
        runs[runs.count - 1].points += points
      } else {
        runs.append((provision.kind, [provision.numberInNames], points))
      }
    }
    for run in runs {
      let range = run.labels.count == 1 ? run.labels[0] : "\(run.labels[0])–\(run.labels[run.labels.count - 1])"
      let points = run.points == 0 ? "" : ", with \(run.points) point\(run.points == 1 ? "" : "s")"
      lines.append("\(run.labels.count) \(Self.name(run.kind, run.labels.count)): \(range)\(points)")
    }
    if headings > 0 { lines.append("\(headings) heading\(headings == 1 ? "" : "s") among them") }
  }

  private static func points(in provision: Provision) -> Int {
    provision.body.reduce(0) { sum, element in
      guard case .list(let points) = element else { return sum }
      return points.reduce(sum) { sum, element in
        guard case .provision(let point) = element else { return sum }
        return sum + 1 + Self.points(in: point)
      }
    }
  }

  private static func name(_ kind: ProvisionKind, _ count: Int) -> String {
    let name =
      switch kind {
      case .citation: "citation"
      case .recital: "recital"
      case .article: "article"
      case .section: "section"
      case .paragraph: "paragraph"
      case .point, .indent: "point"
      }
    return count == 1 ? name : name + "s"
  }
}
