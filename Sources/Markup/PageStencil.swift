/// A stencil with gaps: places where a page writes large parts of its own, which no filling could hold.
///
///     let page: PageStencil = "<body class=\"\(.kind)\">\n<main>\n\(.content)</main>\n</body>\n"
public struct PageStencil: Sendable, ExpressibleByStringInterpolation {
  /// A place where the page goes on by itself. What they are is for those who write stencils to name.
  public struct Gap: Sendable, Hashable {
    private let index: Int

    public init(_ index: Int) {
      self.index = index
    }
  }

  /// What stands before each gap.
  private let parts: [(stencil: Stencil, gap: Gap)]
  /// What stands after the last one.
  private let end: Stencil

  public init(stringLiteral literal: StaticString) {
    parts = []
    end = Stencil(stringLiteral: literal)
  }

  public init(stringInterpolation: StringInterpolation) {
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

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [(stencil: Stencil, gap: Gap)] = []
    /// What follows the last gap so far.
    fileprivate var rest: Stencil.StringInterpolation

    public init(literalCapacity: Int, interpolationCount: Int) {
      rest = Stencil.StringInterpolation(literalCapacity: literalCapacity, interpolationCount: interpolationCount)
    }

    public mutating func appendLiteral(_ literal: StaticString) { rest.appendLiteral(literal) }
    public mutating func appendInterpolation(_ text: String) { rest.appendInterpolation(text) }
    public mutating func appendInterpolation(_ content: some HTMLContent) { rest.appendInterpolation(content) }
    public mutating func appendInterpolation(_ content: (some HTMLContent)?) { rest.appendInterpolation(content) }
    public mutating func appendInterpolation(_ blank: Stencil.Blank) { rest.appendInterpolation(blank) }
    public mutating func appendInterpolation(_ inner: Stencil) { rest.appendInterpolation(inner) }

    public mutating func appendInterpolation(_ gap: Gap) {
      parts.append((Stencil(stringInterpolation: rest), gap))
      rest = Stencil.StringInterpolation(literalCapacity: 0, interpolationCount: 0)
    }

    public mutating func appendInterpolation(_ inner: PageStencil) {
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
  public static let none = Filling("")
}
