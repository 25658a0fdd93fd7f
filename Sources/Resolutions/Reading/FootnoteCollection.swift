internal import CommonMark
internal import Diagnostics

/// Brings footnotes and their references together, numbered in the order of the first references.
enum FootnoteCollection {
  /// For how many references what they may have meant is looked for.
  private static let mostSuggestions = 20

  /// A footnote's text, and what came of it.
  private struct Definition {
    let label: String
    let node: Int
    /// Its place among the footnotes, from 1; 0 as long as nothing refers to it.
    var number = 0
  }

  static func collect(_ document: MarkdownDocument, of file: SourceFile) -> Diagnosed<Footnotes> {
    var definitions: [Definition] = []
    var places: [String: Int] = [:]
    var references: [Int] = []
    var diagnostics: [Diagnostic] = []
    for index in document.nodes.indices {
      switch document.nodes[index].kind {
      case .footnoteReference: references.append(index)
      case .footnoteDefinition:
        let label = document.string(document.nodes[index].literal)
        if let first = places[label] {
          let place = SourceLocation(file, document[index].range)
          let firstPlace = SourceLocation(file, document[definitions[first].node].range)
          diagnostics.append(.repeatedFootnote(label, at: place, first: firstPlace))
        } else {
          places[label] = definitions.count
          definitions.append(Definition(label: label, node: index))
        }
      default: continue
      }
    }
    var notes = Footnotes()
    guard !definitions.isEmpty || !references.isEmpty else { return Diagnosed(notes) }
    diagnostics += link(references, to: &definitions, at: places, document, file, in: &notes)
    for definition in definitions where definition.number == 0 {
      let place = SourceLocation(file, document[definition.node].range)
      diagnostics.append(.unusedFootnote(definition.label, at: place))
    }
    return Diagnosed(notes, diagnostics)
  }

  private static func link(
    _ references: [Int], to definitions: inout [Definition], at places: [String: Int],
    _ document: MarkdownDocument, _ file: SourceFile, in notes: inout Footnotes
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var known: [String]?
    notes.all.reserveCapacity(definitions.count)
    notes.references.reserveCapacity(references.count)
    for node in references {
      let label = document.string(document.nodes[node].literal)
      guard let place = places[label] else {
        let words = diagnostics.count < mostSuggestions ? known ?? places.keys.sorted() : []
        known = words
        let nearest = NearestWord.candidates(for: label, among: words).first
        let location = SourceLocation(file, document[node].range)
        diagnostics.append(.undefinedFootnote(label, nearest: nearest, at: location))
        continue
      }
      if definitions[place].number == 0 {
        let number = notes.all.count + 1
        definitions[place].number = number
        let text = TextPlace(node: definitions[place].node)
        notes.all.append(
          Footnote(anchor: Anchor(.footnote, String(number)), number: number, text: text, references: []))
      }
      let number = definitions[place].number
      let count = notes.all[number - 1].references.count + 1
      let id = count == 1 ? "fnref_\(number)" : "fnref_\(number)_\(count)"
      notes.all[number - 1].references.append(id)
      notes.references[node] = FootnoteReference(
        number: number, target: notes.all[number - 1].anchor, id: id)
    }
    return diagnostics
  }
}
