package import Sites

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
