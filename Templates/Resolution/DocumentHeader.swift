internal import Markup
internal import Resolutions
internal import Sites

/// The head of a resolution: facts, full title, what kind of translation it is, tools.
struct DocumentHeader: HTMLContent {
  let page: ResolutionPage
  let parts: VersionParts
  let up: String

  /// What is the same for all texts in one language.
  static func stencil(_ frame: SiteFrame) -> PageStencil {
    """
    <header class="head">
    \(.facts)<h1\(.titleSize)>\(.fullTitle)</h1>
    \(.printAddress)\(.notice)<div class="tools" data-pagefind-ignore>
    \(.besideOriginal)\(CiteDetails.stencil(frame))</div>
    </header>

    """
  }

  func write(to html: inout HTML) {
    html.append(parts.stencils.header, .none) { gap, html in
      switch gap {
      case .facts: html.append(parts.facts)
      case .titleSize: if isLong { html.append(markup: " class=\"long\"") }
      case .fullTitle:
        html.append(FullTitle(rendered: page.rendered, reference: parts.citation.reference, markdown: parts.markdown))
      case .printAddress: html.append(PrintAddress(frame: page.frame, address: page.address))
      case .notice: html.append(TranslationNotice(stencil: parts.notice, up: up))
      case .besideOriginal: if page.hasParallel { html.append(parts.stencils.besideOriginal) }
      default: html.append(parts.citation.isolated)
      }
    }
  }

  /// A title that would fill the screen is set smaller: one that names all the States that table it.
  private var isLong: Bool {
    let title = parts.citation.title
    return title.utf8.count > 200 && title.unicodeScalars.count > 200
  }

  /// The way to the page beside the original.
  static func besideOriginal(_ frame: SiteFrame) -> HTML {
    "<a href=\"parallel/\">\(frame.phrases[.besideOriginal])</a>\n"
  }
}

extension PageStencil.Gap {
  // 0 is the citation, see `CiteDetails`.
  static let facts = PageStencil.Gap(1)
  /// The class of the title.
  static let titleSize = PageStencil.Gap(2)
  static let fullTitle = PageStencil.Gap(3)
  static let printAddress = PageStencil.Gap(4)
  /// What kind of translation it is.
  static let notice = PageStencil.Gap(5)
  /// Nothing on the original.
  static let besideOriginal = PageStencil.Gap(6)
}

/// Where a printed page came from. Where the site does not know its own address, a script puts it in.
struct PrintAddress: HTMLContent {
  let frame: SiteFrame
  let address: Address

  func write(to html: inout HTML) {
    let url = frame.baseURL.map { $0 + address.path } ?? ""
    html += """
      <p class="print-address" data-pagefind-ignore><bdi dir="ltr">\(url)</bdi></p>

      """
  }
}

/// A line of facts: status, institution, reference, date.
struct Facts: HTMLContent {
  /// In the words of the page's language.
  let status: String?
  let citation: Citation

  func write(to html: inout HTML) {
    html.append(markup: "<ul class=\"facts\" data-pagefind-ignore>\n")
    if let status { html.append("<li>", text: status, "</li>\n") }
    if let institution = citation.institution { html.append("<li>", text: institution, "</li>\n") }
    if let reference = citation.reference { html.append("<li><bdi>", text: reference, "</bdi></li>\n") }
    if let date = citation.date, let words = citation.dateText {
      html.append("<li><time datetime=\"", text: date.iso, "\">")
      html.append(text: words)
      html.append(markup: "</time></li>\n")
    }
    html.append(markup: "</ul>\n")
  }
}

/// What kind of translation a text is, and the way to the original; nothing for the original itself.
struct TranslationNotice: HTMLContent {
  /// The version's.
  let stencil: Stencil?
  /// The way from the page up to the base of the site.
  let up: String
  /// The provision that the original is shown at.
  var anchor: Anchor?

  func write(to html: inout HTML) {
    guard let stencil else { return }
    html.append(stencil, Filling(path: up, fragment: anchor.map { "#\($0.rawValue)" } ?? ""))
  }

  /// What is the same on all pages about a version.
  static func stencil(_ rendered: RenderedVersion, _ context: ResolutionContext, _ frame: SiteFrame) -> Stencil? {
    let source = context.sourceLanguage
    guard let translation = rendered.translation, rendered.language.tag != source.tag else { return nil }
    let translator: HTML? = rendered.translator.map { "\(frame.phrases[.translationBy, $0]). " }
    return """
      <p class="notice" data-pagefind-ignore><span>\(frame.phrases[translation.phrase])</span>. \(translator)\
      <a hreflang="\(source.tag.rawValue)" href="\(.path)\(Address.resolution(source.tag, context.slug).path)\(.fragment)">\
      \(frame.phrases[.readOriginal, frame.languageNames[source.tag] ?? source.ownName])</a></p>

      """
  }
}

extension Stencil.Blank {
  /// A provision's address as a link ends with it, `#rec_B`, or nothing.
  static let fragment = Stencil.Blank(1)
}

extension Filling {
  fileprivate init(path: String, fragment: String) {
    self.init("", fragment, "", path)
  }
}

extension Head.Status {
  var phrase: Phrase {
    switch self {
    case .draft: .statusDraft
    case .tabled: .statusTabled
    case .adopted: .statusAdopted
    case .repealed: .statusRepealed
    case .withdrawn: .statusWithdrawn
    case .inForce: .statusInForce
    }
  }
}

extension Head.Translation {
  var phrase: Phrase {
    switch self {
    case .official: .translationOfficial
    case .unofficial: .translationUnofficial
    case .machine: .translationMachine
    }
  }
}
