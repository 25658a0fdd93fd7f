public import Resolutions

/// Where a link or an image of a text leads within the site, whatever page or format it is printed in.
public enum LinkTarget: Sendable, Hashable {
  /// A provision, heading, annex or footnote of the same text.
  case provision(Anchor)
  /// Another resolution as a whole, or what an anchor addresses there, in the language that suits best.
  case resolution(Slug, LanguageTag, Anchor?)
  /// A page of `Content/<language>/pages`, by its name, in the language that suits best.
  case page(Slug, LanguageTag)
  /// A file of `Content/static/`, by its path there.
  case file(String)
}

/// What the links of one version were found to mean. HTML, XML, JSON, plain text and the search each make their own
/// references of it.
public struct ResolvedLinks: Sendable, Hashable {
  /// By the link's or image's node in the version's document. What is not listed leads where its author wrote: to
  /// another site, or nowhere, of which a diagnostic tells.
  public private(set) var targets: [Int: LinkTarget]

  /// - Parameter targets: by the node's index.
  public init(_ targets: [Int: LinkTarget] = [:]) {
    self.targets = targets
  }

  /// Whether no link stays within the site.
  public var isEmpty: Bool { targets.isEmpty }

  /// Where the link or image at a node leads within the site; nil where it does not.
  public internal(set) subscript(node: Int) -> LinkTarget? {
    get { targets[node] }
    set { targets[node] = newValue }
  }
}

extension LinkTarget {
  /// Where it leads, seen from the base of the site: `fr/2019-2610-kazakhstan/#rec_B`. Nil for what stands in the same
  /// text, which may be shown on several pages.
  public var pathFromBase: String? {
    switch self {
    case .provision: nil
    case .resolution(let slug, let language, let anchor):
      Address.resolution(language, slug).path + (anchor.map { "#\($0)" } ?? "")
    case .page(let slug, let language): Address.page(language, slug).path
    case .file(let path): "static/\(path)"
    }
  }
}
