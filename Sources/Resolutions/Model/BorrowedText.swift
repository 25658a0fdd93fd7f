internal import CommonMark
public import Diagnostics

/// What a version shows of the source version in the source's own words, as its translator has not come to it yet.
public struct BorrowedText: Sendable {
  /// The source version's.
  public let language: LanguageTag
  /// The provisions and cross-headings that are shown so; what stands within one of them is not listed.
  public let anchors: Set<Anchor>
  /// The first node of the version's document that is one of the source's.
  public let firstNode: Int
}

extension LanguageVersion {
  /// Whether a block is one of the source version's.
  public func isBorrowed(_ place: TextPlace) -> Bool { borrowed.map { place.node >= $0.firstNode } ?? false }

  /// Whether a provision, all of it, is shown in the source's words, and what it stands in is not.
  public func isBorrowed(_ anchor: Anchor) -> Bool { borrowed?.anchors.contains(anchor) ?? false }

  /// The language in which a provision is shown: the source's for one that is not translated yet.
  public func languageShown(of provision: Provision) -> LanguageTag {
    guard let borrowed else { return language }
    let first = structure.elements[provision.index..<Int(structure[provision.index].end)].lazy.compactMap(\.text).first
    return first.map(isBorrowed) ?? false ? borrowed.language : language
  }

  /// Where its author says that something is not translated yet, in the order of the text.
  public var untranslated: [SourceRange] { document.comments.filter(\.saysUntranslated).map(\.range) }

  /// Whether it says that it lacks provisions of the source version, so that it is no fault.
  public var mayLackProvisions: Bool { !head.isComplete || document.comments.contains(where: \.saysUntranslated) }

  /// Whether only the label of a provision stands there, with a comment that says that its text is not translated yet.
  func isUntranslated(_ provision: Provision) -> Bool {
    let element = structure[provision.index]
    let next = structure.elements[Int(element.end)...].lazy.map(\.range.start.line).first { $0 > 1 } ?? .max
    return Int(element.end) == provision.index + 1
      && untranslated.contains { $0.start.line >= element.range.start.line && $0.start.line < next }
  }
}
