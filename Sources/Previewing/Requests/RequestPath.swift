internal import Sites

/// Reads the path of a request.
enum RequestPath {
  /// The path without its escapes (RFC 3986, §2.1), without a slash before it.
  ///
  /// A path that could lead out of a folder, or be taken for another one by whoever decodes it once more, is refused: `..`,
  /// escaped slashes, backslashes, controls, two slashes in a row.
  static func decode(_ path: String) throws(Refusal) -> String {
    var bytes: [UInt8] = []
    var rest = path.utf8.dropFirst()
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(value), let low = rest.popFirst().flatMap(value) else {
        throw .malformed
      }
      let decoded = high << 4 | low
      guard decoded != UInt8(ascii: "/") else { throw .malformed }
      bytes.append(decoded)
    }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }),
      let text = String(validating: bytes, as: UTF8.self)
    else { throw .malformed }
    let names = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, name) in names.enumerated() {
      guard !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8) else { throw .malformed }
      guard !name.isEmpty || index == names.count - 1 else { throw .malformed }
    }
    return text
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
