internal import Markup
internal import Resolutions
public import Sites

/// The original as it stands beside its translations: made once, since it is the same beside each.
public struct OriginalColumn {
  let rendered: RenderedVersion
  /// Its ids have a prefix, since the page has those of the translation as well.
  let writer: ProvisionWriter
  /// All provisions and headings, one after the other.
  private var markup = HTML(capacity: 1 << 16)
  /// Where each of them stands, by its index in the structure; empty for those within another one.
  private var places: [Range<Int>]

  /// - Parameters:
  ///   - rendered: the original with its links as a page beside a translation prints them.
  ///   - stencils: of its language.
  public init(_ rendered: RenderedVersion, _ stencils: PageStencils) {
    self.rendered = rendered
    let prefix = stencils.originalPrefix
    let structure = rendered.version.structure
    writer = ProvisionWriter(
      markdown: rendered.markdown.prefixed(prefix), structure: structure, stencils.original, idPrefix: prefix)
    places = Array(repeating: 0..<0, count: structure.elements.count)
    append(rendered.version.main, level: Self.mainLevel)
    for annex in rendered.version.annexes { append(annex.body, level: Self.annexLevel) }
  }

  /// The levels of headings between provisions.
  static let mainLevel = 2
  static let annexLevel = 3

  private mutating func append(_ body: ResolutionBody, level: Int) {
    for index in body.elements.indices {
      let start = markup.count
      writer.write(index, level: level, to: &markup)
      places[index] = start..<markup.count
    }
  }

  /// Writes a provision or heading.
  /// - Parameter index: its index in the structure.
  func write(_ index: Int, to html: inout HTML) { html.append(markup, places[index]) }
}

extension MarkdownHTML {
  /// The same text, with footnotes whose ids begin with `prefix`.
  fileprivate func prefixed(_ prefix: String) -> MarkdownHTML {
    guard !footnotes.isEmpty else { return self }
    let prefixed = footnotes.mapValues {
      FootnoteMark(label: $0.label, target: prefix + $0.target, id: prefix + $0.id)
    }
    return MarkdownHTML(document, destinations: destinations, footnotes: prefixed)
  }
}
