/// The one place where text becomes markup. The five characters that can end text or an attribute value are replaced;
/// runs between them are copied whole.
enum Escaping {
  /// Appends `text` so that it is text in HTML and XML, between tags and within quoted attribute values.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var runStart = 0
    var index = 0
    let count = text.count
    while index < count {
      let byte = text[index]
      // All five lie below 0x3F; most letters do not.
      if byte <= 0x3E, let replacement = replacement(for: byte) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
        replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
        runStart = index + 1
      }
      index += 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<count]))
  }

  static func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
    var text = String(text)
    text.withUTF8 { append($0, to: &bytes) }
  }

  @inline(__always) private static func replacement(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
