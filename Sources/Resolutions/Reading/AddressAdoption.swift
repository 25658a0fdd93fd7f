internal import CommonMark
internal import Diagnostics

extension LanguageVersion {
  /// The same version with the addresses of the source version where its numbers only print otherwise: `1 bis` counts as
  /// `1a`, `XII` as 12. What has no counterpart keeps its own.
  public func adoptingAddresses(of source: LanguageVersion) -> LanguageVersion {
    guard !structure.anchors.span.hasSameBytes(as: source.structure.anchors.span),
      structure.hasPrintedNumbers || source.structure.hasPrintedNumbers
    else { return self }
    var numbers = AddressPaths(source.structure)
    for (body, path) in source.bodies { numbers.gather(body.elements, path) }
    var adoption = AddressPaths(structure)
    adoption.theirs = numbers.numbers
    for (body, path) in bodies { adoption.gather(body.elements, path) }
    return replacingNumbers(adoption.changes)
  }

  private var bodies: [(ResolutionBody, String)] {
    [(main, "")] + annexes.enumerated().map { ($1.body, "att \($0)") }
  }

  private func replacingNumbers(_ changes: [Int: String]) -> LanguageVersion {
    guard !changes.isEmpty else { return self }
    var anchors = AnchorAssignment(structure, replacing: changes, others: annexes.count + notes.all.count)
    anchors.assign(main.elements.range)
    for (index, annex) in annexes.enumerated() {
      anchors.assign(annex.body.elements.range, within: anchors.append(.annex, index + 1))
    }
    for note in notes.all { anchors.append(note.anchor) }
    let structure = anchors.finished()
    return LanguageVersion(
      language: language, file: file, head: head, document: document, heading: heading, structure: structure,
      main: main.within(structure),
      annexes: annexes.map {
        Annex(
          anchor: $0.anchor, heading: $0.heading, number: $0.number, range: $0.range, body: $0.body.within(structure))
      }, notes: notes)
  }
}

extension ResolutionBody {
  /// The same body of another structure with the same elements.
  fileprivate func within(_ structure: Structure) -> ResolutionBody {
    ResolutionBody(
      openingNote: openingNote, formula: formula, preamble: Siblings(structure, preamble.range),
      operative: Siblings(structure, operative.range))
  }
}

/// The numbers of provisions by what they count as, and what they count as that hold them.
private struct AddressPaths {
  let structure: Structure
  /// As addresses have them.
  private(set) var numbers: [String: String] = [:]
  /// Those of the source version.
  var theirs: [String: String] = [:]
  /// The elements whose numbers the source version has otherwise.
  private(set) var changes: [Int: String] = [:]

  init(_ structure: Structure) { self.structure = structure }

  mutating func gather(_ siblings: Siblings, _ parent: String, list: Int = 0) {
    var (lists, sections, section) = (0, 0, parent)
    for index in siblings.indices {
      switch BodyElement(structure, index) {
      case .provision(let provision):
        let isOperative = [.paragraph, .article, .section].contains(provision.kind)
        let path = "\(isOperative ? section : parent)/\(list) \(provision.kind) \(provision.ordinal)"
        numbers[path] = provision.number
        if let number = theirs[path], number != provision.number { changes[index] = number }
        gather(provision.body, path)
      case .list(let points):
        lists += 1
        gather(points, parent, list: lists)
      case .crossHeading(let heading):
        sections += 1
        if heading.numbersAnew { section = "\(parent)/sec \(sections)" }
      case .rule, .text: continue
      }
    }
  }
}
