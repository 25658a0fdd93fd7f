internal import Resolutions
internal import Sites

/// A resolution or an annex by its parts, as pages and their contents show it. What the parts are called are the site's
/// words, not the text's.
struct Outline {
  struct Part {
    let title: Phrase
    /// `recitals`; within an annex `att_1__recitals`.
    let id: String
    let className: StaticString
    let elements: ArraySlice<BodyElement>
  }

  var parts: [Part] = []

  /// A single part needs no heading over it.
  var hasHeadings: Bool { parts.count > 1 }

  /// - Parameter annex: of the annex that the body belongs to.
  init(_ body: ResolutionBody, annex: Anchor? = nil) {
    let prefix = annex.map { "\($0.rawValue)__" } ?? ""
    // Headings and text that are not among citations belong to what follows them.
    let hasCitations = body.preamble.contains { $0.kind == .citation }
    let firstRecital = body.preamble.firstIndex { $0.kind == .recital }
    let end = hasCitations ? firstRecital ?? body.preamble.endIndex : body.preamble.startIndex
    let citations = body.preamble[..<end]
    let recitals = firstRecital == nil ? [] : body.preamble[end...]
    let operative = hasCitations || firstRecital != nil ? body.operative : body.preamble + body.operative
    if !citations.isEmpty {
      parts.append(
        Part(title: .citations, id: prefix + "citations", className: "citations", elements: citations))
    }
    if let firstRecital {
      let title: Phrase = body.preamble[firstRecital].isNumbered ? .recitals : .preamble
      parts.append(Part(title: title, id: prefix + "recitals", className: "recitals", elements: recitals))
    }
    if !operative.isEmpty {
      let hasArticles = operative.contains { $0.kind == .article }
      parts.append(
        Part(
          title: hasArticles ? .articles : .paragraphs, id: prefix + "paragraphs", className: "paragraphs",
          elements: operative[...]))
    }
  }
}

extension BodyElement {
  fileprivate var kind: ProvisionKind? {
    if case .provision(let provision) = self { provision.kind } else { nil }
  }

  fileprivate var isNumbered: Bool {
    if case .provision(let provision) = self { !provision.label.isEmpty } else { false }
  }
}

/// The levels of cross-headings: as the author nested them, but without a gap below the heading over them.
struct HeadingLevels {
  private let base: Int
  private let first: Int
  private var last: Int

  /// - Parameters:
  ///   - elements: among which the headings stand.
  ///   - parent: the level of the heading over them.
  init(_ elements: ArraySlice<BodyElement>, below parent: Int) {
    let headings = elements.lazy.compactMap { if case .crossHeading(let heading) = $0 { heading.level } else { nil } }
    self.init(first: headings.min() ?? 2, below: parent)
  }

  /// - Parameters:
  ///   - elements: of an article.
  ///   - parent: the level of the article's heading.
  init(_ elements: ArraySlice<ProvisionElement>, below parent: Int) {
    let headings = elements.lazy.compactMap { if case .crossHeading(let heading) = $0 { heading.level } else { nil } }
    self.init(first: headings.min() ?? 2, below: parent)
  }

  private init(first: Int, below parent: Int) {
    base = parent + 1
    last = parent
    self.first = first
  }

  /// The level in the page of a heading of the text.
  mutating func level(of heading: CrossHeading) -> Int {
    last = min(base + heading.level - first, last + 1, 6)
    return last
  }

  /// The level of an article's heading at this place.
  var article: Int { min(last + 1, 6) }
}
