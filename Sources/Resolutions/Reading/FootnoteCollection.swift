internal import CommonMark
internal import Diagnostics

/// Brings footnotes and their references together, numbered in the order of the first references.
enum FootnoteCollection {
  /// For how many references what they may have meant is looked for.
  private static let mostSuggestions = 20

  static func collect(_ document: MarkdownDocument, of file: SourceFile) -> Diagnosed<Footnotes> {
    var definitions: [String: Int] = [:]
    var order: [String] = []
    var diagnostics: [Diagnostic] = []
    var references: [(node: Int, label: String)] = []
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      case .footnoteDefinition:
        let label = document.string(node.literal)
        if let first = definitions[label] {
          let place = SourceLocation(file, node.range)
          let firstPlace = SourceLocation(file, document[first].range)
          diagnostics.append(.repeatedFootnote(label, at: place, first: firstPlace))
        } else {
          definitions[label] = index
          order.append(label)
        }
      case .footnoteReference: references.append((index, document.string(node.literal)))
      default: continue
      }
    }
    var notes = Footnotes()
    guard !definitions.isEmpty || !references.isEmpty else { return Diagnosed(notes) }
    diagnostics += link(references, to: definitions, document, file, in: &notes)
    let used = Set(references.map(\.label))
    for label in order where !used.contains(label) {
      let place = SourceLocation(file, document[definitions[label] ?? 0].range)
      diagnostics.append(.unusedFootnote(label, at: place))
    }
    return Diagnosed(notes, diagnostics)
  }

  private static func link(
    _ references: [(node: Int, label: String)], to definitions: [String: Int], _ document: MarkdownDocument,
    _ file: SourceFile, in notes: inout Footnotes
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var numbers: [String: Int] = [:]
    var known: [String]?
    for (node, label) in references {
      guard let definition = definitions[label] else {
        let words = diagnostics.count < mostSuggestions ? known ?? definitions.keys.sorted() : []
        known = words
        let nearest = NearestWord.candidates(for: label, among: words).first
        let place = SourceLocation(file, document[node].range)
        diagnostics.append(.undefinedFootnote(label, nearest: nearest, at: place))
        continue
      }
      let number = numbers[label] ?? numbers.count + 1
      if numbers[label] == nil {
        numbers[label] = number
        notes.all.append(
          Footnote(
            anchor: Anchor(.footnote, String(number)), number: number, text: TextPlace(node: definition), references: []
          ))
      }
      let count = notes.all[number - 1].references.count + 1
      let id = count == 1 ? "fnref_\(number)" : "fnref_\(number)_\(count)"
      notes.all[number - 1].references.append(id)
      notes.references[node] = FootnoteReference(
        number: number, target: notes.all[number - 1].anchor, id: id)
    }
    return diagnostics
  }
}
