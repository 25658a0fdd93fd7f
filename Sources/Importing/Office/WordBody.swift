internal import MarkupTrees

/// Reads the paragraphs and tables of a Word file.
struct WordBody {
  let styles: WordStyles
  var numbering: WordNumbering
  /// Targets by the part and the id of their relation.
  let links: [String: String]
  var text = ImportedText()
  /// The part that is being read, whose relations count.
  var part = "document"
  private var paragraph = 0
  /// Notes in the order of their references, by the name of their element and their id.
  private var noteKeys: [String] = []
  private var noteLabels: [String: String] = [:]

  init(styles: WordStyles, numbering: WordNumbering, links: [String: String]) {
    self.styles = styles
    self.numbering = numbering
    self.links = links
  }

  /// Reads what stands in a body, or in something that only groups paragraphs.
  mutating func read(_ container: MarkupElement) {
    for element in container.elements {
      switch element.name {
      case "w:p": readParagraph(element)
      case "w:tbl": readTable(element)
      case "w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:smartTag", "w:customXml": read(element)
      case "w:del", "w:moveFrom": leaveOut(element)
      default: break
      }
    }
  }

  mutating func readNote(_ note: MarkupElement, key: String) {
    guard let label = noteLabels[key] else { return }
    paragraph = 0
    let paragraphs = note.all("w:p").map { element in
      var runs = WordRuns(body: self, style: styles.style(element.first("w:pPr")?.first("w:pStyle")?["w:val"]))
      runs.read(element)
      take(runs)
      return runs.runs
    }
    text.notes.append(ImportedNote(label: label, paragraphs: paragraphs, place: Place(line: 1)))
  }

  /// The label of the note that a reference leads to, which is made where it is the first one.
  mutating func label(ofNote key: String) -> String {
    if let label = noteLabels[key] { return label }
    noteKeys.append(key)
    let number = noteKeys.count { $0.hasPrefix(key.prefix { $0 != " " }) }
    // Word numbers endnotes i, ii, iii where nothing else is said.
    let label = key.hasPrefix("w:endnote") ? NumberFormat.lowerRoman.text(number, afterZ: .doubled) : "\(number)"
    noteLabels[key] = label
    text.added.append(label)
    return label
  }

  private mutating func readParagraph(_ element: MarkupElement) {
    paragraph += 1
    let place = Place(line: paragraph)
    let properties = element.first("w:pPr")
    let styleID = properties?.first("w:pStyle")?["w:val"]
    let style = styles.style(styleID)
    var own = WordProperties()
    own.read(paragraph: properties)
    let number = number(own, style, styleID)
    if let number { own.inherit(number.properties) }
    own.inherit(style.properties)
    var runs = WordRuns(body: self, style: style)
    runs.read(element)
    take(runs)
    if style.name.hasPrefix("toc ") {
      text.leftOut.append(LeftOut(text: runs.runs.map(\.text).joined(), reason: .index, place: place))
      return
    }
    var block = ImportedBlock(runs.runs, at: place)
    if !block.isBlank || number != nil { add(number, to: &block) }
    let left = Double((own.left ?? 0) + (own.firstLine ?? 0))
    block.indent = left / 120
    block.isCentered = own.isCentered ?? false
    if let level = headingLevel(style, own) { block.kind = .heading(level: level) }
    text.blocks.append(block)
    for box in runs.boxes { read(box) }
  }

  private mutating func number(_ own: WordProperties, _ style: WordStyles.Style, _ styleID: String?) -> WordNumbering
    .Label?
  {
    guard let id = own.numberingID ?? style.properties.numberingID, id != "0" else { return nil }
    let level = own.numberingID == nil ? style.properties.level : own.level ?? style.properties.level ?? 0
    return numbering.next(id, level: level, style: styleID)
  }

  private mutating func add(_ number: WordNumbering.Label?, to block: inout ImportedBlock) {
    guard let number else { return }
    block.computedLabel = number.text
    text.added.append(number.text)
    block.listLevel = number.level
    if let inWord = number.textInWord {
      text.doubts.append(Doubt(rule: .lettersPastZ, place: block.place, subject: "\(number.text) \(inWord)"))
    }
  }

  private func headingLevel(_ style: WordStyles.Style, _ own: WordProperties) -> Int? {
    if style.name == "title" { return 1 }
    guard let level = own.outlineLevel, level < 9 else { return nil }
    return level + 1
  }

  // MARK: Tables

  private mutating func readTable(_ table: MarkupElement) {
    let start = Place(line: paragraph + 1)
    var cells: [[MarkupElement]] = []
    for row in table.all("w:tr") { cells.append(row.all("w:tc") + row.all("w:sdt").flatMap { $0.descendants("w:tc") }) }
    let firstColumn = cells.compactMap { $0.first.map { Self.text(of: $0).trimmingBlanks() } }
    let isLayout = TableShape.isLayout(columns: cells.map(\.count).max() ?? 0, firstColumn: firstColumn)
    if isLayout {
      for cell in cells.joined() { read(cell) }
      joinLabels(from: start)
      return
    }
    let rows = cells.map { row in row.map { readCell($0) } }
    var block = ImportedBlock([], at: start)
    block.kind = .table(rows)
    text.blocks.append(block)
  }

  /// The paragraphs of a cell, one after the other.
  private mutating func readCell(_ cell: MarkupElement) -> [TextRun] {
    let before = text.blocks.count
    read(cell)
    let blocks = text.blocks[before...]
    text.blocks.removeSubrange(before...)
    return TableShape.joined(Array(blocks))
  }

  /// A label in a cell of its own belongs to the text in the next cell.
  private mutating func joinLabels(from place: Place) {
    let first = text.blocks.firstIndex { $0.place >= place } ?? text.blocks.count
    text.blocks.replaceSubrange(first..., with: TableShape.joinLabels(Array(text.blocks[first...])))
  }

  private static func text(of cell: MarkupElement) -> String {
    cell.descendants("w:t").map(\.text).joined()
  }

  // MARK: What is no text

  mutating func leaveOut(_ element: MarkupElement, _ reason: LeftOut.Reason = .deletion) {
    let deleted = element.descendants("w:delText").map(\.text).joined()
    let gone = deleted + element.descendants("w:t").map(\.text).joined()
    guard !gone.allSatisfy(\.isWhitespace) else { return }
    text.leftOut.append(LeftOut(text: gone, reason: reason, place: Place(line: max(1, paragraph))))
  }

  mutating func leaveOut(_ gone: String, _ reason: LeftOut.Reason) {
    text.leftOut.append(LeftOut(text: gone, reason: reason, place: Place(line: max(1, paragraph))))
  }

  mutating func doubt(_ rule: ImportRule, _ subject: String) {
    text.doubts.append(Doubt(rule: rule, place: Place(line: max(1, paragraph)), subject: subject))
  }

  private mutating func take(_ runs: WordRuns) {
    text = runs.body.text
    noteKeys = runs.body.noteKeys
    noteLabels = runs.body.noteLabels
  }
}
