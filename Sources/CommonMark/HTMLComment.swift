/// HTML comments are comments; any other raw HTML is refused.
enum HTMLComment {
  /// What raw HTML amounts to.
  enum Content: Equatable {
    case comments
    /// A comment that is never ended.
    case unclosedComment
    /// The beginning of what stands beside comments and white space.
    case markup(String)
  }

  static func content(of html: some BidirectionalCollection<UInt8>) -> Content {
    var rest = html[...]
    while true {
      rest = rest.drop { $0 <= UInt8(ascii: " ") }
      guard rest.starts(with: "<!--".utf8) else { break }
      // `<!-->` and `<!--->` are whole comments.
      guard let end = commentEnd(in: rest.dropFirst(2)) else { return .unclosedComment }
      rest = rest[end...]
    }
    return rest.isEmpty ? .comments : .markup(beginning(of: rest))
  }

  /// The texts of the comments that raw HTML consists of, without the white space around them.
  static func texts(of html: some BidirectionalCollection<UInt8>) -> [String] {
    var texts: [String] = []
    var rest = html.drop { $0 <= UInt8(ascii: " ") }
    while rest.starts(with: "<!--".utf8), let end = commentEnd(in: rest.dropFirst(2)) {
      var text = rest[..<end].dropFirst(4).dropLast(3).drop { $0 <= UInt8(ascii: " ") }
      while let last = text.last, last <= UInt8(ascii: " ") { text.removeLast() }
      texts.append(String(decoding: text, as: UTF8.self))
      rest = rest[end...].drop { $0 <= UInt8(ascii: " ") }
    }
    return texts
  }

  /// The index after `-->`.
  private static func commentEnd<Bytes: Collection<UInt8>>(in bytes: Bytes) -> Bytes.Index? {
    var dashes = 0
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ">") where dashes >= 2: return bytes.index(after: index)
      default: dashes = 0
      }
    }
    return nil
  }

  /// The first line, cut after 40 characters.
  private static func beginning(of bytes: some BidirectionalCollection<UInt8>) -> String {
    let line = bytes.prefix(400).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let text = String(decoding: line, as: UTF8.self)
    return text.count > 40 ? text.prefix(40) + "…" : text
  }
}
