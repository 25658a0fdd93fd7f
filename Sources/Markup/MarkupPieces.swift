/// Markup that grows at its end. What is long is taken over as it is, so that a page does not copy what its parts made once
/// more at each level of templates; what is short is put together. All of it becomes one when a page is finished.
public struct MarkupPieces: Sendable {
  /// Complete pieces, UTF-8.
  private var pieces: [[UInt8]] = []
  /// What follows them, and grows.
  private(set) var end: [UInt8] = []

  /// Pieces of this length are not copied, and none that grows becomes much longer.
  private static let length = 2048

  init() {}

  /// No pieces yet.
  /// - Parameter capacity: room for so many bytes.
  init(capacity: Int) {
    end.reserveCapacity(min(capacity, 2 * Self.length))
  }

  var isEmpty: Bool { end.isEmpty && pieces.isEmpty }

  /// The last byte; nil where there is none.
  var last: UInt8? { end.last ?? pieces.last?.last }

  /// In bytes.
  var count: Int { pieces.reduce(end.count) { $0 + $1.count } }

  /// Appends all of it to other bytes.
  func append(to bytes: inout [UInt8]) {
    bytes.reserveCapacity(bytes.count + count)
    for piece in pieces { bytes.append(piece.span) }
    bytes.append(end.span)
  }

  // MARK: Growing

  mutating func append(_ more: MarkupPieces) {
    guard more.pieces.isEmpty, more.end.count < Self.length else {
      completePiece()
      pieces += more.pieces
      if !more.end.isEmpty { pieces.append(more.end) }
      return
    }
    if end.count > Self.length { completePiece() }
    end.append(more.end.span)
  }

  mutating func append(text: borrowing Span<UInt8>) { Escaping.append(text, to: &end) }

  mutating func append(text: String) { Escaping.append(text.utf8.span, to: &end) }

  mutating func append(markup: StaticString) { end.append(markup) }

  mutating func append(markup: borrowing Span<UInt8>) { end.append(markup) }

  mutating func append(byte: UInt8) { end.append(byte) }

  private mutating func completePiece() {
    guard !end.isEmpty else { return }
    pieces.append(end)
    end = []
  }
}

extension MarkupPieces: Hashable {
  private var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  /// Whether they are the same bytes, however they are cut.
  public static func == (a: Self, b: Self) -> Bool { a.bytes == b.bytes }

  /// Hashes all of them.
  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
