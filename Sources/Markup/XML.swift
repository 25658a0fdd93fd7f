/// Finished XML: like `HTML`, a type of its own so that neither slips into the other.
public struct XML: Sendable, Hashable {
  fileprivate var content = MarkupBytes()

  /// UTF-8.
  public var bytes: [UInt8] { [UInt8](content) }

  /// Appends finished XML as it stands.
  public static func += (xml: inout XML, more: XML) {
    more.content.withUnsafeBytes { xml.content.append($0) }
  }
}

extension XML: ExpressibleByStringInterpolation {
  /// XML written in the source code of this program.
  public init(stringLiteral literal: StaticString) {
    content.append(literal)
  }

  /// XML with what is put into it, pieced together already.
  public init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.xml
  }

  /// Pieces a literal together: what stands in it is XML, what is interpolated is escaped.
  public struct StringInterpolation: StringInterpolationProtocol {
    var xml = XML()

    /// Makes room for the literal and for 32 bytes an interpolation.
    public init(literalCapacity: Int, interpolationCount: Int) {
      xml.content.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    /// XML, as it stands in the source code.
    public mutating func appendLiteral(_ literal: StaticString) {
      xml.content.append(literal)
    }

    /// Text, which is escaped.
    public mutating func appendInterpolation(_ text: String) { Escaping.append(text, to: &xml.content) }

    /// One piece of XML for each item.
    public mutating func appendInterpolation<Items: Sequence>(_ items: Items, _ piece: (Items.Element) -> XML) {
      for item in items { xml += piece(item) }
    }
  }
}
