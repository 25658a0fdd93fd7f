internal import Resolutions

/// How a publisher's pages differ in looks from others, as `site.yml` says.
public struct SiteLook: Sendable {
  /// The picture beside the publisher's name, by its path in `Content/static/`; nil for none.
  public var logo: String?
  /// Its size; nil where the file does not say.
  public var logoSize: ImageSize?
  /// The picture that stands in its place on dark pages, as large.
  public var darkLogo: String?
  /// The sign of the site in tabs and bookmarks, by its path in `Content/static/`; nil for the site's own.
  public var favicon: String?
  /// Style sheets that come after the site's own, by their paths in `Content/static/`.
  public var styleSheets: [String] = []
  /// Scripts that come after the site's own, by their paths in `Content/static/`.
  public var scripts: [String] = []
  /// What the head of each page says besides.
  public var headTags: [HeadTag] = []
  /// Hosts that pages may load from.
  public var allowances: [Allowance] = []
  /// Whether `Content/static/` has fonts.
  public var hasFonts = false
  /// The menu over each page.
  public var navigation: [NavigationItem] = []
  /// The path of a script that every page loads besides, and that may ask the page's own host: that of the preview. Nil
  /// for what is published.
  public var previewScript: String?
}

/// A tag in the head of each page, of the few kinds that may stand there.
public enum HeadTag: Sendable, Hashable {
  /// `<meta name content>`: who shows that the site is theirs.
  case meta(name: String, content: String)
  /// `<link rel="me">`: another address of the publisher.
  case me(String)
}

/// A host that pages may load from, and for what.
public struct Allowance: Sendable, Hashable {
  /// `https://stats.example`, as a policy has it: scheme, host and perhaps port.
  public let origin: String
  /// What is loaded from it.
  public let purpose: Purpose
  /// Why, in the publisher's words; nil where they give none.
  public let reason: String?

  /// What a host is allowed for.
  public enum Purpose: String, Sendable, CaseIterable {
    /// Scripts, what they send, and pictures of one dot.
    case analytics
    /// Fonts and the style sheets that name them.
    case fonts
    case images
  }
}

/// An entry of the menu over each page.
public struct NavigationItem: Sendable, Hashable {
  /// As readers see it; nil where the page's own title has to serve.
  public let label: LocalizedText?
  /// Where it leads.
  public let target: Target

  /// Where an entry of the menu leads.
  public enum Target: Sendable, Hashable {
    /// A page of `Content/<language>/pages`, by its name; a language that has none leaves the entry out.
    case page(Slug)
    /// A whole address, of this site or another.
    case url(String)
  }
}
