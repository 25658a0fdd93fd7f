public import Markup
internal import Resolutions
public import Sites

/// `/kk/2019-2610-kazakhstan/parallel/`: a translation beside the original, provision by provision.
extension VersionMaterial {
  /// The page as UTF-8 HTML.
  /// - Parameter alignment: of the version to the original.
  public func parallelPage(beside original: OriginalColumn, _ alignment: Alignment) -> HTML {
    let address = Address.parallel(language.tag, context.slug)
    let frame = frames.frame(of: address)
    let template = ParallelTemplate(
      version: self, original: original, alignment: alignment,
      provisions: ProvisionTemplate(
        text: textBelow, labels: frame.labels, former: former, gaps: gaps, outdated: outdated))
    return frame.page(
      "parallel",
      head: .init(
        title: markingKind("\(version.title) · \(phrases[.besideOriginal])"),
        description: version.text.description(limit: 160), canonical: whole, kind: .article,
        isListed: !isEarlier, more: parallelMetadata(in: frame)),
      languages: frame.languageSwitch(
        context.languages, to: address.withinLanguage,
        exception: (context.sourceLanguage.tag, whole.withinLanguage)),
      content: """
        \(whereLine)<article>
        <header class="head">
        \(facts)\(printAddress(address))\(notice(up: frame.up))\
        <div class="tools"><a href="\(frame.up)\(whole.path)">\(phrases[.wholeText])</a></div>
        </header>
        \(template.rows)</article>

        """)
  }
}

/// The original as it stands beside its translations: made once, copied into the page of each. Its ids have a prefix, since
/// the pages have those of the translations as well.
public final class OriginalColumn: Sendable {
  let material: VersionMaterial
  let text: VersionHTML
  /// Its provisions and what stands among them, by their index in the structure.
  private let cells: [Int: HTML]

  /// - Parameter original: the version from which all ids come.
  public init(_ original: VersionMaterial) {
    material = original
    let place = Address.parallel(original.language.tag, original.context.slug)
    text = VersionHTML(
      original.version.text, links: original.version.links, on: place, whole: original.whole,
      idPrefix: "\(original.language.tag.rawValue)_")
    let template = ProvisionTemplate(
      text: text, labels: original.frames.frame(of: place).labels, former: original.former)
    var cells: [Int: HTML] = [:]
    func make(_ body: ResolutionBody, level: Int) {
      for (index, element) in zip(body.elements.indices, body.elements) {
        cells[index] = template.html(element, level: level)
      }
    }
    make(original.version.text.main, level: 2)
    for annex in original.version.text.annexes { make(annex.body, level: 3) }
    self.cells = cells
  }

  func cell(_ index: Int) -> HTML? { cells[index] }
}

/// The rows of the page, each with a cell of the translation and one of the original.
struct ParallelTemplate {
  let version: VersionMaterial
  let original: OriginalColumn
  let alignment: Alignment
  let provisions: ProvisionTemplate

  private var ours: LanguageVersion { version.version.text }
  private var theirs: LanguageVersion { original.text.version }
  private var language: SiteLanguage { original.material.language }

  var rows: HTML {
    """
    <div class="row languages-row">
    <p>\(version.language.ownName)</p>
    <p lang="\(language.tag.rawValue)" dir="\(language.direction.rawValue)">\(language.ownName)</p>
    </div>
    <div class="row title-row">
    <div class="cell"><h1>\(provisions.text.fullTitle(of: version.version))</h1></div>
    <div class="cell" lang="\(language.tag.rawValue)" dir="\(language.direction.rawValue)">\
    <p class="title">\(original.text.fullTitle(of: original.material.version))</p></div>
    </div>
    \(body(ours.main, theirs.main, level: 2))\
    \(pairs(ours.annexes, theirs.annexes), { annex($0.left, $0.right) })\(atEnd)\(footnotes)
    """
  }

  private func row(_ left: HTML?, _ right: HTML?) -> HTML {
    """
    <div class="row">
    <div class="cell">
    \(left)</div>
    <div class="cell" lang="\(language.tag.rawValue)" dir="\(language.direction.rawValue)">
    \(right)</div>
    </div>

    """
  }

  private func body(_ ours: ResolutionBody, _ theirs: ResolutionBody, level: Int) -> HTML {
    let rows = alignment.rows(ours.elements, theirs.elements)
    let structure = self.ours.structure
    return """
      \(blocks(ours.openingNote, theirs.openingNote, class: "note"))\
      \(blocks(ours.formula, theirs.formula, class: "formula"))\
      \(rows, { row in
        self.row(row.ours.map { provisions.html(BodyElement(structure, $0), level: level) }, row.theirs.flatMap(original.cell))
      })
      """
  }

  private func blocks(_ ours: [TextPlace], _ theirs: [TextPlace], class name: HTML) -> HTML {
    """
    \(pairs(ours, theirs), { left, right in
      row(left.map { provisions.text.block($0, class: name) }, right.map { original.text.block($0, class: name) })
    })
    """
  }

  private func annex(_ ours: Annex?, _ theirs: Annex?) -> HTML {
    """
    \(row(ours.map(provisions.text.heading(of:)), theirs.map(original.text.heading(of:))))\
    \(body(ours?.body ?? .empty, theirs?.body ?? .empty, level: 3))
    """
  }

  /// Old addresses that no provision follows.
  private var atEnd: HTML? {
    let left = version.former?.atEnd(prefix: provisions.text.idPrefix)
    let right = original.material.former?.atEnd(prefix: original.text.idPrefix)
    return left == nil && right == nil ? nil : row(left, right)
  }

  private var footnotes: HTML? {
    guard !ours.footnotes.isEmpty || !theirs.footnotes.isEmpty else { return nil }
    return row(footnotes(version, provisions.text), footnotes(original.material, original.text))
  }

  private func footnotes(_ version: VersionMaterial, _ text: VersionHTML) -> HTML? {
    FootnotesTemplate(text: text, phrases: self.version.phrases, notes: version.notes.all, former: version.former).html
  }

  /// What stands at the same place in two lists; where one is shorter, nothing.
  private func pairs<Item>(_ left: [Item], _ right: [Item]) -> [(left: Item?, right: Item?)] {
    (0..<max(left.count, right.count)).map { (left.dropFirst($0).first, right.dropFirst($0).first) }
  }
}

extension VersionHTML {
  /// The heading of an annex, which is its own link.
  fileprivate func heading(of annex: Annex) -> HTML {
    heading(
      annex.heading, level: 2, to: annex.anchor, attributes: " id=\"\(idPrefix)\(annex.anchor.rawValue)\"")
  }
}
