public import Resolutions

/// A resolution or an annex by its parts, as pages and their contents show it. What the parts are called are the site's
/// words, not the text's.
public struct Outline: Sendable {
  /// Citations, recitals or what is resolved, with what stands among them.
  public struct Part: Sendable {
    /// What stands in it.
    public let kind: Kind
    /// What the site calls it.
    public let title: Phrase
    /// `recitals`; within an annex `att_1__recitals`.
    public let id: String
    /// What it consists of.
    public let elements: Siblings

    /// The parts that there can be; a raw value ends the part's id.
    public enum Kind: String, Sendable {
      case citations, recitals, paragraphs
    }

    /// Whether the text itself heads its preamble, as a declaration does: then the site's word over it would say the same.
    public var isHeaded: Bool {
      guard title == .preamble, case .crossHeading = elements.first else { return false }
      return elements.dropFirst().allSatisfy { if case .crossHeading = $0 { false } else { true } }
    }
  }

  /// In the order of the text.
  public private(set) var parts: [Part] = []

  /// A single part needs no heading over it.
  public var hasHeadings: Bool { parts.count > 1 }

  /// - Parameter annex: of the annex that the body belongs to.
  public init(_ body: ResolutionBody, annex: Anchor? = nil) {
    let prefix = annex.map { "\($0.rawValue)__" } ?? ""
    func append(_ kind: Part.Kind, _ title: Phrase, _ elements: Siblings) {
      parts.append(Part(kind: kind, title: title, id: prefix + kind.rawValue, elements: elements))
    }
    // Headings and text that are not among citations belong to what follows them.
    let hasCitations = body.preamble.provisions.contains { $0.kind == .citation }
    let firstRecital = body.preamble.provisions.first { $0.kind == .recital }
    let start = body.preamble.range.lowerBound
    let end = hasCitations ? firstRecital?.index ?? body.preamble.range.upperBound : start
    let (citations, recitals) = body.preamble.split(at: end)
    let operative = hasCitations || firstRecital != nil ? body.operative : body.elements
    if !citations.isEmpty { append(.citations, .citations, citations) }
    if let firstRecital { append(.recitals, firstRecital.label.isEmpty ? .preamble : .recitals, recitals) }
    if !operative.isEmpty {
      let hasArticles = operative.provisions.contains { $0.kind == .article }
      append(.paragraphs, hasArticles ? .articles : .paragraphs, operative)
    }
  }
}

/// The outlines of a version, made once for its contents and its text.
public struct Outlines: Sendable {
  /// Of the resolution itself.
  public let main: Outline
  /// One for each annex.
  public let annexes: [Outline]

  /// Made once a version.
  public init(_ version: LanguageVersion) {
    main = Outline(version.main)
    annexes = version.annexes.map { Outline($0.body, annex: $0.anchor) }
  }
}
