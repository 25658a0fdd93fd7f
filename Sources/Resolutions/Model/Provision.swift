public import Diagnostics

/// What a provision is.
public enum ProvisionKind: UInt8, Sendable, Hashable, CaseIterable {
  case citation, recital, article
  /// A provision that is cited as a section: `SECTION 1.`, `§ 1`.
  case section
  case paragraph
  /// A numbered or lettered point of a list.
  case point
  /// A point that a dash introduces.
  case indent

  /// The element that names it in an address.
  public var element: Anchor.Element {
    switch self {
    case .citation: .citation
    case .recital: .recital
    case .article: .article
    case .section: .section
    case .paragraph: .paragraph
    case .point: .point
    case .indent: .indent
    }
  }
}

/// A piece of a resolution that can be linked to, quoted and cited: a citation, recital, article, section, paragraph or point. It
/// looks at an element of the version's structure.
public struct Provision: Sendable {
  let structure: Structure
  /// Of its element.
  public let index: Int
  /// Whether it is a citation, a recital, an article, a paragraph or a point.
  public let kind: ProvisionKind

  /// Nil where the element is no provision.
  public init?(_ structure: Structure, _ index: Int) {
    guard case .provision(let kind) = structure[index].kind else { return nil }
    self.structure = structure
    self.index = index
    self.kind = kind
  }

  private var element: Structure.Element { structure[index] }

  /// How its number is printed, as the author wrote it: `A.`, `(а)`, `1a.`; empty where nothing is printed.
  public var label: String { structure.text(element.label) }
  /// Its number as addresses have it, ASCII: `B` for the second recital in any language, `Ba`, `1a`, `ii`, `1bis`.
  public var number: String { structure.text(element.number) }
  /// What its number counts as, the same in all languages: `1a` for `1 bis`, `12` for `XII`.
  public var ordinal: String { structure.text(element.ordinal) }
  /// The number that its name has: as printed where one is printed, `(a)` with its brackets, else its position.
  public var numberInNames: String { structure.text(element.numberInNames) }
  /// Its address, the same in every language: `para_2__list_1__point_a`.
  public var anchor: Anchor { structure.anchor(of: index) }
  /// Where its label stands; the place that diagnostics point to.
  public var range: SourceRange { element.range }
  /// What it consists of, in the order of the text: a list may be followed by text again (Akoma Ntoso's wrapUp).
  public var body: Siblings { structure.parts(of: index) }
  /// The heading of an article.
  public var heading: TextPlace? { element.text }
}

/// A heading between provisions; numbering runs on under it.
public struct CrossHeading: Sendable {
  private let structure: Structure
  private let index: Int
  /// The block that is the heading, less its number.
  public let text: TextPlace
  /// The number that stands before it, as printed: `I.`; empty where there is none.
  public var label: String { structure.text(structure[index].label) }
  /// Whether numbers begin anew under it.
  public var numbersAnew: Bool { structure[index].numbersAnew }

  fileprivate init?(_ structure: Structure, _ index: Int) {
    guard case .crossHeading = structure[index].kind, let text = structure[index].text else { return nil }
    self.structure = structure
    self.index = index
    self.text = text
  }

  /// The address of the section that it opens: `sec_2`.
  public var anchor: Anchor { structure.anchor(of: index) }
  /// The Markdown level, 2 to 6 (1 counts as 2).
  public var level: Int { Int(structure[index].level) }
}

/// What a preamble, an operative part or a provision consists of.
public enum BodyElement: Sendable {
  case provision(Provision)
  /// Points, at least one.
  case list(Siblings)
  case crossHeading(CrossHeading)
  /// `o o o` or `* * *`.
  case rule
  case text(TextPlace)

  /// What the element at an index is.
  public init(_ structure: Structure, _ index: Int) {
    let element = structure[index]
    if let provision = Provision(structure, index) {
      self = .provision(provision)
    } else if let heading = CrossHeading(structure, index) {
      self = .crossHeading(heading)
    } else if case .list = element.kind {
      self = .list(structure.parts(of: index))
    } else if let text = element.text {
      self = .text(text)
    } else {
      self = .rule
    }
  }
}

/// A block of the Markdown document, less a label that stands at its start.
public struct TextPlace: Sendable, Hashable {
  /// The node's index in the document.
  public let node: Int
  /// Bytes of the label and the white space after it, to be left out of the node's first text.
  public let skipping: Int
  /// What it is where it belongs to no provision.
  public let role: Structure.TextRole

  /// - Parameter node: of the version’s document.
  public init(node: Int, skipping: Int = 0, role: Structure.TextRole = .plain) {
    self.node = node
    self.skipping = skipping
    self.role = role
  }
}

extension Siblings {
  /// The provisions among them.
  public var provisions: some Sequence<Provision> {
    indices.lazy.compactMap { [structure] in Provision(structure, $0) }
  }
}

extension Provision {
  /// This provision and every provision within it, in the order of the text.
  public var all: some Sequence<Provision> {
    (index..<Int(element.end)).lazy.compactMap { Provision(structure, $0) }
  }
}
