internal import MarkupTrees

/// Cuts a web page into blocks of text.
struct HTMLBlocks {
  struct Block {
    var content: ImportedBlock
    /// The elements that it stands in, by their places among their neighbours.
    var path: [Int]
    /// Whether it stands in a part of the page that never is its text: navigation, a form, a foot.
    var isFurniture: Bool
  }

  var blocks: [Block] = []
  private(set) var takenNotes: [ImportedNote] = []
  var added: [String] = []
  private(set) var doubts: [Doubt] = []
  private(set) var leftOut: [LeftOut] = []
  let notes: HTMLNotes
  private var labels: [String: String] = [:]
  private var runs: [TextRun] = []
  var state = State()
  var waitingLabel: String?
  var count = 1

  struct State {
    var style = TextRun("")
    var path: [Int] = []
    var isFurniture = false
    var isCentered = false
    var listLevel: Int?
    var heading: Int?
    /// The note that the text belongs to.
    var note: String?
    var isPreformatted = false
  }

  init(notes: HTMLNotes) { self.notes = notes }

  static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    "o:p",
  ]
  /// Elements whose text no reader sees.
  static let unseen: Set<String> = ["script", "style", "template", "head", "noscript", "svg", "textarea", "title"]
  private static let furniture: Set<String> = [
    "nav", "footer", "aside", "form", "button", "select", "dialog", "menu", "iframe", "object", "video", "audio",
  ]

  static func isProvision(_ block: ImportedBlock) -> Bool {
    guard case .text = block.kind, let label = SourceLabel(block.printed) else { return false }
    return block.text.count > 3 && !(label.kind == .dash && block.computedLabel != nil)
  }

  mutating func read(_ element: MarkupElement) {
    for (index, node) in element.children.enumerated() {
      switch node {
      case .text(let text): append(text)
      case .element(let child):
        guard !Self.unseen.contains(child.name) else { continue }
        let outer = state
        state.path.append(index)
        enter(child)
        state = outer
      }
    }
  }

  private mutating func enter(_ element: MarkupElement) {
    let style = (element["style"] ?? "").lowercased().filter { !$0.isWhitespace }
    apply(style, element)
    if style.contains("display:none") || element.attributes["hidden"] != nil { return hide(element) }
    switch element.name {
    case "br": runs.append(TextRun("\n"))
    case "img": if let text = element["alt"], !text.allSatisfy(\.isWhitespace) { doubt(.picture, text) }
    case "hr":
      flush()
      var rule = ImportedBlock([], at: Place(line: count))
      rule.kind = .rule
      blocks.append(Block(content: rule, path: state.path, isFurniture: state.isFurniture))
    case "ol", "ul": readList(element, style)
    case "table": readTable(element)
    case "a": readLink(element)
    case let name where Self.inline.contains(name): read(element)
    default: readBlock(element)
    }
  }

  private mutating func apply(_ style: String, _ element: MarkupElement) {
    if style.contains("font-weight:bold") || style.contains("font-weight:700") { state.style.isStrong = true }
    if style.contains("font-weight:normal") { state.style.isStrong = false }
    if style.contains("font-style:italic") { state.style.isEmphasized = true }
    if style.contains("font-style:normal") { state.style.isEmphasized = false }
    if style.contains("text-align:center") || element["align"] == "center" || element.name == "center" {
      state.isCentered = true
    }
    switch element.name {
    case "b", "strong", "th": state.style.isStrong = true
    case "i", "em", "cite", "dfn", "var": state.style.isEmphasized = true
    case "h1", "h2", "h3", "h4", "h5", "h6": state.heading = element.name.last?.wholeNumberValue
    case "pre": state.isPreformatted = true
    default: break
    }
    if Self.furniture.contains(element.name) || ["navigation", "search", "contentinfo"].contains(element["role"]) {
      state.isFurniture = true
    }
  }

  mutating func readBlock(_ element: MarkupElement) {
    flush()
    if let id = notes.id(of: element) { beginNote(id) }
    read(element)
    flush()
  }

  private mutating func hide(_ element: MarkupElement) {
    let text = Self.visibleText(element)
    guard !text.allSatisfy(\.isWhitespace) else { return }
    leftOut.append(LeftOut(text: text, reason: .hidden, place: Place(line: count)))
  }

  static func visibleText(_ element: MarkupElement) -> String {
    element.children.map { node in
      switch node {
      case .text(let text): text
      case .element(let child):
        unseen.contains(child.name) ? "" : visibleText(child) + (inline.contains(child.name) ? "" : " ")
      }
    }.joined()
  }

  private mutating func doubt(_ rule: ImportRule, _ subject: String) {
    doubts.append(Doubt(rule: rule, place: Place(line: count), subject: subject))
  }

  // MARK: Text

  private mutating func append(_ text: String) {
    var run = state.style
    run.text = state.isPreformatted ? text : String(text.map { $0.isNewline || $0 == "\t" || $0 == " " ? " " : $0 })
    if state.heading != nil { run.isStrong = false }
    if run.text.allSatisfy({ $0 == " " }), runs.last?.text.last?.isWhitespace ?? true { return }
    runs.append(run)
  }

  mutating func flush() {
    defer { runs = [] }
    guard runs.contains(where: { $0.note != nil || !$0.text.allSatisfy(\.isWhitespace) }) else { return }
    if let note = state.note { return appendNote(note) }
    var block = ImportedBlock(runs, at: Place(line: count))
    count += 1
    if let heading = state.heading { block.kind = .heading(level: heading) }
    block.isCentered = state.isCentered
    block.listLevel = state.listLevel
    // An item that prints a label itself has no other.
    if let label = waitingLabel, SourceLabel(block.text).map({ $0.kind == .dash }) ?? true {
      block.computedLabel = label
      added.append(label)
    }
    waitingLabel = nil
    blocks.append(Block(content: block, path: state.path, isFurniture: state.isFurniture))
  }

  // MARK: Links and notes

  private mutating func readLink(_ element: MarkupElement) {
    if let id = HTMLNotes.target(element) {
      if notes.targets[id] != nil, HTMLNotes.mark(element.text) != nil {
        var run = TextRun("")
        run.note = label(of: id)
        return runs.append(run)
      }
      // The way back from a note is the reader's program to make.
      if state.note != nil, !element.text.contains(where: \.isLetter) { return dropBackLink(element.text) }
      return read(element)
    }
    state.style.link = element["href"]
    read(element)
  }

  private mutating func label(of id: String) -> String {
    if let label = labels[id] { return label }
    let mark = notes.targets[id] ?? id
    let label = labels.values.contains(mark) ? "\(mark)-\(labels.count + 1)" : mark
    labels[id] = label
    return label
  }

  private mutating func dropBackLink(_ text: String) {
    let signs = text.filter { !$0.isWholeNumber && !$0.isWhitespace && !"[]".contains($0) }
    if !signs.isEmpty { leftOut.append(LeftOut(text: signs, reason: .siteFurniture, place: Place(line: count))) }
  }

  mutating func beginNote(_ id: String) {
    let label = label(of: id)
    state.note = label
    if !takenNotes.contains(where: { $0.label == label }) {
      takenNotes.append(ImportedNote(label: label, paragraphs: [], place: Place(line: count)))
    }
  }

  private mutating func appendNote(_ label: String) {
    guard let index = takenNotes.firstIndex(where: { $0.label == label }) else { return }
    var content = runs
    while let first = content.first,
      first.text.allSatisfy({ $0.isWhitespace || "[]().".contains($0) || $0.isWholeNumber }), content.count > 1
    {
      content.removeFirst()
    }
    if takenNotes[index].paragraphs.isEmpty {
      let text = content[0].text.drop(while: \.isWhitespace)
      let rest = text.drop { "[(".contains($0) }
      if rest.hasPrefix(label) {
        let after = rest.dropFirst(label.count).drop { "]).".contains($0) }
        if after.isEmpty || after.first?.isWhitespace == true { content[0].text = String(after) }
      }
    }
    takenNotes[index].paragraphs.append(content)
  }
}
