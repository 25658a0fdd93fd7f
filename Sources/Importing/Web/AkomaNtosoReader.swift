internal import MarkupTrees

/// Reads a resolution in Akoma Ntoso 3.0 (OASIS LegalDocML).
struct AkomaNtosoReader {
  private var text = ImportedText()
  private var runs: [TextRun] = []
  /// A number that the next paragraph is printed after.
  private var number: [TextRun] = []
  private var level: Int?
  private var isTitle = false
  private var count = 1
  private var labels: Set<String> = []

  /// - Throws: `ImportError` where it is no such document.
  static func read(_ bytes: [UInt8]) throws(ImportError) -> ImportedText {
    let root = try MarkupTree.importing(Array(TextDecoding.string(bytes).utf8), .xml)
    guard let document = root.elements.first, local(document) == "akomaNtoso" else {
      throw ImportError.notThisFormat("Akoma Ntoso")
    }
    var reader = AkomaNtosoReader()
    reader.readFacts(document)
    for child in document.elements { reader.read(child) }
    reader.flush()
    reader.text.witness = witness(of: document)
    return reader.text
  }

  private static func local(_ element: MarkupElement) -> String {
    String(element.name.split(separator: ":").last ?? "")
  }

  private mutating func readFacts(_ document: MarkupElement) {
    guard let work = document.descendant("FRBRWork") else { return }
    let date = work.first("FRBRdate")
    // A date of an event that made the text what it is, not of the file.
    if let value = date?["date"], let name = date?["name"]?.lowercased(),
      ["adoption", "adopted", "enactment"].contains(where: name.contains)
    {
      text.facts.date = String(value.prefix(10))
    }
    text.facts.reference = work.first("FRBRnumber")?["value"]
  }

  /// Elements whose number and heading stand over what they hold.
  private static let divisions: Set<String> = [
    "article", "section", "chapter", "part", "title", "book", "tome", "division", "subchapter", "subpart", "subsection",
    "subtitle", "hcontainer", "container", "rule",
  ]
  private static let inline: Set<String> = [
    "a", "abbr", "b", "date", "def", "del", "docAuthority", "docCommittee", "docDate", "docIntroducer", "docNumber",
    "docProponent", "docPurpose", "docStage", "docStatus", "docTitle", "docType", "entity", "event", "i", "inline",
    "ins", "location", "mref", "object", "organization", "outcome", "person", "placeholder", "process", "quantity",
    "ref",
    "relatedDocument", "remark", "role", "rref", "shortTitle", "session", "signature", "span", "sub", "sup", "term",
    "time", "u", "vote", "concept", "legislature", "judge", "lawyer", "party", "affectedDocument", "embeddedText",
  ]

  private mutating func read(_ element: MarkupElement) {
    switch Self.local(element) {
    case "meta": return
    case "p", "block":
      flush()
      readInline(element, TextRun(""))
      flush(isTitle: isTitle || element.elements.contains { Self.local($0) == "docTitle" })
    case "longTitle":
      isTitle = true
      if element.first("p") == nil { readInline(element, TextRun("")) }
      for child in element.elements where Self.local(child) == "p" { read(child) }
      flush(isTitle: true)
      isTitle = false
    case "num":
      flush()
      number = plainRuns(element)
    case "heading", "subheading", "crossHeading", "tocItem": readHeading(element)
    case "table": readTable(element)
    case "attachment", "annex", "attachments", "components", "component":
      flush()
      for child in element.elements { read(child) }
    case let name where Self.divisions.contains(name): readDivision(element)
    case let name where Self.inline.contains(name): readInline(element, TextRun(""))
    default:
      let outer = level
      if ["point", "indent", "list", "item", "blockList"].contains(Self.local(element)) { flush() }
      if ["list", "blockList"].contains(Self.local(element)) { level = (level ?? -1) + 1 }
      // What stands before and after points belongs to what the list stands in.
      if ["intro", "wrapUp", "listIntroduction", "listWrapUp"].contains(Self.local(element)) {
        level = level.flatMap { $0 > 0 ? $0 - 1 : nil }
      }
      for child in element.elements { read(child) }
      flush()
      level = outer
    }
  }

  /// Number and heading of a division make one heading; a section that only has a number keeps it as a label.
  private mutating func readDivision(_ element: MarkupElement) {
    flush()
    let number = element.first("num").map { plainRuns($0) } ?? []
    let heading = (element.first("heading") ?? element.first("subheading")).map { plainRuns($0) } ?? []
    let isArticle = Self.local(element) == "article"
    if !heading.isEmpty || (isArticle && !number.isEmpty) {
      let space = number.isEmpty || heading.isEmpty ? [] : [TextRun(" ")]
      add(number + space + heading, isHeading: isArticle ? 3 : 2)
    } else {
      self.number = number
    }
    for child in element.elements where !["num", "heading", "subheading"].contains(Self.local(child)) { read(child) }
    flush()
  }

  private mutating func readHeading(_ element: MarkupElement) {
    flush()
    add(number + (number.isEmpty ? [] : [TextRun(" ")]) + plainRuns(element), isHeading: 2)
    number = []
  }

  private mutating func add(_ runs: [TextRun], isHeading level: Int) {
    var block = ImportedBlock(runs, at: Place(line: count))
    count += 1
    block.kind = .heading(level: level)
    if !block.isBlank { text.blocks.append(block) }
  }

  private mutating func flush(isTitle: Bool = false) {
    defer { runs = [] }
    guard runs.contains(where: { $0.note != nil || !$0.text.allSatisfy(\.isWhitespace) }) else { return }
    var block = ImportedBlock(number + (number.isEmpty ? [] : [TextRun(" ")]) + runs, at: Place(line: count))
    number = []
    count += 1
    block.listLevel = level.map { $0 + 1 }
    if isTitle { block.kind = .heading(level: 1) }
    text.blocks.append(block)
  }

  // MARK: Text

  private mutating func plainRuns(_ element: MarkupElement) -> [TextRun] {
    let outer = runs
    runs = []
    readInline(element, TextRun(""))
    let result = runs
    runs = outer
    return result
  }

  private mutating func readInline(_ element: MarkupElement, _ outer: TextRun) {
    var style = outer
    switch Self.local(element) {
    case "b": style.isStrong = true
    case "i": style.isEmphasized = true
    case "ref", "a", "rref", "mref": style.link = element["href"]
    case "authorialNote": return readNote(element)
    case "br", "eol":
      runs.append(TextRun("\n"))
      return
    default: break
    }
    for node in element.children {
      switch node {
      case .text(let text):
        style.text = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        runs.append(style)
      case .element(let child): readInline(child, style)
      }
    }
  }

  private mutating func readNote(_ element: MarkupElement) {
    let mark = element["marker"] ?? "\(text.notes.count + 1)"
    let label = labels.insert(mark).inserted ? mark : "\(mark)-\(text.notes.count + 1)"
    let paragraphs = element.elements.map { plainRuns($0) }.filter { !$0.isEmpty }
    text.notes.append(ImportedNote(label: label, paragraphs: paragraphs, place: Place(line: count)))
    text.added += [label, label]
    var run = TextRun("")
    run.note = label
    runs.append(run)
  }

  private mutating func readTable(_ table: MarkupElement) {
    flush()
    var block = ImportedBlock([], at: Place(line: count))
    count += 1
    block.kind = .table(
      table.descendants("tr").map { row in
        row.elements.filter { ["td", "th"].contains(Self.local($0)) }.map { plainRuns($0) }
      })
    text.blocks.append(block)
  }

  /// All text outside of the metadata, one line for each element that has some.
  private static func witness(of element: MarkupElement) -> [WitnessLine] {
    var lines: [WitnessLine] = []
    func collect(_ element: MarkupElement) {
      guard local(element) != "meta" else { return }
      for node in element.children {
        switch node {
        case .text(let text):
          if !text.allSatisfy(\.isWhitespace) {
            lines.append(WitnessLine(text: text, place: Place(line: lines.count + 1)))
          }
        case .element(let child): collect(child)
        }
      }
    }
    collect(element)
    return lines
  }
}
