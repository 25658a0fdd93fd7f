internal import Markup
internal import Resolutions
internal import Sites

/// The text of one version, from the enacting formula to the last annex.
struct TextTemplate {
  let outlines: Outlines
  let phrases: Phrases
  let provisions: ProvisionTemplate

  private var text: VersionHTML { provisions.text }

  var html: HTML {
    """
    \(body(text.version.main, outlines.main, level: 2))\
    \(zip(text.version.annexes, outlines.annexes), { annex($0, $1) })\
    \(provisions.former?.atEnd(prefix: text.idPrefix))
    """
  }

  private func annex(_ annex: Annex, _ outline: Outline) -> HTML {
    """
    \(provisions.former?.before(annex.anchor, prefix: text.idPrefix))<section class="annex" id="\(annex.anchor.rawValue)" \
    data-number="\(text.version.number(of: annex))">
    \(text.heading(annex.heading, level: 2, to: annex.anchor))\(unseenLinks(annex.anchor.rawValue))\(provisions.former?.reused(annex.anchor, prefix: text.idPrefix))\
    \(body(annex.body, outline, level: 3))</section>

    """
  }

  /// - Parameter level: of the headings over the parts.
  private func body(_ body: ResolutionBody, _ outline: Outline, level: Int) -> HTML {
    let parts: HTML =
      outline.hasHeadings
      ? "\(outline.parts, { part($0, level: level) })"
      : "\(outline.parts, { provisions.elements($0.elements, below: level - 1) })"
    return """
      \(body.openingNote, { text.block($0, class: "note") })\(body.formula, { text.block($0, class: "formula") })\(parts)
      """
  }

  /// The same place in the other languages, for the header without scripts.
  private func unseenLinks(_ id: String) -> HTML? { provisions.bar?.otherTexts.unseen(id) }

  private func part(_ part: Outline.Part, level: Int) -> HTML {
    // The text's own heading is one of the elements.
    part.isHeaded
      ? """
      <section class="part \(part.kind.rawValue)" id="\(part.id)">
      \(provisions.elements(part.elements, below: level - 1))</section>

      """
      : """
      <section class="part \(part.kind.rawValue)">
      <h\(level) class="site-heading" id="\(part.id)">\(phrases.html(part.title))</h\(level)>
      \(unseenLinks(part.id))\
      \(provisions.elements(part.elements, below: level))</section>

      """
  }
}

extension VersionHTML {
  /// A block of text that is set apart.
  func block(_ place: TextPlace, class name: HTML) -> HTML {
    """
    <div class="\(name)"\(language(of: place))>
    \(block(place))</div>

    """
  }
}
