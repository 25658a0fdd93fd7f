/// Finished HTML. A literal is markup; what is interpolated into one is text and escaped, unless it is HTML itself:
///
///     let title: HTML = "<h1 lang=\"\(language)\">\(text)</h1>"
///
/// There is no way to make HTML of a string at run time other than escaping it.
public struct HTML: Sendable, Hashable {
  /// What it consists of.
  public private(set) var pieces = MarkupPieces()

  /// No markup yet.
  public init() {}

  /// Text, escaped.
  public init(text: String) {
    pieces.append(text: text)
  }

  /// A block of data within a page, which no browser runs (HTML, 4.12.1.1).
  /// - Parameters:
  ///   - json: JSON. Its `<` are written as JSON escapes, so that nothing in it ends the element.
  ///   - mediaType: of the data, `application/ld+json`.
  public init(data json: String, mediaType: StaticString) {
    pieces.append(markup: "<script type=\"")
    pieces.append(markup: mediaType)
    pieces.append(markup: "\">")
    let json = json.utf8.span
    var start = 0
    for index in json.indices where json[index] == UInt8(ascii: "<") {
      pieces.append(markup: json.extracting(start..<index))
      pieces.append(markup: "\\u003C")
      start = index + 1
    }
    pieces.append(markup: json.extracting(start..<json.count))
    pieces.append(markup: "</script>\n")
  }

  /// All of it in one, UTF-8.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    pieces.append(to: &bytes)
    return bytes
  }

  /// Appends all of it to other bytes, UTF-8.
  public func append(to bytes: inout [UInt8]) { pieces.append(to: &bytes) }

  /// The markup as a string: for tests, messages and attributes that hold markup.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether there is no markup at all.
  public var isEmpty: Bool { pieces.isEmpty }

  /// Appends finished markup as it stands.
  public static func += (html: inout HTML, more: HTML) {
    html.pieces.append(more.pieces)
  }

  // MARK: For what writes markup piece by piece

  /// The last byte; nil where there is none.
  var last: UInt8? { pieces.last }

  /// Appends UTF-8 text, escaped.
  package mutating func append(text: borrowing Span<UInt8>) { pieces.append(text: text) }

  /// Appends text, escaped.
  mutating func append(text: String) { pieces.append(text: text) }

  /// Appends markup written in the source code of this program.
  mutating func append(markup: StaticString) { pieces.append(markup: markup) }

  /// Appends one byte of markup, known to need no escaping.
  mutating func append(byte: UInt8) { pieces.append(byte: byte) }
}

extension HTML: ExpressibleByStringInterpolation {
  /// Pieces a literal together.
  public typealias StringInterpolation = MarkupInterpolation<HTML>

  /// Markup written in the source code of this program.
  public init(stringLiteral literal: StaticString) {
    pieces.append(markup: literal)
  }

  /// Markup with what is put into it, pieced together already.
  public init(stringInterpolation: StringInterpolation) {
    pieces = stringInterpolation.pieces
  }
}
