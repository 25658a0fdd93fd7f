/// Which link destinations may stand in a page.
package enum LinkSafety {
  private static let refused: Set<String> = ["javascript", "vbscript", "file", "data", "blob", "filesystem", "about"]

  /// The scheme of a destination in lower case (RFC 3986 §3.1); nil for a relative reference.
  package static func scheme(of destination: some Collection<UInt8>) -> String? {
    guard let first = destination.first, (first | 0x20) >= UInt8(ascii: "a"), (first | 0x20) <= UInt8(ascii: "z") else {
      return nil
    }
    for (offset, byte) in destination.enumerated() {
      switch byte {
      case UInt8(ascii: ":"): return String(decoding: destination.prefix(offset), as: UTF8.self).lowercased()
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        continue
      default: return nil
      }
    }
    return nil
  }

  /// The scheme that makes a destination unsafe to publish; nil for a safe one.
  package static func unsafeScheme(of destination: some Collection<UInt8>) -> String? {
    scheme(of: destination).flatMap { refused.contains($0) ? $0 : nil }
  }
}
