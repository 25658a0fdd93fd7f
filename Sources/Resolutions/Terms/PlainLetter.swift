/// A letter or sign that is one character by itself where another one follows it: ASCII, or Latin, Greek or Cyrillic.
struct PlainLetter {
  let small: Unicode.Scalar
  /// In bytes.
  let length: Int

  /// nil at the end of the text, and where anything else stands.
  init?(in text: Span<UInt8>, at index: Int) {
    guard index < text.count else { return nil }
    let first = text[index]
    guard first >= 0x80 else {
      let isCapital = first >= 0x41 && first <= 0x5A
      guard first >= 0x20 else { return nil }
      small = Unicode.Scalar(isCapital ? first | 0x20 : first)
      length = 1
      return
    }
    guard first >= 0xC3, first <= 0xD4, index + 1 < text.count,
      let scalar = Unicode.Scalar(UInt32(first & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F))
    else { return nil }
    switch scalar.value {
    case 0xC0...0x24F, 0x388...0x3FF, 0x400...0x482, 0x48A...0x52F: break
    default: return nil
    }
    length = 2
    guard !scalar.isCommonLetter else {
      small = scalar.commonSmall
      return
    }
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    guard mapping.count == 1, let mapped = mapping.first else { return nil }
    small = mapped
  }
}
