/// A text of at most 24 bytes, UTF-8, that is plain memory: labels are copied often, and a String is retained each time.
struct ShortText: Equatable {
  static let capacity = 24

  private var bytes = InlineArray<24, UInt8>(repeating: 0)
  private var length: UInt8 = 0

  /// - Parameter text: of no more bytes than the capacity.
  init(_ text: Span<UInt8>) {
    for index in text.indices { bytes[index] = text[index] }
    length = UInt8(text.count)
  }

  /// How many bytes it has.
  var count: Int { Int(length) }

  subscript(index: Int) -> UInt8 { bytes[index] }

  /// Whether the sign for degrees stands in it, as in `1°`.
  var hasDegree: Bool { (1..<max(count, 1)).contains { bytes[$0] == 0xB0 && bytes[$0 - 1] == 0xC2 } }

  /// The part of it that stands in `range`, as bytes.
  func string(_ range: Range<Int>) -> String {
    unsafe String(unsafeUninitializedCapacity: range.count) { buffer in
      for (place, index) in range.enumerated() { unsafe buffer[place] = bytes[index] }
      return range.count
    }
  }

  static func == (a: Self, b: Self) -> Bool {
    guard a.length == b.length else { return false }
    return (0..<a.count).allSatisfy { a[$0] == b[$0] }
  }
}

/// The characters of a part of a short text, one after the other.
struct ShortScalars: Sequence, IteratorProtocol {
  private let text: ShortText
  private var index: Int
  private let end: Int

  /// - Parameter range: of whole characters, in bytes.
  init(_ text: ShortText, _ range: Range<Int>) {
    self.text = text
    index = range.lowerBound
    end = range.upperBound
  }

  /// Whether none is left.
  var isEmpty: Bool { index == end }

  mutating func next() -> Unicode.Scalar? {
    guard index < end else { return nil }
    let first = text[index]
    guard first >= 0xC0 else {
      index += 1
      return Unicode.Scalar(first)
    }
    let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0x7F >> UInt32(count))
    for offset in 1..<count { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    index += count
    return Unicode.Scalar(value)
  }
}

extension [UInt8] {
  mutating func append(_ text: ShortText) {
    for index in 0..<text.count { append(text[index]) }
  }
}
