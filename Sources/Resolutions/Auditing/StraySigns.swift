internal import CommonMark
internal import Diagnostics

/// Tells of signs of Markdown that are printed as they stand: `##` within a line, `-->`, a star that closes nothing, the
/// rule of a table, a backslash before a label. Nearly always something around them was lost.
struct StraySigns {
  private let document: MarkdownDocument
  private let file: SourceFile
  private let told: Set<Int>
  private let hasBackslash: Bool
  /// Whether a paragraph is bold from end to end.
  private let hasBoldLine: Bool
  private var diagnostics: [Diagnostic] = []

  /// - Parameter others: what is said of the text so far.
  static func diagnostics(of document: MarkdownDocument, in file: SourceFile, besides others: [Diagnostic])
    -> [Diagnostic]
  {
    guard mayHaveOne(document.text.span) || document.nodes.contains(where: { $0.kind == .table || $0.kind == .strong })
    else { return [] }
    var signs = StraySigns(document: document, file: file, told: Set(others.map(\.location.range.start.line)))
    signs.findAll()
    return signs.diagnostics
  }

  private init(document: MarkdownDocument, file: SourceFile, told: Set<Int>) {
    self.document = document
    self.file = file
    self.told = told
    hasBackslash = document.text.contains(UInt8(ascii: "\\"))
    hasBoldLine = document.nodes.indices.dropLast().contains { index in
      document[index].kind == .paragraph && document[index + 1].kind == .strong
        && document[index + 1].end == document[index].end
    }
  }

  /// Whether any of the signs stands anywhere, as in few texts.
  private static func mayHaveOne(_ text: Span<UInt8>) -> Bool {
    var count = 0
    for index in text.indices {
      let byte = text[index]
      count &+= (byte == 0x23 ? 1 : 0) | (byte == 0x2A ? 1 : 0) | (byte == 0x3E ? 1 : 0)
      count &+= (byte == 0x7C ? 1 : 0) | (byte == 0x5C ? 1 : 0) | (byte == 0x5B || byte == 0x5D ? 1 : 0)
    }
    return count > 0
  }

  private mutating func findAll() {
    var index = 0
    while index < document.nodes.count {
      switch document[index].kind {
      case .paragraph, .heading:
        if let sign = sign(in: index), !isTold(index) {
          let range = document[index].range
          let line = SourceRange(line: range.start.line, column: range.start.column, length: 1)
          diagnostics.append(.straySign(sign, at: SourceLocation(file, line)))
        }
        index = Int(document[index].end)
      case .tableRow:
        findRow(index)
        index += 1
      default: index += 1
      }
    }
  }

  /// Tells of a line without a bar that became a row of the table above it.
  private mutating func findRow(_ row: Int) {
    let line = file.line(Int(document[row].startLine))
    guard document[row].value > 0, !line.contains(UInt8(ascii: "|")) else { return }
    diagnostics.append(.lineInTable(at: SourceLocation(file, document[row].range)))
  }

  private func isTold(_ block: Int) -> Bool {
    let node = document[block]
    return !told.isDisjoint(with: Int(node.startLine)...Int(node.endLine))
  }

  /// The sign in a paragraph or heading; nil where there is none.
  private func sign(in block: Int) -> String? {
    let (first, end) = (block + 1, Int(document[block].end))
    for node in first..<max(end, first) where document[node].kind == .text {
      let text = document.string(document[node].literal)
      if let sign = headingSign(in: text) { return sign }
      if text.contains("-->") { return "-->" }
      if text.hasPrefix("!--") || text.hasPrefix("<!--") { return "!--" }
      if isTableRule(text) { return "|" }
    }
    guard first < end else { return nil }
    if document[block].kind == .paragraph, end == first + 1, document[first].kind == .text,
      case let text = document.string(document[first].literal), text.count <= 6
    {
      if text.split(separator: " ").count == 2, text.allSatisfy({ "*°⁂ ".contains($0) }) { return "* *" }
      if text.contains("…") || text.contains(".."), text.contains("[") != text.contains("]") { return "[…]" }
    }
    if hasBackslash, document[block].kind == .paragraph, opensWithBackslash(block) { return "\\" }
    if hasLoneStar(from: first, to: end) { return "*" }
    return document[block].kind == .paragraph && endsWithHeading(first, end) ? "**" : nil
  }

  /// `##` after a space and before one. A single one before a number is a word for "number".
  private func headingSign(in text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "#")) else { return nil }
    let words = text.split(separator: " ", omittingEmptySubsequences: false).dropFirst().dropLast()
    guard let place = words.firstIndex(where: { !$0.isEmpty && $0.count <= 6 && $0.allSatisfy { $0 == "#" } }) else {
      return nil
    }
    let next = words.index(after: place)
    let isNumber = next < words.endIndex && words[next].first?.isNumber ?? false
    return words[place].count == 1 && isNumber ? nil : String(words[place])
  }

  private func isTableRule(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "|")) && (text.contains("---|") || text.contains("--- |") || text.contains("---:|"))
  }

  /// `A\ whereas`, `\(a) in spring`, of which a backslash is printed.
  private func opensWithBackslash(_ block: Int) -> Bool {
    let bytes = Array(document.plainText(of: block).utf8.prefix(4))
    guard let place = bytes.firstIndex(of: UInt8(ascii: "\\")) else { return false }
    return bytes[..<place].allSatisfy { $0 == UInt8(ascii: "(") || ($0 | 0x20) >= 0x61 || (0x30...0x39).contains($0) }
  }

  /// Whether a text that has ended goes on with words in bold to its end, where others are headings by themselves.
  private func endsWithHeading(_ first: Int, _ end: Int) -> Bool {
    guard let bold = (first + 1..<max(end, first + 1)).first(where: { document[$0].kind == .strong }),
      Int(document[bold].end) == end, document[bold - 1].kind == .text, hasBoldLine
    else { return false }
    return [.stop, .semicolon].contains(LineEnding(before: bold, in: document))
  }

  /// A star right before text in italics that opens a paragraph, or right after one that ends it.
  private func hasLoneStar(from first: Int, to end: Int) -> Bool {
    func isStar(_ node: Int) -> Bool {
      document[node].kind == .text && document.string(document[node].literal) == "*"
    }
    func isEmphasis(_ node: Int) -> Bool { document[node].kind == .emphasis || document[node].kind == .strong }
    if isStar(first), first + 1 < end, isEmphasis(first + 1) { return true }
    return isStar(end - 1) && isEmphasis(first) && Int(document[first].end) == end - 1
  }
}
