/// A stencil with gaps: places where a page writes large parts of its own, which no filling could hold.
///
///     let page: PageStencil = "<body class=\"\(.kind)\">\n<main>\n\(.content)</main>\n</body>\n"
package struct PageStencil: Sendable, ExpressibleByStringInterpolation {
  /// A place where the page goes on by itself. What they are is for those who write stencils to name.
  package struct Gap: Sendable, Hashable {
    private let index: Int

    package init(_ index: Int) {
      self.index = index
    }
  }

  /// What stands before each gap.
  private let parts: [(stencil: Stencil, gap: Gap)]
  /// What stands after the last one.
  private let end: Stencil

  package init(stringLiteral literal: StaticString) {
    parts = []
    end = Stencil(stringLiteral: literal)
  }

  package init(stringInterpolation: StringInterpolation) {
    parts = stringInterpolation.parts
    end = Stencil(stringInterpolation: stringInterpolation.rest)
  }

  /// - Parameter fill: writes what belongs into a gap.
  func write(_ filling: Filling, to html: inout HTML, _ fill: (Gap, inout HTML) -> Void) {
    for part in parts {
      html.append(part.stencil, filling)
      fill(part.gap, &html)
    }
    html.append(end, filling)
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [(stencil: Stencil, gap: Gap)] = []
    /// What follows the last gap so far.
    fileprivate var rest: Stencil.StringInterpolation

    package init(literalCapacity: Int, interpolationCount: Int) {
      rest = Stencil.StringInterpolation(literalCapacity: literalCapacity, interpolationCount: interpolationCount)
    }

    package mutating func appendLiteral(_ literal: StaticString) { rest.appendLiteral(literal) }
    package mutating func appendInterpolation(_ text: String) { rest.appendInterpolation(text) }
    package mutating func appendInterpolation(_ content: some HTMLContent) { rest.appendInterpolation(content) }
    package mutating func appendInterpolation(_ content: (some HTMLContent)?) { rest.appendInterpolation(content) }
    package mutating func appendInterpolation(_ blank: Stencil.Blank) { rest.appendInterpolation(blank) }
    package mutating func appendInterpolation(_ inner: Stencil) { rest.appendInterpolation(inner) }

    package mutating func appendInterpolation(_ gap: Gap) {
      parts.append((Stencil(stringInterpolation: rest), gap))
      rest = Stencil.StringInterpolation(literalCapacity: 0, interpolationCount: 0)
    }

    package mutating func appendInterpolation(_ inner: PageStencil) {
      for part in inner.parts {
        rest.appendInterpolation(part.stencil)
        appendInterpolation(part.gap)
      }
      rest.appendInterpolation(inner.end)
    }
  }
}

extension Filling {
  /// For stencils without blanks.
  package static let none = Filling("")
}
