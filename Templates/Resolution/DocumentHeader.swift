internal import Markup
internal import Resolutions
internal import Sites

/// The head of a resolution: facts, full title, what kind of translation it is, tools.
struct DocumentHeader: HTMLContent {
  let page: ResolutionPage
  let citation: Citation
  let up: String

  func write(to html: inout HTML) {
    let rendered = page.rendered
    html += """
      <header class="head">
      \(Facts(rendered: rendered, context: page.context, frame: page.frame))<h1\(size)>\(title)</h1>
      \(PrintAddress(frame: page.frame, address: page.address))\
      \(TranslationNotice(rendered: rendered, context: page.context, frame: page.frame, up: up))\
      <div class="tools" data-pagefind-ignore>
      \(besideOriginal)\(CiteDetails(citation: citation, phrases: page.frame.phrases))</div>
      </header>

      """
  }

  private var title: FullTitle { FullTitle(rendered: page.rendered, reference: citation.reference) }

  /// A title that would fill the screen is set smaller: one that names all the States that table it.
  private var size: HTML? {
    citation.title.unicodeScalars.count > 200 ? " class=\"long\"" : nil
  }

  private var besideOriginal: HTML? {
    guard page.hasParallel else { return nil }
    return "<a href=\"parallel/\">\(page.frame.phrases[.besideOriginal])</a>\n"
  }
}

/// Where a printed page came from. Where the site does not know its own address, a script puts it in.
struct PrintAddress: HTMLContent {
  let frame: SiteFrame
  let address: Address

  func write(to html: inout HTML) {
    let url = frame.configuration.baseURL.map { $0 + address.path } ?? ""
    html += """
      <p class="print-address" data-pagefind-ignore><bdi dir="ltr">\(url)</bdi></p>

      """
  }
}

/// A line of facts: status, institution, reference, date.
struct Facts: HTMLContent {
  let rendered: RenderedVersion
  let context: ResolutionContext
  let frame: SiteFrame

  func write(to html: inout HTML) {
    let head = rendered.version.head
    html.append(markup: "<ul class=\"facts\" data-pagefind-ignore>\n")
    if let status = head.status ?? context.status { html += "<li>\(frame.phrases[status.phrase])</li>\n" }
    if let institution = rendered.institution { html += "<li>\(institution)</li>\n" }
    if let reference = head.reference ?? context.reference { html += "<li><bdi>\(reference)</bdi></li>\n" }
    if let date = head.date ?? context.date {
      html += "<li><time datetime=\"\(date.iso)\">\(frame.dates.text(date))</time></li>\n"
    }
    html.append(markup: "</ul>\n")
  }
}

/// What kind of translation a text is, and the way to the original; nothing for the original itself.
struct TranslationNotice: HTMLContent {
  let rendered: RenderedVersion
  let context: ResolutionContext
  let frame: SiteFrame
  let up: String
  /// The provision that the original is shown at.
  var anchor: Anchor?

  func write(to html: inout HTML) {
    let source = context.sourceLanguage
    guard let translation = rendered.translation, rendered.language.tag != source.tag else { return }
    let fragment: HTML? = anchor.map { "#\($0.rawValue)" }
    html += """
      <p class="notice" data-pagefind-ignore><span>\(frame.phrases[translation.phrase])</span>. \(translator)\
      <a hreflang="\(source.tag.rawValue)" href="\(up)\(Address.resolution(source.tag, context.slug).path)\(fragment)">\
      \(frame.phrases[.readOriginal, frame.languageNames[source.tag] ?? source.ownName])</a></p>

      """
  }

  private var translator: HTML? {
    rendered.translator.map { "\(frame.phrases[.translationBy, $0]). " }
  }
}

/// How to cite a text: the citation in words, and files for reference managers beside the page.
struct CiteDetails: HTMLContent {
  let citation: Citation
  let phrases: Phrases
  /// Where the files stand, from the page.
  var folder = ""

  func write(to html: inout HTML) {
    html += """
      <details class="cite">
      <summary>\(phrases[.howToCite])</summary>
      <p class="citation" id="cite" data-comma="\(citation.language.comma)">\(citation.isolated)</p>
      <p><a href="\(folder)cite.bib" download>BibTeX</a> <a href="\(folder)cite.ris" download>RIS</a> \
      <a href="\(folder)cite.json" download>CSL-JSON</a></p>
      </details>

      """
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
