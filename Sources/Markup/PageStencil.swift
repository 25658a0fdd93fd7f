/// A stencil with gaps: places where a page writes large parts of its own, which no filling could hold.
///
///     let page: PageStencil = "<body class=\"\(.kind)\">\n<main>\n\(.content)</main>\n</body>\n"
public struct PageStencil: Sendable, ExpressibleByStringInterpolation {
  /// A place where the page goes on by itself. What they are is for those who write stencils to name.
  public struct Gap: Sendable, Hashable {
    private let index: Int

    /// Any number will do, as long as no two gaps of a stencil have the same.
    public init(_ index: Int) {
      self.index = index
    }
  }

  /// What stands before each gap.
  private let parts: [(stencil: Stencil, gap: Gap)]
  /// What stands after the last one.
  private let end: Stencil

  /// Markup without gaps and blanks.
  public init(stringLiteral literal: StaticString) {
    parts = []
    end = Stencil(stringLiteral: literal)
  }

  /// Markup with its gaps and blanks, pieced together already.
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

  /// Pieces a literal together: each gap ends one stencil and begins the next.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [(stencil: Stencil, gap: Gap)] = []
    /// What follows the last gap so far.
    fileprivate var rest: Stencil.StringInterpolation

    /// Makes room for the markup before the first gap.
    public init(literalCapacity: Int, interpolationCount: Int) {
      rest = Stencil.StringInterpolation(literalCapacity: literalCapacity, interpolationCount: interpolationCount)
    }

    /// Markup, as it stands in the source code.
    public mutating func appendLiteral(_ literal: StaticString) { rest.appendLiteral(literal) }
    /// Text, which is escaped.
    public mutating func appendInterpolation(_ text: String) { rest.appendInterpolation(text) }
    /// Markup that is finished already, or a value that writes itself.
    public mutating func appendInterpolation(_ content: some HTMLContent) { rest.appendInterpolation(content) }
    /// The same; nothing for nil.
    public mutating func appendInterpolation(_ content: (some HTMLContent)?) { rest.appendInterpolation(content) }
    /// A blank, which is filled in for each page.
    public mutating func appendInterpolation(_ blank: Stencil.Blank) { rest.appendInterpolation(blank) }
    /// Another stencil, whose blanks stay open.
    public mutating func appendInterpolation(_ inner: Stencil) { rest.appendInterpolation(inner) }

    /// A gap, where each page writes what is its own.
    public mutating func appendInterpolation(_ gap: Gap) {
      parts.append((Stencil(stringInterpolation: rest), gap))
      rest = Stencil.StringInterpolation(literalCapacity: 0, interpolationCount: 0)
    }

    /// Another stencil, whose gaps and blanks stay open.
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
