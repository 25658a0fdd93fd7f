internal import CommonMark
internal import Diagnostics
internal import Resolutions

/// How each line of a file is to be laid out.
struct LinePlan {
  /// Where the text begins, below the head.
  private(set) var firstLine = Int.max
  private var lines: [Int: Line] = [:]
  private let document: MarkdownDocument

  private struct Line {
    /// In spaces.
    var indent: Int
    var startsBlock: Bool
    /// Whether it is code, a quotation or a table, whose lines are left alone.
    var isVerbatim = false
    var label = ""
  }

  init(_ version: LanguageVersion) {
    document = version.document
    for node in document.nodes.dropFirst() where node.startLine > 0 { firstLine = min(firstLine, Int(node.startLine)) }
    if let heading = version.heading { add(heading, depth: 0) }
    add(version.main)
    for annex in version.annexes {
      add(annex.heading, depth: 0)
      add(annex.body)
    }
    for note in version.footnotes { keep(note.text.node) }
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      case .codeBlock, .htmlBlock, .blockQuote, .table, .footnoteDefinition: keep(index)
      default: break
      }
    }
  }

  // MARK: What a line is

  func startsBlock(_ line: Int) -> Bool { lines[line]?.startsBlock ?? false }

  func isVerbatim(_ line: Int) -> Bool { lines[line]?.isVerbatim ?? false }

  /// Whether a line goes on with the paragraph of the line above it.
  func continues(_ line: Int) -> Bool { lines[line].map { !$0.startsBlock && !$0.isVerbatim } ?? false }

  /// - Parameter isContinued: whether the next line belongs to the same paragraph, so that two spaces at the end count.
  func laidOut(_ line: String, _ number: Int, isContinued: Bool) -> String {
    var text = line.drop(while: \.isLayout)
    let isBreak = isContinued && text.hasSuffix("  ")
    while text.last?.isLayout == true { text.removeLast() }
    guard let plan = lines[number] else { return String(line.prefix { $0.isLayout } + text) }
    return String(repeating: " ", count: plan.indent) + Self.spaced(text, plan.label) + (isBreak ? "  " : "")
  }

  /// One space after a label.
  private static func spaced(_ text: Substring, _ label: String) -> String {
    // A dash may be written with another sign than it is printed with.
    let mark =
      !label.isEmpty && text.hasPrefix(label) ? Substring(label) : text.prefix(1).filter { "-*+".contains($0) }[...]
    guard !mark.isEmpty else { return String(text) }
    let rest = text.dropFirst(mark.count)
    let content = rest.drop(while: \.isLayout)
    return rest.first?.isLayout == true && !content.isEmpty ? "\(mark) \(content)" : String(text)
  }

  // MARK: Planning

  private mutating func add(_ body: ResolutionBody) {
    for place in body.openingNote + body.formula { add(place, depth: 0) }
    add(body.preamble, depth: 0)
    add(body.operative, depth: 0)
  }

  private mutating func add(_ elements: Siblings, depth: Int) {
    for element in elements {
      switch element {
      case .provision(let provision): add(provision, depth: depth)
      case .list(let points): add(points, depth: depth)
      case .crossHeading(let heading): add(heading.text, depth: 0)
      case .text(let place): add(place, depth: depth)
      case .rule: break
      }
    }
  }

  private mutating func add(_ provision: Provision, depth: Int) {
    let line = provision.range.start.line
    lines[line] = Line(indent: 3 * depth, startsBlock: true, label: provision.label)
    if let heading = provision.heading {
      // What stands under an article's heading stands at the margin.
      add(heading, depth: 0)
      add(provision.body, depth: 0)
    } else {
      addText(of: provision, depth: depth)
      add(provision.body, depth: depth + 1)
    }
  }

  /// The further lines of the text right after a label stand as far in as the label.
  private mutating func addText(of provision: Provision, depth: Int) {
    guard case .text(let place)? = provision.body.first(where: { _ in true }) else { return }
    let node = document[place.node]
    guard Int(node.startLine) == provision.range.start.line, node.kind == .paragraph else { return }
    plan(node, depth: depth)
  }

  private mutating func add(_ place: TextPlace, depth: Int) {
    let node = document[place.node]
    guard node.kind == .paragraph || node.kind == .heading else { return keep(place.node) }
    plan(node, depth: depth)
  }

  private mutating func plan(_ node: MarkdownNode, depth: Int) {
    for line in Int(node.startLine)...max(Int(node.startLine), Int(node.endLine)) where lines[line] == nil {
      lines[line] = Line(indent: 3 * depth, startsBlock: line == Int(node.startLine))
    }
  }

  /// Leaves the lines of a block as they are.
  private mutating func keep(_ index: Int) {
    let node = document[index]
    guard node.startLine > 0 else { return }
    for line in Int(node.startLine)...max(Int(node.startLine), Int(node.endLine)) {
      let isStart = line == Int(node.startLine) && node.kind != .footnoteDefinition
      lines[line] = Line(indent: 0, startsBlock: isStart || (lines[line]?.startsBlock ?? false), isVerbatim: true)
    }
  }
}
