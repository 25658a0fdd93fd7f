internal import Markup
internal import Resolutions
internal import Sites

/// How to show a provision within another site's page.
extension VersionMaterial {
  /// The code, ready to copy; nil where it is not known where the site stands.
  func embedDetails(_ page: ProvisionPage, _ citation: Citation) -> HTML? {
    guard let base = frames.site.baseURL else { return nil }
    return """
      <details class="code embed">
      <summary>\(phrases.html(.embed))</summary>
      <textarea id="embed-code" readonly rows="4" dir="ltr" aria-label="HTML">\(embedCode(page, citation, base).string)</textarea>
      <p class="scripted"><button type="button" value="code">\(phrases.html(.copy))</button></p>
      </details>

      """
  }

  /// A frame with the compact page. The link to it stands outside, as some sites put frames where no link works.
  private func embedCode(_ page: ProvisionPage, _ citation: Citation, _ base: String) -> HTML {
    let url = base + address(of: page).path
    let height = embedHeight(page.provision, citation)
    return """
      <iframe src="\(url)#embed" title="\(markingKind(title(of: page.place)))" width="\(Self.embedWidth)" height="\(height)" loading="lazy"></iframe>
      \(sourceLine(citation, at: url))
      """
  }

  /// Where a quotation is from, and what kind of translation it is.
  func sourceLine(_ citation: Citation, at url: String) -> HTML {
    let note: HTML? = citation.translation.map { " \($0.bracketedNote)" }
    return "<p><a href=\"\(url)\">\(citation.plain)</a>\(note)</p>"
  }

  /// In CSS pixels.
  static var embedWidth: Int { 600 }

  /// What the compact page takes at that width, about and rather too much, in CSS pixels: the lines of the text, of its
  /// source, of its footnotes and of what kind of translation it is.
  func embedHeight(_ provision: Provision, _ citation: Citation) -> Int {
    func lines(_ text: String, of length: Int) -> Int { text.unicodeScalars.count / length + 1 }
    let points = provision.all.reduce(-1) { count, _ in count + 1 }
    let text = lines(citation.provision?.text ?? "", of: 58) + points
    let notes = version.text.footnoteReferences(of: provision).count
    return 64 + text * (language.script == "arabic" ? 38 : 28) + points * 10 + notes * 48
      + lines(citation.plain + (citation.translation?.kindName ?? ""), of: 72) * 22
      + (version.translation == nil ? 0 : 68)
  }
}
