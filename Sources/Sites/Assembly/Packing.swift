internal import Resolutions

/// Packs values into bytes: numbers in as many as they need (LEB128), texts as their length and their UTF-8.
struct PackWriter {
  var bytes: [UInt8] = []

  mutating func write(_ number: Int) {
    var rest = UInt(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ text: String?) {
    write(text == nil ? 0 : 1)
    if let text { write(text) }
  }

  mutating func write<Item>(_ items: [Item], _ item: (inout PackWriter, Item) -> Void) {
    write(items.count)
    for one in items { item(&self, one) }
  }
}

/// Reads what `PackWriter` wrote, and nothing else.
struct PackReader {
  let bytes: [UInt8]
  var position: Int

  mutating func language() -> LanguageTag {
    guard let tag = LanguageTag(text()) else { preconditionFailure("a packed listing has a language without a tag") }
    return tag
  }

  mutating func number() -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = bytes[position]
      position += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(number) }
      shift += 7
    }
  }

  mutating func text() -> String {
    let count = number()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  mutating func optionalText() -> String? { number() == 0 ? nil : text() }

  mutating func items<Item>(_ item: (inout PackReader) -> Item) -> [Item] {
    let count = number()
    return (0..<count).map { _ in item(&self) }
  }
}
