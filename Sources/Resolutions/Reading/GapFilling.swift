internal import CommonMark
internal import Diagnostics

extension LanguageVersion {
  /// Elements of two versions side by side, by their indices; nil where one lacks it.
  public typealias Rows = (Siblings, Siblings) -> [(ours: Int?, theirs: Int?)]

  /// The same version with the provisions of the source version where it says that its own are missing, in the source's
  /// words. What is missing without being said stays missing.
  /// - Parameter rows: holds siblings of this version beside those of the source.
  public func filled(from source: LanguageVersion, rows: Rows) -> LanguageVersion {
    var filling = GapFilling(self, source)
    return filling.version(rows)
  }
}

/// Puts what a version lacks into its structure: the source's elements, over the source's nodes, which stand after its own.
private struct GapFilling {
  private let version: LanguageVersion
  private let source: LanguageVersion
  private let comments: [Int]
  private var elements: [Structure.Element] = []
  /// The labels and numbers of both; then those that were made for this version.
  private var labels: [UInt8]
  private let labelOffset: Int
  private let nodeOffset: Int
  private let localLabels: LocalLabels?
  /// Of the elements that the source lent.
  private var lent: Set<Int> = []

  init(_ version: LanguageVersion, _ source: LanguageVersion) {
    (self.version, self.source) = (version, source)
    comments = version.untranslated.map(\.start.line)
    labels = version.structure.labels
    labelOffset = labels.count
    labels += source.structure.labels
    nodeOffset = version.document.nodes.count
    let own = version.provisions.lazy.filter { $0.kind == .recital }.compactMap(\.label.unicodeScalars.first)
    let local = LocalLabels(version.language)
    localLabels = local.isLatin || own.contains { $0.isASCII } ? nil : local
  }

  mutating func version(_ rows: LanguageVersion.Rows) -> LanguageVersion {
    let main = body(version.main, source.main, rows)
    var annexes: [(annex: Annex, body: ResolutionBody)] = []
    for (index, theirs) in source.annexes.enumerated() {
      let ours = index < version.annexes.count ? version.annexes[index] : nil
      guard ours != nil || mayBorrow(after: line(ofLast: version.structure), before: .max) else { break }
      let annex =
        ours
        ?? Annex(
          anchor: theirs.anchor, heading: moved(theirs.heading), number: theirs.number, range: .startOfFile,
          body: .empty)
      annexes.append((annex, body(annex.body, theirs.body, rows)))
    }
    for annex in version.annexes.dropFirst(annexes.count) { annexes.append((annex, body(annex.body, .empty, rows))) }
    let document = joinedDocument
    let notes = joinedNotes(document)
    let plain = Structure(
      elements: elements, characters: labels, anchors: labels.count..<labels.count, table: AnchorTable(count: 0))
    var anchors = AnchorAssignment(plain, replacing: [:], others: annexes.count + notes.all.count)
    anchors.assign(main.elements.range)
    for (index, annex) in annexes.enumerated() {
      anchors.assign(annex.body.elements.range, within: anchors.append(.annex, index + 1))
    }
    for note in notes.all { anchors.append(note.anchor) }
    let structure = anchors.finished()
    return LanguageVersion(
      language: version.language, file: version.file, head: version.head, document: document,
      heading: heading, structure: structure,
      main: main.within(structure),
      annexes: annexes.map { annex, body in
        Annex(
          anchor: annex.anchor, heading: annex.heading, number: annex.number, range: annex.range,
          body: body.within(structure))
      }, notes: notes, borrowed: borrowed(in: structure))
  }

  /// One that holds nothing but a comment is not translated yet.
  private var heading: TextPlace? {
    guard let own = version.heading else { return version.head.title == nil ? source.heading.map(moved) : nil }
    return isBlank(own) ? source.heading.map(moved) ?? own : own
  }

  // MARK: Elements

  private mutating func body(
    _ ours: ResolutionBody, _ theirs: ResolutionBody, _ rows: LanguageVersion.Rows
  ) -> ResolutionBody {
    let start = elements.count
    compose(ours.preamble, theirs.preamble, rows)
    let middle = elements.count
    compose(ours.operative, theirs.operative, rows)
    let (preamble, operative) = (start..<middle, middle..<elements.count)
    let formula = ours.formula.isEmpty && !version.head.isComplete ? theirs.formula.map(moved) : ours.formula
    return ResolutionBody(
      openingNote: ours.openingNote, formula: formula, preamble: Siblings(.empty, preamble),
      operative: Siblings(.empty, operative))
  }

  private mutating func compose(
    _ ours: Siblings, _ theirs: Siblings, within parent: Int? = nil, _ rows: LanguageVersion.Rows
  ) {
    let pairs = rows(ours, theirs)
    let own = pairs.compactMap(\.ours)
    var (next, isAfterGap) = (0, false)
    for (our, their) in pairs {
      if let our, let their {
        let start = elements.count
        compose(our, their, rows)
        if isAfterGap { adoptNumber(of: their, at: start) }
      } else if let our {
        copy(our..<Int(version.structure[our].end))
      } else if let their {
        let before = next > 0 ? line(of: own[next - 1]) : parent.map { line(of: $0) } ?? 0
        let after = next < own.count ? line(of: own[next]) : line(after: ours.range.upperBound)
        if own.isEmpty || mayBorrow(after: before, before: after) {
          borrow(their)
          isAfterGap = true
        }
      }
      if our != nil { next += 1 }
    }
  }

  private mutating func compose(_ our: Int, _ their: Int, _ rows: LanguageVersion.Rows) {
    let (structure, others) = (version.structure, source.structure)
    switch (structure[our].kind, others[their].kind) {
    case (.provision, .provision), (.list, .list):
      let index = elements.count
      elements.append(structure[our])
      compose(structure.parts(of: our), others.parts(of: their), within: our, rows)
      elements[index].end = Int32(elements.count)
    case (.text, .text) where isEmpty(our), (.crossHeading, .crossHeading) where isEmpty(our): borrow(their)
    default: copy(our..<Int(structure[our].end))
    }
  }

  /// What a place counts as cannot be known after a gap where no number is printed, or a letter of an alphabet whose
  /// letters may be skipped: it is the number of what it translates.
  private mutating func adoptNumber(of their: Int, at index: Int) {
    guard index < elements.count, case .provision = elements[index].kind else { return }
    let label = labels[elements[index].label.range]
    guard label.isEmpty || label.contains(where: { $0 >= 0x80 }) else { return }
    let other = source.structure[their].moved(nodes: nodeOffset, labels: labelOffset)
    (elements[index].number, elements[index].ordinal) = (other.number, other.ordinal)
    if label.isEmpty { elements[index].numberInNames = other.numberInNames }
  }

  private mutating func copy(_ range: Range<Int>) {
    let shift = elements.count - range.lowerBound
    for index in range {
      var element = version.structure[index]
      element.end += Int32(shift)
      elements.append(element)
    }
  }

  /// Takes an element of the source with all its parts.
  private mutating func borrow(_ their: Int) {
    let range = their..<Int(source.structure[their].end)
    let shift = elements.count - range.lowerBound
    lent.insert(elements.count)
    for index in range {
      var element = source.structure[index].moved(nodes: nodeOffset, labels: labelOffset)
      element.end += Int32(shift)
      if element.kind == .provision(.recital) { relabel(&element, of: index) }
      elements.append(element)
    }
  }

  /// The letter that the language has in that place: the page lists it among its own.
  private mutating func relabel(_ element: inout Structure.Element, of index: Int) {
    guard let localLabels, !element.label.isEmpty else { return }
    let printed = source.structure.label(of: index)
    let local = localLabels.label(printed)
    guard local != printed else { return }
    element.label = TextSpan(start: labels.count, count: local.utf8.count)
    labels += Array(local.utf8)
    let name = local.filter(\.isLetter)
    element.numberInNames = TextSpan(start: labels.count, count: name.utf8.count)
    labels += Array(name.utf8)
  }

  // MARK: What may be borrowed

  /// Whether the version says that something is missing between two of its lines.
  private func mayBorrow(after line: Int, before next: Int) -> Bool {
    !version.head.isComplete || comments.contains { $0 > line && $0 < next }
  }

  private func isEmpty(_ our: Int) -> Bool {
    version.structure[our].text.map(isBlank) ?? true
  }

  private func isBlank(_ place: TextPlace) -> Bool { version.plainText(of: place).allSatisfy(\.isWhitespace) }

  /// The line in which one of our elements begins.
  private func line(of our: Int) -> Int {
    let element = version.structure[our]
    guard element.range == .startOfFile else { return element.range.start.line }
    if let place = element.text { return Int(version.document[place.node].startLine) }
    return our + 1 < Int(element.end) ? line(of: our + 1) : 1
  }

  private func line(after end: Int) -> Int {
    let elements = version.structure.elements
    return end < elements.count ? line(of: end) : .max
  }

  private func line(ofLast structure: Structure) -> Int {
    structure.elements.isEmpty ? 0 : line(of: structure.elements.count - 1)
  }

  private func moved(_ place: TextPlace) -> TextPlace {
    TextPlace(node: place.node + nodeOffset, skipping: place.skipping, role: place.role)
  }

  // MARK: Both documents

  private var joinedDocument: MarkdownDocument { version.document.appending(source.document) }

  /// Our footnotes, and those of the source that the lent text refers to.
  private func joinedNotes(_ document: MarkdownDocument) -> Footnotes {
    var notes = version.notes
    let lentNodes = elements.compactMap(\.text).filter { $0.node >= nodeOffset }.map {
      $0.node..<Int(document[$0.node].end)
    }
    for (node, reference) in source.notes.references.sorted(by: { $0.key < $1.key }) {
      guard lentNodes.contains(where: { $0.contains(node + nodeOffset) }) else { continue }
      notes.add(reference, at: node + nodeOffset) { target in
        source.footnotes.first { $0.anchor == target }.map {
          Footnote(anchor: $0.anchor, mark: $0.mark, text: moved($0.text), references: [])
        }
      }
    }
    for (index, note) in notes.all.enumerated() where note.text.node < nodeOffset && isBlank(note.text) {
      guard let theirs = source.footnotes.first(where: { $0.anchor == note.anchor }) else { continue }
      notes.all[index] = Footnote(
        anchor: note.anchor, mark: note.mark, text: moved(theirs.text), references: note.references)
    }
    let order = Dictionary(source.footnotes.enumerated().map { ($1.anchor, $0) }) { first, _ in first }
    notes.all = notes.all.enumerated().sorted {
      (order[$0.element.anchor] ?? .max, $0.offset) < (order[$1.element.anchor] ?? .max, $1.offset)
    }.map(\.element)
    return notes
  }

  /// Which provisions and headings are the source's throughout.
  private func borrowed(in structure: Structure) -> BorrowedText? {
    var anchors: Set<Anchor> = []
    var index = 0
    while index < structure.elements.count {
      let end = Int(structure[index].end)
      let texts = structure.elements[index..<end].compactMap(\.text)
      let isLent = !texts.isEmpty && texts.allSatisfy { $0.node >= nodeOffset }
      let isList = structure[index].kind == .list
      if isLent, !isList, !structure[index].anchor.isEmpty { anchors.insert(structure.anchor(of: index)) }
      // Points are told one by one, as a list has no place for it.
      index = isLent && !isList ? end : index + 1
    }
    return BorrowedText(language: source.language, anchors: anchors, firstNode: nodeOffset)
  }
}

extension Footnotes {
  /// Notes a reference that another version lent, under an id of its own, and the footnote where it is not there yet.
  fileprivate mutating func add(_ reference: FootnoteReference, at node: Int, note: (Anchor) -> Footnote?) {
    if !all.contains(where: { $0.anchor == reference.target }), let note = note(reference.target) { all.append(note) }
    guard let index = all.firstIndex(where: { $0.anchor == reference.target }) else { return }
    let isTaken = all[index].references.contains(reference.id)
    let id = isTaken ? "\(reference.id)_lent" : reference.id
    references[node] = FootnoteReference(mark: all[index].mark, target: reference.target, id: id)
    all[index].references.append(id)
  }
}

extension ResolutionBody {
  /// The same places in another structure.
  fileprivate func within(_ structure: Structure) -> ResolutionBody {
    ResolutionBody(
      openingNote: openingNote, formula: formula, preamble: Siblings(structure, preamble.range),
      operative: Siblings(structure, operative.range))
  }
}

extension Structure {
  /// The characters of labels and numbers, without the addresses.
  fileprivate var labels: [UInt8] { Array(characters[..<anchors.startIndex]) }
}
