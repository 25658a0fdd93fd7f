extension MarkdownDocument {
  /// Ends a paragraph at one of its line breaks; what follows becomes a paragraph of its own, in place of the line break.
  /// - Parameters:
  ///   - lineBreak: the index of a child of the paragraph that is a line break, with text after it.
  ///   - column: where the next line's text begins, from 1.
  ///   - containers: the lists and items that end with the paragraph and are to end before the new one, so that it stands
  ///     at the margin; their indices.
  public mutating func split(_ paragraph: Int, at lineBreak: Int, column: Int, leaving containers: [Int] = []) {
    let end = nodes[paragraph].end
    precondition(nodes[paragraph].kind == .paragraph && lineBreak > paragraph && lineBreak + 1 < Int(end))
    var rest = nodes[paragraph]
    rest.startLine = nodes[lineBreak + 1].startLine
    rest.startColumn = Int32(column)
    nodes[paragraph].end = Int32(lineBreak)
    nodes[paragraph].endLine = nodes[lineBreak].startLine
    nodes[paragraph].endColumn = max(nodes[lineBreak].startColumn - 1, 1)
    nodes[lineBreak] = rest
    for container in containers {
      nodes[container].end = Int32(lineBreak)
      nodes[container].endLine = nodes[paragraph].endLine
      nodes[container].endColumn = nodes[paragraph].endColumn
    }
  }
}
