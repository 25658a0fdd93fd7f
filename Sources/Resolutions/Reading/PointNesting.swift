internal import CommonMark
internal import Diagnostics

/// Builds the bodies of provisions out of the blocks that belong to them, one provision after the other: text, points
/// nested to any depth, closing text. `PointPlacement` decides where a label belongs.
struct PointNesting {
  /// One open list.
  struct Level {
    var scheme: PointScheme
    /// The column of its labels: that of the one furthest out, as the first may stand after its provision's own.
    var column: Int
    /// The Markdown list that it is written as.
    var list: Int?
    /// The list's element.
    let element: Int
    /// The element of the point that is being filled.
    var current: Int
    /// All numbers of the current point where it is compound: 3 and 1 of `3.1`.
    var numbers: NumberPath
    /// Whether a comment stands for the text of the current point, so that what follows is none of it.
    var isUntranslated = false
    /// The list that was closed last within the current point, for lists that go on after text.
    var closed: PointScheme?
  }

  /// A label in its place.
  struct Mark {
    let label: PrintedLabel
    /// The paragraph or item that it opens.
    let node: Int
    let column: Int
    var list: Int?
  }

  /// How deep points may nest; a list below is text.
  static let deepest = 40

  let scanner: BlockScanner
  let document: MarkdownDocument
  let readings: PointReadings
  /// Those with a comment that stands for a text.
  private let untranslatedLines: Set<Int>
  /// What all provisions are built into.
  var builder = StructureBuilder()
  var diagnostics: [Diagnostic] = []
  /// The number of the provision itself where points may repeat it: 3 for `3.1`.
  private(set) var number: Int?
  private(set) var levels: [Level] = []
  /// The provision's own list that was closed last.
  private(set) var closed: PointScheme?
  /// Whether capitals with a stop number points of the open provision.
  var hasCapitals = false
  /// Whether points are left out before the next one.
  var isAfterGap = false

  init(scanner: BlockScanner) {
    self.scanner = scanner
    document = scanner.document
    untranslatedLines = Set(document.comments.lazy.filter(\.saysUntranslated).map(\.range.start.line))
    readings = .of(scanner.language)
  }

  /// Ends what was open, for the body of another provision.
  /// - Parameter number: of that provision, where points may repeat it.
  mutating func begin(number: Int? = nil) {
    close(to: 0)
    closed = nil
    isAfterGap = false
    hasCapitals = false
    self.number = number
  }

  // MARK: Blocks

  /// Adds what stands in the block that opens the provision.
  /// - Parameter skipping: bytes of the provision's label in the first text.
  mutating func addContent(of block: Block, skipping: Int, next: Block?) {
    if document[block.node].kind == .item {
      addChildren(of: block.node, skipping: skipping, base: 0, next: next?.meantLabel)
    } else {
      addOpening(TextPlace(node: block.node, skipping: skipping), base: 0, next: next?.meantLabel)
    }
  }

  /// Adds a block from the margin: a point or more text of the same provision.
  mutating func add(_ block: Block, next: Block?) {
    if block.list != nil {
      addItem(block, base: 0, next: next)
    } else if !addPoint(block, next: next) {
      addText(TextPlace(node: block.node), column: Int(document[block.node].startColumn), base: 0)
    }
  }

  /// Whether points are open, or were closed last.
  var isOpenList: Bool { !levels.isEmpty }

  /// Adds a paragraph that says that points are left out: whatever label comes next may come.
  mutating func addGap(_ block: Block) {
    builder.append(text: TextPlace(node: block.node))
    isAfterGap = true
  }

  /// Adds a labelled paragraph from the margin if it is a point.
  mutating func addPoint(_ block: Block, next: Block?) -> Bool {
    guard let label = block.label, block.list == nil else { return false }
    let mark = Mark(label: label, node: block.node, column: Int(document[block.node].startColumn))
    guard place(mark, base: 0, next: next?.meantLabel) else { return false }
    addOpening(
      TextPlace(node: block.node, skipping: label.length), base: levels.count, next: next?.meantLabel)
    return true
  }

  // MARK: Content

  /// Adds the children of an item that has become a provision or a point.
  /// - Parameters:
  ///   - base: how many lists were open before it: they are not touched.
  ///   - next: the label after the item.
  private mutating func addChildren(of item: Int, skipping: Int, base: Int, next: PrintedLabel?) {
    let end = Int(document[item].end)
    var current = item + 1
    var label: PrintedLabel?
    while current < end {
      let child = current
      let node = document[child]
      current = Int(node.end)
      let own = label
      label = current < end ? paragraphLabel(current) : nil
      let following = current < end ? label : next
      switch node.kind {
      case .bulletList, .orderedList: addItems(of: child, base: base)
      case .footnoteDefinition: break
      case .paragraph where child == item + 1:
        addOpening(TextPlace(node: child, skipping: skipping), base: base, next: following)
      case .paragraph: addParagraph(child, own, base: base, next: following)
      default: addText(TextPlace(node: child), column: Int(node.startColumn), base: base)
      }
    }
  }

  private mutating func addParagraph(_ child: Int, _ label: PrintedLabel?, base: Int, next: PrintedLabel?) {
    let column = Int(document[child].startColumn)
    if let label, place(Mark(label: label, node: child, column: column), base: base, next: next) {
      addOpening(TextPlace(node: child, skipping: label.length), base: levels.count, next: next)
    } else {
      addText(TextPlace(node: child), column: column, base: base)
    }
  }

  private func paragraphLabel(_ child: Int) -> PrintedLabel? {
    document[child].kind == .paragraph ? scanner.label(of: child) : nil
  }

  /// Adds the text that a label opens. Where the next label goes on from a second one right here, it opens a list:
  /// `2. (a) to release`, and then `(b)`.
  private mutating func addOpening(_ place: TextPlace, base: Int, next: PrintedLabel?) {
    guard let next, let label = scanner.label(of: place.node, after: place.skipping), isPair(label, next)
    else { return appendText(place) }
    let mark = Mark(label: label, node: place.node, column: Int(document[place.node].startColumn))
    let isPoint = self.place(mark, base: base, next: next)
    appendText(isPoint ? TextPlace(node: place.node, skipping: place.skipping + label.length) : place)
  }

  /// A Markdown list is a list of points, however its labels look.
  private mutating func addItems(of list: Int, base: Int) {
    guard levels.count < Self.deepest else {
      return addText(TextPlace(node: list), column: Int(document[list].startColumn), base: base)
    }
    let items = scanner.items(of: list)
    for (place, item) in items.enumerated() {
      addItem(item, base: base, next: place + 1 < items.count ? items[place + 1] : nil)
    }
  }

  private mutating func addItem(_ item: Block, base: Int, next: Block?) {
    let column = Int(document[item.node].startColumn)
    while levels.count > base, let level = levels.last, level.list != nil, level.list != item.list,
      level.column >= column
    {
      close(to: levels.count - 1)
    }
    func mark(_ label: PrintedLabel) -> Mark { Mark(label: label, node: item.node, column: column, list: item.list) }
    if let label = item.meantLabel, place(mark(label), base: base, next: next?.meantLabel) {
      addItemContent(item, skipping: item.meantSkipping, next: next)
    } else if let label = item.label {
      placeItem(mark(label), base: base, next: next?.label)
      addItemContent(item, skipping: item.skipping, next: next)
    }
  }

  private mutating func addItemContent(_ item: Block, skipping: Int, next: Block?) {
    let depth = levels.count
    addChildren(of: item.node, skipping: skipping, base: depth, next: next?.meantLabel)
    close(to: depth)
  }

  /// Text without a label: it goes on with the innermost point that stands further out, or closes the lists. Under a
  /// label that stands alone it is that point's text.
  private mutating func addText(_ place: TextPlace, column: Int, base: Int) {
    // One space at the margin is a slip of the finger.
    while levels.count > base, let level = levels.last, column <= max(level.column, 2),
      level.isUntranslated || builder.count > level.current + 1
    {
      close(to: levels.count - 1)
    }
    appendText(place)
  }

  private mutating func appendText(_ place: TextPlace) {
    if !isEmpty(place) { builder.append(text: place) }
  }

  /// Whether nothing but the label stands in a paragraph.
  private func isEmpty(_ place: TextPlace) -> Bool {
    let end = Int(document[place.node].end)
    guard place.skipping > 0, end - place.node <= 4 else { return false }
    var rest = place.skipping
    for node in document.nodes[(place.node + 1)..<end] {
      switch node.kind {
      case .text: rest -= Int(node.literal.count)
      case .emphasis, .strong: continue
      default: return false
      }
    }
    return rest >= 0
  }

  // MARK: Lists

  /// Makes a point the current one of the list at `depth`, or of a new list where nil.
  /// - Parameter resumed: a list closed before text in between, that the new one goes on with.
  mutating func open(
    _ mark: Mark, _ readings: [PointReading], asSiblingAt depth: Int?, resuming resumed: PointScheme? = nil
  ) {
    guard let reading = readings.first else { return }
    let node = document[mark.node]
    let range = SourceRange(
      line: Int(node.startLine), column: Int(node.startColumn), length: mark.label.width)
    let kind: ProvisionKind = if case .dash = reading.kind { .indent } else { .point }
    guard let depth else {
      var scheme = resumed ?? PointScheme(readings, form: mark.label.form)
      if resumed != nil { scheme.take(readings) }
      scheme.note(readings, label: mark.label, range: range)
      let element = builder.openList()
      let point = builder.open(
        kind, label: mark.label, number: reading.neutral(scheme.ordinal), range: range)
      levels.append(
        Level(
          scheme: scheme, column: mark.column, list: mark.list, element: element, current: point,
          numbers: reading.numbers, isUntranslated: isUntranslated(mark)))
      return
    }
    close(to: depth + 1)
    builder.close(levels[depth].current)
    levels[depth].column = min(levels[depth].column, mark.column)
    levels[depth].list = levels[depth].list ?? mark.list
    levels[depth].scheme.take(readings)
    levels[depth].scheme.note(readings, label: mark.label, range: range)
    levels[depth].current = builder.open(
      kind, label: mark.label, number: reading.neutral(levels[depth].scheme.ordinal), range: range)
    levels[depth].numbers = reading.numbers
    levels[depth].isUntranslated = isUntranslated(mark)
    levels[depth].closed = nil
  }

  /// Whether its line says that its text is not translated yet.
  private func isUntranslated(_ mark: Mark) -> Bool {
    untranslatedLines.contains(Int(document[mark.node].startLine))
  }

  /// Closes lists until `depth` of them are open.
  mutating func close(to depth: Int) {
    while levels.count > depth, var level = levels.popLast() {
      for found in level.scheme.takeLookAlikes() {
        diagnostics.append(
          .lookAlike(
            found.label.text, alphabet: found.alphabet, meant: found.meant,
            at: SourceLocation(scanner.file, found.range)))
      }
      builder.close(level.current)
      builder.close(level.element)
      if levels.isEmpty {
        closed = level.scheme
      } else {
        levels[levels.count - 1].closed = level.scheme
      }
    }
  }
}
