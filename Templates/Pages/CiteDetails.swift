internal import Markup
internal import Sites

extension VersionMaterial {
  /// How to cite a text or one of its provisions: in words, ready to copy for reference managers, and as files.
  /// - Parameter way: from the page to the folder of the files: nothing, or `../`.
  func citeDetails(_ cited: FormattedCitation, way: String) -> HTML {
    """
    <details class="cite">
    <summary>\(phrases.html(.howToCite))</summary>
    <p class="citation" id="cite" data-comma="\(language.comma)">\(cited.citation.html)</p>
    \(zip(ResolutionFormats.citations, cited.entries), { entry($1, $0) })\
    <p>\(ResolutionFormats.citations, { "<a href=\"\(way)\($0.fileName)\" download>\($0.name)</a>\n" })</p>
    </details>

    """
  }

  /// The citation in one of the formats, to be copied.
  private func entry(_ entry: String, _ format: any CitationFormat) -> HTML {
    """
    <details class="code"><summary>\(format.name)</summary>
    <textarea readonly rows="8" dir="ltr" aria-label="\(format.name)">\(format.file(of: [entry]))</textarea>
    <p class="scripted"><button type="button" value="code">\(phrases.html(.copy))</button></p>
    </details>

    """
  }

  /// What the head of a page says of the files that there are of the text.
  func formatLinks(way: String) -> HTML {
    "\(ResolutionFormats.all, { link(to: $0, way) })"
  }

  private func link(to format: any ResolutionFormat, _ way: String) -> HTML {
    """
    <link rel="alternate" type="\(format.mediaType)" href="\(way)\(format.fileName)" title="\(format.name)">

    """
  }
}
