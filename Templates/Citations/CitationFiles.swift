internal import Resolutions
package import Sites

extension ResolutionPage {
  /// `cite.bib`, `cite.ris` and `cite.json` beside the page.
  package var citationFiles: [CitationFile] { CitationFile.all(Citation(self), beside: address) }
}

extension ProvisionPage {
  /// `cite.bib`, `cite.ris` and `cite.json` beside the page, with the provision as locator and its text as abstract.
  package var citationFiles: [CitationFile] { CitationFile.all(Citation(self), beside: address) }
}

/// A citation in the form of one kind of reference manager.
package struct CitationFile: Sendable {
  package let address: Address
  /// UTF-8.
  package let bytes: [UInt8]

  static func all(_ citation: Citation, beside page: Address) -> [CitationFile] {
    [
      CitationFile(address: page.appending("cite.bib"), bytes: citation.bibTeX),
      CitationFile(address: page.appending("cite.ris"), bytes: citation.ris),
      CitationFile(address: page.appending("cite.json"), bytes: citation.cslJSON),
    ]
  }
}
