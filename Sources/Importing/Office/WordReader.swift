internal import MarkupTrees

/// Reads a Word file (Office Open XML, ECMA-376).
struct WordReader {
  private let archive: ZipArchive
  private var body: WordBody

  /// - Throws: `ImportError` where the file is damaged or none of Word.
  static func read(_ bytes: [UInt8]) throws(ImportError) -> ImportedText {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw ImportError.encrypted }
    guard let archive = ZipArchive(bytes) else { throw ImportError.notThisFormat("Word") }
    var reader = try WordReader(archive)
    return try reader.text()
  }

  private init(_ archive: ZipArchive) throws(ImportError) {
    self.archive = archive
    func root(_ name: String) throws(ImportError) -> MarkupElement? {
      guard let bytes = try archive.part(name) else { return nil }
      return try MarkupTree.importing(bytes, .xml)
    }
    let styles = WordStyles(try root("word/styles.xml"))
    var links: [String: String] = [:]
    for part in ["document", "footnotes", "endnotes"] {
      let relations = try root("word/_rels/\(part).xml.rels")
      for relation in relations?.elements.first?.elements ?? [] where relation["TargetMode"] == "External" {
        guard let id = relation["Id"], let target = relation["Target"] else { continue }
        links["\(part) \(id)"] = target
      }
    }
    body = WordBody(styles: styles, numbering: WordNumbering(try root("word/numbering.xml"), styles), links: links)
  }

  private mutating func text() throws(ImportError) -> ImportedText {
    guard let document = try archive.part("word/document.xml") else { throw ImportError.notThisFormat("Word") }
    let root = try MarkupTree.importing(document, .xml)
    guard let content = root.descendant("w:body") else { throw ImportError.notThisFormat("Word") }
    body.part = "document"
    body.read(content)
    try readNotes("footnotes", "w:footnote")
    try readNotes("endnotes", "w:endnote")
    var text = body.text
    text.unit = "paragraph"
    text.witness = WordWitness.lines(of: document)
    for part in ["footnotes", "endnotes"] {
      if let bytes = try archive.part("word/\(part).xml") { text.witness += WordWitness.lines(of: bytes) }
    }
    try leaveOutMargins(of: &text)
    if let properties = try archive.part("docProps/core.xml") {
      let title = try MarkupTree.importing(properties, .xml).elements.first?.elements.first {
        $0.name.hasSuffix("title")
      }
      text.facts.title = title?.text.trimmingBlanks()
    }
    return text
  }

  private mutating func readNotes(_ part: String, _ element: String) throws(ImportError) {
    guard let bytes = try archive.part("word/\(part).xml") else { return }
    body.part = part
    let notes = try MarkupTree.importing(bytes, .xml).elements.first?.all(element) ?? []
    for note in notes where note["w:type"] == nil || note["w:type"] == "normal" {
      guard let id = note["w:id"] else { continue }
      body.readNote(note, key: "\(element) \(id)")
    }
  }

  /// What stands in the margins of pages, and what others wrote beside the text.
  private func leaveOutMargins(of text: inout ImportedText) throws(ImportError) {
    for name in archive.names {
      let reason: LeftOut.Reason
      if name.hasPrefix("word/header") || name.hasPrefix("word/footer") {
        reason = .header
      } else if name == "word/comments.xml" {
        reason = .comment
      } else {
        continue
      }
      guard let bytes = try archive.part(name) else { continue }
      for line in WordWitness.lines(of: bytes) {
        text.witness.append(line)
        text.leftOut.append(LeftOut(text: line.text, reason: reason, place: line.place))
      }
    }
  }
}

/// All text of a part of a Word file, read without any understanding of it: what nothing may be missing from.
enum WordWitness {
  static func lines(of bytes: [UInt8]) -> [WitnessLine] {
    var scanner = MarkupScanner(bytes, .xml)
    var lines: [WitnessLine] = []
    var text = ""
    var paragraph = 0
    var isText = false
    var fallbacks = 0
    func flush() {
      if !text.allSatisfy(\.isWhitespace) {
        lines.append(WitnessLine(text: text, place: Place(line: max(1, paragraph))))
      }
      text = ""
    }
    while let token = scanner.next() {
      switch token {
      case .open(let name, _, let isEmpty):
        let local = name.split(separator: ":").last ?? ""
        if local == "Fallback", !isEmpty { fallbacks += 1 }
        if local == "p" {
          flush()
          paragraph += 1
        }
        if ["tab", "br", "cr"].contains(local) { text += " " }
        isText = (local == "t" || local == "delText") && !isEmpty && fallbacks == 0
      case .close(let name):
        let local = name.split(separator: ":").last ?? ""
        if local == "Fallback" { fallbacks -= 1 }
        if local == "p" { flush() }
        isText = false
      case .text(let piece): if isText { text += piece }
      case .doctype: break
      }
    }
    flush()
    return lines
  }
}
