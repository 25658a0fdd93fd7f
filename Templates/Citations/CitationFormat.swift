/// The kinds of reference managers for which there are files beside each page.
public enum CitationFormat: Sendable, CaseIterable {
  case bibTeX, ris, cslJSON

  /// Beside the page: `cite.bib`.
  public var fileName: String {
    switch self {
    case .bibTeX: "cite.bib"
    case .ris: "cite.ris"
    case .cslJSON: "cite.json"
    }
  }
}

extension Citation {
  /// Appends the citation in one of these forms, UTF-8.
  func write(_ format: CitationFormat, to bytes: inout [UInt8]) {
    switch format {
    case .bibTeX: writeBibTeX(to: &bytes)
    case .ris: writeRIS(to: &bytes)
    case .cslJSON: writeCSLJSON(to: &bytes)
    }
  }
}
