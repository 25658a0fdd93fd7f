internal import Markup
internal import Sites

/// What is said of a provision that is not translated yet and stands in the source's words.
struct GapNotice {
  /// How an element says that it is in the source's language, and in the page's.
  let source: HTML
  let own: HTML
  /// The notice itself.
  let html: HTML
  /// Whether what is written stands within such a provision, which has said it.
  var isWithin = false

  /// - Parameter frame: of the page's language.
  init(source: SiteLanguage, on frame: SiteFrame) {
    self.source = source.attributes
    own = frame.language.attributes
    let name = frame.languageNames[source.tag] ?? source.ownName
    html = """
      <p class="gap"\(own)>\(frame.phrases.html(.notTranslated, name))</p>

      """
  }
}
