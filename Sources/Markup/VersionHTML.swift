internal import CommonMark
public import Resolutions
public import Sites

/// The text of one version as HTML, the way one page shows it: with the links as they lead from there.
public final class VersionHTML: Sendable {
  /// The version that is written.
  public let version: LanguageVersion
  /// Set before ids, where a page shows the same provisions twice.
  public let idPrefix: String
  private let markdown: MarkdownHTML
  /// How elements say that their text is in the source's language; nil where nothing is.
  private let sourceLanguage: HTML?

  /// - Parameters:
  ///   - page: on which the text stands; all pages that are as deep will do as well, unless it is that of the whole text.
  ///   - whole: the page of the whole text, to which links within the text lead.
  ///   - idPrefix: set before ids, where a page shows the same provisions twice.
  public init(_ version: LanguageVersion, links: ResolvedLinks, on page: Address, whole: Address, idPrefix: String = "")
  {
    self.version = version
    self.idPrefix = idPrefix
    sourceLanguage = version.borrowed.map { LanguageFacts.language($0.language).attributes }
    let text = page == whole ? "" : page.reference(to: whole)
    markdown = MarkdownHTML(
      version.document,
      destinations: links.targets.mapValues { $0.reference(text: text, up: page.up) },
      languages: links.targets.compactMapValues { target in
        guard case .resolution(_, let language, _) = target, language != version.language else { return nil }
        return language.rawValue
      },
      footnotes: version.notes.references.mapValues {
        .init(label: $0.mark, target: idPrefix + $0.target.rawValue, id: idPrefix + $0.id)
      }, keepsEndings: true)
  }

  /// A block of the text with its tags.
  public func block(_ place: TextPlace) -> HTML { markdown.block(place.node, skipping: place.skipping) }

  /// ` lang="en" dir="ltr"` for a block that is not translated yet; nil for the version's own.
  public func language(of place: TextPlace) -> HTML? { version.isBorrowed(place) ? sourceLanguage : nil }

  /// The same for the block that a provision begins with.
  public func language(ofOpening provision: Provision) -> HTML? {
    guard sourceLanguage != nil, case .text(let place)? = provision.body.first else { return nil }
    return language(of: place)
  }

  /// What stands within a block, without its own tags.
  public func line(_ place: TextPlace) -> HTML { markdown.inlines(of: place.node, skipping: place.skipping) }

  /// What a footnote says, block by block.
  public func blocks(of note: Footnote) -> HTML {
    var html = HTML()
    for block in version.document.children(of: note.text.node) { html += markdown.block(block) }
    return html
  }

  /// What a provision begins with on the line of its label, and what follows below.
  public func opening(of provision: Provision) -> (line: HTML?, rest: Siblings) {
    let body = provision.body
    guard case .text(let place)? = body.first, version.document[place.node].kind == .paragraph else {
      return (nil, body)
    }
    return (line(place), body.dropFirst())
  }

  /// Whether a block holds links or references to footnotes.
  public func hasLinks(_ place: TextPlace) -> Bool {
    version.document.nodes[place.node..<Int(version.document[place.node].end)].contains {
      $0.kind == .link || $0.kind == .footnoteReference
    }
  }

  /// Whether a block is text alone, without markup.
  public func isPlain(_ place: TextPlace) -> Bool {
    version.document.children(of: place.node).allSatisfy { version.document[$0].kind == .text }
  }
}

extension LinkTarget {
  /// - Parameters:
  ///   - text: the way to the page of the whole text; empty on that page.
  ///   - up: the way to the base of the site.
  func reference(text: String, up: String) -> String {
    switch self {
    case .provision(let anchor): "\(text)#\(anchor)"
    case .resolution, .page, .file: up + (pathFromBase ?? "")
    }
  }
}

extension SiteLanguage {
  /// How an element says that its text is in the language: ` lang="ar" dir="rtl"`.
  public var attributes: HTML { " lang=\"\(tag.rawValue)\" dir=\"\(direction.rawValue)\"" }
}
