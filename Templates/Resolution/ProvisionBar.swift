internal import Markup
internal import Resolutions
internal import Sites

/// What opens under the provision that the address names, by the style sheet alone: the same provision in the other
/// languages, beside the original, on its own, how to cite it. Scripts add what can be copied, see `CopyTools`.
struct ProvisionBar {
  let page: ResolutionPage
  let up: String

  var stencil: Stencil {
    """
    <p class="bar" data-pagefind-ignore>\(page.otherVersions, sameProvision)<span>\(besideOriginal)\(ownPage)\(cite)</span></p>

    """
  }

  private func sameProvision(_ version: VersionLink) -> Stencil {
    let tag = version.language.tag
    let address = Address.resolution(tag, page.context.slug).path
    return """
      <a lang="\(tag.rawValue)" hreflang="\(tag.rawValue)" href="\(up)\(address)#\(.anchor)">\(version.language.ownName)</a> \

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
  /// The versions in other languages.
  var otherVersions: [VersionLink] {
    context.versions.filter { $0.language.tag != rendered.language.tag }
  }

  /// Whether there is a page that shows this version beside the original.
  var hasParallel: Bool { rendered.language.tag != context.sourceLanguage.tag }
}
