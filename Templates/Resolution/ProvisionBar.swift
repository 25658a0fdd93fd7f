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

/// The buttons that a script puts into the bar of a provision, and how sentences name provisions, for what they copy.
struct CopyTools: HTMLContent {
  let phrases: Phrases

  func write(to html: inout HTML) {
    html += """
      <template id="copy-tools"\(ProvisionKind.allCases, name) data-annex="\(phrases[.annexN])">\
      <button type="button" value="link">\(phrases[.copyLink])</button> \
      <button type="button" value="quote">\(phrases[.copyQuote])</button> \
      <button type="button" value="citation">\(phrases[.copyCitation])</button></template>

      """
  }

  /// The phrase with its placeholder, by the class of the provision's element.
  private func name(_ kind: ProvisionKind) -> HTML { " data-\(kind.className)=\"\(phrases[kind.phrase])\"" }
}

extension ResolutionPage {
  /// The versions in other languages.
  var otherVersions: [VersionLink] {
    context.versions.filter { $0.language.tag != rendered.language.tag }
  }

  /// Whether there is a page that shows this version beside the original.
  var hasParallel: Bool { rendered.language.tag != context.sourceLanguage.tag }
}
