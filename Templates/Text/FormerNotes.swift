internal import Markup
internal import Resolutions
internal import Sites

/// What readers are told who come by an old address. The style sheet shows each note to whoever comes by its address, and
/// to nobody else.
final class FormerNotes: Sendable {
  private let places: FormerPlaces
  private let phrases: Phrases
  private let comma: String
  private let hasProvisionPages: Bool
  /// How provisions, headings, annexes and footnotes are named, by their addresses.
  private let names: [Anchor: String]

  /// Nil where there is nothing to tell.
  /// - Parameter provisions: how sentences name all provisions of the version.
  init?(_ version: SiteVersion, of context: ResolutionContext, _ site: SiteFrame, _ provisions: [Anchor: String]) {
    guard !context.former.isEmpty else { return nil }
    let text = version.text
    places = FormerPlaces(context.former, in: text)
    (phrases, comma) = (site.phrases, version.language.comma)
    hasProvisionPages = site.configuration.hasProvisionPages
    var names = provisions
    for index in text.structure.elements.indices {
      guard case .crossHeading(let heading) = BodyElement(text.structure, index) else { continue }
      names[heading.anchor] = text.plainText(of: heading.text)
    }
    for annex in text.annexes {
      names[annex.anchor] = phrases.outerNames(annex: text.number(of: annex), section: nil).joined()
    }
    for note in text.footnotes { names[note.anchor] = phrases[.footnoteN, note.mark] }
    self.names = names
  }

  /// What stands before an element: the places that old addresses lead to.
  /// - Parameters:
  ///   - prefix: of the ids of the page’s part.
  ///   - language: how a note says that it is in the page’s language, where what stands around it may not be.
  func before(_ anchor: Anchor, prefix: String, _ language: HTML? = nil) -> HTML? {
    let (leading, withdrawn) = (places.leading[anchor] ?? [], places.withdrawn[anchor] ?? [])
    guard !leading.isEmpty || !withdrawn.isEmpty else { return nil }
    return """
      \(withdrawn, { note(at: prefix + $0.rawValue, HTML(text: phrases[.addressWithdrawn]), language) })\
      \(leading, { note(at: prefix + $0.rawValue, sentence(.addressMoved, [anchor], way: "#\(prefix)"), language) })
      """
  }

  /// What stands at the end of the text: old addresses of texts after which nothing comes, and those that lead to footnotes.
  func atEnd(prefix: String) -> HTML? {
    let notes = places.leading.filter { $0.key.rawValue.hasPrefix("fn_") }.sorted { $0.key < $1.key }
    guard !places.atEnd.isEmpty || !notes.isEmpty else { return nil }
    return """
      \(places.atEnd, { note(at: prefix + $0.rawValue, HTML(text: phrases[.addressWithdrawn])) })\
      \(notes, { before($0.key, prefix: prefix) ?? HTML() })
      """
  }

  private func note(at id: String, _ text: HTML, _ language: HTML? = nil) -> HTML {
    "<p class=\"former\" id=\"\(id)\"\(language)>\(text)</p>\n"
  }

  /// What stands within or after an element whose address stood for another text before.
  func reused(_ anchor: Anchor, prefix: String, _ language: HTML? = nil) -> HTML? {
    text(of: anchor, way: "#\(prefix)").map { "<p class=\"reused\"\(language)>\($0)</p>\n" }
  }

  /// The same for the provision's own page.
  func ownPageNotice(_ anchor: Anchor) -> HTML? {
    text(of: anchor, way: hasProvisionPages ? "../" : "../#", end: hasProvisionPages ? "/" : "").map {
      "<p class=\"notice\">\($0)</p>\n"
    }
  }

  private func text(of anchor: Anchor, way: String, end: String = "") -> HTML? {
    guard let now = places.reused[anchor] else { return nil }
    return now.isEmpty
      ? HTML(text: phrases[.addressWithdrawn]) : sentence(.addressReused, now, way: way, end: end)
  }

  /// A phrase with the names of provisions in it, each a link.
  private func sentence(_ phrase: Phrase, _ anchors: [Anchor], way: String, end: String = "") -> HTML {
    let halves = phrases.halves(phrase)
    let links: [HTML] = anchors.enumerated().map { index, anchor in
      let name = names[anchor] ?? anchor.rawValue
      let comma = index == 0 ? "" : self.comma
      return "\(comma)<a href=\"\(way)\(anchor.rawValue)\(end)\">\(name)</a>"
    }
    return "\(halves.before)\(links, { (link: HTML) -> HTML in link })\(halves.after)"
  }
}
