internal import CommonMark

extension LanguageVersion {
  /// The references to footnotes that a provision has, in the order of the text.
  public func footnoteReferences(of provision: Provision) -> [FootnoteReference] {
    guard !footnotes.isEmpty else { return [] }
    var references: [FootnoteReference] = []
    for element in structure.elements[provision.index..<Int(structure[provision.index].end)] {
      guard let place = element.text else { continue }
      for node in place.node..<Int(document[place.node].end) {
        if let reference = notes.references[node] { references.append(reference) }
      }
    }
    return references
  }
}
