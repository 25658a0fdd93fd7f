internal import Markup
internal import Resolutions
package import Sites

/// What is the same on every page of one language, as finished markup: made once a language, shared by all pages.
package final class PageStencils: Sendable {
  package let frame: SiteFrame
  /// The markup around provisions.
  let provisions: ProvisionStencils
  /// The same where the text stands beside a translation, on whose page ids have a prefix.
  let original: ProvisionStencils
  /// That prefix.
  let originalPrefix: String
  /// The foot of the page.
  let footer: Stencil

  package init(_ frame: SiteFrame) {
    self.frame = frame
    provisions = ProvisionStencils(frame.phrases)
    originalPrefix = "\(frame.language.tag)_"
    original = ProvisionStencils(frame.phrases, prefix: originalPrefix)
    footer = Footer(frame: frame).stencil
  }
}
