/// The address of a provision within its resolution: an Akoma Ntoso eId (OASIS Naming Convention 1.0 §5), ASCII, the same
/// in every language and format.
public struct Anchor: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The eId itself, as links have it after `#`: `rec_B`, `para_2__list_1__point_a`.
  public let rawValue: String

  /// An address as somebody wrote it; whether it is one is not asked.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// `rec_B`, or `att_1__rec_B` within `parent`.
  public init(_ element: Element, _ number: String, within parent: Anchor? = nil) {
    var path = parent?.rawValue ?? ""
    if parent != nil { path += "__" }
    path += element.name.description
    path += "_"
    path += number
    rawValue = path
  }

  /// The element names of Akoma Ntoso 3.0 that ids are made of, abbreviated as the naming convention lists them.
  public enum Element: Sendable, CaseIterable {
    case citation, recital, paragraph, article, section, part, list, point, indent, footnote, annex

    /// The one with a name: `cit`, `rec`, `para`; nil for any other text.
    public init?(name: String) {
      guard let element = Self.allCases.first(where: { $0.name.description == name }) else { return nil }
      self = element
    }

    /// As addresses have it.
    var name: StaticString {
      switch self {
      case .citation: "cit"
      case .recital: "rec"
      case .paragraph: "para"
      case .article: "art"
      case .section: "sec"
      case .part: "part"
      case .list: "list"
      case .point: "point"
      case .indent: "indent"
      case .footnote: "fn"
      case .annex: "att"
      }
    }
  }

  /// The eId itself.
  public var description: String { rawValue }

  /// By the letters of the eId; the order of the text is another.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
