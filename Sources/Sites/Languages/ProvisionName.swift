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
  package func name(of provision: Provision) -> String { self[provision.kind.phrase, provision.numberInNames] }
}

extension ProvisionKind {
  /// How a sentence names it.
  package var phrase: Phrase {
    switch self {
    case .citation: .citationN
    case .recital: .recitalN
    case .article: .articleN
    case .paragraph: .paragraphN
    case .point, .indent: .pointN
    }
  }
}

extension Provision {
  /// The number that its name has: as printed where one is printed, `(a)` with its brackets, else its position.
  package var numberInNames: String {
    switch kind {
    case .citation, .article, .indent: return number.neutral
    case .point where label.utf8.last == UInt8(ascii: ")"): return label
    case .recital, .paragraph, .point:
      let printed = label.numberAlone
      return printed.isEmpty ? number.neutral : printed
    }
  }
}

extension String {
  /// A printed label without the stops, brackets and dashes around it: `A` for `A.`, `a` for `(a)`, `3.1` for `3.1.`
  package var numberAlone: String {
    // Most are ASCII and end with one stop.
    if utf8.last == UInt8(ascii: "."), utf8.dropLast().allSatisfy(\.isAlphanumeric) { return String(dropLast()) }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isLabelPunctuation }),
      let last = scalars.lastIndex(where: { !$0.isLabelPunctuation })
    else { return "" }
    return String(scalars[first...last])
  }

  /// With a capital at its start, as a heading needs it.
  package var capitalizedInitial: String { prefix(1).uppercased() + dropFirst() }
}

extension UInt8 {
  fileprivate var isAlphanumeric: Bool {
    (0x30...0x39).contains(self) || ((self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A)
  }
}

extension Unicode.Scalar {
  fileprivate var isLabelPunctuation: Bool {
    self == "." || self == "(" || self == ")" || self == "-" || self == "–" || self == "—"
  }
}
