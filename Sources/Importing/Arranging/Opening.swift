/// What stands before the preamble.
struct Opening {
  var title: [Int] = []
  var notes: [Int] = []
  var formula: [Int] = []
  /// Where the preamble begins.
  var end = 0

  /// Title, notes and formula by what they look like, not by their words.
  static func find(in blocks: [ImportedBlock]) -> Opening {
    var opening = Opening()
    let label = blocks.firstIndex { isProvision($0) } ?? blocks.count
    let formula = formula(in: blocks[..<label])
    var limit = formula ?? label
    if formula == nil { limit = blocks[..<label].firstIndex { !isHeadingLike($0) } ?? label }
    let before = blocks[..<limit].indices.filter { !blocks[$0].isBlank }
    opening.title = title(among: before, of: blocks)
    if formula == nil, opening.title.isEmpty, let first = blocks.first, !isProvision(first), first.text.count <= 300 {
      opening.title = [0]
      limit = 1
    }
    opening.notes = before.filter { !opening.title.contains($0) }
    if let formula { opening.formula = [formula] }
    opening.end = formula.map { $0 + 1 } ?? limit
    return opening
  }

  /// Short, unlabelled and ending with a comma; in italics where one such line is. A colon counts right before the first
  /// provision.
  private static func formula(in blocks: ArraySlice<ImportedBlock>) -> Int? {
    let short = blocks.indices.filter { index in
      let block = blocks[index]
      guard index > blocks.startIndex, case .text = block.kind, block.computedLabel == nil else { return false }
      return block.text.count <= 120
    }
    let commas = short.filter { ",،，、".contains(blocks[$0].text.trimmingBlanks().last ?? " ") }
    if let slanted = commas.first(where: { isSlanted(blocks[$0]) }) { return slanted }
    if let first = commas.first { return first }
    guard let last = short.last, last == blocks.endIndex - 1,
      ":：".contains(blocks[last].text.trimmingBlanks().last ?? " ")
    else { return nil }
    return last
  }

  private static func isSlanted(_ block: ImportedBlock) -> Bool {
    block.runs.allSatisfy { $0.isEmphasized || !$0.text.contains { $0.isLetter } }
  }

  private static func title(among candidates: [Int], of blocks: [ImportedBlock]) -> [Int] {
    guard let last = candidates.last(where: { isHeadingLike(blocks[$0]) }) else {
      guard let first = candidates.first, blocks[first].text.count <= 1500 else { return [] }
      let second = candidates.dropFirst().first
      return [first] + (second.map { isReference(blocks[$0]) ? [$0] : [] } ?? [])
    }
    var title = [last]
    var position = candidates.firstIndex(of: last) ?? 0
    while position > 0, isSame(blocks[candidates[position - 1]], blocks[last]) {
      position -= 1
      title.insert(candidates[position], at: 0)
    }
    if let next = candidates.first(where: { $0 > last }), isReference(blocks[next]) { title.append(next) }
    return title
  }

  private static func isSame(_ a: ImportedBlock, _ b: ImportedBlock) -> Bool {
    switch (a.kind, b.kind) {
    case (.heading(let one), .heading(let other)): one == other
    case (.text, .text): isHeadingLike(a)
    default: false
    }
  }

  static func isHeadingLike(_ block: ImportedBlock) -> Bool {
    switch block.kind {
    case .heading: true
    case .text: (block.isStrong || block.isCentered) && block.text.count <= 1500
    default: false
    }
  }

  /// `(2019/2610(RSP))` on a line of its own.
  private static func isReference(_ block: ImportedBlock) -> Bool {
    let text = block.text.trimmingBlanks()
    return text.hasPrefix("(") && text.hasSuffix(")") && text.count <= 60
  }

  private static func isProvision(_ block: ImportedBlock) -> Bool {
    guard case .text = block.kind, let label = SourceLabel(block.printed) else { return false }
    return !SourceLabel.isAlone(block.printed.trimmingBlanks())
      && (label.kind == .dash || label.values.contains { $0.number <= 1 })
  }
}

/// What stands after the last provision.
enum Ending {
  /// The first block of the ending; the count of blocks where there is none.
  static func start(in blocks: [ImportedBlock], from start: Int) -> Int {
    guard
      let last = blocks[start...].lastIndex(where: { block in
        if block.isHeading || block.isTable { return true }
        guard let label = Arranger.split(block).0 else { return false }
        return label.kind != .dash
      }), let label = Arranger.split(blocks[last]).0, label.kind == .number, last + 1 < blocks.count
    else { return blocks.count }
    // A last paragraph that does not end here goes on in what follows it.
    guard let sign = blocks[last].text.trimmingBlanks().last, ".”\"»。!?".contains(sign) else { return blocks.count }
    let rest = blocks[(last + 1)...]
    return rest.contains { Opening.isHeadingLike($0) && $0.isHeading } ? blocks.count : last + 1
  }
}

/// Citations that their source prints without dashes.
enum Citations {
  /// Where lettered recitals follow, what stands between them and the formula are citations; nil where they have signs
  /// of their own, or there is nothing.
  static func needDashes(_ blocks: ArraySlice<ImportedBlock>, hasFormula: Bool) -> [Int]? {
    guard hasFormula,
      let recital = blocks.firstIndex(where: { block in
        guard let label = Arranger.split(block).0 else { return false }
        return label.kind == .upperLetter && label.values.contains { $0.number == 1 }
      })
    else { return nil }
    let before = blocks[..<recital].indices.filter { !Opening.isHeadingLike(blocks[$0]) }
    guard !before.isEmpty, before.allSatisfy({ Arranger.split(blocks[$0]).0 == nil && !blocks[$0].isTable }) else {
      return nil
    }
    return before
  }
}
