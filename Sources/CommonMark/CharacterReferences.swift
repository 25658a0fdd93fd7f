/// Numeric character references to characters that no page can hold, such as `&#1;`, or `&#150;` where Windows-1252
/// was meant. libcmark would let them through.
enum CharacterReferences {
  /// One forbidden reference: where it stands and what it names.
  struct Forbidden {
    let range: Range<Int>
    let scalar: Unicode.Scalar
  }

  /// All forbidden references in `bytes` from `offset` on.
  static func forbidden(in bytes: [UInt8], from offset: Int) -> [Forbidden] {
    var found: [Forbidden] = []
    var index = offset
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "&")) {
      index = start + 1
      guard let reference = reference(in: bytes[start...]) else { continue }
      index = reference.range.upperBound
      if reference.scalar.value != 0, TextScan.isForbidden(reference.scalar) { found.append(reference) }
    }
    return found
  }

  /// Makes a reference one to U+0000, for which libcmark puts U+FFFD.
  static func neutralize(_ range: Range<Int>, in bytes: inout [UInt8]) {
    for index in range where isHexDigit(bytes[index]) { bytes[index] = UInt8(ascii: "0") }
  }

  /// The numeric reference that `bytes` begin with (CommonMark 0.30 §2.5: at most 7 digits, or 6 of base 16).
  private static func reference(in bytes: ArraySlice<UInt8>) -> Forbidden? {
    guard bytes.dropFirst().first == UInt8(ascii: "#") else { return nil }
    var digits = bytes.dropFirst(2)
    let isHex = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    if isHex { digits = digits.dropFirst() }
    let number = digits.prefix(8).prefix(while: isHexDigit)
    guard !number.isEmpty, number.count <= (isHex ? 6 : 7), digits.dropFirst(number.count).first == UInt8(ascii: ";"),
      let value = UInt32(String(decoding: number, as: UTF8.self), radix: isHex ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return Forbidden(range: bytes.startIndex..<number.endIndex + 1, scalar: scalar)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
