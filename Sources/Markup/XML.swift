/// Finished XML: like `HTML`, a type of its own so that neither slips into the other.
package struct XML: Sendable, Hashable {
  /// UTF-8.
  package private(set) var bytes: [UInt8] = []

  package static func += (xml: inout XML, more: XML) {
    xml.bytes.append(contentsOf: more.bytes)
  }
}

extension XML: ExpressibleByStringInterpolation {
  package init(stringLiteral literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.xml
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    var xml = XML()

    package init(literalCapacity: Int, interpolationCount: Int) {
      xml.bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { xml.bytes.append(contentsOf: $0) }
    }

    package mutating func appendInterpolation(_ text: String) { Escaping.append(text, to: &xml.bytes) }

    /// One piece of XML for each item.
    package mutating func appendInterpolation<Items: Sequence>(_ items: Items, _ piece: (Items.Element) -> XML) {
      for item in items { xml += piece(item) }
    }
  }
}
