internal import MarkupTrees

/// Lists and tables, whose numbers a browser computes.
extension HTMLBlocks {
  // MARK: Lists

  mutating func readList(_ list: MarkupElement, _ style: String) {
    flush()
    state.listLevel = (state.listLevel ?? -1) + 1
    let format = Self.format(of: list, style)
    var number = list["start"].flatMap { Int($0) } ?? 1
    for (index, item) in list.elements.enumerated() {
      let outer = state
      state.path.append(index)
      if item.name == "li" {
        number = item["value"].flatMap { Int($0) } ?? number
        if let id = notes.id(of: item) {
          beginNote(id)
        } else if let format {
          let label = format.text(number, afterZ: .counted)
          waitingLabel = label.isEmpty ? "•" : "\(label)."
        }
        number += 1
      }
      read(item)
      flush()
      waitingLabel = nil
      state = outer
    }
  }

  /// Nil where items have neither numbers nor signs.
  private static func format(of list: MarkupElement, _ style: String) -> NumberFormat? {
    if style.contains("list-style:none") || style.contains("list-style-type:none") { return nil }
    guard list.name == "ol" else { return .bullet }
    let styles: [(String, NumberFormat)] = [
      ("lower-alpha", .lowerLetter), ("lower-latin", .lowerLetter), ("upper-alpha", .upperLetter),
      ("upper-latin", .upperLetter), ("lower-roman", .lowerRoman), ("upper-roman", .upperRoman), ("decimal", .decimal),
    ]
    if let named = styles.first(where: {
      style.contains("list-style-type:\($0.0)") || style.contains("list-style:\($0.0)")
    }) {
      return named.1
    }
    return NumberFormat(openDocument: list["type"] ?? "1")
  }

  // MARK: Tables

  mutating func readTable(_ table: MarkupElement) {
    flush()
    func rows(_ element: MarkupElement) -> [MarkupElement] {
      element.elements.flatMap {
        $0.name == "tr" ? [$0] : ["thead", "tbody", "tfoot"].contains($0.name) ? rows($0) : []
      }
    }
    let cells = rows(table).map { row in row.elements.filter { $0.name == "td" || $0.name == "th" } }
    let first = cells.compactMap { $0.first.map(Self.visibleText)?.trimmingBlanks() }
    let holdsBlocks = cells.joined().contains { $0.descendant("table") != nil }
    if let caption = table.first("caption") { readBlock(caption) }
    if holdsBlocks || TableShape.isLayout(columns: cells.map(\.count).max() ?? 0, firstColumn: first) {
      let start = blocks.count
      for (index, cell) in cells.joined().enumerated() {
        let outer = state
        state.path.append(index)
        if cell.name == "th" { state.style.isStrong = true }
        readBlock(cell)
        state = outer
      }
      joinLabels(from: start)
      return
    }
    var block = ImportedBlock([], at: Place(line: count))
    count += 1
    block.kind = .table(cells.map { $0.map { readCell($0) } })
    blocks.append(Block(content: block, path: state.path, isFurniture: state.isFurniture))
  }

  private mutating func readCell(_ cell: MarkupElement) -> [TextRun] {
    let start = blocks.count
    readBlock(cell)
    let content = TableShape.joined(blocks[start...].map(\.content))
    blocks.removeSubrange(start...)
    return content
  }

  /// Parts blocks at the line breaks that stand for new paragraphs.
  mutating func partLines() {
    blocks = blocks.flatMap { block in
      LineBreaks.parted([block.content]).map { Block(content: $0, path: block.path, isFurniture: block.isFurniture) }
    }
  }

  /// A label in an element of its own belongs to the text in the next one.
  mutating func joinLabels(from start: Int) {
    var result: [Block] = []
    var label: Block?
    for var block in blocks[start...] {
      if let waiting = label {
        block.content.runs = waiting.content.runs + [TextRun(" ")] + block.content.runs
        label = nil
      } else if SourceLabel.isAlone(block.content.text.trimmingBlanks()) {
        label = block
        continue
      }
      result.append(block)
    }
    if let label { result.append(label) }
    blocks.replaceSubrange(start..., with: result)
  }
}
