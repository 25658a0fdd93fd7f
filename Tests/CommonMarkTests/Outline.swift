import CommonMark
import Diagnostics

/// A parsed document as lines of text, one for each node: its kind, its literal, and its place if asked for.
///
///     paragraph
///       text |see |
///       footnoteReference |1|
func outline(_ markdown: String, places: Bool = false) -> String {
  outline(parse(markdown).value, places: places)
}

func outline(_ document: MarkdownDocument, places: Bool = false) -> String {
  var lines: [String] = []
  append(0, of: document, depth: 0, places: places, to: &lines)
  return lines.joined(separator: "\n")
}

func parse(_ markdown: String) -> Diagnosed<MarkdownDocument> {
  MarkdownParser.parse(SourceFile(path: "test.md", text: markdown))
}

/// The ids of what is wrong with a text.
func rules(_ markdown: String) -> [String] {
  parse(markdown).diagnostics.map(\.rule)
}

private func append(
  _ index: Int, of document: MarkdownDocument, depth: Int, places: Bool, to lines: inout [String]
) {
  let node = document[index]
  if node.kind != .document {
    var line = String(repeating: "  ", count: depth - 1) + "\(node.kind)"
    if places { line += " \(node.startLine):\(node.startColumn)-\(node.endLine):\(node.endColumn)" }
    if !node.literal.isEmpty { line += " |\(document.string(node.literal))|" }
    lines.append(line)
  }
  for child in document.children(of: index) {
    append(child, of: document, depth: depth + 1, places: places, to: &lines)
  }
}
