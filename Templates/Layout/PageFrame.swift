internal import Markup
public import Sites

/// What is the same on all pages of one language that stand equally deep in the site. What is long of it is made once.
public final class PageFrame: Sendable {
  /// What all pages in its language share.
  public let site: SiteFrame
  /// The way from the page up to the base of the site, where a path follows: `../../`; nothing at the base.
  let up: String
  /// How labels in this language say what they are.
  let labels: ProvisionLabels
  let styleSheets: HTML
  let icon: HTML
  let headTags: HTML
  let publisher: HTML
  let menu: HTML?
  let searchField: HTML?
  let foot: HTML
  /// What its pages may load.
  let policy: ContentPolicy

  /// - Parameter up: the way from the page up to the base of the site.
  init(_ site: SiteFrame, up: String) {
    self.site = site
    self.up = up
    labels = ProvisionLabels(site.phrases)
    let ways = Ways(site: site, up: up)
    styleSheets = ways.styleSheets
    icon = ways.icon
    headTags = ways.headTags
    publisher = ways.publisher
    menu = ways.menu()
    policy = ContentPolicy(site.configuration.look)
    searchField = ways.searchField
    foot = ways.foot
  }

  var language: SiteLanguage { site.language }
  var phrases: Phrases { site.phrases }
}

/// The frames of all pages of one language, made once a language.
public final class PageFrames: Sendable {
  /// What all pages in the language share.
  public let site: SiteFrame
  /// By depth: at the base, in a folder, in a folder of that…
  private let frames: [PageFrame]

  /// No page stands deeper than in three folders: `/fr/2019-2610-kazakhstan/rec_B/`.
  public init(_ site: SiteFrame) {
    self.site = site
    frames = ["", "../", "../../", "../../../"].map { PageFrame(site, up: $0) }
  }

  /// The frame of a page that stands at an address.
  func frame(of address: Address) -> PageFrame {
    let up = address.up
    return frames.first { $0.up == up } ?? PageFrame(site, up: up)
  }
}
