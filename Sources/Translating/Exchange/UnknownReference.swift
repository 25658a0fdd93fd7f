/// Finds what looks like a character reference and is none in XML, as `&eacute;` of HTML: taken as it stands it would become
/// a part of the text.
enum UnknownReference {
  private static let known = ["amp", "lt", "gt", "quot", "apos", "nbsp"]
  private static let longest = 32

  /// The first one and its line; nil where there is none.
  static func first(in bytes: [UInt8]) -> (name: String, line: Int)? {
    var place = 0
    while let start = bytes[place...].firstIndex(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) {
      let rest = bytes[start...]
      place = start + 1
      if rest.first == UInt8(ascii: "<") {
        if rest.starts(with: "<!--".utf8) { place = end(of: "-->", in: rest) }
        if rest.starts(with: "<![CDATA[".utf8) { place = end(of: "]]>", in: rest) }
        continue
      }
      let name = rest.dropFirst().prefix(longest).prefix {
        $0 != UInt8(ascii: ";") && $0 > 0x20 && $0 != UInt8(ascii: "<")
      }
      let isEnded = rest.dropFirst(name.count + 1).first == UInt8(ascii: ";")
      let text = String(decoding: name, as: UTF8.self)
      guard !isEnded || !(text.hasPrefix("#") || known.contains(text)) else { continue }
      let line = bytes[..<start].count { $0 == 0x0A } + 1
      return ("&\(text)\(isEnded ? ";" : "")", line)
    }
    return nil
  }

  private static func end(of sign: StaticString, in bytes: ArraySlice<UInt8>) -> Int {
    sign.withUTF8Buffer { bytes.firstRange(of: $0)?.upperBound } ?? bytes.endIndex
  }
}
