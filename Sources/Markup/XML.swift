/// Finished XML: like `HTML`, a type of its own so that neither slips into the other.
public struct XML: Sendable, Hashable {
  /// UTF-8.
  public private(set) var bytes: [UInt8] = []

  public static func += (xml: inout XML, more: XML) {
    xml.bytes.append(contentsOf: more.bytes)
  }
}

extension XML: ExpressibleByStringInterpolation {
  public init(stringLiteral literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  public init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.xml
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    var xml = XML()

    public init(literalCapacity: Int, interpolationCount: Int) {
      xml.bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { xml.bytes.append(contentsOf: $0) }
    }

    public mutating func appendInterpolation(_ text: String) { Escaping.append(text, to: &xml.bytes) }

    /// One piece of XML for each item.
    public mutating func appendInterpolation<Items: Sequence>(_ items: Items, _ piece: (Items.Element) -> XML) {
      for item in items { xml += piece(item) }
    }
  }
}
