package import Diagnostics

/// What a provision is.
package enum ProvisionKind: Sendable, Hashable, CaseIterable {
  case citation, recital, article, paragraph
  /// A numbered or lettered point of a list.
  case point
  /// A point that a dash introduces.
  case indent

  /// The element that names it in an address.
  package var element: Anchor.Element {
    switch self {
    case .citation: .citation
    case .recital: .recital
    case .article: .article
    case .paragraph: .paragraph
    case .point: .point
    case .indent: .indent
    }
  }
}

/// The number of a provision, apart from the alphabet it is printed in.
package struct ProvisionNumber: Sendable, Hashable {
  /// The neutral form that addresses use: `B` for the second recital in any language, `Ba`, `1a`, `ii`.
  package let neutral: String

  package init(_ neutral: String) {
    self.neutral = neutral
  }
}

/// A piece of a resolution that can be linked to, quoted and cited: a citation, recital, article, paragraph or point.
///
/// A value in all but its form: nothing of it ever changes, and handing it on costs one reference.
package final class Provision: Sendable {
  package let kind: ProvisionKind
  /// How its number is printed, as the author wrote it: `A.`, `(а)`, `1a.`; empty where nothing is printed.
  package let label: String
  package let number: ProvisionNumber
  /// The number that its name has: as printed where one is printed, `(a)` with its brackets, else its position.
  package let numberInNames: String
  /// Empty until the addresses of the whole text are given.
  package let anchor: Anchor
  /// Where its label stands; the place that diagnostics point to.
  package let range: SourceRange
  package let body: [ProvisionElement]
  /// The heading's node for an article.
  package let heading: TextPlace?

  init(
    _ kind: ProvisionKind, label: String, number: ProvisionNumber, range: SourceRange, heading: TextPlace? = nil,
    body: [ProvisionElement] = []
  ) {
    self.kind = kind
    self.label = label
    self.number = number
    numberInNames = number.printed(kind, label: label)
    anchor = Anchor("")
    self.range = range
    self.heading = heading
    self.body = body
  }

  private init(_ other: Provision, anchor: Anchor, body: [ProvisionElement]) {
    kind = other.kind
    label = other.label
    number = other.number
    numberInNames = other.numberInNames
    self.anchor = anchor
    range = other.range
    heading = other.heading
    self.body = body
  }

  /// The same at an address, with a body whose provisions have theirs.
  func addressed(_ anchor: Anchor, body: [ProvisionElement]) -> Provision {
    Provision(self, anchor: anchor, body: body)
  }
}

extension ProvisionNumber {
  /// The number as the name of a provision has it.
  fileprivate func printed(_ kind: ProvisionKind, label: String) -> String {
    switch kind {
    case .citation, .article, .indent: return neutral
    case .point where label.utf8.last == UInt8(ascii: ")"): return label
    case .recital, .paragraph, .point:
      let printed = label.numberAlone
      return printed.isEmpty ? neutral : printed
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

/// What a provision consists of, in the order of the text: a list may be followed by text again (Akoma Ntoso's wrapUp).
package enum ProvisionElement: Sendable {
  case text(TextPlace)
  case provisions([Provision])
  /// A heading between the paragraphs of an article.
  case crossHeading(CrossHeading)
}

/// A block of the Markdown document, less a label that stands at its start.
package struct TextPlace: Sendable, Hashable {
  /// The node's index in the document.
  package let node: Int
  /// Bytes of the label and the white space after it, to be left out of the node's first text.
  package let skipping: Int

  package init(node: Int, skipping: Int = 0) {
    self.node = node
    self.skipping = skipping
  }
}

extension Provision {
  /// Calls `visit` with this provision and every provision within it, in the order of the text.
  package func forEach(_ visit: (Provision) -> Void) {
    forEach(visit, crossHeading: { _ in })
  }

  /// Calls `visit` with this provision and every provision within it, and `visitHeading` with every heading between them.
  package func forEach(_ visit: (Provision) -> Void, crossHeading visitHeading: (CrossHeading) -> Void) {
    visit(self)
    for element in body {
      switch element {
      case .text: continue
      case .provisions(let inner): for provision in inner { provision.forEach(visit, crossHeading: visitHeading) }
      case .crossHeading(let heading): visitHeading(heading)
      }
    }
  }
}
