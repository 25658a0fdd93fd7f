internal import CommonMark
internal import Diagnostics

/// Brings footnotes and their references together, each under the mark that its author wrote.
struct FootnoteCollection {
  /// For how many references what they may have meant is looked for.
  private static let mostSuggestions = 20

  /// A footnote's text, and what refers to it.
  private struct Definition {
    let label: String
    let node: Int
    /// The nodes of its references, in the order of the text.
    var references: [Int] = []
  }

  private let document: MarkdownDocument
  private let file: SourceFile
  private let language: LanguageTag
  /// In the order of the text.
  private var definitions: [Definition] = []
  private var places: [String: Int] = [:]
  private var diagnostics: [Diagnostic] = []

  static func collect(
    _ document: MarkdownDocument, of file: SourceFile, language: LanguageTag
  ) -> Diagnosed<Footnotes> {
    var collection = FootnoteCollection(document: document, file: file, language: language)
    let references = collection.define()
    guard !collection.definitions.isEmpty || !references.isEmpty else { return Diagnosed(Footnotes()) }
    collection.link(references)
    return Diagnosed(collection.notes(), collection.diagnostics)
  }

  private init(document: MarkdownDocument, file: SourceFile, language: LanguageTag) {
    self.document = document
    self.file = file
    self.language = language
  }

  private func location(_ node: Int) -> SourceLocation { SourceLocation(file, document[node].range) }

  /// Takes note of all definitions; returns the references.
  private mutating func define() -> [Int] {
    var references: [Int] = []
    for index in document.nodes.indices {
      switch document.nodes[index].kind {
      case .footnoteReference: references.append(index)
      case .footnoteDefinition:
        let label = document.string(document.nodes[index].literal)
        if let first = places[label] {
          let isMark = FootnoteLabel(label, language: language).mark != nil
          diagnostics.append(
            .repeatedFootnote(label, isMark: isMark, at: location(index), first: location(definitions[first].node)))
        } else {
          places[label] = definitions.count
          definitions.append(Definition(label: label, node: index))
        }
      default: continue
      }
    }
    return references
  }

  private mutating func link(_ references: [Int]) {
    var known: [String]?
    var undefined = 0
    for node in references {
      let label = document.string(document.nodes[node].literal)
      if let place = places[label] {
        definitions[place].references.append(node)
        continue
      }
      let words = undefined < Self.mostSuggestions ? known ?? places.keys.sorted() : []
      (known, undefined) = (words, undefined + 1)
      let nearest = NearestWord.candidates(for: label, among: words).first
      diagnostics.append(.undefinedFootnote(label, nearest: nearest, at: location(node)))
    }
    // One that is not translated yet waits for the text that refers to it.
    for definition in definitions where definition.references.isEmpty && !isBlank(definition.node) {
      diagnostics.append(.unusedFootnote(definition.label, at: location(definition.node)))
    }
  }

  private func isBlank(_ node: Int) -> Bool { document.plainText(of: node).allSatisfy(\.isWhitespace) }

  // MARK: Marks and addresses

  /// The notes that something refers to.
  private func notes() -> Footnotes {
    let used = definitions.filter { !$0.references.isEmpty }
    let labels = used.map { FootnoteLabel($0.label, language: language) }
    let numbers = numbers(of: used, labels, taken: Set(labels.compactMap { $0.mark == nil ? nil : $0.address }))
    var seen: Set<String> = []
    var notes = Footnotes()
    notes.references.reserveCapacity(used.count)
    for (index, definition) in used.enumerated() {
      let mark = labels[index].mark ?? String(numbers[index] ?? 0)
      var address = labels[index].mark == nil ? mark : labels[index].address
      var count = 1
      while !seen.insert(address).inserted {
        count += 1
        address = "\(labels[index].address)_\(count)"
      }
      notes.add(definition.node, definition.references, mark: mark, address: address)
    }
    // As printed: by number where all have one, be they defined in whatever order.
    let order = notes.all.map { Int($0.mark) }
    if !order.contains(nil) { notes.all.sort { (Int($0.mark) ?? 0, $0.text.node) < (Int($1.mark) ?? 0, $1.text.node) } }
    return notes
  }

  /// The numbers of those whose labels are names: the next that is free, in the order of the first references.
  private func numbers(of used: [Definition], _ labels: [FootnoteLabel], taken: Set<String>) -> [Int: Int] {
    var numbers: [Int: Int] = [:]
    var next = 1
    let named = used.indices.filter { labels[$0].mark == nil }
    for index in named.sorted(by: { used[$0].references[0] < used[$1].references[0] }) {
      while taken.contains(String(next)) { next += 1 }
      numbers[index] = next
      next += 1
    }
    return numbers
  }
}

extension Footnotes {
  /// - Parameters:
  ///   - node: of the definition.
  ///   - nodes: of its references.
  ///   - address: what stands after `fn_`.
  fileprivate mutating func add(_ node: Int, _ nodes: [Int], mark: String, address: String) {
    let anchor = Anchor(.footnote, address)
    var ids: [String] = []
    for (index, reference) in nodes.enumerated() {
      let id = index == 0 ? "fnref_\(address)" : "fnref_\(address)_\(index + 1)"
      references[reference] = FootnoteReference(mark: mark, target: anchor, id: id)
      ids.append(id)
    }
    all.append(Footnote(anchor: anchor, mark: mark, text: TextPlace(node: node), references: ids))
  }
}
