public import Markup
internal import Resolutions
public import Sites

extension ProvisionPage {
  /// `/kk/2019-2610-kazakhstan/rec_B/embed/`: where the provision stands compactly, for other sites' pages.
  public var embedAddress: Address { address.appending("embed/") }

  /// The compact page: no masthead, no scripts; its links open in the page around it.
  public func writeEmbed(_ parts: ProvisionParts, to html: inout HTML) {
    let up = embedAddress.up
    let language = rendered.language
    html += """
      <!doctype html>
      <html lang="\(language.tag.rawValue)" dir="\(language.direction.rawValue)">
      <head>
      \(embedHead(up: up, name: parts.name))</head>
      <body class="embedded">
      <main>
      <h1>\(parts.name.capitalizedInitial) · \(rendered.title)</h1>
      \(Quotation(page: self, parts: parts, address: embedAddress))\
      \(TranslationNotice(stencil: parts.version.notice, up: up, anchor: provision.anchor))</main>
      </body>
      </html>

      """
  }

  private func embedHead(up: String, name: String) -> HTML {
    """
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(HTML(literal: ContentPolicy.embed))">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>\(name.capitalizedInitial) · \(rendered.title)</title>
    <base target="_blank">
    \(canonical)<link rel="stylesheet" href="\(up)assets/embed.css?v=\(frame.assetVersion)">
    <link rel="icon" href="\(up)assets/icon.svg?v=\(frame.assetVersion)" type="image/svg+xml">

    """
  }

  private var canonical: HTML? {
    frame.baseURL.map { base in
      """
      <link rel="canonical" href="\(base)\(Address.resolution(rendered.language.tag, context.slug).path)#\(provision.anchor.rawValue)">

      """
    }
  }

  /// The code that shows the provision within another page; nil where it is not known where the site stands.
  func embedCode(_ parts: ProvisionParts) -> String? {
    guard let base = frame.baseURL else { return nil }
    let frame: HTML = """
      <iframe src="\(base)\(embedAddress.path)" title="\(parts.name.capitalizedInitial) · \(rendered.title)" width="\(Self.embedWidth)" height="\(embedHeight(parts))" loading="lazy"></iframe>
      """
    return frame.string
  }

  /// In CSS pixels.
  static let embedWidth = 600

  /// What the page takes at that width, about and rather too much, in CSS pixels: the lines of the text, of its source,
  /// of its footnotes and of what kind of translation it is.
  func embedHeight(_ parts: ProvisionParts) -> Int {
    func lines(_ text: String, of length: Int) -> Int { text.unicodeScalars.count / length + 1 }
    let points = provision.all.reduce(-1) { count, _ in count + 1 }
    let text = lines(parts.citation.provision?.text ?? "", of: 58) + points
    let notes = rendered.version.footnoteReferences(of: provision).count
    return 64 + text * (rendered.language.script == "arabic" ? 38 : 28) + points * 10 + notes * 48
      + lines(parts.citation.plain, of: 72) * 22 + (rendered.translation == nil ? 0 : 68)
  }

  /// The oEmbed document (oembed.com 1.0) of the page, UTF-8; nil where it is not known where the site stands.
  public func oEmbedJSON(_ parts: ProvisionParts) -> [UInt8]? {
    guard let base = frame.baseURL, let code = embedCode(parts) else { return nil }
    var json: [UInt8] = []
    json.append("{\n  \"version\": \"1.0\"")
    json.append(member: "type", "rich")
    json.append(member: "title", "\(parts.name.capitalizedInitial) · \(rendered.title)")
    json.append(member: "provider_name", frame.configuration.name(in: frame.language.tag))
    json.append(member: "provider_url", base)
    json.append(member: "author_name", rendered.institution)
    json.append(member: "html", code)
    json.append(",\n  \"width\": ")
    json += String(Self.embedWidth).utf8
    json.append(",\n  \"height\": ")
    json += String(embedHeight(parts)).utf8
    json.append(",\n  \"cache_age\": 86400\n}\n")
    return json
  }

  /// Where `oEmbedJSON` belongs.
  public var oEmbedAddress: Address { address.appending("oembed.json") }
}
