internal import CommonMark
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
    let elements: Siblings

    /// Whether the text itself heads its preamble, as a declaration does: then the site's word over it would say the same.
    var isHeaded: Bool {
      guard title == .preamble, let first = elements.indices.first(where: { _ in true }) else { return false }
      let isHeading = { (index: Int) in elements.structure[index].kind == .crossHeading }
      return isHeading(first) && elements.indices.dropFirst().allSatisfy { !isHeading($0) }
    }
  }

  var parts: [Part] = []

  /// A single part needs no heading over it.
  var hasHeadings: Bool { parts.count > 1 }

  /// - Parameter annex: of the annex that the body belongs to.
  init(_ body: ResolutionBody, annex: Anchor? = nil) {
    let prefix = annex.map { "\($0.rawValue)__" } ?? ""
    // Headings and text that are not among citations belong to what follows them.
    let hasCitations = body.preamble.indices.contains { body.preamble.structure[$0].kind == .provision(.citation) }
    let firstRecital = body.preamble.indices.first { body.preamble.structure[$0].kind == .provision(.recital) }
    let start = body.preamble.range.lowerBound
    let end = hasCitations ? firstRecital ?? body.preamble.range.upperBound : start
    let (citations, recitals) = body.preamble.split(at: end)
    let operative = hasCitations || firstRecital != nil ? body.operative : body.elements
    if !citations.isEmpty {
      parts.append(
        Part(title: .citations, id: prefix + "citations", className: "citations", elements: citations))
    }
    if let firstRecital {
      let title: Phrase = body.preamble.structure[firstRecital].label.isEmpty ? .preamble : .recitals
      parts.append(Part(title: title, id: prefix + "recitals", className: "recitals", elements: recitals))
    }
    if !operative.isEmpty {
      let hasArticles = operative.indices.contains { operative.structure[$0].kind == .provision(.article) }
      parts.append(
        Part(
          title: hasArticles ? .articles : .paragraphs, id: prefix + "paragraphs", className: "paragraphs",
          elements: operative))
    }
  }
}

/// The outlines of a version, made once for its contents and its text.
struct Outlines {
  let main: Outline
  /// One for each annex.
  let annexes: [Outline]

  init(_ version: LanguageVersion) {
    main = Outline(version.main)
    annexes = version.annexes.map { Outline($0.body, annex: $0.anchor) }
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
  init(_ elements: Siblings, below parent: Int) {
    base = parent + 1
    last = parent
    var first: Int?
    for index in elements.indices where elements.structure[index].kind == .crossHeading {
      first = min(first ?? .max, Int(elements.structure[index].level))
    }
    self.first = first ?? 2
  }

  /// The level in the page of a heading of the text.
  mutating func level(of heading: Structure.Element) -> Int {
    last = min(base + Int(heading.level) - first, last + 1, 6)
    return last
  }

  /// The level of an article's heading at this place.
  var article: Int { min(last + 1, 6) }
}
