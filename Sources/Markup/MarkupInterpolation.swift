/// A language of tags, in which what is interpolated into a literal is escaped: `HTML` or `XML`.
public protocol MarkupLanguage: Sendable {
  /// What it consists of.
  var pieces: MarkupPieces { get }
}

extension HTML: MarkupLanguage {}
extension XML: MarkupLanguage {}

/// Pieces a literal together: what stands in it is markup, what is interpolated is text and escaped, unless it is finished
/// markup of the same language.
public struct MarkupInterpolation<Markup: MarkupLanguage>: StringInterpolationProtocol {
  /// What there is so far.
  private(set) var pieces: MarkupPieces

  /// Makes room for the literal and for 32 bytes an interpolation.
  public init(literalCapacity: Int, interpolationCount: Int) {
    pieces = MarkupPieces(capacity: literalCapacity + 32 * interpolationCount)
  }

  /// Markup, as it stands in the source code.
  public mutating func appendLiteral(_ literal: StaticString) { pieces.append(markup: literal) }

  /// Text, which is escaped.
  public mutating func appendInterpolation(_ text: String) { pieces.append(text: text) }

  /// A piece of text, which is escaped.
  public mutating func appendInterpolation(_ text: Substring) { pieces.append(text: text.utf8.span) }

  /// A number, in decimal.
  public mutating func appendInterpolation(_ number: Int) { pieces.append(text: String(number)) }

  /// Finished markup, as it stands.
  public mutating func appendInterpolation(_ markup: Markup) { pieces.append(markup.pieces) }

  /// Finished markup; nothing for nil.
  public mutating func appendInterpolation(_ markup: Markup?) {
    if let markup { pieces.append(markup.pieces) }
  }

  /// Markup for each item, one after the other.
  public mutating func appendInterpolation<Items: Sequence>(_ items: Items, _ piece: (Items.Element) -> Markup) {
    for item in items { pieces.append(piece(item).pieces) }
  }
}
