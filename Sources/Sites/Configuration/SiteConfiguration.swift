public import CommonMark
public import Diagnostics
public import Resolutions

/// What `Content/site.yml` says; every part has a default.
public struct SiteConfiguration: Sendable {
  /// The publisher's name.
  var names = LocalizedText("Resolutions")
  /// What stands at the foot of each page, in Markdown.
  var footers = LocalizedText("")
  /// The same, parsed, by the texts.
  var footerDocuments: [String: MarkdownDocument] = [:]
  /// Where the site will stand: `https://resolutions.example/eu/`, always with a slash at its end; nil when not known,
  /// and then no absolute address is printed anywhere.
  public var baseURL: String?
  /// The language whose version is the source where a resolution does not say otherwise.
  public var sourceLanguage = LanguageTag.english
  /// The languages that stand first wherever languages are listed, in this order; all others follow by their own names.
  public var languageOrder: [LanguageTag] = []
  /// A page for each provision.
  public var hasProvisionPages = true
  /// Whether the search finds provisions, each in a file of its own of the index; else texts, and provisions within them.
  public var hasSearchOfProvisions = true
  /// The records of the search as a file beside each text, for a search engine of one's own.
  public var hasSearchRecords = false
  /// A page for each language that says what of its translations is to be done.
  public var hasStatusPages = false
  /// An oEmbed document beside each of these pages.
  public var hasOEmbed = false
  /// How the publisher's pages differ from others in looks.
  public var look = SiteLook()
  /// Drafts are part of the site: for looking at them, as `--drafts` asks for.
  public var showsDrafts = false
  /// Who serves the site, whose limits it has to keep, and where site.yml says so; nil where nobody said.
  public var host: (host: Host, place: SourceLocation)?
  /// Versions with errors are left out, and the rest is published.
  public var publishesGood = false
  /// Symbolic links may lead out of Content.
  public var followsLinks = false
  /// The colour of links, the bar and focus on white, `#rrggbb`, and its lightened form for dark pages.
  public var accent = Accent.standard

  /// What holds for a site without `site.yml`.
  public init() {}

  /// The publisher's name in a language.
  public func name(in language: LanguageTag) -> String { names.text(in: language) }

  /// What stands at the foot of each page in a language; nil for nothing.
  public func footer(in language: LanguageTag) -> MarkdownDocument? { footerDocuments[footers.text(in: language)] }

  /// The path of `baseURL`: `/eu/`, or `/`.
  public var basePath: String {
    guard let baseURL, let scheme = baseURL.range(of: "://") else { return "/" }
    let rest = baseURL[scheme.upperBound...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }
}

/// The one colour of a theme, on light and on dark pages, as `#rrggbb`.
public struct Accent: Sendable, Hashable {
  /// For light pages.
  public let light: String
  /// For dark pages, lighter.
  public let dark: String

  /// Takes colours as they are; `SiteConfigurationReader` asks whether they stand out from the page.
  public init(light: String, dark: String) {
    self.light = light
    self.dark = dark
  }

  /// The blue of a site that names no colour.
  public static let standard = Accent(light: "#1f4e79", dark: "#7fb2e5")
}

extension String {
  /// The first place of `needle`, without Foundation.
  fileprivate func range(of needle: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
      start = index(after: start)
    }
    return nil
  }
}
