internal import Markup
internal import Resolutions
package import Sites

/// What is the same on every page of one language, as finished markup: made once a language, shared by all pages.
package final class PageStencils: Sendable {
  package let frame: SiteFrame
  /// The markup around provisions.
  let provisions: ProvisionStencils
  /// The foot of the page.
  let footer: Stencil

  package init(_ frame: SiteFrame) {
    self.frame = frame
    provisions = ProvisionStencils(frame.phrases)
    footer = Footer(frame: frame).stencil
  }
}
