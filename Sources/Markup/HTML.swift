/// Finished HTML. A literal is markup; what is interpolated into one is text and escaped, unless it is HTML itself:
///
///     let title: HTML = "<h1 lang=\"\(language)\">\(text)</h1>"
///
/// There is no way to make HTML of a string at run time other than escaping it.
public struct HTML: Sendable, Hashable {
  /// UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// No markup yet.
  public init() {}

  /// Text, escaped.
  public init(text: String) {
    append(text: text)
  }

  /// The markup as a string: for tests, messages and attributes that hold markup.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether there is no markup at all.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Appends finished markup as it stands.
  public static func += (html: inout HTML, more: HTML) {
    html.bytes += more.bytes
  }

  // MARK: For what writes markup piece by piece

  /// Appends UTF-8 text, escaped.
  package mutating func append(text: borrowing Span<UInt8>) {
    Escaping.append(text, to: &bytes)
  }

  /// Appends text, escaped.
  mutating func append(text: String) {
    Escaping.append(text.utf8.span, to: &bytes)
  }

  /// Appends markup written in the source code of this program.
  mutating func append(markup: StaticString) {
    bytes.append(markup)
  }

  /// Appends one byte of markup, known to need no escaping.
  mutating func append(byte: UInt8) {
    bytes.append(byte)
  }
}

extension HTML: ExpressibleByStringInterpolation {
  /// Pieces a literal together.
  public typealias StringInterpolation = MarkupInterpolation<HTML>

  /// Markup written in the source code of this program.
  public init(stringLiteral literal: StaticString) {
    append(markup: literal)
  }

  /// Markup with what is put into it, pieced together already.
  public init(stringInterpolation: StringInterpolation) {
    self.init()
    bytes = stringInterpolation.bytes
  }
}
