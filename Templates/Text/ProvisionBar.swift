internal import Markup
internal import Resolutions
internal import Sites

/// What opens under the provision that the address names, by the style sheet alone: the same provision in the other
/// languages, beside the original, on its own, how to cite it. Scripts add what can be copied, see `CopyTools`.
struct ProvisionBar {
  let phrases: Phrases
  /// The other languages of the resolution, and the way to its text in each.
  let otherTexts: [(language: SiteLanguage, way: String)]
  /// Whether there is a page beside the original.
  let hasParallel: Bool
  /// Whether there is a page for each provision.
  let hasProvisionPages: Bool

  func html(_ anchor: Anchor) -> HTML {
    let id = anchor.rawValue
    return """
      <p class="bar" data-pagefind-ignore>\(otherTexts, { link(id, $0.language, $0.way) })\
      <span>\(hasParallel ? besideOriginal(id) : nil)\(hasProvisionPages ? ownPage(id) : cite)</span></p>

      """
  }

  private func link(_ id: String, _ language: SiteLanguage, _ way: String) -> HTML {
    let tag = language.tag.rawValue
    return "<a lang=\"\(tag)\" hreflang=\"\(tag)\" href=\"\(way)#\(id)\">\(language.ownName)</a> "
  }

  private func besideOriginal(_ id: String) -> HTML {
    "<a href=\"parallel/#\(id)\">\(phrases[.besideOriginal])</a> "
  }

  private func ownPage(_ id: String) -> HTML {
    "<a href=\"\(id)/\">\(phrases[.provisionPage])</a> <a href=\"\(id)/#cite\">\(phrases[.cite])</a>"
  }

  private var cite: HTML { "<a href=\"#cite\">\(phrases[.cite])</a>" }
}
