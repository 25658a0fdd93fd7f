public import Sites

/// A citation in the form of one kind of reference manager.
public struct CitationFile: Sendable {
  /// `/fr/2019-2610-kazakhstan/cite.bib`
  public let address: Address
  /// UTF-8.
  public let bytes: [UInt8]

  static func all(_ citation: Citation, beside page: Address) -> [CitationFile] {
    [
      CitationFile(address: page.appending("cite.bib"), bytes: citation.bibTeX),
      CitationFile(address: page.appending("cite.ris"), bytes: citation.ris),
      CitationFile(address: page.appending("cite.json"), bytes: citation.cslJSON),
    ]
  }
}
