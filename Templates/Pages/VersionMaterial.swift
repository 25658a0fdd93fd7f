internal import Diagnostics
internal import Markup
internal import Resolutions
public import Sites

/// What all pages and files about one version are made of: made once a version.
public final class VersionMaterial: Sendable {
  /// Of the version's language.
  public let frames: PageFrames
  /// What it shares with the other versions of its resolution.
  public let context: ResolutionContext
  /// The version itself.
  public let version: SiteVersion
  /// As plain text.
  public let fullTitle: String
  /// Of the whole text and of its provisions.
  let citations: VersionCitations
  /// The line of facts.
  let facts: HTML
  /// The tags for reference managers that all its pages have alike.
  let sharedTags: HTML
  /// What pages in folders of its page say of it in JSON-LD: an object.
  let dataBelow: String
  /// The text as its own page shows it.
  let text: VersionHTML
  /// The text as pages in folders of that page show it: beside the original, a provision alone.
  let textBelow: VersionHTML
  let notes: ShownNotes
  /// Every provision in the order of the text.
  let provisions: [PlacedProvision]
  /// How a sentence names provisions, by their addresses.
  private let names: [Anchor: String]
  /// What readers are told who come by old addresses; nil where there are none.
  let former: FormerNotes?
  /// What refers to the text and its provisions; nil where nothing does.
  let mentions: MentionList?

  /// - Parameters:
  ///   - frames: of the version's language.
  ///   - mentions: what it says of its own provisions, then what other texts say of it.
  public init(
    _ version: SiteVersion, of context: ResolutionContext, _ frames: PageFrames, _ mentions: [Mention] = []
  ) {
    let whole = Address.resolution(version.language.tag, context.slug)
    self.frames = frames
    self.context = context
    self.version = version
    fullTitle = version.text.fullTitle
    citations = VersionCitations(Citation(version, title: fullTitle, of: context, frames.site))
    dataBelow = JSONText.line(
      LinkedData(context: context, frame: frames.frame(of: whole.appending("parallel/")))
        .members(of: version, citations.whole.citation))
    sharedTags = citations.whole.citation.sharedTags
    facts = version.facts(in: frames.site).html(frames.site.phrases, version.language)
    text = VersionHTML(version.text, links: version.links, on: whole, whole: whole)
    textBelow = VersionHTML(version.text, links: version.links, on: whole.appending("parallel/"), whole: whole)
    notes = ShownNotes(version.text)
    provisions = PlacedProvision.all(of: version.text)
    let named = provisions.map { [phrases = frames.site.phrases] place in
      (place.provision.anchor, phrases.fullName(of: place, comma: version.language.comma))
    }
    names = Dictionary(named) { first, _ in first }
    former = FormerNotes(version, of: context, frames.site, names)
    self.mentions = MentionList(mentions, of: context.slug, frames.site)
  }

  /// The page of the whole text.
  var whole: Address { .resolution(version.language.tag, context.slug) }
  var phrases: Phrases { frames.site.phrases }
  /// Of the whole text.
  var citation: Citation { citations.whole.citation }
  var language: SiteLanguage { version.language }
  var isOriginal: Bool { language.tag == context.sourceLanguage.tag }

  /// The links from places of a page to the same in the other languages.
  /// - Parameter way: to the page in a language.
  func placeLinks(_ way: (LanguageTag) -> String) -> PlaceLinks {
    PlaceLinks(context.languages.filter { $0.tag != language.tag }.map { ($0, way($0.tag)) })
  }

  /// What the link to the page beside another language says; nil where the text exists in one language alone.
  var besidePhrase: Phrase? {
    context.languages.count < 2 ? nil : isOriginal ? .besideLanguage : .besideOriginal
  }

  /// What stands at the head of printed pages: short title, reference, and what kind of translation it is.
  var runningHead: String {
    markingKind([version.title, version.reference].compactMap(\.self).joined(separator: " · "))
  }

  /// What is said of provisions that are not translated yet; nil where there are none.
  var gaps: GapNotice? { version.text.borrowed.map { _ in GapNotice(source: context.sourceLanguage, on: frames.site) } }

  /// What is said of provisions that are older than their original; nil where there are none.
  var outdated: OutdatedNotice? {
    guard !version.outdated.isEmpty else { return nil }
    return OutdatedNotice(version: version, phrases: phrases, source: context.sourceLanguage.attributes)
  }

  /// A provision's name with those of all it belongs to: "annex 1, paragraph 2, point (a)".
  func name(of place: PlacedProvision) -> String {
    names[place.provision.anchor] ?? phrases.fullName(of: place, comma: language.comma)
  }

  /// What kind of translation it is, and the way to the original; nothing for the original itself.
  /// - Parameters:
  ///   - up: the way from the page up to the base of the site.
  ///   - anchor: of the provision that the original is shown at.
  func notice(up: String, anchor: Anchor? = nil) -> HTML? {
    let source = context.sourceLanguage
    let words = version.kindHTML(frames.site)
    guard let kind = words.first, !isOriginal else { return nil }
    let original = "\(up)\(Address.resolution(source.tag, context.slug).path)\(anchor.map { "#\($0)" } ?? "")"
    return """
      <p class="notice"><span>\(kind)</span>. \(words.dropFirst(), { "\($0). " })\
      <a hreflang="\(source.tag.rawValue)" href="\(original)">\
      \(phrases.html(.readOriginal, frames.site.languageNames[source.tag] ?? source.ownName))</a></p>

      """
  }

  /// What one reads, in a line that stays in view: short title, reference, date, status, and what kind of translation it is.
  var whereLine: HTML {
    let facts = version.facts(in: frames.site)
    let kind: HTML? = version.translation.map { "<span>\(phrases.html($0.shortPhrase))</span>\n" }
    return """
      <p class="where"><a href="#text">\(version.title)</a>
      \(facts[.reference].map { "<bdi dir=\"ltr\">\($0)</bdi>\n" as HTML })\
      \(facts.date.map { "<time datetime=\"\($0.iso)\">\(facts.dateText)</time>\n" as HTML })\
      \(facts.status.map { "<span>\(phrases.html($0.phrase))</span>\n" as HTML })\(kind)</p>

      """
  }

  /// What kind of translation it is, who made it and who has reviewed it, in words; nil for an original.
  var kindLine: HTML? {
    let words = version.kindHTML(frames.site)
    return words.first.map { kind in "\(kind)\(words.dropFirst(), { ". \($0)" })" }
  }

  /// Where a printed page came from. Where the site does not know its own address, a script puts it in.
  func printAddress(_ address: Address) -> HTML {
    """
    <p class="print-address"><bdi dir="ltr">\(frames.site.baseURL.map { $0 + address.path } ?? "")</bdi></p>

    """
  }
}
