import Foundation
import TestSupport

/// A draft resolution of the Security Council, as `pdftotext -layout` leaves it, put into the format as somebody would
/// who copies it out of the PDF: wrapped lines joined, page furniture dropped, labels and headings kept.
struct UNDraft {
  /// Paragraphs of Markdown, not yet joined.
  private var blocks: [String] = []
  /// Whether the last block may go on in the next line.
  private var isOpen = false
  /// Whether the last block is a point, whose further lines may be indented.
  private var isPoint = false
  private var isAnnex = false
  private var isAnnexTitle = false
  private var isAfterBlank = true
  private var notes: [String] = []

  /// - Parameters:
  ///   - name: the file's name without `-EN.txt`.
  ///   - marks: places of footnote marks, which are plain digits in the text, and what to write there.
  static func markdown(_ name: String, marks: [(String, String)] = []) throws -> String {
    let bytes = try Project.sharedBytes("samples/un-security-council-drafts/\(name)-EN.txt")
    var draft = UNDraft()
    for page in String(decoding: bytes, as: UTF8.self).split(separator: "\u{C}") { draft.read(page: page) }
    var text = (draft.blocks + draft.notes).joined(separator: "\n\n") + "\n"
    for (place, mark) in marks { text = text.replacingOccurrences(of: place, with: mark) }
    let reference = name.replacingOccurrences(of: "_", with: "/")
    return "---\nreference: \(reference)\ninstitution: Security Council\n---\n\(text)"
  }

  private mutating func read(page: Substring) {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(Line.init)
    let body = lines.filter { !$0.isFurniture && !$0.text.isEmpty }
    let margin = Dictionary(grouping: body, by: \.indent).filter { $0.value.count > 2 }.keys.min() ?? 0
    var isNote = false
    isAfterBlank = true
    for (index, line) in lines.enumerated() where !line.isFurniture {
      if line.text.hasPrefix("______") { isNote = true }
      if line.text.isEmpty {
        isAfterBlank = true
      } else if isNote {
        addNote(line)
      } else {
        let next = lines[(index + 1)...].first { !$0.text.isEmpty && !$0.isFurniture }
        add(line, indent: line.indent - margin, next: next)
        isAfterBlank = false
      }
    }
  }

  private mutating func add(_ line: Line, indent: Int, next: Line?) {
    if blocks.isEmpty || (blocks.count == 1 && !blocks[0].hasSuffix("draft resolution")) { return addTitle(line) }
    if line.text.hasPrefix("Annex "), indent < -4 {
      (isAnnex, isAnnexTitle) = (true, true)
      return begin("## \(line.text)", isOpen: false)
    }
    if line.isRomanHeading, indent < -1 { return begin("### \(line.folded)", isOpen: false) }
    if isAnnexTitle, line.label == nil, indent < 4 { return addAnnexTitle(line) }
    isAnnexTitle = false
    if let label = line.label { return beginLabelled(line, label, indent: indent) }
    if isAfterBlank, abs(indent) <= 2, line.isShort,
      next?.label != nil || next.map({ $0.indent > line.indent + 2 }) ?? false
    {
      return begin((isAnnex ? "### " : "## ") + line.text, isOpen: false)
    }
    if !isOpen || (indent >= 4 && !isPoint) { return begin(line.folded) }
    blocks[blocks.count - 1] += " \(line.folded)"
  }

  private mutating func beginLabelled(_ line: Line, _ label: String, indent: Int) {
    let isNumber = label.first?.isNumber == true
    let isNested = isNumber && indent >= 9
    let text = label == "•" ? "-\(line.folded.dropFirst())" : line.folded
    begin((isNested || label == "•" ? "   " : "") + text, isPoint: !isNumber || isNested)
  }

  private mutating func addAnnexTitle(_ line: Line) {
    guard blocks[blocks.count - 1].hasPrefix("###") else { return begin("### \(line.text)", isOpen: false) }
    blocks[blocks.count - 1] += " \(line.text)"
  }

  private mutating func addTitle(_ line: Line) {
    guard line.indent < 30, !line.text.hasPrefix("United Nations  "), !line.text.hasPrefix("Security Council  ") else {
      return
    }
    if blocks.isEmpty { blocks.append("# \(line.text)") } else { blocks[0] += " \(line.text)" }
  }

  private mutating func begin(_ text: String, isOpen: Bool = true, isPoint: Bool = false) {
    blocks.append(text)
    self.isOpen = isOpen
    self.isPoint = isPoint
  }

  private mutating func addNote(_ line: Line) {
    if let number = Int(line.text) {
      notes.append("[^\(number)]:")
    } else if !notes.isEmpty, !line.text.hasPrefix("_") {
      notes[notes.count - 1] += " \(line.folded)"
    }
  }

  private struct Line {
    let indent: Int
    let text: String
    /// `1.`, `(a)`, `•` at the start.
    let label: String?
    /// Page numbers, document numbers and the like.
    let isFurniture: Bool

    init(_ line: Substring) {
      indent = line.prefix { $0 == " " }.count
      let text = line.trimmingCharacters(in: .whitespaces)
      self.text = text
      let opensLabel = text.first.map { $0.isNumber || $0 == "(" || $0 == "•" } ?? false
      label = opensLabel ? text.firstMatch(of: #/^(\d+\.|\([a-z]+\)|•) /#).map { String($0.1) } : nil
      let mayBeFurniture = text.first.map { $0.isNumber || $0 == "S" || $0 == "*" } ?? false
      isFurniture = mayBeFurniture && Self.isFurniture(text)
    }

    private static func isFurniture(_ text: String) -> Bool {
      [
        #/\d+/\d+ +\d\d-\d+/#, #/\d\d-\d+ +\d+/\d+/#, #/S/\d+/\d+/#, #/\d\d-\d+ \(E\).*/#, #/\*\d+\*/#,
        #/Security Council .*Distr\.: General/#,
      ].contains { text.wholeMatch(of: $0) != nil }
    }

    var folded: String { text.split(separator: " ").joined(separator: " ") }
    /// Whether it can be a heading: it ends without punctuation.
    var isShort: Bool { text.last.map { !",;.:".contains($0) } ?? false }
    var isRomanHeading: Bool { text.firstMatch(of: #/^[IVX]+\. /#) != nil }
  }
}
