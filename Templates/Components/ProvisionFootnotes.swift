internal import CommonMark
internal import Resolutions

extension LanguageVersion {
  /// The footnotes that a provision refers to, in their order.
  func footnotes(of provision: Provision) -> [Footnote] {
    guard !footnotes.isEmpty else { return [] }
    var numbers: Set<Int> = []
    provision.forEach { inner in
      for place in inner.texts {
        for node in place.node..<Int(document[place.node].end) {
          if let reference = footnoteReferences[node] { numbers.insert(reference.number) }
        }
      }
    }
    return footnotes.filter { numbers.contains($0.number) }
  }
}

extension Provision {
  /// Its own blocks, those of its points not among them.
  fileprivate var texts: [TextPlace] {
    let own = body.compactMap { if case .text(let place) = $0 { place } else { nil as TextPlace? } }
    return [heading].compactMap { $0 } + own
  }
}
