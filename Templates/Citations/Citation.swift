internal import Resolutions
internal import Sites

/// What a citation of a text or of one provision is made of. Nothing stands in it that its source does not say.
struct Citation {
  /// The full title, as plain text.
  let title: String
  let shortTitle: String
  let institution: String?
  let reference: String?
  let date: PartialDate?
  /// The date in the language's words.
  let dateText: String?
  let language: SiteLanguage
  /// `2019-2610-kazakhstan-en-rec_B`
  let key: String
  /// Absolute; nil where it is not known where the site stands.
  let url: String?
  let provision: CitedProvision?

  /// The provision that is cited.
  struct CitedProvision {
    /// As a sentence names it: `paragraph 2, point (a)`
    let name: String
    /// Its text, without its label.
    let text: String
  }

  /// The citation in words, as the institution writes it:
  /// `European Parliament resolution on … (2019/2610(RSP)), recital B`
  var plain: String {
    let comma = language.comma
    var plain = ""
    if let institution, !title.names(institution) { plain += institution + comma }
    plain += title
    if let reference, !title.contains(bytesOf: reference) { plain += comma + reference }
    if let date, let dateText, !isImplied(date) { plain += comma + dateText }
    if let provision { plain += comma + provision.name }
    return plain
  }

  /// The same on a page.
  var isolated: IsolatedReference { IsolatedReference(plain, reference: reference, in: language) }

  /// A mere year says nothing beside a reference that holds it.
  private func isImplied(_ date: PartialDate) -> Bool {
    guard date.month == nil else { return false }
    let year = String(date.year)
    return title.contains(bytesOf: year) || (reference?.contains(bytesOf: year) ?? false)
  }
}

extension Citation {
  /// Of a whole text.
  /// - Parameter title: the full title, as plain text.
  init(_ rendered: RenderedVersion, title: String, of context: ResolutionContext, _ frame: SiteFrame) {
    self.init(rendered, title: title, of: context, frame, key: "", fragment: "", provision: nil)
  }

  /// Of one provision.
  /// - Parameters:
  ///   - title: the full title of the text, as plain text.
  ///   - name: of the provision, as a sentence has it.
  init(_ page: ProvisionPage, title: String, name: String) {
    let cited = CitedProvision(name: name, text: page.rendered.version.plainText(of: page.provision, labels: .inner))
    let anchor = page.provision.anchor.rawValue
    self.init(
      page.rendered, title: title, of: page.context, page.frame, key: "-\(anchor)", fragment: "#\(anchor)",
      provision: cited)
  }

  private init(
    _ rendered: RenderedVersion, title: String, of context: ResolutionContext, _ frame: SiteFrame, key: String,
    fragment: String, provision: CitedProvision?
  ) {
    let head = rendered.version.head
    let address = Address.resolution(rendered.language.tag, context.slug)
    self.title = title.isEmpty ? rendered.title : title
    shortTitle = rendered.title
    institution = rendered.institution
    reference = head.reference ?? context.reference
    date = head.date ?? context.date
    dateText = (head.date ?? context.date).map { frame.dates.text($0) }
    language = rendered.language
    self.key = "\(context.slug.rawValue)-\(rendered.language.tag.rawValue)\(key)"
    url = frame.baseURL.map { $0 + address.path + fragment }
    self.provision = provision
  }
}

extension SiteLanguage {
  /// A comma as the script writes it, with its space.
  var comma: String {
    switch script {
    case "arabic": "، "
    case "cjk": "，"
    default: ", "
    }
  }

  /// A colon with its spaces: French sets one before it that no line breaks at.
  var colon: String {
    if tag.language == "fr" { return "\u{A0}: " }
    return script == "cjk" ? "：" : ": "
  }
}
