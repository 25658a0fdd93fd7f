/// A request as the preview reads it (RFC 9112): a path, and the few fields that matter here.
struct Request: Sendable, Hashable {
  /// Longer heads are refused, in bytes.
  static let longestHead = 16 << 10
  /// Longer bodies are refused, in bytes.
  static let longestBody = 256 << 10

  /// Whether only the head of the answer is wanted.
  let isHead: Bool
  /// Whether it brings something, for the pages that take what is written in them.
  let isPost: Bool
  /// How many bytes follow the head.
  let bodyLength: Int
  /// What follows the head, once it was read.
  var body: [UInt8] = []
  /// As it was sent, with what is escaped in it: `/en/2020-1-rivers/`.
  let path: String
  /// What follows the first question mark; empty where there is none.
  let query: String
  /// By name, in small letters. No name occurs twice.
  let fields: [String: String]
  /// Whether more requests may come over the same connection.
  let keepsConnection: Bool

  /// Reads a head.
  /// - Parameter head: up to the empty line, and without it.
  init(_ head: ArraySlice<UInt8>) throws(Refusal) {
    guard !head.contains(0), let text = String(validating: head, as: UTF8.self) else { throw .malformed }
    var lines = text.split(separator: "\r\n" as Character, omittingEmptySubsequences: false)[...]
    guard let first = lines.popFirst() else { throw .malformed }
    let parts = first.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, ["HTTP/1.1", "HTTP/1.0"].contains(parts[2]) else { throw .malformed }
    guard ["GET", "HEAD", "POST"].contains(parts[0]) else { throw .notReading }
    guard parts[1].first == "/" else { throw .malformed }
    let fields = try Self.fields(lines)
    isPost = parts[0] == "POST"
    bodyLength = try Self.bodyLength(fields, isPost: isPost)
    let target = parts[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    isHead = parts[0] == "HEAD"
    path = String(target[0])
    query = target.count > 1 ? String(target[1]) : ""
    self.fields = fields
    keepsConnection = parts[2] == "HTTP/1.1" && fields["connection"]?.lowercased() != "close"
  }

  private static func bodyLength(_ fields: [String: String], isPost: Bool) throws(Refusal) -> Int {
    guard fields["transfer-encoding"] == nil else { throw .hasBody }
    guard isPost else {
      guard fields["content-length"] ?? "0" == "0" else { throw .hasBody }
      return 0
    }
    guard let text = fields["content-length"] else { throw .notReading }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(text) else { throw .malformed }
    guard length <= longestBody else { throw .hasBody }
    return length
  }

  private static func fields(_ lines: ArraySlice<Substring>) throws(Refusal) -> [String: String] {
    var fields: [String: String] = [:]
    for line in lines {
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { throw .malformed }
      let name = line[..<colon].lowercased()
      guard name.utf8.allSatisfy(isNameByte) else { throw .malformed }
      let value = String(line[line.utf8.index(after: colon)...]).trimmed
      // What could be read in two ways is read in none: a host that is named twice, a line break within a line.
      guard !value.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\t" }) else { throw .malformed }
      guard fields.updateValue(value, forKey: name) == nil else { throw .malformed }
    }
    return fields
  }

  /// Whether a byte may stand in the name of a field: letters, digits and few signs (RFC 9110, §5.6.2).
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    let rest = drop { $0 == " " || $0 == "\t" }
    return String(rest[..<(rest.lastIndex { $0 != " " && $0 != "\t" }.map(rest.index(after:)) ?? rest.startIndex)])
  }
}
