internal import CommonMark
internal import Markup
internal import Resolutions
internal import Sites

extension RenderedVersion {
  /// What writes its text on a page: with the links as they lead from there.
  /// - Parameters:
  ///   - page: on which the text stands.
  ///   - slug: of the resolution.
  ///   - idPrefix: set before the ids of footnotes.
  func markdown(on page: Address, of slug: Slug, idPrefix: String = "") -> MarkdownHTML {
    let marks = version.notes.references.mapValues {
      MarkdownHTML.FootnoteMark(label: $0.mark, target: idPrefix + $0.target.rawValue, id: idPrefix + $0.id)
    }
    return MarkdownHTML(
      version.document, destinations: links.targets.mapValues(MarkdownHTML.Destination.init),
      bases: LinkBases(on: page, of: .resolution(language.tag, slug)), footnotes: marks)
  }
}

extension MarkdownHTML {
  /// The same text on another page about its resolution.
  /// - Parameters:
  ///   - page: on which the text stands.
  ///   - whole: the page of the whole text.
  func moved(to page: Address, from whole: Address) -> MarkdownHTML {
    guard !destinations.isEmpty else { return self }
    return MarkdownHTML(
      document, destinations: destinations, bases: LinkBases(on: page, of: whole), footnotes: footnotes)
  }
}

extension MarkdownHTML.Destination {
  fileprivate init(_ target: LinkTarget) {
    switch target {
    case .provision(let anchor): self.init(.text, "#\(anchor)")
    case .resolution, .file: self.init(.site, target.pathFromBase ?? "")
    }
  }
}

extension LinkBases {
  /// - Parameters:
  ///   - page: on which a text stands.
  ///   - text: the page that holds the whole text; links within the text lead there, or stay where they are the same.
  fileprivate init(on page: Address, of text: Address) {
    self.init(text: page == text ? "" : page.reference(to: text), site: page.up)
  }
}
