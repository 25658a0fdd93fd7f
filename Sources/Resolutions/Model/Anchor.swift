/// The address of a provision within its resolution: an Akoma Ntoso eId (OASIS Naming Convention 1.0 §5), ASCII, the same
/// in every language and format.
public struct Anchor: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let rawValue: String

  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// `rec_B`, or `att_1__rec_B` within `parent`.
  public init(_ element: Element, _ number: String, within parent: Anchor? = nil) {
    var path = parent?.rawValue ?? ""
    if parent != nil { path += "__" }
    path += element.rawValue
    path += "_"
    path += number
    rawValue = path
  }

  /// The element names of Akoma Ntoso 3.0 that ids are made of, abbreviated as the naming convention lists them.
  public enum Element: String, Sendable {
    case citation = "cit"
    case recital = "rec"
    case paragraph = "para"
    case article = "art"
    case section = "sec"
    case list, point, indent
    case footnote = "fn"
    case annex = "att"
  }

  public var description: String { rawValue }

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
