/// HTML with blanks that are filled in again and again: all else in it is made once, however often it is written.
///
/// A stencil is written like any template. Filling it in copies finished bytes, which makes a page of hundreds of links
/// cost little more than its length:
///
///     let label: Stencil = "<a class=\"label\" href=\"#\(.anchor)\">\(.label)</a>"
package struct Stencil: Sendable, ExpressibleByStringInterpolation {
  /// A place that is left open. What is left open is for those who write stencils to name.
  package struct Blank: Sendable, Hashable {
    /// From 0 to 3: which of the texts of a `Filling` belongs there.
    let index: Int

    package init(_ index: Int) {
      precondition(Filling.texts.contains(index), "a filling has \(Filling.texts.count) texts")
      self.index = index
    }
  }

  /// The end of a piece of markup, and what follows it.
  private struct Cut: Sendable {
    let end: Int
    let blank: Blank
  }

  /// The markup of all pieces.
  private var markup = HTML()
  private var cuts: [Cut] = []

  package init() {}

  package init(stringLiteral literal: StaticString) {
    markup.append(markup: literal)
  }

  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.stencil
  }

  fileprivate mutating func append(_ blank: Blank) {
    cuts.append(Cut(end: markup.bytes.count, blank: blank))
  }

  fileprivate mutating func append(_ inner: Stencil) {
    let start = markup.bytes.count
    markup += inner.markup
    cuts += inner.cuts.map { Cut(end: start + $0.end, blank: $0.blank) }
  }

  func write(_ filling: Filling, to bytes: inout [UInt8]) {
    markup.bytes.withUnsafeBufferPointer { markup in
      filling.bytes.withUnsafeBufferPointer { filled in
        var start = 0
        for cut in cuts {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: markup[start..<cut.end]))
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: filled[filling.range(of: cut.blank.index)]))
          start = cut.end
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: markup[start...]))
      }
    }
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var stencil = Stencil()

    package init(literalCapacity: Int, interpolationCount: Int) {
      stencil.markup = HTML(capacity: literalCapacity + 32 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: StaticString) { stencil.markup.append(markup: literal) }
    package mutating func appendInterpolation(_ text: String) { stencil.markup.append(text: text) }
    package mutating func appendInterpolation(_ content: some HTMLContent) { stencil.markup.append(content) }
    package mutating func appendInterpolation(_ content: (some HTMLContent)?) {
      if let content { stencil.markup.append(content) }
    }
    package mutating func appendInterpolation(_ blank: Blank) { stencil.append(blank) }
    package mutating func appendInterpolation(_ inner: Stencil) { stencil.append(inner) }

    /// One piece for each item.
    package mutating func appendInterpolation<Items: Sequence>(_ items: Items, _ piece: (Items.Element) -> Stencil) {
      for item in items { stencil.append(piece(item)) }
    }
  }
}

/// What is put into the blanks of stencils: up to four texts, escaped once however often they are put in.
package struct Filling: Sendable {
  /// The texts that a filling has, by their places.
  static let texts = 0..<4

  /// All texts, escaped, one after the other.
  fileprivate private(set) var bytes: [UInt8] = []
  private var ends: (Int, Int, Int, Int) = (0, 0, 0, 0)

  package init(_ first: String, _ second: String = "", _ third: String = "", _ fourth: String = "") {
    bytes.reserveCapacity(first.utf8.count + second.utf8.count + third.utf8.count + fourth.utf8.count)
    Escaping.append(first, to: &bytes)
    ends.0 = bytes.count
    Escaping.append(second, to: &bytes)
    ends.1 = bytes.count
    Escaping.append(third, to: &bytes)
    ends.2 = bytes.count
    if !fourth.isEmpty { Escaping.append(fourth, to: &bytes) }
    ends.3 = bytes.count
  }

  /// Where the text at a place stands among the bytes.
  fileprivate func range(of index: Int) -> Range<Int> {
    switch index {
    case 0: 0..<ends.0
    case 1: ends.0..<ends.1
    case 2: ends.1..<ends.2
    default: ends.2..<ends.3
    }
  }
}
