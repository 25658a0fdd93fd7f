/// Cuts XML or HTML into tags and text. Nothing is fetched and no entity but the predefined and the numeric ones is known
/// in XML, so a document cannot grow while it is read.
package struct MarkupScanner {
  package enum Dialect {
    case xml, html
  }

  package enum Token {
    case open(name: String, attributes: [String: String], isEmpty: Bool)
    case close(name: String)
    case text(String)
    case doctype
  }

  private let bytes: [UInt8]
  private let dialect: Dialect
  private var offset = 0
  /// In HTML, the element whose text ends only at its own closing tag.
  private var rawElement: String?

  package init(_ bytes: [UInt8], _ dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The line in which the token ends that was found last, from 1.
  package private(set) var line = 1
  private var counted = 0

  private mutating func countLines() {
    for index in counted..<offset where bytes[index] == 0x0A { line += 1 }
    counted = offset
  }

  /// The next tag or piece of text; nil at the end. Comments and processing instructions are passed over.
  package mutating func next() -> Token? {
    defer { countLines() }
    if let raw = rawElement { return rawText(of: raw) }
    while offset < bytes.count {
      if bytes[offset] != UInt8(ascii: "<") { return .text(characterData()) }
      if matches("<!--") {
        skip(past: "-->")
      } else if matches("<![CDATA[") {
        offset += 9
        let start = offset
        skip(past: "]]>")
        return .text(String(decoding: bytes[start..<max(start, offset - 3)], as: UTF8.self))
      } else if matches("<!") {
        skip(past: ">")
        return .doctype
      } else if matches("<?") {
        skip(past: dialect == .xml ? "?>" : ">")
      } else if let tag = tag() {
        return tag
      } else {
        offset += 1
        return .text("<" + characterData())
      }
    }
    return nil
  }

  private func matches(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[offset...].starts(with: $0) }
  }

  private mutating func skip(past text: StaticString) {
    while offset < bytes.count, !matches(text) { offset += 1 }
    offset = min(bytes.count, offset + text.utf8CodeUnitCount)
  }

  private mutating func characterData() -> String {
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") { offset += 1 }
    return MarkupEntities.decode(String(decoding: bytes[start..<offset], as: UTF8.self), isHTML: dialect == .html)
  }

  /// What stands in a script, a style sheet or the like.
  private mutating func rawText(of name: String) -> Token {
    rawElement = nil
    let start = offset
    let end = Array("</\(name)".utf8)
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "<"),
        bytes[offset...].prefix(end.count).elementsEqual(end, by: { Self.lowercased($0) == $1 })
      {
        break
      }
      offset += 1
    }
    return .text(String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  private mutating func tag() -> Token? {
    var position = offset + 1
    let isClosing = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    if isClosing { position += 1 }
    guard position < bytes.count, Self.isNameStart(bytes[position]) else { return nil }
    let name = word(&position) { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    var attributes: [String: String] = [:]
    var isEmpty = false
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if Self.isSpace(bytes[position]) || bytes[position] == UInt8(ascii: "/") {
        isEmpty = bytes[position] == UInt8(ascii: "/")
        position += 1
      } else {
        isEmpty = false
        let (key, value) = attribute(&position)
        if attributes[key] == nil { attributes[key] = value }
      }
    }
    offset = min(bytes.count, position + 1)
    if isClosing { return .close(name: name) }
    if dialect == .html, ["script", "style", "textarea", "noscript", "template"].contains(name) { rawElement = name }
    return .open(name: name, attributes: attributes, isEmpty: isEmpty)
  }

  private func attribute(_ position: inout Int) -> (String, String) {
    // At least one byte is taken, so that the scan ends whatever stands here.
    let first = position
    let key = word(&position) {
      !Self.isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
    if position == first { position += 1 }
    var next = position
    while next < bytes.count, Self.isSpace(bytes[next]) { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return (key, "") }
    position = next + 1
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    guard position < bytes.count else { return (key, "") }
    let quote = bytes[position]
    let start: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      start = position + 1
      position = bytes[start...].firstIndex(of: quote) ?? bytes.count
    } else {
      start = position
      while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != UInt8(ascii: ">") {
        position += 1
      }
    }
    let value = String(decoding: bytes[start..<position], as: UTF8.self)
    if position < bytes.count, bytes[position] == quote { position += 1 }
    return (key, MarkupEntities.decode(value, isHTML: dialect == .html))
  }

  /// Names in HTML are made lower case.
  private func word(_ position: inout Int, while isPart: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, isPart(bytes[position]) { position += 1 }
    let name = bytes[start..<position]
    return String(decoding: dialect == .html ? name.map(Self.lowercased) : Array(name), as: UTF8.self)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte >= 0x80
  }
}
