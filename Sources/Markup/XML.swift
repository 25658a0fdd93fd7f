/// Finished XML: like `HTML`, a type of its own so that neither slips into the other.
public struct XML: Sendable, Hashable {
  /// UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// No markup yet.
  public init() {}

  /// The markup as a string: for tests and messages.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends finished XML as it stands.
  public static func += (xml: inout XML, more: XML) {
    xml.bytes += more.bytes
  }
}

extension XML: ExpressibleByStringInterpolation {
  /// Pieces a literal together.
  public typealias StringInterpolation = MarkupInterpolation<XML>

  /// XML written in the source code of this program.
  public init(stringLiteral literal: StaticString) {
    bytes.append(literal)
  }

  /// XML with what is put into it, pieced together already.
  public init(stringInterpolation: StringInterpolation) {
    bytes = stringInterpolation.bytes
  }
}
