/// Finished HTML. A literal is markup; what is interpolated into one is text and escaped, unless it is HTML itself:
///
///     let title: HTML = "<h1 lang=\"\(language)\">\(text)</h1>"
///
/// There is no way to make HTML of a string at run time other than escaping it.
package struct HTML: Sendable, Hashable {
  /// UTF-8.
  package private(set) var bytes: [UInt8]

  package init() {
    bytes = []
  }

  /// Room for `capacity` bytes, so that a long page grows without copying.
  package init(capacity: Int) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// Text, escaped.
  package init(text: String) {
    bytes = []
    Escaping.append(text, to: &bytes)
  }

  package var isEmpty: Bool { bytes.isEmpty }

  /// The markup as a string: for tests and messages.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  package static func += (html: inout HTML, more: HTML) {
    more.bytes.withUnsafeBufferPointer { html.bytes.append(contentsOf: $0) }
  }

  /// How many bytes it has.
  package var count: Int { bytes.count }

  /// Appends a part of other HTML, which begins and ends where that HTML was once complete.
  package mutating func append(_ other: HTML, _ range: Range<Int>) {
    other.bytes.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Makes it empty and keeps its memory, for a page after another.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Appends a stencil with its blanks filled in.
  package mutating func append(_ stencil: Stencil, _ filling: Filling) {
    filling.write(stencil, to: &bytes)
  }

  /// Appends a stencil with its blanks filled in from one of many fillings.
  package mutating func append(_ stencil: Stencil, _ fillings: Fillings, _ index: Int) {
    fillings.write(stencil, index, to: &bytes)
  }

  /// Appends the markup of a stencil.
  mutating func append(markupOf stencil: [UInt8]) { bytes.append(contentsOf: stencil) }

  /// Appends the stencil of a page with its blanks filled in.
  /// - Parameter fill: writes what belongs into a gap.
  package mutating func append(
    _ stencil: PageStencil, _ filling: Filling, _ fill: (PageStencil.Gap, inout HTML) -> Void
  ) {
    stencil.write(filling, to: &self, fill)
  }

  /// Appends what knows how to write itself, without a value in between.
  package mutating func append(_ content: some HTMLContent) {
    content.write(to: &self)
  }

  /// Appends text, escaped.
  package mutating func append(text: UnsafeBufferPointer<UInt8>) {
    Escaping.append(text, to: &bytes)
  }

  /// Appends text, escaped.
  package mutating func append(text: String) {
    Escaping.append(text, to: &bytes)
  }

  /// Appends text, escaped.
  package mutating func append(text: Substring) {
    Escaping.append(text, to: &bytes)
  }

  /// Appends markup written in the source code of this program.
  package mutating func append(markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends a number in decimal.
  package mutating func append(number: Int) {
    if (0...9).contains(number) {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }

  /// Appends one byte of markup, known to need no escaping.
  mutating func append(byte: UInt8) {
    bytes.append(byte)
  }
}

/// A value that writes itself as HTML into a growing page.
package protocol HTMLContent {
  /// Appends the value's markup to `html`.
  func write(to html: inout HTML)
}

extension HTML: HTMLContent {
  package func write(to html: inout HTML) { html += self }
}

extension HTML: ExpressibleByStringInterpolation {
  package init(stringLiteral literal: StaticString) {
    self.init()
    append(markup: literal)
  }

  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.html
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    var html: HTML

    package init(literalCapacity: Int, interpolationCount: Int) {
      html = HTML(capacity: literalCapacity + 32 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: StaticString) { html.append(markup: literal) }
    package mutating func appendInterpolation(_ text: String) { html.append(text: text) }
    package mutating func appendInterpolation(_ text: Substring) { html.append(text: text) }
    package mutating func appendInterpolation(_ number: Int) { html.append(number: number) }
    package mutating func appendInterpolation(_ content: some HTMLContent) { html.append(content) }
    package mutating func appendInterpolation(_ content: (some HTMLContent)?) {
      if let content { html.append(content) }
    }

    /// One piece of HTML for each item.
    package mutating func appendInterpolation<Items: Sequence>(
      _ items: Items, _ piece: (Items.Element) -> HTML
    ) {
      for item in items { html += piece(item) }
    }
  }
}
