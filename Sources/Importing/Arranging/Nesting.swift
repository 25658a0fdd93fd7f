/// How deep each labelled block stands: a label that follows on an open one stands beside it, another stands below.
struct Nesting {
  private struct Level {
    var kind: SourceLabel.Kind
    var value: SourceLabel.Value?
    var indent: Double?
    var listLevel: Int?
  }

  private var open: [Level] = []
  /// Whether no label has come since the last heading.
  private var isSectionNew = true

  /// How far apart two margins are at least, in widths of a letter.
  private static let step = 1.6

  /// A heading ends all points, but numbers may run on.
  mutating func startSection() {
    open = Array(open.prefix(1))
    isSectionNew = true
  }

  /// Text without a label belongs to the last provision: right below the margin while points are open.
  mutating func textDepth(of block: ImportedBlock) -> Int {
    guard !isSectionNew, let first = open.first,
      first.kind == .number || first.kind == .bracketedNumber || open.count > 1
    else { return 0 }
    if let level = block.listLevel, let place = open.lastIndex(where: { $0.listLevel == level }) { return place + 1 }
    guard let indent = block.indent else { return 1 }
    // Right of a label it belongs to that label; below labels, to what these stand in.
    let beside = open.firstIndex { abs(($0.indent ?? 0) - indent) <= Self.step }
    if let beside { return max(beside, 1) }
    let place = open.lastIndex { ($0.indent ?? 0) < indent } ?? 0
    return place + 1
  }

  /// The depth of a labelled block, 0 at the margin.
  mutating func depth(of label: SourceLabel, in block: ImportedBlock) -> Int {
    defer { isSectionNew = false }
    let place = placeOfPredecessor(of: label, in: block)
    if let place {
      open.removeSubrange((place + 1)...)
      open[place].value = follower(label, of: open[place].value)
      open[place].indent = block.indent ?? open[place].indent
      return place
    }
    if opensAtMargin(label, block) { open = [] }
    let value = label.values.first { $0.number == 1 && $0.series != .letter } ?? label.values.first
    open.append(Level(kind: label.kind, value: value, indent: block.indent, listLevel: block.listLevel))
    return open.count - 1
  }

  private func follower(_ label: SourceLabel, of value: SourceLabel.Value?) -> SourceLabel.Value? {
    label.values.first { $0.series == value?.series && isNext($0, value, label) } ?? label.values.first
  }

  private func isNext(_ value: SourceLabel.Value, _ last: SourceLabel.Value?, _ label: SourceLabel) -> Bool {
    guard let last, last.series == value.series else { return false }
    // 1a follows 1.
    let isInserted = value.series == .number && label.core.contains(where: \.isLetter)
    return value.number == last.number + 1 || (isInserted && value.number == last.number)
  }

  /// The open level that the label goes on with; where several could be meant, the one with the nearest margin.
  private func placeOfPredecessor(of label: SourceLabel, in block: ImportedBlock) -> Int? {
    if label.kind == .dash { return placeOfDash(block) }
    let places = open.indices.reversed().filter { place in
      open[place].kind == label.kind && label.values.contains { isNext($0, open[place].value, label) }
    }
    // (i) may follow (h), or open a list within it: then its margin tells.
    let mayOpen = label.values.contains { $0.number == 1 && $0.series != .letter }
    let allowed = mayOpen ? places.filter { !isDeeper(block, than: open[$0]) } : places
    return allowed.min { distance(block, open[$0]) < distance(block, open[$1]) }
  }

  private func placeOfDash(_ block: ImportedBlock) -> Int? {
    open.indices.reversed().first { place in
      let level = open[place]
      return level.kind == .dash && !isDeeper(block, than: level) && (place == 0 || !isShallower(block, than: level))
    }
  }

  /// How far apart two margins are; those that cannot be told apart are 0.
  private func distance(_ block: ImportedBlock, _ level: Level) -> Double {
    if let mine = block.listLevel, let other = level.listLevel { return Double(abs(mine - other)) }
    guard let mine = block.indent, let other = level.indent else { return 0 }
    let distance = abs(mine - other)
    return distance < Self.step ? 0 : distance
  }

  private func isDeeper(_ block: ImportedBlock, than level: Level) -> Bool {
    if let mine = block.listLevel, let other = level.listLevel { return mine > other }
    guard let mine = block.indent, let other = level.indent else { return false }
    return mine > other + Self.step
  }

  private func isShallower(_ block: ImportedBlock, than level: Level) -> Bool {
    guard let mine = block.indent, let other = level.indent else { return false }
    return mine < other - Self.step
  }

  /// Whether a label that follows on no other stands at the margin again.
  private func opensAtMargin(_ label: SourceLabel, _ block: ImportedBlock) -> Bool {
    guard let first = open.first, !(isSectionNew && label.kind == .number) else { return true }
    switch label.kind {
    case .lowerLetter: return false
    case .dash: return first.kind == .dash
    case .bracketedNumber: return first.kind == .bracketedNumber || first.kind == .upperLetter
    case .number:
      return first.kind != .number || label.values.first?.number != 1 || !isDeeper(block, than: first)
    case .upperLetter: return first.kind != .number || !isDeeper(block, than: first)
    }
  }
}
