internal import CommonMark
internal import Diagnostics

/// Builds one provision's body out of the blocks that belong to it: text, points nested to any depth, closing text.
///
/// Points need not be indented; which list a label continues or begins is found from the label itself, and indentation
/// decides where the label could be either: `(i)` after `(h)`.
struct PointNesting {
  /// One open list.
  private struct Level {
    var scheme: PointScheme
    /// The column of its labels.
    let column: Int
    /// Finished points.
    var points: [Provision] = []
    /// The point that is being filled.
    var current: Provision
    /// The list that was closed last within the current point, for lists that go on after text.
    var closed: PointScheme?
  }

  let document: MarkdownDocument
  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  private var body: [ProvisionElement] = []
  private var levels: [Level] = []
  /// Of the provision itself.
  private var closed: PointScheme?
  private let language: LanguageTag

  init(document: MarkdownDocument, file: SourceFile, language: LanguageTag) {
    self.document = document
    self.file = file
    self.language = language
  }

  /// Adds the blocks within the node at `index`: an item, or a paragraph by itself.
  /// - Parameter skipping: bytes of the provision's own label in the first text.
  mutating func addContent(of index: Int, skipping: Int = 0) {
    guard document[index].kind == .item else {
      return addText(TextPlace(node: index, skipping: skipping), column: 0)
    }
    for child in document.children(of: index) { addChild(child) }
  }

  /// Adds a block from the margin: a point or more text of the same provision.
  mutating func add(_ block: Block, next: PrintedLabel?) {
    let node = document[block.node]
    let column = Int(node.startColumn)
    if let label = block.label, addPoint(label, column: column, node: block.node, next: next) {
      add(contentOf: block)
    } else {
      addText(TextPlace(node: block.node), column: column)
    }
  }

  /// The finished body.
  mutating func finish() -> [ProvisionElement] {
    close(to: 0)
    return body
  }

  // MARK: Content

  private mutating func add(contentOf block: Block) {
    let base = levels.count
    if document[block.node].kind == .item {
      addList(child: block.node, base: base)
    } else {
      appendText(TextPlace(node: block.node, skipping: block.skipping))
    }
  }

  /// The children of a list item that has become a point.
  private mutating func addList(child item: Int, base: Int) {
    for child in document.children(of: item) {
      if document[child].kind == .paragraph, levels.count > base, labelled(child) == nil { close(to: base) }
      addChild(child, base: base)
    }
    close(to: base)
  }

  private mutating func addChild(_ child: Int, base: Int = 0) {
    let node = document[child]
    switch node.kind {
    case .bulletList, .orderedList: addItems(of: child)
    case .footnoteDefinition: break
    case .paragraph:
      if let label = labelled(child),
        addPoint(label, column: Int(node.startColumn), node: child, base: base, next: nextLabel(after: child))
      {
        appendText(TextPlace(node: child, skipping: label.length))
      } else {
        addText(TextPlace(node: child), column: Int(node.startColumn), base: base)
      }
    default:
      addText(TextPlace(node: child), column: Int(node.startColumn), base: base)
    }
  }

  /// A Markdown list is a list of points, however its labels look.
  private mutating func addItems(of list: Int) {
    let scanner = BlockScanner(document: document)
    let depth = levels.count
    for block in scanner.items(of: list) {
      guard let label = block.label else { continue }
      close(to: levels.count > depth ? depth + 1 : depth)
      let number = Digits.number(label.core)
      let reading = PointScheme.Reading(
        kind: label.form == .dash ? .dash : .number, position: label.form == .dash ? 1 : number?.value ?? 1,
        insert: number?.insert ?? "")
      let column = Int(document[block.node].startColumn)
      open(label, reading, column: column, node: block.node, asSiblingAt: levels.count > depth ? depth : nil)
      addList(child: block.node, base: levels.count)
    }
  }

  private func labelled(_ paragraph: Int) -> PrintedLabel? {
    guard paragraph + 1 < Int(document[paragraph].end), document[paragraph + 1].kind == .text else { return nil }
    return LabelScanner.label(at: document.bytes(document[paragraph + 1].literal))
  }

  private func nextLabel(after child: Int) -> PrintedLabel? {
    let next = Int(document[child].end)
    guard next < document.nodes.count, document[next].kind == .paragraph else { return nil }
    return labelled(next)
  }

  /// Text without a label: it goes on with the innermost point that stands further out, or closes the lists.
  private mutating func addText(_ place: TextPlace, column: Int, base: Int = 0) {
    while levels.count > base, let level = levels.last, column <= level.column { close(to: levels.count - 1) }
    appendText(place)
  }

  private mutating func appendText(_ place: TextPlace) {
    if levels.isEmpty {
      body.append(.text(place))
    } else {
      levels[levels.count - 1].current.body.append(.text(place))
    }
  }

  // MARK: Points

  /// Opens a point for a label that fits; false when it is no point's label here.
  private mutating func addPoint(
    _ label: PrintedLabel, column: Int, node: Int, base: Int = 0, next: PrintedLabel?
  ) -> Bool {
    let readings = PointScheme.readings(of: label, language: language)
    guard !readings.isEmpty else { return false }
    if let top = levels.last, levels.count > base, column > top.column + 1,
      let first = readings.first(where: { $0.isFirst })
    {
      open(label, first, column: column, node: node, asSiblingAt: nil)
      return true
    }
    for depth in stride(from: levels.count - 1, through: base, by: -1) {
      let scheme = levels[depth].scheme
      if let reading = readings.first(where: { scheme.isFollowed(by: $0, form: label.form) }),
        !startsInner(readings, instead: reading, next: next)
      {
        open(label, reading, column: column, node: node, asSiblingAt: depth)
        return true
      }
    }
    return openInner(label, readings, column: column, node: node, base: base)
  }

  /// `(i)` after `(h)` begins a list within (h) when `(ii)` comes next.
  private func startsInner(_ readings: [PointScheme.Reading], instead: PointScheme.Reading, next: PrintedLabel?) -> Bool
  {
    guard instead.kind != .roman, readings.contains(where: { $0.kind == .roman && $0.isFirst }), let next else {
      return false
    }
    return PointScheme.readings(of: next, language: language).contains { $0.kind == .roman && $0.position == 2 }
  }

  private mutating func openInner(
    _ label: PrintedLabel, _ readings: [PointScheme.Reading], column: Int, node: Int, base: Int
  ) -> Bool {
    if let reading = readings.first(where: { resumed(by: $0, form: label.form) != nil }) {
      open(label, reading, column: column, node: node, asSiblingAt: nil)
      return true
    }
    if let first = readings.first(where: { $0.isFirst }) {
      while levels.count > base, let level = levels.last, column < level.column { close(to: levels.count - 1) }
      open(label, first, column: column, node: node, asSiblingAt: nil)
      return true
    }
    return openOutOfSequence(label, readings, column: column, node: node, base: base)
  }

  /// A bracketed letter that does not follow is a point with a wrong letter; anything else is text.
  private mutating func openOutOfSequence(
    _ label: PrintedLabel, _ readings: [PointScheme.Reading], column: Int, node: Int, base: Int
  ) -> Bool {
    guard label.form == .parentheses || label.form == .parenthesis,
      let depth = levels.indices.last(where: { $0 >= base && levels[$0].scheme.form == label.form }),
      let reading = readings.first(where: { $0.kind == levels[depth].scheme.kind })
    else { return false }
    let level = levels[depth]
    diagnostics.append(
      .outOfSequence(
        "point \(label.text)", follows: "point \(level.current.label)", expected: level.scheme.nextNumber,
        at: SourceLocation(file, document[node].range), previousPlace: SourceLocation(file, level.current.range)))
    open(label, reading, column: column, node: node, asSiblingAt: depth)
    return true
  }

  private mutating func open(
    _ label: PrintedLabel, _ reading: PointScheme.Reading, column: Int, node: Int, asSiblingAt depth: Int?
  ) {
    let range = SourceRange(
      line: Int(document[node].startLine), column: Int(document[node].startColumn), length: label.text.utf8.count)
    let previous = depth.map { levels[$0].scheme } ?? resumed(by: reading, form: label.form)
    let ordinal = previous?.ordinal(of: reading) ?? reading.position
    let point = Provision(
      reading.kind == .dash ? .indent : .point, label: label.text,
      number: ProvisionNumber(reading.neutral(ordinal)), range: range)
    let scheme = PointScheme(kind: reading.kind, form: label.form, position: reading.position, ordinal: ordinal)
    if let depth {
      close(to: depth + 1)
      levels[depth].points.append(levels[depth].current)
      levels[depth].current = point
      levels[depth].scheme = scheme
      levels[depth].closed = nil
    } else {
      levels.append(Level(scheme: scheme, column: column, current: point))
    }
  }

  /// The list that a label goes on with after text in between.
  private func resumed(by reading: PointScheme.Reading, form: PrintedLabel.Form) -> PointScheme? {
    let candidate = levels.isEmpty ? closed : levels.last?.closed
    return candidate.flatMap { $0.kind != .dash && $0.isFollowed(by: reading, form: form) ? $0 : nil }
  }

  /// Closes lists until `depth` of them are open.
  private mutating func close(to depth: Int) {
    while levels.count > depth, let level = levels.popLast() {
      let element = ProvisionElement.provisions(level.points + [level.current])
      if levels.isEmpty {
        body.append(element)
        closed = level.scheme
      } else {
        levels[levels.count - 1].current.body.append(element)
        levels[levels.count - 1].closed = level.scheme
      }
    }
  }
}

extension BlockScanner {
  /// The items of a list as blocks.
  func items(of list: Int) -> [Block] {
    var blocks: [Block] = []
    append(list, to: &blocks)
    return blocks
  }
}
