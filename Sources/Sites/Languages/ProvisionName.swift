public import Resolutions

/// A provision as a sentence names it in one language: "recital B", "paragraph 2, point (a)".
public struct ProvisionName: Sendable, Hashable, Codable {
  /// Where in its resolution a link to it leads.
  public let anchor: Anchor
  /// In the language's words, small initial: "recital B".
  public let text: String

  init(anchor: Anchor, text: String) {
    self.anchor = anchor
    self.text = text
  }
}

extension Phrases {
  /// How to name a provision in a sentence: the phrase for its kind with its printed number, less its punctuation.
  ///
  /// A citation, which is printed without a number, is named by its position: "citation 3".
  public func name(of provision: Provision) -> String { self[provision.kind.phrase, provision.numberInNames] }
}

extension ProvisionKind {
  /// How a sentence names it.
  public var phrase: Phrase {
    switch self {
    case .citation: .citationN
    case .recital: .recitalN
    case .article: .articleN
    case .section: .sectionN
    case .paragraph: .paragraphN
    case .point, .indent: .pointN
    }
  }
}

extension String {
  /// With a capital at its start, as a heading needs it.
  public var capitalizedInitial: String { prefix(1).uppercased() + dropFirst() }
}
