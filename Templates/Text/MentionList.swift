internal import Markup
internal import Resolutions
internal import Sites

/// What refers to a text and to each of its provisions: the provisions of other texts, and its own.
final class MentionList: Sendable {
  private let slug: Slug
  private let frame: SiteFrame
  private let mentions: [Mention]
  /// By what they refer to.
  private let byTarget: [Anchor: [Mention]]

  /// Nil where nothing refers to it.
  /// - Parameters:
  ///   - mentions: in the order in which they are shown.
  ///   - slug: the text's.
  ///   - frame: of the page's language.
  init?(_ mentions: [Mention], of slug: Slug, _ frame: SiteFrame) {
    guard !mentions.isEmpty else { return nil }
    self.slug = slug
    self.frame = frame
    self.mentions = mentions
    byTarget = Dictionary(grouping: mentions.filter { $0.target != nil }) { $0.target ?? Anchor("") }
  }

  private var phrases: Phrases { frame.phrases }
  private var language: SiteLanguage { frame.language }

  /// Under the text: every other text that refers to it, with the provisions that do; nil where none does.
  /// - Parameter up: the way from the page up to the base of the site.
  func ofTheText(up: String) -> HTML? {
    let others = mentions.filter { $0.slug != slug }
    guard !others.isEmpty else { return nil }
    let texts: [ArraySlice<Mention>] = others.indices.reduce(into: []) { texts, index in
      if let last = texts.last, last.first?.slug == others[index].slug {
        texts[texts.count - 1] = others[last.startIndex...index]
      } else {
        texts.append(others[index...index])
      }
    }
    return section("\(texts.compactMap { text($0, up: up) }, { (text: HTML) -> HTML in text })")
  }

  /// On a provision's own page: everything that refers to it; nil where nothing does.
  func ofProvision(_ anchor: Anchor, up: String) -> HTML? {
    byTarget[anchor].map { section("\($0, { "<li>\(link(to: $0, up: up, own: "../", "/"))</li>\n" })") }
  }

  /// In the bars of provisions on the page of the text: what refers to each, in one line.
  /// - Parameter inner: how each says that it is in the page's language, where the bar's name is not.
  func lines(up: String, _ inner: HTML?) -> [Anchor: HTML] {
    byTarget.mapValues { mentions in
      let links = mentions.map { link(to: $0, up: up, own: "#") }
      return """
        <p class="mentions"\(inner)>\(phrases.html(.mentionedIn))\(language.colon)\(joined(links))</p>

        """
    }
  }

  private func section(_ entries: HTML) -> HTML {
    """
    <section class="mentions" aria-labelledby="mentions">
    <h2 class="site-heading" id="mentions">\(phrases.html(.mentionedIn))</h2>
    <ul>
    \(entries)</ul>
    </section>

    """
  }

  /// A text with those of its provisions that refer to this one, each once.
  private func text(_ mentions: ArraySlice<Mention>, up: String) -> HTML? {
    guard let first = mentions.first, let version = first.version(for: language.tag) else { return nil }
    let way = up + Address.resolution(version.language, first.slug).path
    var seen: Set<Anchor> = []
    let provisions: [HTML] = mentions.compactMap { mention in
      guard let anchor = mention.anchor, seen.insert(anchor).inserted, let own = mention.version(for: language.tag)
      else { return nil }
      return "<a href=\"\(way)#\(anchor.rawValue)\">\(html(own))</a>"
    }
    let colon: HTML? = provisions.isEmpty ? nil : "\(language.colon)\(joined(provisions))"
    return "<li\(attributes(of: version))><a href=\"\(way)\">\(version.title)</a>\(colon)</li>\n"
  }

  /// A provision of this text is named alone, one of another with its text.
  /// - Parameters:
  ///   - own: what stands before a provision's address in a link within the text.
  ///   - end: what stands after it.
  private func link(to mention: Mention, up: String, own: String, _ end: String = "") -> HTML {
    guard let version = mention.version(for: language.tag) else { return HTML() }
    let anchor = mention.anchor?.rawValue ?? ""
    if mention.slug == slug { return "<a href=\"\(own)\(anchor)\(end)\">\(html(version))</a>" }
    let way = up + Address.resolution(version.language, mention.slug).path + (anchor.isEmpty ? "" : "#\(anchor)")
    let comma = (self.language(of: version) ?? language).comma
    let name = [version.title, version.name].filter { !$0.isEmpty }.joined(separator: comma)
    return "<a href=\"\(way)\"\(attributes(of: version))>\(name)</a>"
  }

  /// The name of a provision.
  private func html(_ version: Mention.Version) -> HTML {
    version.language == language.tag ? phrases.html(name: version.name) : HTML(text: version.name)
  }

  /// What is not in the page's language says in which it is.
  private func attributes(of version: Mention.Version) -> HTML? {
    version.language == language.tag ? nil : language(of: version)?.attributes
  }

  private func language(of version: Mention.Version) -> SiteLanguage? {
    frame.languages.first { $0.tag == version.language }
  }

  private func joined(_ items: [HTML]) -> HTML {
    "\(items.enumerated(), { (index: Int, item: HTML) -> HTML in index == 0 ? item : " · \(item)" })"
  }
}
