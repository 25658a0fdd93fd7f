internal import Markup
internal import Sites

/// How to cite a text: the citation in words, and files for reference managers beside the page.
struct CiteDetails: HTMLContent {
  let citation: Citation
  let stencils: PageStencils

  func write(to html: inout HTML) {
    html.append(stencils.cite, .none) { _, html in html.append(citation.isolated) }
  }

  /// The same for all texts in one language.
  static func stencil(_ frame: SiteFrame) -> PageStencil {
    """
    <details class="cite">
    <summary>\(frame.phrases[.howToCite])</summary>
    <p class="citation" id="cite" data-comma="\(frame.language.comma)">\(.citation)</p>
    <p><a href="cite.bib" download>BibTeX</a> <a href="cite.ris" download>RIS</a> \
    <a href="cite.json" download>CSL-JSON</a></p>
    </details>

    """
  }
}

extension PageStencil.Gap {
  /// The citation in words.
  static let citation = PageStencil.Gap(0)
}
