/// Finished XML: like `HTML`, a type of its own so that neither slips into the other.
public struct XML: Sendable, Hashable {
  /// What it consists of.
  public private(set) var pieces = MarkupPieces()

  /// No markup yet.
  public init() {}

  /// All of it in one, UTF-8.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    pieces.append(to: &bytes)
    return bytes
  }

  /// How many bytes it has.
  public var count: Int { pieces.count }

  /// The markup as a string: for tests and messages.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends finished XML as it stands.
  public static func += (xml: inout XML, more: XML) {
    xml.pieces.append(more.pieces)
  }
}

extension XML: ExpressibleByStringInterpolation {
  /// Pieces a literal together.
  public typealias StringInterpolation = MarkupInterpolation<XML>

  /// XML written in the source code of this program.
  public init(stringLiteral literal: StaticString) {
    pieces.append(markup: literal)
  }

  /// XML with what is put into it, pieced together already.
  public init(stringInterpolation: StringInterpolation) {
    pieces = stringInterpolation.pieces
  }
}
