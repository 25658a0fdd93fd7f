internal import Markup
internal import Resolutions
internal import Sites

/// The markup around the text of provisions, made once a page.
struct ProvisionStencils {
  let names: ProvisionNames
  /// Set before ids where a page shows the same provisions twice.
  let idPrefix: HTML
  /// What stands between the names of a provision and of its point.
  let comma: String
  /// Opens a provision that has a printed label, up to where its text begins.
  let labelled: ByKind<Stencil>
  /// Opens a provision without one; a sign to link by appears where the label would hang.
  let unlabelled: ByKind<Stencil>
  /// Opens an article, before its heading.
  let article: Stencil
  /// The address of an article's heading, for the link in it.
  let articleLink: Stencil
  /// What opens under the provision that the address names.
  let bar: Stencil?

  /// - Parameters:
  ///   - idPrefix: set before ids where a page shows the same provisions twice.
  ///   - labelLanguage: the attribute for labels within text of another language than the page's.
  init(_ frame: SiteFrame, idPrefix: HTML = "", labelLanguage: HTML = "", bar: Stencil? = nil) {
    let names = ProvisionNames(frame.phrases)
    comma = frame.language.comma
    self.names = names
    self.bar = bar
    self.idPrefix = idPrefix
    labelled = ByKind { kind in
      """
      <div class="provision \(kind.className)" id="\(idPrefix)\(.anchor)">
      <p><a class="label" href="#\(idPrefix)\(.anchor)" aria-label="\(names.linkLabel(kind))"\(labelLanguage)>\(.label) </a>
      """
    }
    unlabelled = ByKind { kind in
      """
      <div class="provision \(kind.className)" id="\(idPrefix)\(.anchor)">
      <p><a class="label sign" href="#\(idPrefix)\(.anchor)" aria-label="\(names.linkLabel(kind))"\(labelLanguage)></a>
      """
    }
    article = """
      <div class="provision article" id="\(idPrefix)\(.anchor)">

      """
    articleLink = "<a href=\"#\(idPrefix)\(.anchor)\">"
  }
}
