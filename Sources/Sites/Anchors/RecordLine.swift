internal import Resolutions

/// What the lines of both records, of addresses and of translations, have in common: they begin with a place,
/// `2019-2610-kazakhstan#rec_C`, and may be left unmerged.
enum RecordLine {
  /// The text and the address that a place names; nil of anything else.
  static func place(_ text: Substring) -> (slug: Slug, key: String)? {
    guard let sign = text.firstIndex(of: "#"), sign != text.startIndex else { return nil }
    let key = text[text.index(after: sign)...]
    return key.isEmpty ? nil : (Slug(String(text[..<sign])), String(key))
  }

  /// Whether bytes are a place.
  static func hasPlace(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let sign = bytes.firstIndex(of: UInt8(ascii: "#")) else { return false }
    return sign > bytes.startIndex && sign + 1 < bytes.endIndex
  }

  /// Whether a line is one of those that git puts where two versions were not merged.
  static func isConflict(_ line: ArraySlice<UInt8>) -> Bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains { line.starts(with: $0.utf8) }
  }

  /// Whether a byte is a digit as fingerprints have them.
  static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
