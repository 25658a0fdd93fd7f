internal import CommonMark
internal import Diagnostics
internal import Resolutions

/// What of a version has an address, in the order of the text, each with what stands within it right after it: what two
/// versions are aligned by.
struct AlignmentTree {
  /// Nil of an empty tree.
  private let version: LanguageVersion?
  /// The parts of an entry are those that follow it up to its `end`.
  private(set) var entries: [Entry] = []
  /// Finds the names that the version's head lists.
  private let names: NameFinder?

  /// A provision, a cross-heading or an annex.
  struct Entry {
    enum Kind: Equatable {
      case provision(ProvisionKind), heading, annex

      /// Whether one may be what the other is in another language: lettered points may be dashes there.
      func isAlike(_ other: Kind) -> Bool {
        switch (self, other) {
        case (.provision(.point), .provision(.indent)), (.provision(.indent), .provision(.point)): true
        default: self == other
        }
      }
    }

    let kind: Kind
    let anchor: Anchor
    /// Its address within what it stands in, which stays where that has another number.
    let place: Substring
    /// Of an annex its number, from 1; of all else the index of the structure's element.
    let index: Int
    let range: SourceRange
    /// Whether it has a label of Latin letters or digits.
    var isPrinted = false
    /// The index after its last part.
    var end = 0

    /// The structure's element; nil of an annex.
    var element: Int? { kind == .annex ? nil : index }

    /// As messages name it.
    var name: String { anchor.nameInMessages }
  }

  /// A tree with nothing in it.
  init() { (version, names) = (nil, nil) }

  init(_ version: LanguageVersion) {
    self.version = version
    names = version.head.index.isEmpty ? nil : NameFinder(version.head.index)
    entries.reserveCapacity(64)
    append(version.main.elements, within: nil)
    for (offset, annex) in version.annexes.enumerated() {
      let start = entries.count
      entries.append(
        Entry(
          kind: .annex, anchor: annex.anchor, place: annex.anchor.rawValue[...], index: offset + 1, range: annex.range))
      append(annex.body.elements, within: annex.anchor)
      entries[start].end = entries.count
    }
  }

  private mutating func append(_ siblings: Siblings, within container: Anchor?) {
    let structure = siblings.structure
    for index in siblings.indices {
      let element = structure[index]
      let kind: Entry.Kind
      switch element.kind {
      case .provision(let provision): kind = .provision(provision)
      case .crossHeading: kind = .heading
      case .list:
        append(structure.parts(of: index), within: container)
        continue
      case .rule, .text: continue
      }
      let start = entries.count
      let anchor = structure.anchor(of: index)
      let isWithin = container.map { anchor.rawValue.hasPrefix($0.rawValue) } ?? false
      let place = anchor.rawValue.dropFirst(isWithin ? container?.rawValue.count ?? 0 : 0)
      let label = structure.label(of: index)
      let isPrinted = label.contains { $0.isLetter || $0.isNumber } && label.utf8.allSatisfy { $0 < 0x80 }
      entries.append(
        Entry(kind: kind, anchor: anchor, place: place, index: index, range: element.range, isPrinted: isPrinted))
      append(structure.parts(of: index), within: anchor)
      entries[start].end = entries.count
    }
  }

  /// Those at the margin, annexes among them.
  var top: [Int] { siblings(from: 0, to: entries.count) }

  /// Those right within another one.
  func parts(of entry: Int) -> [Int] { siblings(from: entry + 1, to: entries[entry].end) }

  private func siblings(from start: Int, to end: Int) -> [Int] {
    var result: [Int] = []
    var next = start
    while next < end {
      result.append(next)
      next = entries[next].end
    }
    return result
  }

  /// Whether the version says that it lacks provisions.
  var hasGaps: Bool { version?.mayLackProvisions ?? false }

  /// What can be compared with other languages in an entry: its whole text, its parts' too.
  func traces(of entry: Int) -> TextTraces {
    guard let version else { return TextTraces() }
    if let element = entries[entry].element { return TextTraces(of: element, in: version, names) }
    var traces = TextTraces()
    traces.add(version.annexes[entries[entry].index - 1].heading, of: version.document)
    traces.finish()
    return traces
  }
}
