internal import CommonMark

extension LanguageVersion {
  /// A block as plain text on one line, without markup and footnotes.
  public func plainText(of place: TextPlace) -> String {
    document.plainText(of: place.node, skipping: place.skipping)
  }
}

extension Siblings {
  /// The first of them; nil where there is none.
  public var first: BodyElement? { isEmpty ? nil : BodyElement(structure, range.lowerBound) }

  /// All but the first.
  public func dropFirst() -> Siblings {
    isEmpty ? self : split(at: Int(structure[range.lowerBound].end)).1
  }
}
