internal import CommonMark
internal import Diagnostics
internal import Resolutions
internal import Sites

/// A text as a list of what stands in it, in the order of its file: labels, blocks and comments, each under a key.
struct PlacedText {
  /// Something that stands at a byte of the file.
  struct Item {
    let offset: Int
    let content: Content
  }

  enum Content {
    /// Where a provision, heading or footnote begins.
    case start(String)
    /// A block of it that says something.
    case block(String, TextPlace)
    /// A comment that says that what stands here is not translated yet, with its bytes.
    case gap(Range<Int>)
  }

  private(set) var items: [Item] = []
  private let version: LanguageVersion
  private let bytes: BlockBytes
  /// The source's addresses by our elements; nil where this is the source.
  private let keys: [Int: String]?
  private var counts: [String: Int] = [:]

  /// - Parameter source: where this is a translation, its source and the pairs of elements.
  init(_ version: LanguageVersion, _ bytes: BlockBytes, like alignment: Alignment? = nil) {
    self.version = version
    self.bytes = bytes
    keys = alignment.map(Self.keys)
    if let heading = version.heading { add("title", heading) }
    add(version.main, "")
    for annex in version.annexes {
      add(annex.anchor.rawValue, annex.heading)
      add(annex.body, "\(annex.anchor.rawValue)__")
    }
    addFootnotes(alignment?.source ?? version)
    for comment in version.untranslated { addGap(bytes.offset(comment.start)) }
    items = items.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map(\.element)
  }

  /// By the indices of our elements.
  private static func keys(_ alignment: Alignment) -> [Int: String] {
    var keys: [Int: String] = [:]
    func pair(_ ours: Siblings, _ theirs: Siblings) {
      for case (let our?, let their?) in alignment.rows(ours, theirs) {
        if !theirs.structure[their].anchor.isEmpty { keys[our] = theirs.structure.anchor(of: their).rawValue }
        pair(ours.structure.parts(of: our), theirs.structure.parts(of: their))
      }
    }
    pair(alignment.version.main.elements, alignment.source.main.elements)
    for (our, their) in zip(alignment.version.annexes, alignment.source.annexes) {
      pair(our.body.elements, their.body.elements)
    }
    return keys
  }

  private mutating func add(_ body: ResolutionBody, _ container: String) {
    for place in body.openingNote { add(numbered("\(container)opening"), place) }
    for place in body.formula { add(numbered("\(container)formula"), place) }
    add(body.elements, owner: nil, container)
  }

  /// What has no address is known by what it is and its place among its like.
  private mutating func numbered(_ name: String) -> String {
    counts[name, default: 0] += 1
    return "\(name)_\(counts[name] ?? 1)"
  }

  private mutating func add(_ siblings: Siblings, owner: String?, _ container: String) {
    let structure = siblings.structure
    for index in siblings.indices {
      let element = structure[index]
      switch element.kind {
      case .provision:
        let key = key(of: index, structure)
        items.append(Item(offset: bytes.offset(element.range.start), content: .start(key)))
        if let heading = element.text { add(key, heading) }
        add(structure.parts(of: index), owner: key, container)
      case .list: add(structure.parts(of: index), owner: owner, container)
      case .crossHeading: if let place = element.text { add(key(of: index, structure), place) }
      case .text: if let place = element.text { add(owner ?? numbered("\(container)\(place.role)"), place) }
      case .rule: break
      }
    }
  }

  /// What the source has nothing like keeps a name of its own.
  private func key(of index: Int, _ structure: Structure) -> String {
    let own = structure.anchor(of: index).rawValue
    guard let keys else { return own }
    return keys[index] ?? "+\(own)"
  }

  private mutating func add(_ key: String, _ place: TextPlace) {
    let range = version.document[place.node].range
    let offset = bytes.offset(range.start)
    items.append(Item(offset: offset, content: .start(key)))
    let isBlank = version.plainText(of: place).allSatisfy(\.isWhitespace)
    if !isBlank { items.append(Item(offset: offset, content: .block(key, place))) }
  }

  /// Those that nothing refers to yet as well: what refers to them may not be translated.
  private mutating func addFootnotes(_ source: LanguageVersion) {
    var keys = Dictionary(version.footnotes.map { ($0.text.node, $0.anchor.rawValue) }) { first, _ in first }
    let labels = Dictionary(
      source.footnotes.map { (source.document.string(source.document[$0.text.node].literal), $0.anchor.rawValue) }
    ) { first, _ in first }
    for node in version.document.nodes.indices where version.document[node].kind == .footnoteDefinition {
      if keys[node] == nil { keys[node] = labels[version.document.string(version.document[node].literal)] }
    }
    for (node, key) in keys.sorted(by: { $0.key < $1.key }) { add(key, TextPlace(node: node)) }
  }

  private mutating func addGap(_ start: Int) {
    let file = version.file.bytes
    guard let end = file[start...].firstRange(of: "-->".utf8) else { return }
    items.append(Item(offset: start, content: .gap(start..<end.upperBound)))
  }
}
