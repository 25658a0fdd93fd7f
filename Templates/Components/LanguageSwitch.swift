internal import Markup
internal import Resolutions
internal import Sites

/// The links to the same page in the other languages, each language by its own name.
struct LanguageSwitch: HTMLContent {
  /// The page's own language.
  let current: SiteLanguage
  let choices: [(language: SiteLanguage, address: Address)]
  let label: String
  let up: String

  /// More names than this do not fit into a line and are shown on request.
  private static let longestLine = 12

  func write(to html: inout HTML) {
    guard choices.contains(where: { $0.language.tag != current.tag }) else { return }
    let size: HTML = choices.count > Self.longestLine ? "languages many" : "languages"
    html += """
      <nav aria-label="\(label)"><details class="\(size)">
      <summary lang="\(current.tag.rawValue)">\(current.ownName)</summary>
      <ul>\(choices, choice)</ul>
      </details></nav>

      """
  }

  private func choice(_ language: SiteLanguage, _ address: Address) -> HTML {
    let tag = language.tag.rawValue
    if language.tag == current.tag {
      return """
        <li><span lang="\(tag)" aria-current="true">\(language.ownName)</span></li>

        """
    }
    return """
      <li><a lang="\(tag)" dir="\(language.direction.rawValue)" hreflang="\(tag)" href="\(up)\(address.path)">\(language.ownName)</a></li>

      """
  }
}

extension LanguageSwitch {
  /// Nothing, for pages that are a choice of languages themselves.
  static func none(_ frame: SiteFrame) -> LanguageSwitch {
    LanguageSwitch(current: frame.language, choices: [], label: "", up: "")
  }

  /// All languages of the site, for pages that exist in each of them.
  init(_ frame: SiteFrame, up: String, address: (LanguageTag) -> Address) {
    self.init(
      current: frame.language, choices: frame.languages.map { ($0, address($0.tag)) },
      label: frame.phrases[.chooseLanguage], up: up)
  }

  /// The languages of one resolution.
  init(_ frame: SiteFrame, versions: [VersionLink], up: String, address: (LanguageTag) -> Address) {
    self.init(
      current: frame.language, choices: versions.map { ($0.language, address($0.language.tag)) },
      label: frame.phrases[.chooseLanguage], up: up)
  }
}
