package import CommonMark

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
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: filled[filling.places[cut.blank.index]]))
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

  /// All texts, escaped; those of others among them.
  fileprivate let bytes: [UInt8]
  fileprivate let places: Places

  /// Where the texts of a filling stand among bytes.
  package struct Places: Sendable {
    private let first, second, third, fourth: TextSpan

    package init(
      _ first: TextSpan, _ second: TextSpan = .empty, _ third: TextSpan = .empty, _ fourth: TextSpan = .empty
    ) {
      self.first = first
      self.second = second
      self.third = third
      self.fourth = fourth
    }

    /// - Parameter index: which of the four texts.
    @inline(__always) fileprivate subscript(index: Int) -> Range<Int> {
      switch index {
      case 0: first.range
      case 1: second.range
      case 2: third.range
      default: fourth.range
      }
    }

    /// The same texts elsewhere.
    fileprivate func map(_ move: (Range<Int>) -> TextSpan) -> Places {
      Places(move(first.range), move(second.range), move(third.range), move(fourth.range))
    }
  }

  package init(_ first: String, _ second: String = "", _ third: String = "", _ fourth: String = "") {
    var bytes: [UInt8] = []
    func append(_ text: String) -> TextSpan {
      let start = bytes.count
      Escaping.append(text, to: &bytes)
      return TextSpan(start: start, count: bytes.count - start)
    }
    places = Places(append(first), append(second), append(third), append(fourth))
    self.bytes = bytes
  }

  fileprivate init(bytes: [UInt8], places: Places) {
    self.bytes = bytes
    self.places = places
  }
}

/// The fillings of many pieces of markup, all of whose texts are cut from one run of bytes.
package struct Fillings: Sendable {
  private var bytes: [UInt8]
  private var places: [Filling.Places]

  /// - Parameters:
  ///   - text: UTF-8, not yet escaped.
  ///   - places: where the texts of each filling stand in it.
  package init(of text: [UInt8], _ places: [Filling.Places]) {
    bytes = text
    self.places = places
    // Hardly any number has a sign in it that markup has no place for.
    guard text.withUnsafeBufferPointer({ !Escaping.isSafe($0) }) else { return }
    bytes = []
    self.places = places.map { $0.map { append(text[$0]) } }
  }

  private mutating func append(_ text: ArraySlice<UInt8>) -> TextSpan {
    let start = bytes.count
    text.withUnsafeBufferPointer { Escaping.append($0, to: &bytes) }
    return TextSpan(start: start, count: bytes.count - start)
  }

  package subscript(index: Int) -> Filling { Filling(bytes: bytes, places: places[index]) }
}
