internal import CommonMark
internal import Resolutions

extension LanguageVersion {
  /// The references to footnotes that a provision has.
  func footnoteReferences(of provision: Provision) -> [FootnoteReference] {
    guard !footnotes.isEmpty else { return [] }
    var references: [FootnoteReference] = []
    provision.forEach { inner in
      for place in inner.texts {
        for node in place.node..<Int(document[place.node].end) {
          if let reference = footnoteReferences[node] { references.append(reference) }
        }
      }
    }
    return references
  }
}

extension Provision {
  /// Its own blocks, those of its points not among them.
  fileprivate var texts: [TextPlace] {
    let own = body.compactMap { element -> TextPlace? in
      switch element {
      case .text(let place): place
      case .crossHeading(let heading): heading.text
      case .provisions: nil
      }
    }
    return [heading].compactMap { $0 } + own
  }
}
