internal import Resolutions
public import Sites

/// What all pages and files about one provision share in one language: made once a provision.
public struct ProvisionParts: Sendable {
  /// Of the page's language.
  let stencils: PageStencils
  /// The provision's name with those of all it belongs to: "annex 1, paragraph 2, point (a)".
  let name: String
  let citation: Citation
  /// The page that shows the provision alone.
  private let page: Address

  /// Made once a provision of each version, before its page is written.
  public init(_ page: ProvisionPage, _ stencils: PageStencils) {
    self.stencils = stencils
    self.page = page.address
    name = page.frame.phrases.fullName(of: page.place, comma: page.frame.language.comma)
    citation = Citation(page, name: name)
  }

  /// `cite.bib`, `cite.ris` and `cite.json` beside the page, with the provision as locator and its text as abstract.
  public var citationFiles: [CitationFile] { CitationFile.all(citation, beside: page) }
}
