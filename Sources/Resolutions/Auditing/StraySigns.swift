internal import CommonMark
internal import Diagnostics

/// Tells of signs of Markdown that are printed as they stand: `##` within a line, `-->`, a star that closes nothing, the
/// rule of a table, a backslash before a label. Nearly always something around them was lost.
struct StraySigns {
  private let document: MarkdownDocument
  private let file: SourceFile
  private let told: Set<Int>
  private var diagnostics: [Diagnostic] = []

  /// - Parameter others: what is said of the text so far.
  static func diagnostics(of document: MarkdownDocument, in file: SourceFile, besides others: [Diagnostic])
    -> [Diagnostic]
  {
    guard mayHaveOne(document.text.span) else { return [] }
    var signs = StraySigns(document: document, file: file, told: Set(others.map(\.location.range.start.line)))
    signs.findAll()
    return signs.diagnostics
  }

  private init(document: MarkdownDocument, file: SourceFile, told: Set<Int>) {
    self.document = document
    self.file = file
    self.told = told
  }

  /// Whether any of the signs stands anywhere, as in few texts.
  private static func mayHaveOne(_ text: Span<UInt8>) -> Bool {
    var count = 0
    for index in text.indices {
      let byte = text[index]
      count &+= (byte == 0x23 ? 1 : 0) | (byte == 0x2A ? 1 : 0) | (byte == 0x3E ? 1 : 0)
      count &+= (byte == 0x7C ? 1 : 0) | (byte == 0x5C ? 1 : 0)
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
      default: index += 1
      }
    }
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
      document.string(document[first].literal).split(separator: " ").count == 2,
      document.string(document[first].literal).allSatisfy({ "*°⁂ ".contains($0) })
    {
      return "* *"
    }
    if document[block].kind == .paragraph, opensWithBackslash(first) { return "\\" }
    return hasLoneStar(from: first, to: end) ? "*" : nil
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
  private func opensWithBackslash(_ first: Int) -> Bool {
    guard document[first].kind == .text else { return false }
    let bytes = document.bytes(document[first].literal).prefix(4)
    guard let place = bytes.firstIndex(of: UInt8(ascii: "\\")) else { return false }
    return bytes[..<place].allSatisfy { $0 == UInt8(ascii: "(") || ($0 | 0x20) >= 0x61 || (0x30...0x39).contains($0) }
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
