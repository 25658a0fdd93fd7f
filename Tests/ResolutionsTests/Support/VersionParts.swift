import CommonMark
import Diagnostics
import Resolutions

/// A part of a version: what tests name and compare. Its words are its own, without those of the provisions within it.
struct VersionPart: Equatable, CustomStringConvertible {
  /// The address, or `formula` for a part that has none.
  let name: String
  /// As printed; empty where nothing is.
  let label: String
  /// Its heading and texts one after the other, with one space between two words.
  let words: String

  var description: String { "\(name) “\(words.prefix(24))”" }
}

extension LanguageVersion {
  /// All parts: those of the resolution and its annexes in the order of the text, then the footnotes.
  var parts: [VersionPart] {
    var gathering = PartGathering(document: document)
    gathering.add(main)
    for annex in annexes {
      gathering.add(annex.anchor.rawValue, [annex.heading])
      gathering.add(annex.body)
    }
    for note in footnotes { gathering.add(note.anchor.rawValue, [note.text]) }
    return gathering.parts
  }
}

/// Goes through a version and gathers its parts.
private struct PartGathering {
  let document: MarkdownDocument
  private(set) var parts: [VersionPart] = []

  init(document: MarkdownDocument) {
    self.document = document
  }

  mutating func add(_ name: String, label: String = "", _ places: [TextPlace]) {
    let texts = places.map { document.plainText(of: $0.node, skipping: $0.skipping) }
    let words = texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }.joined(separator: " ")
    parts.append(VersionPart(name: name, label: label, words: words))
  }

  mutating func add(_ body: ResolutionBody) {
    for place in body.openingNote { add("note", [place]) }
    for place in body.formula { add("formula", [place]) }
    add(body.preamble)
    add(body.operative)
  }

  private mutating func add(_ elements: Siblings) {
    for index in elements.indices {
      switch BodyElement(elements.structure, index) {
      case .provision(let provision): add(provision)
      case .list(let points): add(points)
      case .crossHeading(let heading): add(heading.anchor.rawValue, label: heading.label, [heading.text])
      case .text(let place): add(elements.structure[index].role.name, [place])
      case .rule: break
      }
    }
  }

  private mutating func add(_ provision: Provision) {
    var places = provision.heading.map { [$0] } ?? []
    for case .text(let place) in provision.body { places.append(place) }
    add(provision.anchor.rawValue, label: provision.label, places)
    for element in provision.body {
      switch element {
      case .provision(let inner): add(inner)
      case .list(let points): add(points)
      case .crossHeading(let heading): add(heading.anchor.rawValue, label: heading.label, [heading.text])
      case .text, .rule: break
      }
    }
  }
}

extension Structure.TextRole {
  /// As outlines and expectations name it.
  var name: String {
    switch self {
    case .plain: "text"
    case .leadIn: "formula"
    case .note: "note"
    case .ending: "end"
    }
  }
}
