internal import Markup
internal import Resolutions
internal import Sites

/// What opens under the provision that the address names, by the style sheet alone: the same provision in the other
/// languages, beside the original, on its own, how to cite it. Scripts add what can be copied, see `CopyTools`.
struct ProvisionBar {
  let page: ResolutionPage
  /// The links to the provision in each version, in the order of the resolution's versions.
  let versions: [Stencil]

  var stencil: Stencil {
    """
    <p class="bar" data-pagefind-ignore>\(otherVersions, \.self)<span>\(besideOriginal)\(ownPage)\(cite)</span></p>

    """
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

  private var besideOriginal: Stencil {
    guard page.hasParallel else { return "" }
    return "<a href=\"parallel/#\(.anchor)\">\(page.frame.phrases[.besideOriginal])</a> "
  }

  private var ownPage: Stencil {
    guard page.frame.configuration.hasProvisionPages else { return "" }
    return "<a href=\"\(.anchor)/\">\(page.frame.phrases[.provisionPage])</a> "
  }

  private var cite: Stencil {
    guard page.frame.configuration.hasProvisionPages else {
      return "<a href=\"#cite\">\(page.frame.phrases[.cite])</a>"
    }
    return "<a href=\"\(.anchor)/#cite\">\(page.frame.phrases[.cite])</a>"
  }
}

extension ResolutionPage {
  /// Whether there is a page that shows this version beside the original.
  var hasParallel: Bool { rendered.language.tag != context.sourceLanguage.tag }
}
