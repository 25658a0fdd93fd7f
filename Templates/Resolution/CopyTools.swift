internal import Markup
internal import Resolutions
internal import Sites

/// The buttons that a script puts into the bar of a provision, and how sentences name provisions, for what they copy.
struct CopyTools {
  let phrases: Phrases

  var html: HTML {
    """
    <template id="copy-tools"\(ProvisionKind.allCases, name) data-annex="\(phrases[.annexN])">\
    <button type="button" value="link">\(phrases[.copyLink])</button> \
    <button type="button" value="quote">\(phrases[.copyQuote])</button> \
    <button type="button" value="citation">\(phrases[.copyCitation])</button></template>

    """
  }

  /// The phrase with its placeholder, by the class of the provision's element.
  private func name(_ kind: ProvisionKind) -> HTML { " data-\(kind.className)=\"\(phrases[kind.phrase])\"" }
}
