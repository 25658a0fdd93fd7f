/// The blocks of a source in the order and with the roles that they have in a resolution.
struct Arrangement: Sendable {
  enum Role: Sendable {
    case title
    /// What stands before the formula: sponsors, what the text is.
    case note
    case formula
    case heading(level: Int)
    /// A provision, or text of one, so many levels below the margin.
    case text(depth: Int)
    case table(depth: Int)
    case rule
    /// What stands after the last provision.
    case ending
  }

  struct Part: Sendable {
    var role: Role
    /// How the label is printed; nil for none.
    var label: String?
    /// The text without the label.
    var runs: [TextRun]
    var block: ImportedBlock
  }

  var parts: [Part] = []
  var doubts: [Doubt] = []
}

/// Finds what each block of a source is.
struct Arranger {
  private var arrangement = Arrangement()
  private var nesting = Nesting()
  private var levels = HeadingLevels()
  private let source: ImportedText

  static func arrange(_ source: ImportedText) -> Arrangement {
    var arranger = Arranger(source: source)
    arranger.arrange()
    return arranger.arrangement
  }

  private init(source: ImportedText) { self.source = source }

  private mutating func arrange() {
    let blocks = source.blocks
    let opening = Opening.find(in: blocks)
    for index in opening.title { add(.title, blocks[index]) }
    for index in opening.notes { add(.note, blocks[index]) }
    for index in opening.formula { add(.formula, blocks[index]) }
    if opening.title.isEmpty { doubt(.noTitle, blocks.first) }
    let ending = Ending.start(in: blocks, from: opening.end)
    let needsDashes = Citations.needDashes(blocks[opening.end..<ending], hasFormula: !opening.formula.isEmpty)
    if let count = needsDashes?.count, let first = needsDashes?.first { doubt(.dashesSet, blocks[first], "\(count)") }
    for index in opening.end..<ending {
      addBody(blocks[index], isCitation: needsDashes?.contains(index) ?? false)
    }
    if ending < blocks.count { doubt(.ending, blocks[ending], blocks[ending].printed) }
    for block in blocks[ending...] { add(.ending, block) }
  }

  private mutating func addBody(_ block: ImportedBlock, isCitation: Bool) {
    switch block.kind {
    case .table: return add(.table(depth: nesting.textDepth(of: block)), block)
    case .rule: return add(.rule, block)
    default: break
    }
    if let level = levels.level(of: block) {
      nesting.startSection()
      return add(.heading(level: level), block)
    }
    let (label, runs) = Self.split(block)
    if source.doubts.contains(where: { $0.rule == .missingStop && $0.place == block.place }) {
      return add(.text(depth: 0), block)
    }
    guard let label else {
      if isCitation {
        arrangement.parts.append(.init(role: .text(depth: 0), label: "-", runs: runs, block: block))
      } else {
        add(.text(depth: nesting.textDepth(of: block)), block)
      }
      return
    }
    let depth = nesting.depth(of: label, in: block)
    arrangement.parts.append(.init(role: .text(depth: depth), label: Self.written(label), runs: runs, block: block))
  }

  private mutating func add(_ role: Arrangement.Role, _ block: ImportedBlock) {
    var block = block
    // A number that the source computes for a heading or a title is part of its words.
    let runs = (block.computedLabel.map { [TextRun("\($0) ")] } ?? []) + block.runs
    if case .rule = role { block.runs = [] }
    arrangement.parts.append(.init(role: role, label: nil, runs: runs, block: block))
  }

  private mutating func doubt(_ rule: ImportRule, _ block: ImportedBlock?, _ subject: String = "") {
    arrangement.doubts.append(Doubt(rule: rule, place: block?.place ?? Place(line: 1), subject: subject))
  }

  /// Signs for points that Markdown does not know become the one that it knows; dashes stay.
  private static func written(_ label: SourceLabel) -> String {
    guard label.kind == .dash else { return label.printed }
    return ["–", "—"].contains(label.printed) ? label.printed : "-"
  }

  /// A block's label and what follows it.
  static func split(_ block: ImportedBlock) -> (SourceLabel?, [TextRun]) {
    if let computed = block.computedLabel {
      return (SourceLabel(computed), SourceLabel(computed) == nil ? [TextRun("\(computed) ")] + block.runs : block.runs)
    }
    guard let label = SourceLabel(block.text), !SourceLabel.isAlone(block.text.trimmingBlanks()) else {
      return (nil, block.runs)
    }
    return (label, dropping(label.printed, from: block.runs))
  }

  private static func dropping(_ label: String, from runs: [TextRun]) -> [TextRun] {
    var rest = label.count
    var isLabelDone = false
    var result: [TextRun] = []
    for var run in runs {
      while !isLabelDone, let first = run.text.first, rest > 0 || first.isWhitespace {
        if !first.isWhitespace { rest -= 1 }
        run.text.removeFirst()
      }
      if rest == 0, !run.text.isEmpty { isLabelDone = true }
      if !run.text.isEmpty || run.note != nil { result.append(run) }
    }
    return result
  }
}
