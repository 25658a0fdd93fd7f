public import Markup
internal import Resolutions
public import Sites

/// `/kk/2019-2610-kazakhstan/parallel/`: a text beside another language of it, provision by provision: a translation beside
/// the original, the original beside a translation. With scripts the reader chooses which languages stand beside it.
extension VersionMaterial {
  /// The page as UTF-8 HTML.
  /// - Parameter alignment: of the version to the one beside it.
  public func parallelPage(beside other: OtherColumn, _ alignment: Alignment) -> HTML {
    let address = Address.parallel(language.tag, context.slug)
    let frame = frames.frame(of: address)
    let template = ParallelTemplate(
      version: self, other: other, alignment: alignment,
      otherPages: placeLinks { [context] in frame.up + Address.parallel($0, context.slug).path },
      provisions: ProvisionTemplate(
        text: textBelow, labels: frame.labels, former: former, gaps: gaps, outdated: outdated))
    return frame.page(
      "parallel",
      head: .init(
        title: markingKind("\(version.title) · \(besidePhrase.map { phrases[$0] } ?? "")"),
        description: version.text.description(limit: 160), canonical: whole, kind: .article, running: runningHead,
        isListed: !isEarlier,
        more: """
          \(parallelMetadata(in: frame))<script src="\(frame.up)assets/beside.js?v=\(frame.site.assetVersion)" type="module"></script>

          """),
      languages: frame.languageSwitch(context.languages, to: address.withinLanguage), policy: frame.policy.beside,
      content: """
        \(whereLine)<article>
        <header class="head">
        \(facts)\(printAddress(address))\(notice(up: frame.up))\
        <div class="tools"><a href="\(frame.up)\(whole.path)">\(phrases.html(.wholeText))</a>\(choice(other.material.language, frame))</div>
        </header>
        \(template.rows)</article>

        """)
  }

  /// The languages that can stand beside the text. Without scripts each leads to a page that shows it beside another.
  private func choice(_ shown: SiteLanguage, _ frame: PageFrame) -> HTML? {
    let others = context.languages.filter { $0.tag != language.tag }
    guard others.count > 1 else { return nil }
    func link(_ other: SiteLanguage) -> HTML {
      let tag = other.tag.rawValue
      let isShown = other.tag == shown.tag
      let way = Address.parallel(isShown ? language.tag : other.tag, context.slug).path
      let current: HTML? = isShown ? " aria-current=\"true\"" : nil
      return """
        <a lang="\(tag)" dir="\(other.direction.rawValue)" hreflang="\(tag)" href="\(frame.up)\(way)"\(current)>\(other.ownName)</a>

        """
    }
    return """

      <details class="beside"><summary>\(phrases.html(.besideLanguage))</summary>
      <p>\(others, link)</p></details>
      """
  }
}

/// A version as it stands beside others: the original is made once and copied into the page of each translation. Its ids have
/// a prefix, since the pages have those of the translations as well.
public final class OtherColumn: Sendable {
  let material: VersionMaterial
  let text: VersionHTML
  /// Its provisions and what stands among them, by their index in the structure.
  private let cells: [Int: HTML]

  /// - Parameter version: which one it is.
  public init(_ version: VersionMaterial) {
    material = version
    let place = Address.parallel(version.language.tag, version.context.slug)
    text = VersionHTML(
      version.version.text, links: version.version.links, on: place, whole: version.whole,
      idPrefix: "\(version.language.tag.rawValue)_")
    let template = ProvisionTemplate(
      text: text, labels: version.frames.frame(of: place).labels, former: version.former, gaps: version.gaps,
      outdated: version.outdated)
    var cells: [Int: HTML] = [:]
    func make(_ body: ResolutionBody, level: Int) {
      for (index, element) in zip(body.elements.indices, body.elements) {
        cells[index] = template.html(element, level: level)
      }
    }
    make(version.version.text.main, level: 2)
    for annex in version.version.text.annexes { make(annex.body, level: 3) }
    self.cells = cells
  }

  func cell(_ index: Int) -> HTML? { cells[index] }
}

/// The rows of the page, each with a cell of the translation and one of the other.
struct ParallelTemplate {
  let version: VersionMaterial
  let other: OtherColumn
  let alignment: Alignment
  /// The same page in the other languages.
  let otherPages: PlaceLinks
  let provisions: ProvisionTemplate

  private var ours: LanguageVersion { version.version.text }
  private var theirs: LanguageVersion { other.text.version }
  private var language: SiteLanguage { other.material.language }

  var rows: HTML {
    """
    <div class="row languages-row">
    <p>\(version.language.ownName)</p>
    <p lang="\(language.tag.rawValue)" dir="\(language.direction.rawValue)">\(language.ownName)\(otherKind)</p>
    </div>
    <div class="row title-row">
    <div class="cell"><h1>\(provisions.text.fullTitle(of: version.version))</h1></div>
    <div class="cell" lang="\(language.tag.rawValue)" dir="\(language.direction.rawValue)">\
    <p class="title">\(other.text.fullTitle(of: other.material.version))</p></div>
    </div>
    \(body(ours.main, theirs.main, level: 2))\
    \(pairs(ours.annexes, theirs.annexes), { annex($0.left, $0.right) })\(atEnd)\(footnotes)
    """
  }

  /// What kind of translation stands beside the text; of the text itself the page's notice tells.
  private var otherKind: HTML? {
    other.material.version.translation.map { " <small>\(other.material.phrases.html($0.phrase))</small>" }
  }

  /// - Parameter anchor: of what stands in it, where that has one.
  private func row(_ left: HTML?, _ right: HTML?, _ anchor: Anchor? = nil) -> HTML {
    """
    <div class="row">
    <div class="cell">
    \(left)</div>
    <div class="cell" lang="\(language.tag.rawValue)" dir="\(language.direction.rawValue)">
    \(right)</div>
    \(anchor.flatMap { otherPages.unseen($0.rawValue) })</div>

    """
  }

  private func body(_ ours: ResolutionBody, _ theirs: ResolutionBody, level: Int) -> HTML {
    let rows = alignment.rows(ours.elements, theirs.elements)
    return """
      \(blocks(ours.openingNote, theirs.openingNote, class: "note"))\
      \(blocks(ours.formula, theirs.formula, class: "formula"))\
      \(rows, { row(of: $0.ours, $0.theirs, level: level) })
      """
  }

  /// A row of elements of both texts, by their indices.
  private func row(of ours: Int?, _ theirs: Int?, level: Int) -> HTML {
    let own = ours.map { BodyElement(self.ours.structure, $0) }
    let anchor = own?.anchor ?? theirs.flatMap { BodyElement(self.theirs.structure, $0).anchor }
    return row(own.map { provisions.html($0, level: level) }, theirs.flatMap(other.cell), anchor)
  }

  private func blocks(_ ours: [TextPlace], _ theirs: [TextPlace], class name: HTML) -> HTML {
    """
    \(pairs(ours, theirs), { left, right in
      row(left.map { provisions.text.block($0, class: name) }, right.map { other.text.block($0, class: name) })
    })
    """
  }

  private func annex(_ ours: Annex?, _ theirs: Annex?) -> HTML {
    """
    \(row(ours.map(provisions.text.heading(of:)), theirs.map(other.text.heading(of:)), (ours ?? theirs)?.anchor))\
    \(body(ours?.body ?? .empty, theirs?.body ?? .empty, level: 3))
    """
  }

  /// Old addresses that no provision follows.
  private var atEnd: HTML? {
    let left = version.former?.atEnd(prefix: provisions.text.idPrefix)
    let right = other.material.former?.atEnd(prefix: other.text.idPrefix)
    return left == nil && right == nil ? nil : row(left, right)
  }

  private var footnotes: HTML? {
    guard !ours.footnotes.isEmpty || !theirs.footnotes.isEmpty else { return nil }
    return row(footnotes(version, provisions.text), footnotes(other.material, other.text))
  }

  private func footnotes(_ version: VersionMaterial, _ text: VersionHTML) -> HTML? {
    FootnotesTemplate(
      text: text, phrases: self.version.phrases, notes: version.notes.all, former: version.former, gaps: version.gaps,
      otherTexts: otherPages
    ).html
  }

  /// What stands at the same place in two lists; where one is shorter, nothing.
  private func pairs<Item>(_ left: [Item], _ right: [Item]) -> [(left: Item?, right: Item?)] {
    (0..<max(left.count, right.count)).map { (left.dropFirst($0).first, right.dropFirst($0).first) }
  }
}

extension BodyElement {
  /// Of a provision or a heading.
  fileprivate var anchor: Anchor? {
    switch self {
    case .provision(let provision): provision.anchor
    case .crossHeading(let heading): heading.anchor
    case .list, .rule, .text: nil
    }
  }
}

extension VersionHTML {
  /// The heading of an annex, which is its own link.
  fileprivate func heading(of annex: Annex) -> HTML {
    heading(
      annex.heading, level: 2, to: annex.anchor, attributes: " id=\"\(idPrefix)\(annex.anchor.rawValue)\"")
  }
}
