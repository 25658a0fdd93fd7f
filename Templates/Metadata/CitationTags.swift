internal import Markup
internal import Resolutions
internal import Sites

/// What reference managers and library systems read in the head of a page.
extension VersionMaterial {
  /// A title that says, where the words are not the institution's own, what they are: "Recital B · Rivers [Machine
  /// translation]". It is shown wherever a page is only mentioned.
  func markingKind(_ title: String) -> String {
    citation.unofficial.map { "\(title) [\($0.kindName)]" } ?? title
  }

  /// Of a page of the whole text.
  func metadata(in frame: PageFrame) -> HTML { "\(tags(of: citation, at: whole))\(linkedData(in: frame))" }

  /// Of the page beside the original.
  func parallelMetadata(in frame: PageFrame) -> HTML { "\(tags(of: citation, at: whole))\(parallelData(in: frame))" }

  /// Of a page of one provision.
  func metadata(of page: ProvisionPage, _ citation: Citation) -> HTML {
    let frame = frames.frame(of: address(of: page))
    return "\(tags(of: citation, at: address(of: page)))\(linkedData(of: page, in: frame))"
  }

  /// What the page is about, and where it stands.
  private func tags(of citation: Citation, at address: Address) -> HTML {
    let title = citation.provision.map { "\(citation.title)\(language.comma)\($0.name)" } ?? citation.title
    return """
      <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">
      <meta name="DC.title" content="\(title)">
      <meta name="citation_title" content="\(title)">
      \(frames.site.baseURL.map { "<meta name=\"citation_public_url\" content=\"\($0)\(address.path)\">\n" as HTML })\(sharedTags)
      """
  }
}

extension Citation {
  /// Dublin Core as HTML writes it (DCMI, DC-HTML, 2008), the tags that Google Scholar asks for, and those by which Zotero
  /// knows a translator. `DC.creator` and `citation_author` never hold the institution alone where the words are not its own.
  ///
  /// These are the tags that all pages of a version have alike.
  var sharedTags: HTML {
    let date = date?.iso
    let tags: [(StaticString, String?)] = [
      ("DC.creator", author), ("DC.date", date), ("DC.identifier", reference),
      ("DC.language", language.tag.rawValue), ("DC.type", translation?.kindName),
      ("DC.contributor", translation?.translator), ("DC.description", translation?.note),
      ("DC.source", translation?.originalURL ?? translation?.originalTitle),
      ("citation_author", author),
      ("citation_publication_date", date.map { $0.replacing { $0 == "-" ? "/" : nil } }),
      ("citation_language", language.tag.rawValue),
      ("citation_technical_report_institution", institution), ("citation_technical_report_number", reference),
      ("z:translators", translation?.translator),
    ]
    return "\(tags, tag)"
  }

  private func tag(_ name: StaticString, _ content: String?) -> HTML {
    guard let content, !content.isEmpty else { return "" }
    return "<meta name=\"\(HTML(stringLiteral: name))\" content=\"\(content)\">\n"
  }
}
