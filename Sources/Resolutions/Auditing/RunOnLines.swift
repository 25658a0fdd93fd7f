internal import CommonMark
internal import Diagnostics

/// Tells of lines that go on with the paragraph above them although no text of the document is wrapped: each begins like a
/// paragraph of its own, whose empty line was lost.
enum RunOnLines {
  /// - Parameter others: what is said of the text so far.
  static func diagnostics(of version: LanguageVersion, besides others: [Diagnostic]) -> [Diagnostic] {
    let document = version.document
    let nodes = document.nodes.span
    var lines: [Int] = []
    for place in texts(of: version) where nodes[place.node].kind == .paragraph {
      for node in (place.node + 1)..<Int(nodes[place.node].end) where nodes[node].kind == .softBreak {
        guard isParagraphEnd(before: node, document), isBeginning(after: node, document) else { return [] }
        lines.append(Int(nodes[node].startLine) + 1)
      }
    }
    let told = Set(others.flatMap { [$0.location.range.start.line, $0.location.range.end.line] })
    return lines.filter { !told.contains($0) }.map { line in
      let length = version.file.line(line).count
      return .runOnLine(at: SourceLocation(version.file, SourceRange(line: line, column: 1, length: length)))
    }
  }

  /// All texts but those whose lines are set as they are meant: notes and endings.
  private static func texts(of version: LanguageVersion) -> [TextPlace] {
    version.main.formula
      + version.structure.elements.compactMap { element in
        if case .text = element.kind, element.role == .plain || element.role == .leadIn { element.text } else { nil }
      }
  }

  /// Whether the text before a line break ends a clause.
  private static func isParagraphEnd(before node: Int, _ document: MarkdownDocument) -> Bool {
    guard let text = (0..<node).last(where: { document[$0].kind == .text }) else { return false }
    return document.string(document[text].literal).last { !$0.isWhitespace && $0 != "*" }
      .map { ",;:.،؛·，；：。".contains($0) } ?? false
  }

  /// Whether the text after a line break begins with no small letter.
  private static func isBeginning(after node: Int, _ document: MarkdownDocument) -> Bool {
    guard let text = (node + 1..<document.nodes.count).first(where: { document[$0].kind == .text }) else {
      return false
    }
    return document.string(document[text].literal).first { !$0.isWhitespace }.map { !$0.isLowercase } ?? false
  }
}
