public import CommonMark

/// HTML with blanks that are filled in again and again: all else in it is made once, however often it is written.
///
/// A stencil is written like any template. Filling it in copies finished bytes, which makes a page of hundreds of links
/// cost little more than its length:
///
///     let label: Stencil = "<a class=\"label\" href=\"#\(.anchor)\">\(.label)</a>"
public final class Stencil: @unchecked Sendable, ExpressibleByStringInterpolation {
  /// A place that is left open. What is left open is for those who write stencils to name.
  public struct Blank: Sendable, Hashable {
    /// From 0 to 3: which of the texts of a `Filling` belongs there.
    let index: Int

    /// - Parameter index: from 0 to 3: which of the texts of a `Filling` belongs there.
    public init(_ index: Int) {
      precondition(Filling.texts.contains(index), "a filling has \(Filling.texts.count) texts")
      self.index = index
    }
  }

  /// The end of a piece of markup, and what follows it.
  fileprivate struct Cut: Sendable {
    let end: Int
    let blank: Blank
  }

  // Memory of its own that never changes and goes with it. Arrays would be retained and released each time, which costs
  // as much as copying the markup.
  /// The markup of all pieces, with room after it to be read when the last one is copied.
  private let markup: UnsafeRawBufferPointer
  private let cuts: UnsafeBufferPointer<Cut>
  /// How often each blank stands in it.
  private let uses: InlineArray<4, Int>

  /// No markup.
  public static let empty: Stencil = ""
  /// Whether there is neither markup nor a blank.
  public var isEmpty: Bool { markup.isEmpty && cuts.isEmpty }

  /// Markup without a blank.
  public convenience init(stringLiteral literal: StaticString) {
    self.init(HTML(stringLiteral: literal), [])
  }

  /// Markup with its blanks.
  public convenience init(stringInterpolation: StringInterpolation) {
    self.init(stringInterpolation.markup, stringInterpolation.cuts)
  }

  private init(_ markup: HTML, _ cuts: [Cut]) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: markup.count + PieceCopy.overrun, alignment: 1)
    markup.withUnsafeBytes { bytes.copyMemory(from: $0) }
    bytes[markup.count...].initializeMemory(as: UInt8.self, repeating: 0)
    self.markup = UnsafeRawBufferPointer(rebasing: bytes[..<markup.count])
    let ends = UnsafeMutableBufferPointer<Cut>.allocate(capacity: cuts.count)
    _ = ends.initialize(from: cuts)
    self.cuts = UnsafeBufferPointer(ends)
    var uses = InlineArray<4, Int>(repeating: 0)
    for cut in cuts { uses[cut.blank.index] += 1 }
    self.uses = uses
  }

  deinit {
    markup.deallocate()
    cuts.deallocate()
  }

  /// - Parameters:
  ///   - filled: what the blanks' texts are parts of.
  ///   - places: where they stand in it.
  func write(_ filled: UnsafeRawBufferPointer, _ places: Filling.Places, to bytes: inout MarkupBytes) {
    let texts = places.texts.span
    var length = markup.count
    for index in texts.indices { length &+= uses[index] &* Int(texts[index].count) }
    guard let start = markup.baseAddress else { return }
    // Room is made once; then pieces are only copied.
    bytes.append(pieces: length) { page in
      var place = 0
      for cut in cuts {
        page.append(start + place, count: cut.end &- place)
        page.append(filled, texts[cut.blank.index])
        place = cut.end
      }
      page.append(start + place, count: markup.count &- place)
    }
  }

  /// Pieces a literal together: all but its blanks becomes markup at once.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup: HTML
    fileprivate var cuts: [Cut] = []

    /// Makes room for the literal and for 32 bytes an interpolation.
    public init(literalCapacity: Int, interpolationCount: Int) {
      markup = HTML(capacity: literalCapacity + 32 * interpolationCount)
    }

    /// Markup, as it stands in the source code.
    public mutating func appendLiteral(_ literal: StaticString) { markup.append(markup: literal) }
    /// Text, which is escaped.
    public mutating func appendInterpolation(_ text: String) { markup.append(text: text) }
    /// Markup that is finished already, or a value that writes itself.
    public mutating func appendInterpolation(_ content: some HTMLContent) { markup.append(content) }
    /// The same; nothing for nil.
    public mutating func appendInterpolation(_ content: (some HTMLContent)?) {
      if let content { markup.append(content) }
    }
    /// A blank, which stays open until the stencil is filled in.
    public mutating func appendInterpolation(_ blank: Blank) { cuts.append(Cut(end: markup.count, blank: blank)) }

    /// Another stencil, whose blanks stay open.
    public mutating func appendInterpolation(_ inner: Stencil) {
      let start = markup.count
      markup.append(markupOf: inner.markup)
      for cut in inner.cuts { cuts.append(Cut(end: start + cut.end, blank: cut.blank)) }
    }

    /// One piece for each item.
    public mutating func appendInterpolation<Items: Sequence>(_ items: Items, _ piece: (Items.Element) -> Stencil) {
      for item in items { appendInterpolation(piece(item)) }
    }
  }
}

/// What is put into the blanks of stencils: up to four texts, escaped once however often they are put in.
public struct Filling: Sendable {
  /// The texts that a filling has, by their places.
  static let texts = 0..<4

  /// All texts, escaped; those of others among them.
  private let bytes: MarkupBytes
  private let places: Places

  /// Where the texts of a filling stand among bytes.
  public struct Places: Sendable {
    fileprivate let texts: InlineArray<4, TextSpan>

    /// The texts for the blanks 0 to 3; those that no blank asks for may be left out.
    public init(
      _ first: TextSpan, _ second: TextSpan = .empty, _ third: TextSpan = .empty, _ fourth: TextSpan = .empty
    ) {
      texts = [first, second, third, fourth]
    }

    /// The same texts elsewhere.
    fileprivate func map(_ move: (Range<Int>) -> TextSpan) -> Places {
      Places(move(texts[0].range), move(texts[1].range), move(texts[2].range), move(texts[3].range))
    }
  }

  /// The texts for the blanks 0 to 3, not yet escaped; those that no blank asks for may be left out.
  public init(_ first: String, _ second: String = "", _ third: String = "", _ fourth: String = "") {
    var bytes = MarkupBytes()
    bytes.reserveCapacity(first.utf8.count + second.utf8.count + third.utf8.count + fourth.utf8.count)
    places = Places(
      bytes.append(escaped: first), bytes.append(escaped: second), bytes.append(escaped: third),
      bytes.append(escaped: fourth))
    self.bytes = bytes
  }

  /// Appends a stencil with its blanks filled in.
  func write(_ stencil: Stencil, to html: inout MarkupBytes) {
    bytes.withUnsafeBytes { stencil.write($0, places, to: &html) }
  }
}

/// The fillings of many pieces of markup, all of whose texts are cut from one run of bytes.
public final class Fillings: @unchecked Sendable {
  // Memory of its own, as that of a stencil.
  private let bytes: UnsafeRawBufferPointer
  private let places: UnsafeBufferPointer<Filling.Places>

  /// - Parameters:
  ///   - text: UTF-8, not yet escaped.
  ///   - places: where the texts of each filling stand in it.
  public init(of text: [UInt8], _ places: [Filling.Places]) {
    let ownPlaces = UnsafeMutableBufferPointer<Filling.Places>.allocate(capacity: places.count)
    // Hardly any number has a sign in it that markup has no place for.
    if text.withUnsafeBufferPointer({ Escaping.isSafe($0) }) {
      bytes = text.withUnsafeBytes(Self.copy)
      _ = ownPlaces.initialize(from: places)
    } else {
      var escaped = MarkupBytes()
      let moved = places.map { places in
        places.map { range in text[range].withUnsafeBufferPointer { escaped.append(escaped: $0) } }
      }
      bytes = escaped.withUnsafeBytes(Self.copy)
      _ = ownPlaces.initialize(from: moved)
    }
    self.places = UnsafeBufferPointer(ownPlaces)
  }

  deinit {
    bytes.deallocate()
    places.deallocate()
  }

  private static func copy(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyMemory(from: bytes)
    return UnsafeRawBufferPointer(copy)
  }

  /// Appends a stencil with its blanks filled in.
  func write(_ stencil: Stencil, _ index: Int, to html: inout MarkupBytes) {
    precondition(places.indices.contains(index), "there is no filling for it")
    stencil.write(bytes, places[index], to: &html)
  }
}

extension MarkupBytes {
  /// Appends a text, escaped.
  /// - Returns: where it stands.
  fileprivate mutating func append(escaped text: String) -> TextSpan {
    text.isEmpty ? .empty : text.utf8.span.withUnsafeBufferPointer { append(escaped: $0) }
  }

  /// The same of bytes of UTF-8.
  fileprivate mutating func append(escaped text: UnsafeBufferPointer<UInt8>) -> TextSpan {
    let start = count
    Escaping.append(text, to: &self)
    return TextSpan(start: start, count: count - start)
  }
}
