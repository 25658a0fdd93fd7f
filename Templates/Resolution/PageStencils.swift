internal import Markup
internal import Resolutions
package import Sites

/// What is the same on every page of one language, as finished markup: made once a language, shared by all pages.
package final class PageStencils: Sendable {
  package let frame: SiteFrame
  /// The markup around provisions in the page's own language.
  let provisions: ProvisionStencils
  /// The same around a text in another language: its labels are spoken in the page's.
  let provisionsOfOthers: ProvisionStencils
  /// The foot of the page.
  let footer: Stencil

  package init(_ frame: SiteFrame) {
    self.frame = frame
    provisions = ProvisionStencils(frame.phrases)
    provisionsOfOthers = ProvisionStencils(
      frame.phrases, labelLanguage: " lang=\"\(frame.language.tag.rawValue)\"")
    footer = Footer(frame: frame).stencil
  }
}
