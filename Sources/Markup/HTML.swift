/// Finished HTML. A literal is markup; what is interpolated into one is text and escaped, unless it is HTML itself:
///
///     let title: HTML = "<h1 lang=\"\(language)\">\(text)</h1>"
///
/// There is no way to make HTML of a string at run time other than escaping it.
public struct HTML: Sendable, Hashable {
  @usableFromInline var content = MarkupBytes()

  /// A copy of it, UTF-8.
  public var bytes: [UInt8] { [UInt8](content) }

  /// No markup yet.
  public init() {}

  /// Room for `capacity` bytes, so that a long page grows without copying.
  public init(capacity: Int) {
    content.reserveCapacity(capacity)
  }

  /// Text, escaped.
  public init(text: String) {
    Escaping.append(text, to: &content)
  }

  /// The last byte; nil where there is none.
  var last: UInt8? { content.last }

  /// The markup as a string: for tests and messages.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends finished markup as it stands.
  public static func += (html: inout HTML, more: HTML) {
    more.content.withUnsafeBytes { html.content.append($0) }
  }

  /// How many bytes it has.
  public var count: Int { content.count }

  /// Hands out its bytes, UTF-8.
  @inline(__always) public func withUnsafeBytes<Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    try content.withUnsafeBytes(body)
  }

  /// Appends a part of other HTML, which begins and ends where that HTML was once complete.
  public mutating func append(_ other: HTML, _ range: Range<Int>) {
    content.append(other.content, range)
  }

  /// Makes it empty and keeps its memory, for a page after another.
  public mutating func removeAll() {
    content.removeAll()
  }

  /// Appends a stencil with its blanks filled in.
  public mutating func append(_ stencil: Stencil, _ filling: Filling) {
    filling.write(stencil, to: &content)
  }

  /// Appends a stencil with its blanks filled in from one of many fillings.
  public mutating func append(_ stencil: Stencil, _ fillings: Fillings, _ index: Int) {
    fillings.write(stencil, index, to: &content)
  }

  /// Appends the markup of a stencil.
  mutating func append(markupOf stencil: UnsafeRawBufferPointer) { content.append(stencil) }

  /// Appends the stencil of a page with its blanks filled in.
  /// - Parameter fill: writes what belongs into a gap.
  public mutating func append(
    _ stencil: PageStencil, _ filling: Filling, _ fill: (PageStencil.Gap, inout HTML) -> Void
  ) {
    stencil.write(filling, to: &self, fill)
  }

  /// Appends what knows how to write itself, without a value in between.
  public mutating func append(_ content: some HTMLContent) {
    content.write(to: &self)
  }

  /// Appends text, escaped.
  public mutating func append(text: UnsafeBufferPointer<UInt8>) {
    Escaping.append(text, to: &content)
  }

  /// Appends text, escaped.
  public mutating func append(text: String) {
    Escaping.append(text, to: &content)
  }

  /// Appends text, escaped.
  public mutating func append(text: Substring) {
    Escaping.append(text, to: &content)
  }

  /// Appends markup written in the source code of this program.
  @inlinable @inline(__always) public mutating func append(markup: StaticString) {
    content.append(markup)
  }

  /// Appends a text, escaped, between two pieces of markup written in the source code of this program.
  @inline(__always) public mutating func append(_ start: StaticString, text: String, _ end: StaticString) {
    append(markup: start)
    append(text: text)
    append(markup: end)
  }

  /// Appends a number in decimal.
  public mutating func append(number: Int) {
    if (0...9).contains(number) {
      content.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      append(text: String(number))
    }
  }

  /// Appends one byte of markup, known to need no escaping.
  mutating func append(byte: UInt8) {
    content.append(byte)
  }
}

/// A value that writes itself as HTML into a growing page.
public protocol HTMLContent {
  /// Appends the value's markup to `html`.
  func write(to html: inout HTML)
}

extension HTML: HTMLContent {
  /// Appends the markup as it stands.
  public func write(to html: inout HTML) { html += self }
}

extension HTML: ExpressibleByStringInterpolation {
  /// Markup written in the source code of this program.
  public init(stringLiteral literal: StaticString) {
    self.init()
    append(markup: literal)
  }

  /// Markup with what is put into it, pieced together already.
  public init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.html
  }

  /// Pieces a literal together: what stands in it is markup, what is interpolated is escaped.
  public struct StringInterpolation: StringInterpolationProtocol {
    var html: HTML

    /// Makes room for the literal and for 32 bytes an interpolation.
    public init(literalCapacity: Int, interpolationCount: Int) {
      html = HTML(capacity: literalCapacity + 32 * interpolationCount)
    }

    /// Markup, as it stands in the source code.
    public mutating func appendLiteral(_ literal: StaticString) { html.append(markup: literal) }
    /// Text, which is escaped.
    public mutating func appendInterpolation(_ text: String) { html.append(text: text) }
    /// A piece of text, which is escaped.
    public mutating func appendInterpolation(_ text: Substring) { html.append(text: text) }
    /// A number, in decimal.
    public mutating func appendInterpolation(_ number: Int) { html.append(number: number) }
    /// Markup that is finished already, or a value that writes itself.
    public mutating func appendInterpolation(_ content: some HTMLContent) { html.append(content) }
    /// The same; nothing for nil.
    public mutating func appendInterpolation(_ content: (some HTMLContent)?) {
      if let content { html.append(content) }
    }

    /// One piece of HTML for each item.
    public mutating func appendInterpolation<Items: Sequence>(
      _ items: Items, _ piece: (Items.Element) -> HTML
    ) {
      for item in items { html += piece(item) }
    }
  }
}
