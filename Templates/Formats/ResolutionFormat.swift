internal import Sites

/// A file that there is of each version of a resolution, beside the page of its text.
///
/// A new one is a type of its own, in a file of its own, and a line in `ResolutionFormats`: then it is written, and named
/// in the heads of pages.
public protocol ResolutionFormat: Sendable {
  /// As readers know it: `BibTeX`.
  var name: String { get }
  /// `cite.bib`
  var fileName: String { get }
  /// As registered with IANA, or as programs know it: `application/x-bibtex`.
  var mediaType: String { get }
  /// The whole file, UTF-8.
  func bytes(of version: VersionMaterial) -> [UInt8]
}

/// The formats that there are.
public enum ResolutionFormats {
  /// In the order in which heads of pages name them.
  public static let all: [any ResolutionFormat] = citations

  /// Those for reference managers.
  static let citations: [any CitationFormat] = [BibTeX(), RIS(), CSLJSON()]
}

/// A format for reference managers: a file of entries.
protocol CitationFormat: ResolutionFormat {
  /// The fields that the entries of a text and of all its provisions have alike.
  func sharedFields(of text: Citation) -> String
  /// - Parameter shared: what `sharedFields` says of its text.
  func entry(_ citation: Citation, _ shared: String) -> String
  /// A file with these entries.
  func file(of entries: [String]) -> String
}

extension CitationFormat {
  /// An entry for the resolution and, where each provision has a page of its own, one for each of them.
  func bytes(of version: VersionMaterial) -> [UInt8] {
    let hasEntries = version.frames.site.configuration.hasProvisionPages
    let places = hasEntries ? version.provisions : []
    let citations = [version.citations.whole] + places.map(version.citation)
    guard let index = ResolutionFormats.citations.firstIndex(where: { $0.fileName == fileName }) else { return [] }
    return Array(file(of: citations.map { $0.entries[index] }).utf8)
  }
}
