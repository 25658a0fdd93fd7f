/// A language of tags, in which what is interpolated into a literal is escaped: `HTML` or `XML`.
public protocol MarkupLanguage: Sendable {
  /// UTF-8.
  var bytes: [UInt8] { get }
}

extension HTML: MarkupLanguage {}
extension XML: MarkupLanguage {}

/// Pieces a literal together: what stands in it is markup, what is interpolated is text and escaped, unless it is finished
/// markup of the same language.
public struct MarkupInterpolation<Markup: MarkupLanguage>: StringInterpolationProtocol {
  /// What there is so far, UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Makes room for the literal and for 32 bytes an interpolation.
  public init(literalCapacity: Int, interpolationCount: Int) {
    bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
  }

  /// Markup, as it stands in the source code.
  public mutating func appendLiteral(_ literal: StaticString) {
    bytes.append(literal)
  }

  /// Text, which is escaped.
  public mutating func appendInterpolation(_ text: String) { Escaping.append(text.utf8.span, to: &bytes) }

  /// A piece of text, which is escaped.
  public mutating func appendInterpolation(_ text: Substring) { Escaping.append(text.utf8.span, to: &bytes) }

  /// A number, in decimal.
  public mutating func appendInterpolation(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Finished markup, as it stands.
  public mutating func appendInterpolation(_ markup: Markup) { bytes += markup.bytes }

  /// Finished markup; nothing for nil.
  public mutating func appendInterpolation(_ markup: Markup?) {
    if let markup { bytes += markup.bytes }
  }

  /// Markup for each item, one after the other.
  public mutating func appendInterpolation<Items: Sequence>(_ items: Items, _ piece: (Items.Element) -> Markup) {
    for item in items { bytes += piece(item).bytes }
  }
}
