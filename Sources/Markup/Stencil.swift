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
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: filled[filling.places.range(of: cut.blank.index)]))
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

  /// All texts, escaped, one after the other; those of others before and after them.
  fileprivate let bytes: [UInt8]
  fileprivate let places: Places

  /// Where the texts of one filling stand among the bytes.
  fileprivate struct Places {
    var start, first, second, third, fourth: Int32

    fileprivate func range(of index: Int) -> Range<Int> {
      switch index {
      case 0: Int(start)..<Int(first)
      case 1: Int(first)..<Int(second)
      case 2: Int(second)..<Int(third)
      default: Int(third)..<Int(fourth)
      }
    }
  }

  package init(_ first: String, _ second: String = "", _ third: String = "", _ fourth: String = "") {
    var fillings = Fillings(count: 1)
    fillings.append(
      Array(first.utf8)[...], Array(second.utf8)[...], Array(third.utf8)[...], Array(fourth.utf8)[...])
    self = fillings[0]
  }

  fileprivate init(bytes: [UInt8], places: Places) {
    self.bytes = bytes
    self.places = places
  }
}

/// Many fillings, all of whose texts stand one after the other in one run of bytes.
package struct Fillings: Sendable {
  private var bytes: [UInt8] = []
  private var places: [Filling.Places] = []

  /// - Parameter count: how many there will be, about.
  package init(count: Int) {
    bytes.reserveCapacity(32 * count)
    places.reserveCapacity(count)
  }

  package subscript(index: Int) -> Filling { Filling(bytes: bytes, places: places[index]) }

  /// Appends a filling.
  /// - Parameters:
  ///   - first: its texts, UTF-8, that are not yet escaped.
  ///   - prefix: set before the first text.
  package mutating func append(
    _ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8> = [], _ third: ArraySlice<UInt8> = [],
    _ fourth: ArraySlice<UInt8> = [], prefix: ArraySlice<UInt8> = []
  ) {
    let start = Int32(bytes.count)
    append(text: prefix)
    let ends = (append(text: first), append(text: second), append(text: third), append(text: fourth))
    places.append(
      Filling.Places(start: start, first: ends.0, second: ends.1, third: ends.2, fourth: ends.3))
  }

  /// - Returns: where it ends.
  @discardableResult private mutating func append(text: ArraySlice<UInt8>) -> Int32 {
    text.withUnsafeBufferPointer { Escaping.append($0, to: &bytes) }
    return Int32(bytes.count)
  }
}
