package import Resolutions

/// A provision as a sentence names it in one language: "recital B", "paragraph 2, point (a)".
package struct ProvisionName: Sendable, Hashable {
  package let anchor: Anchor
  /// In the language's words, small initial: "recital B".
  package let text: String

  package init(anchor: Anchor, text: String) {
    self.anchor = anchor
    self.text = text
  }
}

extension Phrases {
  /// How to name a provision in a sentence: the phrase for its kind with its printed number, less its punctuation.
  ///
  /// A citation, which is printed without a number, is named by its position: "citation 3".
  package func name(of provision: Provision) -> String {
    let number = provision.label.numberAlone
    switch provision.kind {
    case .citation: return self[.citationN, provision.number.neutral]
    case .recital: return self[.recitalN, number.isEmpty ? provision.number.neutral : number]
    case .article: return self[.articleN, provision.number.neutral]
    case .paragraph: return self[.paragraphN, number.isEmpty ? provision.number.neutral : number]
    case .point: return self[.pointN, provision.label.hasSuffix(")") ? provision.label : number]
    case .indent: return self[.pointN, provision.number.neutral]
    }
  }
}

extension String {
  /// A printed label without the stops, brackets and dashes around it: `A` for `A.`, `a` for `(a)`, `3.1` for `3.1.`
  package var numberAlone: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.isLabelPunctuation { scalars.removeFirst() }
    while let last = scalars.last, last.isLabelPunctuation { scalars.removeLast() }
    return String(scalars)
  }

  /// With a capital at its start, as a heading needs it.
  package var capitalizedInitial: String { prefix(1).uppercased() + dropFirst() }
}

extension Unicode.Scalar {
  fileprivate var isLabelPunctuation: Bool {
    self == "." || self == "(" || self == ")" || self == "-" || self == "–" || self == "—"
  }
}
