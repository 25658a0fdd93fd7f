internal import Diagnostics
internal import Markup
internal import Resolutions
public import Sites

/// The oEmbed document of a provision (oembed.com 1.0), for sites that show what an address leads to.
extension VersionMaterial {
  /// UTF-8; nil where it is not known where the site stands. Its `html` is no frame: some sites put frames where no link
  /// works.
  public func oEmbed(_ page: ProvisionPage) -> [UInt8]? {
    guard let base = frames.site.baseURL else { return nil }
    let citation = citation(of: page.place).citation
    let members: [(String, String?)] = [
      ("version", JSONText.string("1.0")),
      ("type", JSONText.string("rich")),
      ("title", JSONText.string(markingKind(title(of: page.place)))),
      ("provider_name", JSONText.string(frames.site.configuration.name(in: language.tag))),
      ("provider_url", JSONText.string(base)),
      ("author_name", citation.author.map(JSONText.string)),
      ("html", JSONText.string(quotation(citation, at: base + address(of: page).path).string)),
      ("width", String(Self.embedWidth)),
      ("height", String(embedHeight(page.provision, citation))),
      ("cache_age", "86400"),
    ]
    return Array("\(JSONText.object(members))\n".utf8)
  }

  /// Where that document stands; nil where there is none.
  func oEmbedAddress(of page: ProvisionPage) -> String? {
    guard frames.site.configuration.hasOEmbed else { return nil }
    return frames.site.baseURL.map { $0 + address(of: page).appending("oembed.json").path }
  }

  private func quotation(_ citation: Citation, at url: String) -> HTML {
    """
    <blockquote lang="\(language.tag.rawValue)" dir="\(language.direction.rawValue)" cite="\(url)">\
    <p>\(citation.provision?.text ?? "")</p></blockquote>\(sourceLine(citation, at: url))
    """
  }
}
