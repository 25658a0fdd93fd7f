internal import Markup
internal import Resolutions
internal import Sites

/// The markup around the text of provisions, in one language of the site.
final class ProvisionStencils: Sendable {
  /// Opens a provision that has a printed label, up to where its text begins.
  let labelled: ByKind<Stencil>
  /// Opens a provision without one; a sign to link by appears where the label would hang.
  let unlabelled: ByKind<Stencil>
  /// Opens an article, before its heading.
  let article: Stencil
  /// The number of a provision as a link, in the contents.
  let entry: Stencil = "<a href=\"#\(.anchor)\">\(.number)</a>"
  /// The same after another one.
  let nextEntry: Stencil = "\n<a href=\"#\(.anchor)\">\(.number)</a>"

  /// Opens a footnote whose mark is a number, as those of a list are.
  let note: Stencil = "<li id=\"\(.anchor)\" value=\"\(.number)\">"
  /// Opens one with another mark.
  let markedNote: Stencil = "<li id=\"\(.anchor)\" class=\"marked\"><span class=\"mark\">\(.number)</span> "
  /// Leads from a footnote back to its reference.
  let back: Stencil
  /// Leads back to one of several, which letters tell apart.
  let backToOne: Stencil

  /// - Parameter prefix: set before addresses, where a page shows the same provisions twice.
  init(_ phrases: Phrases, prefix: String = "") {
    let names = ProvisionNames(phrases)
    labelled = ByKind { kind in
      """
      <div class="provision \(kind.className)" id="\(prefix)\(.anchor)">
      <p><a class="label" href="#\(prefix)\(.anchor)" aria-label="\(names.linkLabel(kind))">\(.label) </a>
      """
    }
    unlabelled = ByKind { kind in
      """
      <div class="provision \(kind.className)" id="\(prefix)\(.anchor)">
      <p><a class="label sign" href="#\(prefix)\(.anchor)" aria-label="\(names.linkLabel(kind))"></a>
      """
    }
    back = """
       <a class="back" data-pagefind-ignore href="#\(.anchor)" aria-label="\(phrases[.backToText])">↩\u{FE0E}</a>
      """
    backToOne = """
       <a class="back" data-pagefind-ignore href="#\(.anchor)" aria-label="\(phrases[.backToText]) \(.number)">↩\u{FE0E}\
      <sup>\(.number)</sup></a>
      """
    article = """
      <div class="provision article" id="\(prefix)\(.anchor)">

      """
  }
}
