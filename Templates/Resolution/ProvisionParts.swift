internal import Resolutions
public import Sites

/// What all pages and files about one provision share in one language: made once a provision.
public struct ProvisionParts: Sendable {
  /// What it shares with all pages about its version.
  let version: VersionParts
  /// The provision's name with those of all it belongs to: "annex 1, paragraph 2, point (a)".
  let name: String
  let citation: Citation

  /// Of the page's language.
  var stencils: PageStencils { version.stencils }

  /// Made once a provision of each version, before its page is written.
  public init(_ page: ProvisionPage, _ version: VersionParts) {
    self.version = version
    name = page.frame.phrases.fullName(of: page.place, comma: page.frame.language.comma)
    citation = Citation(page, title: version.fullTitle, name: name)
  }

  /// The citation in the form of a file beside the page, with the provision as locator and its text as abstract.
  public func write(_ format: CitationFormat, to bytes: inout [UInt8]) { citation.write(format, to: &bytes) }
}
