/// A footnote as a page shows it.
public struct ShownNote: Sendable {
  /// The note itself.
  public let note: Footnote
  /// Those of its references that the page shows, by their places among all of them.
  public let references: [Int]
}

/// Which footnotes a page shows: made once a version.
public struct ShownNotes: Sendable {
  private let version: LanguageVersion
  /// The place of each footnote among all.
  private let places: [Anchor: Int]
  /// The place of each reference among those to its note, by its id.
  private let references: [String: Int]

  /// - Parameter version: whose footnotes they are.
  public init(_ version: LanguageVersion) {
    self.version = version
    let notes = version.footnotes
    places = Dictionary(notes.enumerated().map { ($1.anchor, $0) }) { first, _ in first }
    references = Dictionary(notes.flatMap { $0.references.enumerated().map { ($1, $0) } }) { first, _ in first }
  }

  /// All of the text.
  public var all: [ShownNote] {
    version.footnotes.map { ShownNote(note: $0, references: Array($0.references.indices)) }
  }

  /// Those that a provision refers to, in the order in which the text lists them.
  public func notes(of provision: Provision) -> [ShownNote] {
    var found: [Int: [Int]] = [:]
    for reference in version.footnoteReferences(of: provision) {
      if let note = places[reference.target], let place = references[reference.id] {
        found[note, default: []].append(place)
      }
    }
    return found.sorted { $0.key < $1.key }.map { ShownNote(note: version.footnotes[$0.key], references: $0.value) }
  }
}
