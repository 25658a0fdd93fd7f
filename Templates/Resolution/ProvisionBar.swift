internal import Markup
internal import Resolutions
internal import Sites

/// What opens under the provision that the address names, by the style sheet alone: the same provision in the other
/// languages, beside the original, on its own, how to cite it. Scripts add what can be copied, see `CopyTools`.
struct ProvisionBar {
  let page: ResolutionPage
  /// The links to the provision in each version, in the order of the resolution's versions.
  let versions: [Stencil]
  let stencils: PageStencils

  var stencil: Stencil {
    """
    <p class="bar" data-pagefind-ignore>\(otherVersions, \.self)\(end)
    """
  }

  private var end: Stencil {
    page.hasParallel ? stencils.barEnd : stencils.barEndOfOriginal
  }

  /// The same provision in the other languages.
  private var otherVersions: [Stencil] {
    let own = page.rendered.language.tag
    return zip(page.context.versions, versions).compactMap { $0.language.tag == own ? nil : $1 }
  }

  /// The link to a provision in one version, from the text in any language.
  static func sameProvision(_ version: VersionLink, _ slug: Slug) -> Stencil {
    let tag = version.language.tag
    let text = Address.resolution(tag, slug)
    return """
      <a lang="\(tag.rawValue)" hreflang="\(tag.rawValue)" href="\(text.up)\(text.path)#\(.anchor)">\(version.language.ownName)</a> \

      """
  }

  /// The links beside those to other versions, the same for all texts in a language.
  /// - Parameter hasParallel: whether there is a page beside the original.
  static func end(_ frame: SiteFrame, hasParallel: Bool) -> Stencil {
    let phrases = frame.phrases
    let besideOriginal: Stencil =
      hasParallel ? "<a href=\"parallel/#\(.anchor)\">\(phrases[.besideOriginal])</a> " : ""
    let own: Stencil =
      frame.configuration.hasProvisionPages
      ? "<a href=\"\(.anchor)/\">\(phrases[.provisionPage])</a> <a href=\"\(.anchor)/#cite\">\(phrases[.cite])</a>"
      : "<a href=\"#cite\">\(phrases[.cite])</a>"
    return """
      <span>\(besideOriginal)\(own)</span></p>

      """
  }
}

extension ResolutionPage {
  /// Whether there is a page that shows this version beside the original.
  var hasParallel: Bool { rendered.language.tag != context.sourceLanguage.tag }
}
