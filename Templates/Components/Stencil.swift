internal import Markup

/// HTML with blanks that differ from provision to provision; all else in it is made once a page.
///
/// A stencil is written like any template. Filling it in copies finished bytes, which makes a page of hundreds of links
/// cost little more than its length:
///
///     let label: Stencil = "<a class=\"label\" href=\"#\(.anchor)\">\(.label)</a>"
struct Stencil: ExpressibleByStringInterpolation {
  /// What may be left blank.
  enum Blank {
    /// The address of the provision: `rec_B`.
    case anchor
    /// Its label as printed: `B.`
    case label
    /// Its number without punctuation: `B`
    case number
    /// Its name in a sentence, with what it belongs to: `paragraph 2, point (a)`
    case name
  }

  /// What fills the blanks.
  struct Filling {
    let anchor: String
    let label: String
    let number: String
    /// The names of what it belongs to: `paragraph 2, `
    let context: HTML
    /// Its own name: `point \(.number)`
    let name: Stencil
  }

  private var pieces: [(html: HTML, blank: Blank)] = []
  private var end = HTML()

  init() {}

  init(stringLiteral literal: StaticString) {
    end.append(markup: literal)
  }

  init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.stencil
  }

  /// Appends the stencil with its blanks filled in.
  func write(_ filling: Filling, to html: inout HTML) {
    for (piece, blank) in pieces {
      html += piece
      switch blank {
      case .anchor: html.append(text: filling.anchor)
      case .label: html.append(text: filling.label)
      case .number: html.append(text: filling.number)
      case .name:
        html += filling.context
        filling.name.write(filling, to: &html)
      }
    }
    html += end
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var stencil = Stencil()

    init(literalCapacity: Int, interpolationCount: Int) {
      stencil.pieces.reserveCapacity(interpolationCount)
    }

    mutating func appendLiteral(_ literal: StaticString) { stencil.end.append(markup: literal) }
    mutating func appendInterpolation(_ text: String) { stencil.end.append(text: text) }
    mutating func appendInterpolation(_ content: some HTMLContent) { stencil.end.append(content) }

    mutating func appendInterpolation(_ blank: Blank) {
      stencil.pieces.append((stencil.end, blank))
      stencil.end = HTML()
    }

    mutating func appendInterpolation(_ inner: Stencil) {
      for (html, blank) in inner.pieces {
        stencil.end += html
        appendInterpolation(blank)
      }
      stencil.end += inner.end
    }

    /// One piece for each item.
    mutating func appendInterpolation<Items: Sequence>(_ items: Items, _ piece: (Items.Element) -> Stencil) {
      for item in items { appendInterpolation(piece(item)) }
    }
  }
}
