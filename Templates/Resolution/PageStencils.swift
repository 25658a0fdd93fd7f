internal import Markup
internal import Resolutions
public import Sites

/// What is the same on every page about a resolution in one language, as finished markup: made once a language, shared
/// by all pages.
public final class PageStencils: Sendable {
  /// The frame around the page.
  public let layout: LayoutStencils
  /// The markup around provisions.
  let provisions: ProvisionStencils
  /// The same where the text stands beside a translation, on whose page ids have a prefix.
  let original: ProvisionStencils
  /// That prefix.
  let originalPrefix: String
  /// The head of a text.
  let header: PageStencil
  /// What stands before and after the contents of a text.
  let contents: (opening: HTML, end: HTML)
  /// The way to the page beside the original.
  let besideOriginal: HTML
  /// The end of what opens under a provision.
  let barEnd: Stencil
  /// The same in an original, which stands beside none.
  let barEndOfOriginal: Stencil
  /// How to cite a provision.
  let cite: PageStencil
  /// What scripts need to copy links, quotations and citations.
  let copyTools: HTML

  /// What pages in its language share.
  public var frame: SiteFrame { layout.frame }

  /// Made once a language, before any page is written.
  public init(_ layout: LayoutStencils) {
    self.layout = layout
    let frame = layout.frame
    provisions = ProvisionStencils(frame.phrases)
    originalPrefix = "\(frame.language.tag)_"
    original = ProvisionStencils(frame.phrases, prefix: originalPrefix)
    header = DocumentHeader.stencil(frame)
    contents = Contents.frame(frame.phrases)
    besideOriginal = DocumentHeader.besideOriginal(frame)
    barEnd = ProvisionBar.end(frame, hasParallel: true)
    barEndOfOriginal = ProvisionBar.end(frame, hasParallel: false)
    cite = CiteDetails.stencil(frame)
    copyTools = CopyTools(phrases: frame.phrases).html
  }
}
