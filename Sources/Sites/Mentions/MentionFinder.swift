internal import CommonMark
public import Resolutions

extension AssembledResolution {
  /// What its texts refer to by links, by the resolution: itself and others.
  /// - Parameter frames: of all languages, for the names of provisions.
  public func mentions(_ frames: [LanguageTag: SiteFrame]) -> [Slug: [Mention]] {
    guard isPublished else { return [:] }
    let own = context.slug
    let sourceFirst = [original] + versions.filter { $0 !== original }
    var found: [Found] = []
    var seen: Set<Found> = []
    for version in sourceFirst {
      for mention in LinkPlaces(version).all(own: own) where seen.insert(mention).inserted { found.append(mention) }
    }
    guard !found.isEmpty else { return [:] }
    let anchors = Set(found.compactMap(\.anchor))
    let named = sourceFirst.map { (version: $0, names: names(in: $0, frames, of: anchors)) }
    var mentions: [Slug: [Mention]] = [:]
    for found in found {
      let versions = named.compactMap { version, names -> Mention.Version? in
        let name = found.anchor.map { names[$0] } ?? ""
        return name.map { Mention.Version(language: version.language.tag, title: version.title, name: $0) }
      }
      mentions[found.slug, default: []].append(
        Mention(slug: own, date: context.date, target: found.target, anchor: found.anchor, versions: versions))
    }
    return mentions
  }

  /// How a version names some of its provisions.
  private func names(
    in version: SiteVersion, _ frames: [LanguageTag: SiteFrame], of anchors: Set<Anchor>
  ) -> [Anchor: String] {
    guard let phrases = frames[version.language.tag]?.phrases else { return [:] }
    var names: [Anchor: String] = [:]
    for place in PlacedProvision.all(of: version.text) where anchors.contains(place.provision.anchor) {
      names[place.provision.anchor] = phrases.fullName(of: place, comma: version.language.comma)
    }
    return names
  }
}

/// A link as it was found: what leads where.
private struct Found: Hashable {
  let anchor: Anchor?
  let slug: Slug
  let target: Anchor?
}

/// Tells in which provision of a version a link stands.
private struct LinkPlaces {
  private let version: SiteVersion
  /// The nodes of every block of text, in their order, and the innermost provision that each belongs to.
  private var blocks: [(nodes: Range<Int>, provision: Int?)] = []

  init(_ version: SiteVersion) {
    self.version = version
    guard !version.links.isEmpty else { return }
    let (document, elements) = (version.text.document, version.text.structure.elements)
    var open: [Int] = []
    for (index, element) in elements.enumerated() {
      while let last = open.last, Int(elements[last].end) <= index { open.removeLast() }
      if case .provision = element.kind { open.append(index) }
      guard let node = element.text?.node else { continue }
      blocks.append((node..<Int(document[node].end), open.last))
    }
    blocks.sort { $0.nodes.lowerBound < $1.nodes.lowerBound }
  }

  /// What the version's own words refer to, in the order of the text. What stands in a footnote is said by the provisions
  /// that refer to the footnote.
  func all(own: Slug) -> [Found] {
    let structure = version.text.structure
    let end = version.text.borrowed?.firstNode ?? version.text.document.nodes.count
    let links = version.links.targets.filter { $0.key < end }.sorted { $0.key < $1.key }
    return links.flatMap { node, target -> [Found] in
      let (slug, anchor): (Slug, Anchor?)
      switch target {
      case .provision(let named): (slug, anchor) = (own, named)
      case .resolution(let named, _, let within): (slug, anchor) = (named, within)
      case .page, .file: return []
      }
      let found = provisions(at: node).map { provision in
        Found(anchor: provision.map(structure.anchor), slug: slug, target: anchor)
      }
      // Whoever reads a text knows that it speaks of itself, and of what it speaks.
      return found.filter { $0.slug != own || $0.anchor != nil && $0.target != nil && $0.anchor != $0.target }
    }
  }

  /// The provisions that say what stands at a node; one that is nil for what stands in none.
  private func provisions(at node: Int) -> [Int?] {
    if let block = block(at: node) { return [block.provision] }
    guard let note = note(at: node) else { return [nil] }
    let references = version.text.notes.references.filter { $0.value.target == note.anchor }.map(\.key).sorted()
    return references.map { block(at: $0)?.provision }
  }

  private func block(at node: Int) -> (nodes: Range<Int>, provision: Int?)? {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].nodes.lowerBound <= node { low = middle + 1 } else { high = middle }
    }
    guard low > 0, blocks[low - 1].nodes.contains(node) else { return nil }
    return blocks[low - 1]
  }

  private func note(at node: Int) -> Footnote? {
    version.text.footnotes.first { note in
      (note.text.node..<Int(version.text.document[note.text.node].end)).contains(node)
    }
  }
}
