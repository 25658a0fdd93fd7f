internal import MarkupTrees

/// Reads the paragraphs, lists and tables of an OpenDocument text.
struct OpenDocumentBody {
  private let styles: OpenDocumentStyles
  private var lists: OpenDocumentLists
  private var text = ImportedText()
  private var paragraph = 0
  /// The label that the next paragraph of an item gets.
  private var waiting: (label: String, inOffice: String?)?
  private var noteLabels: Set<String> = []

  init(styles: OpenDocumentStyles) {
    self.styles = styles
    lists = OpenDocumentLists(styles)
    text.unit = "paragraph"
  }

  func finished() -> ImportedText { text }

  mutating func read(_ container: MarkupElement) {
    for element in container.elements {
      switch element.name {
      case "text:p", "text:h": readParagraph(element)
      case "text:list": readList(element)
      case "table:table": readTable(element)
      case "text:tracked-changes": leaveOut(element, .deletion)
      case "text:table-of-content", "text:alphabetical-index", "text:illustration-index": leaveOut(element, .index)
      case "text:section", "text:index-body", "text:numbered-paragraph": read(element)
      case "draw:frame": readFrame(element)
      default: break
      }
    }
  }

  private var place: Place { Place(line: max(1, paragraph)) }

  private mutating func leaveOut(_ element: MarkupElement, _ reason: LeftOut.Reason) {
    let paragraphs = element.descendants("text:p") + element.descendants("text:h")
    paragraph += paragraphs.count
    for paragraph in paragraphs where !paragraph.text.allSatisfy(\.isWhitespace) {
      text.leftOut.append(LeftOut(text: paragraph.text, reason: reason, place: place))
    }
  }

  // MARK: Paragraphs and lists

  private mutating func readList(_ list: MarkupElement) {
    lists.begin(list)
    for item in list.elements {
      if item.name == "text:list-item" { readItem(item) } else { read(item) }
    }
    lists.end()
  }

  private mutating func readItem(_ item: MarkupElement) {
    // An item that only holds a deeper list has no number of its own.
    if item.elements.first.map({ $0.name == "text:p" || $0.name == "text:h" }) ?? false {
      waiting = lists.next(start: item["text:start-value"].flatMap { Int($0) })
    }
    read(item)
    waiting = nil
  }

  private mutating func readParagraph(_ element: MarkupElement) {
    paragraph += 1
    let style = styles.style(element["text:style-name"], family: "paragraph")
    let isHeading = element.name == "text:h" || style.displayName.split(separator: " ").contains("title")
    var block = ImportedBlock(runs(in: element, style, isPlain: isHeading), at: place)
    block.indent = style.indent
    block.isCentered = style.isCentered ?? false
    block.listLevel = lists.level
    if isHeading {
      let level = element["text:outline-level"].flatMap { Int($0) } ?? 0
      block.kind = .heading(level: level + 1)
      if element.name == "text:h", waiting == nil, !block.isBlank { block.computedLabel = lists.nextHeading(level) }
    }
    if let waiting, !block.isBlank {
      block.computedLabel = waiting.label
      if let inOffice = waiting.inOffice {
        text.doubts.append(Doubt(rule: .lettersPastZ, place: place, subject: "\(waiting.label) \(inOffice)"))
      }
      self.waiting = nil
    }
    text.blocks.append(block)
    if let label = block.computedLabel { text.added.append(label) }
    for frame in element.elements where frame.name == "draw:frame" { readFrame(frame) }
  }

  private mutating func readFrame(_ frame: MarkupElement) {
    if let box = frame.first("draw:text-box") {
      text.doubts.append(Doubt(rule: .textBox, place: place, subject: box.text))
      read(box)
    } else if frame.first("draw:image") != nil || frame.first("draw:object") != nil {
      text.doubts.append(Doubt(rule: .picture, place: place, subject: frame.descendant("svg:desc")?.text ?? ""))
    }
  }

  // MARK: Text

  private mutating func runs(
    in element: MarkupElement, _ style: OpenDocumentStyles.Style, isPlain: Bool = false, link: String? = nil
  ) -> [TextRun] {
    var runs: [TextRun] = []
    func run(_ text: String) -> TextRun {
      var run = TextRun(text)
      run.isStrong = !isPlain && style.isBold ?? false
      run.isEmphasized = style.isItalic ?? false
      run.link = link
      return run
    }
    for node in element.children {
      switch node {
      case .text(let text): runs.append(run(Self.folded(text)))
      case .element(let child):
        switch child.name {
        case "text:s": runs.append(run(String(repeating: " ", count: max(1, Int(child["text:c"] ?? "1") ?? 1) % 1000)))
        case "text:tab": runs.append(run("\t"))
        case "text:line-break": runs.append(run("\n"))
        case "text:note": if let note = note(child) { runs.append(note) }
        case "office:annotation": leaveOut(child, .comment)
        case "draw:frame", "text:soft-page-break", "text:bookmark", "office:annotation-end": break
        case "text:a": runs += self.runs(in: child, style, isPlain: isPlain, link: child["xlink:href"])
        default: runs += self.runs(in: child, inner(child, style), isPlain: isPlain, link: link)
        }
      }
    }
    return runs
  }

  private func inner(_ element: MarkupElement, _ outer: OpenDocumentStyles.Style) -> OpenDocumentStyles.Style {
    var style = outer
    let own = styles.style(element["text:style-name"], family: "text")
    style.isBold = own.isBold ?? outer.isBold
    style.isItalic = own.isItalic ?? outer.isItalic
    return style
  }

  /// White space counts once; more of it stands in elements of its own.
  private static func folded(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  private mutating func note(_ element: MarkupElement) -> TextRun? {
    guard let body = element.first("text:note-body") else { return nil }
    var label = element.first("text:note-citation")?.text.trimmingBlanks() ?? ""
    if label.isEmpty { label = "\(text.notes.count + 1)" }
    if noteLabels.contains(label) {
      let unique = "\(label)-\(text.notes.count + 1)"
      text.doubts.append(Doubt(rule: .repeatedMark, place: place, subject: "\(label) \(unique)"))
      label = unique
    }
    noteLabels.insert(label)
    var note = ImportedNote(label: label, paragraphs: [], place: place)
    for element in body.descendants("text:p") {
      paragraph += 1
      note.paragraphs.append(runs(in: element, styles.style(element["text:style-name"], family: "paragraph")))
    }
    text.notes.append(note)
    // The source has the mark once; our text has it at the note too.
    text.added.append(label)
    var run = TextRun("")
    run.note = label
    return run
  }

  // MARK: Tables

  private mutating func readTable(_ table: MarkupElement) {
    let start = text.blocks.count
    let startPlace = Place(line: paragraph + 1)
    let groups = ["table:table-header-rows", "table:table-rows", "table:table-row-group"]
    func rows(_ element: MarkupElement) -> [MarkupElement] {
      element.elements.flatMap { $0.name == "table:table-row" ? [$0] : groups.contains($0.name) ? rows($0) : [] }
    }
    let cells = rows(table).map { $0.all("table:table-cell") }
    let first = cells.compactMap { $0.first?.text.trimmingBlanks() }
    if TableShape.isLayout(columns: cells.map(\.count).max() ?? 0, firstColumn: first) {
      for cell in cells.joined() { read(cell) }
      let blocks = Array(text.blocks[start...])
      text.blocks.replaceSubrange(start..., with: TableShape.joinLabels(blocks))
      return
    }
    var content: [[[TextRun]]] = []
    for row in cells {
      content.append(
        row.map { cell in
          let before = text.blocks.count
          read(cell)
          let blocks = Array(text.blocks[before...])
          text.blocks.removeSubrange(before...)
          return TableShape.joined(blocks)
        })
    }
    var block = ImportedBlock([], at: startPlace)
    block.kind = .table(content)
    text.blocks.append(block)
  }
}
