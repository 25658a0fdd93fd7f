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
  /// With a capital at its start, as a heading needs it: by Unicode's title case (5.18 of the standard) with what CLDR's
  /// transforms `tr-Title` and `nl-Title` add. Georgian has capitals for whole words alone, so that none comes of this.
  /// - Parameter language: what it is written in.
  public func capitalizedInitial(in language: LanguageTag) -> String {
    guard let first = unicodeScalars.first else { return self }
    let rest = String(unicodeScalars.dropFirst())
    switch language.language {
    case "tr" where first == "i", "az" where first == "i": return "İ" + rest
    case "nl" where first == "i" && rest.hasPrefix("j"): return "IJ" + rest.dropFirst()
    default: return first.properties.titlecaseMapping + rest
    }
  }
}
