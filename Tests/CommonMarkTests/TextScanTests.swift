import Testing

@testable import CommonMark

/// Holds the scan of whole blocks against one that looks at every byte, on random and hostile texts.
struct TextScanTests {
  @Test func agreesWithByteByByte() {
    var random = Random(state: 2019)
    for round in 0..<8_000 {
      let bytes = Self.text(&random, length: round % 150)
      expectSame(bytes)
    }
  }

  /// Sequences of two, three and four bytes with the limits of what is valid, wherever blocks end.
  @Test func agreesAtBlockEnds() {
    let limits: [UInt8] = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xAF, 0xB0, 0xBE, 0xBF, 0xC0, 0xFF]
    for offset in [0, 29, 30, 31, 32] {
      for first in UInt8.min...UInt8.max {
        for second in limits { expectSame(Self.text([first, second], at: offset)) }
      }
    }
    for first in UInt8(0xE0)...0xFF {
      for second in limits {
        for third in limits {
          for fourth in limits { expectSame(Self.text([first, second, third, fourth], at: 29)) }
        }
      }
    }
  }

  @Test(arguments: ["Русский текст, ещё один", "Ελληνικό κείμενο εδώ", "中文，全角标点。", "한국어 힣 텍스트", "हिन्दी", "«é» ", "ﷺ﷼"])
  func commonTextsAreValid(_ text: String) {
    let scan = TextScan(Array(String(repeating: text, count: 20).utf8))
    #expect(scan.firstInvalidByte == nil && scan.firstForbidden == nil)
  }

  private func expectSame(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    let scan = TextScan(bytes)
    let reference = Reference(bytes)
    let isSame =
      scan.firstInvalidByte == reference.firstInvalidByte && scan.firstForbidden?.offset == reference.firstForbidden
      && scan.footnoteCarets == reference.carets && scan.hasReferences == reference.hasReferences
    if !isSame { Issue.record("\(bytes): \(scan), not \(reference)", sourceLocation: sourceLocation) }
  }

  private static func text(_ bytes: [UInt8], at offset: Int) -> [UInt8] {
    Array(repeating: 0x61, count: offset) + bytes + Array(repeating: 0x62, count: offset % 3)
  }

  /// Pieces of valid text, of forbidden characters and of nonsense.
  private static func text(_ random: inout Random, length: Int) -> [UInt8] {
    let pieces: [[UInt8]] = [
      [0x61], [0x20], [0x0A], Array("й".utf8), Array("—".utf8), Array("😀".utf8), Array("[^1]".utf8), Array("&#1;".utf8),
      Array("#".utf8), Array("^".utf8), Array("\u{FFFD}".utf8), Array("\u{D7FF}".utf8),
    ]
    let oddities: [[UInt8]] = [
      [0x01], [0x7F], [0xC2, 0x85], [0xEF, 0xBF, 0xBE], [0xEF, 0xB7, 0x90], [0xF0, 0x9F, 0xBF, 0xBF], [0xC0, 0x80],
      [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xC3], [0xE2, 0x80],
      [0xF0, 0x9F, 0x98],
      [UInt8.random(in: 0...255, using: &random)],
    ]
    var bytes: [UInt8] = []
    while bytes.count < length {
      bytes += Int.random(in: 0..<40, using: &random) == 0 ? oddities.randomElement(using: &random) ?? [] : []
      bytes += pieces.randomElement(using: &random) ?? []
    }
    return bytes
  }

  private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }
  }

  /// What is looked for, in the plainest way.
  private struct Reference {
    var firstInvalidByte: Int?
    var firstForbidden: Int?
    var carets: [Int] = []
    var hasReferences = false

    init(_ bytes: [UInt8]) {
      for offset in bytes.indices.dropFirst() {
        if bytes[offset] == UInt8(ascii: "^"), bytes[offset - 1] == UInt8(ascii: "[") { carets.append(offset) }
        if bytes[offset] == UInt8(ascii: "#"), bytes[offset - 1] == UInt8(ascii: "&") { hasReferences = true }
      }
      do {
        _ = try UTF8Span(validating: bytes.span)
      } catch {
        firstInvalidByte = error.byteOffsets.lowerBound
      }
      firstForbidden = bytes.indices.first { offset in
        var decoder = UTF8()
        var rest = bytes[offset..<min(offset + 4, bytes.count)].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return false }
        return TextScan.isForbidden(scalar)
      }
    }
  }
}
