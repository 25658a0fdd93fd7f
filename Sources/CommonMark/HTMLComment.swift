/// HTML comments are comments; any other raw HTML is refused.
enum HTMLComment {
  /// The first line of what stands in `html` beside comments and white space; nil when there is nothing else.
  static func firstMarkup(besidesCommentsIn html: String) -> String? {
    var rest = Substring(html)
    while true {
      rest = rest.drop { $0.isWhitespace }
      guard rest.hasPrefix("<!--") else { break }
      guard let end = rest.dropFirst(4).firstRange(of: "-->") else { return nil }
      rest = rest[end.upperBound...]
    }
    guard !rest.isEmpty else { return nil }
    let line = rest.prefix { !$0.isNewline }
    return line.count > 40 ? line.prefix(40) + "…" : String(line)
  }
}

extension Substring {
  /// The first place of `needle`, without Foundation.
  fileprivate func firstRange(of needle: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
      start = index(after: start)
    }
    return nil
  }
}
