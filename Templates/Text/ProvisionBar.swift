internal import Markup
internal import Resolutions
internal import Sites

/// What opens under the provision that the address names, by the style sheet alone: the way to it beside another language, on
/// its own, how to cite it, then the same provision in the other languages. Scripts add what can be copied.
final class ProvisionBar: Sendable {
  let phrases: Phrases
  /// The text in the other languages.
  let otherTexts: PlaceLinks
  /// So many languages stand side by side; more fold away.
  private static let mostUnfolded = 8
  /// What the link to the page beside another language says; nil where there is no such page.
  let parallel: HTML?
  /// Whether there is a page for each provision.
  let hasProvisionPages: Bool
  /// What kind of translation the text is.
  private let kind: HTML?
  /// How what the bar holds says that it is in the page's language, where the bar's name is English for want of another.
  private let inner: HTML?
  /// What refers to a provision, by its address.
  private let mentions: [Anchor: HTML]

  /// - Parameters:
  ///   - otherTexts: the other languages of the resolution.
  ///   - parallel: what the link to the page beside another language says; nil where there is no such page.
  ///   - hasProvisionPages: whether there is a page for each provision.
  ///   - inner: how what the bar holds says that it is in the page's language, where the bar's name is not.
  ///   - kind: what kind of translation the text is, and who made it; nil for an original.
  ///   - mentions: what refers to a provision, by its address; nil where nothing does.
  init(
    _ phrases: Phrases, otherTexts: PlaceLinks, parallel: HTML?,
    hasProvisionPages: Bool, inner: HTML?, kind: HTML?, mentions: [Anchor: HTML]?
  ) {
    self.phrases = phrases
    self.otherTexts = otherTexts
    self.parallel = parallel
    self.hasProvisionPages = hasProvisionPages
    self.mentions = mentions ?? [:]
    self.inner = inner
    self.kind = kind.map { "<small\(inner)>\($0)</small>" }
  }

  /// - Parameter own: how the bar says that it is in the page's language, where what stands around it may not be.
  func html(_ anchor: Anchor, _ own: HTML? = nil) -> HTML {
    let id = anchor.rawValue
    return """
      <div class="bar" role="group"\(phrases.label(.tools))\(inner == nil ? own : nil)>
      \(kind)<p\(inner)>\(parallel.map { "<a href=\"parallel/#\(id)\">\($0)</a> " as HTML })\(hasProvisionPages ? ownPage(id) : cite)</p>
      \(otherTexts.count == 0 ? nil : languages(id))\(mentions.isEmpty ? nil : mentions[anchor])</div>

      """
  }

  private func languages(_ id: String) -> HTML {
    let links = otherTexts.html(id)
    return otherTexts.count > Self.mostUnfolded
      ? "<details\(inner)><summary>\(phrases.html(.sameInOtherLanguages))</summary>\n<p>\(links)</p></details>\n"
      : "<p\(inner)>\(links)</p>\n"
  }

  private func ownPage(_ id: String) -> HTML {
    "<a href=\"\(id)/\">\(phrases.html(.provisionPage))</a> <a href=\"\(id)/#cite\">\(phrases.html(.cite))</a>"
  }

  private var cite: HTML { "<a href=\"#cite\">\(phrases.html(.cite))</a>" }
}
