internal import CommonMark
internal import Markup
internal import Resolutions
internal import Sites

/// The footnotes of a version, each with the way back to where it is referred to.
struct FootnotesView: HTMLContent {
  let text: PageText
  let phrases: Phrases
  let stencils: ProvisionStencils
  /// The ids of the references that the page shows; nil where it shows all of them.
  var references: Set<String>?

  func write(to html: inout HTML) {
    let footnotes = text.column.rendered.version.footnotes
    guard footnotes.contains(where: isShown) else { return }
    // Where a page has two lists the second is no landmark, and no section without a name.
    let isFirst = text.column.idPrefix.isEmpty
    html.append(markup: isFirst ? "<section class=\"footnotes\"" : "<div class=\"footnotes\"")
    if isFirst { html += " aria-label=\"\(phrases[.footnotes])\"" }
    html.append(markup: ">\n<ol>\n")
    var filling = 0
    for note in footnotes {
      if isShown(note) { write(note, filling, to: &html) }
      filling += 1 + note.references.count
    }
    html.append(markup: isFirst ? "</ol>\n</section>\n" : "</ol>\n</div>\n")
  }

  /// - Parameter filling: the index of its own; those of its references follow it.
  private func write(_ note: Footnote, _ filling: Int, to html: inout HTML) {
    let fillings = text.column.footnotes
    html.append(Int(note.mark) == nil ? stencils.markedNote : stencils.note, fillings, filling)
    for child in text.markdown.document.children(of: note.text.node) {
      text.markdown.write(child, skipping: 0, isInline: false, to: &html)
    }
    for (index, reference) in note.references.enumerated() where isShown(reference) {
      html.append(note.references.count == 1 ? stencils.back : stencils.backToOne, fillings, filling + 1 + index)
    }
    html.append(markup: "</li>\n")
  }

  private func isShown(_ note: Footnote) -> Bool { references == nil || note.references.contains(where: isShown) }
  private func isShown(_ reference: String) -> Bool { references?.contains(reference) ?? true }
}

extension Fillings {
  /// The address and mark of each note and, after it, the addresses of its references and the letters that tell them
  /// apart.
  /// - Parameter prefix: set before addresses.
  convenience init(_ footnotes: [Footnote], prefix: String) {
    var text: [UInt8] = []
    var places: [Filling.Places] = []
    text.reserveCapacity(32 * footnotes.count)
    places.reserveCapacity(2 * footnotes.count)
    func append(_ id: String, number: String = "") {
      let start = text.count
      text += prefix.utf8
      text += id.utf8
      let end = text.count
      text += number.utf8
      places.append(
        Filling.Places(
          TextSpan(start: start, count: end - start), .empty, TextSpan(start: end, count: text.count - end)))
    }
    /// a to z, then aa.
    func letter(_ index: Int) -> String {
      (index < 26 ? "" : letter(index / 26 - 1)) + String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
    }
    for note in footnotes {
      append(note.anchor.rawValue, number: note.mark)
      for (index, reference) in note.references.enumerated() { append(reference, number: letter(index)) }
    }
    self.init(of: text, places)
  }
}
