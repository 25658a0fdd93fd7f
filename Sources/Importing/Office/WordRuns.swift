internal import MarkupTrees

/// Reads the text within one paragraph of a Word file.
struct WordRuns {
  /// What keeps the labels of notes, and what is left out.
  var body: WordBody
  let style: WordStyles.Style
  private(set) var runs: [TextRun] = []
  /// Text boxes that hang on the paragraph.
  private(set) var boxes: [MarkupElement] = []
  private var link: String?
  /// How many fields' instructions are open, which no one sees.
  private var instructions = 0
  private var fieldLinks: [String?] = []
  private var instruction = ""

  init(body: WordBody, style: WordStyles.Style) {
    self.body = body
    self.style = style
  }

  mutating func read(_ container: MarkupElement) {
    for element in container.elements {
      switch element.name {
      case "w:r": readRun(element)
      case "w:hyperlink":
        let outer = link
        link = element["r:id"].flatMap { body.links["\(body.part) \($0)"] } ?? link
        read(element)
        link = outer
      case "w:del", "w:moveFrom": body.leaveOut(element)
      case "w:ins":
        body.doubt(.insertion, element.descendants("w:t").map(\.text).joined())
        read(element)
      case "w:pPr", "w:rPr": break
      case "m:t": append(element.text, WordProperties())
      default: read(element)
      }
    }
  }

  private mutating func readRun(_ run: MarkupElement) {
    var properties = WordProperties()
    properties.read(run: run.first("w:rPr"))
    if let id = run.first("w:rPr")?.first("w:rStyle")?["w:val"] { properties.inherit(body.styles.style(id).properties) }
    properties.inherit(style.properties)
    if style.name.hasPrefix("heading") || style.name == "title" { properties.isBold = false }
    for element in run.elements { readPart(element, properties) }
  }

  private mutating func readPart(_ element: MarkupElement, _ properties: WordProperties) {
    switch element.name {
    case "w:t":
      if properties.isHidden == true { body.leaveOut(element.text, .hidden) } else { append(element.text, properties) }
    case "w:tab", "w:ptab": append("\t", properties)
    case "w:br", "w:cr": if element["w:type"] == nil || element["w:type"] == "textWrapping" { append("\n", properties) }
    case "w:noBreakHyphen": append("\u{2011}", properties)
    case "w:footnoteReference": refer(to: "w:footnote", element)
    case "w:endnoteReference": refer(to: "w:endnote", element)
    case "w:fldChar": readField(element["w:fldCharType"] ?? "")
    case "w:instrText": if instructions > 0 { instruction += element.text }
    case "w:sym": readSymbol(element)
    case "mc:AlternateContent":
      for part in (element.first("mc:Choice") ?? element).elements { readPart(part, properties) }
    case "w:drawing", "w:pict", "w:object": readPicture(element)
    default: break
    }
  }

  private mutating func append(_ text: String, _ properties: WordProperties) {
    guard !text.isEmpty else { return }
    var run = TextRun(text)
    run.isStrong = properties.isBold ?? false
    run.isEmphasized = properties.isItalic ?? false
    run.link = link ?? fieldLinks.last ?? nil
    runs.append(run)
  }

  private mutating func refer(to element: String, _ reference: MarkupElement) {
    guard let id = reference["w:id"] else { return }
    var run = TextRun("")
    let label = body.label(ofNote: "\(element) \(id)")
    run.note = label
    body.text.added.append(label)
    runs.append(run)
  }

  /// A field has an instruction, and after a separator the result that readers see.
  private mutating func readField(_ kind: String) {
    switch kind {
    case "begin":
      instructions += 1
      instruction = ""
      fieldLinks.append(fieldLinks.last ?? nil)
    case "separate":
      let parts = instruction.split(separator: "\"", omittingEmptySubsequences: false)
      if parts[0].trimmingBlanks() == "HYPERLINK", parts.count > 1, !fieldLinks.isEmpty {
        fieldLinks[fieldLinks.count - 1] = String(parts[1])
      }
    case "end":
      instructions = max(0, instructions - 1)
      _ = fieldLinks.popLast()
    default: break
    }
  }

  private mutating func readSymbol(_ element: MarkupElement) {
    let code = element["w:char"].flatMap { UInt32($0, radix: 16) } ?? 0
    let known: [UInt32: String] = [
      0xB7: "•", 0x2D: "–", 0xA7: "•", 0x6F: "•", 0xD8: "•", 0xFC: "✓", 0xA8: "☐", 0xFE: "☒",
    ]
    if let sign = known[code & 0xFF], code == code & 0xFF || code & 0xFF00 == 0xF000 {
      append(sign, WordProperties())
    } else {
      body.doubt(.symbol, "\(element["w:font"] ?? "") \(element["w:char"] ?? "")")
    }
  }

  private mutating func readPicture(_ element: MarkupElement) {
    let found = element.descendants("w:txbxContent")
    boxes += found
    if found.isEmpty {
      let description = element.descendant("wp:docPr")?["descr"] ?? element.descendant("docPr")?["descr"] ?? ""
      body.doubt(.picture, description)
    } else {
      body.doubt(.textBox, found.map(\.text).joined(separator: " "))
    }
  }
}
