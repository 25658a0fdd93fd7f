internal import Markup
internal import Resolutions
internal import Sites

/// Footnotes, each with the way back to where it is referred to.
struct FootnotesTemplate {
  let text: VersionHTML
  let phrases: Phrases
  /// Those that the page shows.
  let notes: [ShownNote]
  /// What readers are told who come by old addresses; nil where there are none.
  var former: FormerNotes?
  /// What is said of those that are not translated yet; nil where there are none.
  var gaps: GapNotice?
  /// The same page in the other languages; nil on pages that lead to another place in them.
  var otherTexts: PlaceLinks?

  /// Nothing where there are none.
  var html: HTML? {
    guard !notes.isEmpty else { return nil }
    // Where a page has two lists the second is no landmark, and no section without a name.
    return text.idPrefix.isEmpty
      ? """
      <section class="footnotes"\(phrases.label(.footnotes))>
      <ol\(phrases.own(within: .footnotes))>
      \(notes, note)</ol>
      </section>

      """
      : """
      <div class="footnotes">
      <ol>
      \(notes, note)</ol>
      </div>

      """
  }

  private func note(_ shown: ShownNote) -> HTML {
    let note = shown.note
    let id = text.idPrefix + note.anchor.rawValue
    // Numbers are set by the list; other marks are not.
    let opening: HTML =
      Int(note.mark) == nil
      ? "<li id=\"\(id)\" class=\"marked\"><span class=\"mark\">\(note.mark)</span> "
      : "<li id=\"\(id)\" value=\"\(note.mark)\">"
    let gap = text.version.isBorrowed(note.text) ? gaps : nil
    let words: HTML = gap.map { "<div\($0.source)>\(text.blocks(of: note))</div>\n\($0.html)" } ?? text.blocks(of: note)
    return """
      \(opening)\(former?.reused(note.anchor, prefix: text.idPrefix))\(words)\(shown.references, { back(to: $0, of: note) })\(otherTexts?.unseen(note.anchor.rawValue))</li>

      """
  }

  /// The way back to a reference. Letters tell several apart.
  private func back(to place: Int, of note: Footnote) -> HTML {
    let letter = note.references.count > 1 ? Self.letter(place) : nil
    return """
       <a class="back" href="#\(text.idPrefix)\(note.references[place])" \
      aria-label="\(phrases[.backToText])\(letter.map { " \($0)" } ?? "")"\(phrases.language(of: .backToText))>↩\u{FE0E}\(letter.map { "<sup>\($0)</sup>" as HTML })</a>
      """
  }

  /// a to z, then aa.
  private static func letter(_ place: Int) -> String {
    (place < 26 ? "" : letter(place / 26 - 1)) + String(UnicodeScalar(UInt8(ascii: "a") + UInt8(place % 26)))
  }
}
