/// Which link destinations may stand in a page.
public enum LinkSafety {
  private static let refused: Set<String> = [
    "javascript", "vbscript", "file", "data", "blob", "filesystem", "about", "view-source", "jar",
  ]

  /// The scheme of a destination in lower case (RFC 3986 §3.1); nil for a relative reference.
  ///
  /// Read as a browser reads it: what stands before it up to a space, and tabs and line breaks within, do not count
  /// (WHATWG URL, "basic URL parser", steps 1 to 3).
  public static func scheme(of destination: String.UTF8View) -> String? { scheme(ofBytes: destination) }

  /// Apart from the above, as it is specialised only for callers in this module.
  private static func scheme(ofBytes destination: some Collection<UInt8>) -> String? {
    var scheme: [UInt8] = []
    for byte in destination.drop(while: { $0 <= UInt8(ascii: " ") }) {
      switch byte {
      case UInt8(ascii: ":"): return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): scheme.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        guard !scheme.isEmpty else { return nil }
        scheme.append(byte)
      case 0x09, 0x0A, 0x0D: continue
      default: return nil
      }
    }
    return nil
  }

  /// The scheme that makes a destination unsafe to publish; nil for a safe one.
  static func unsafeScheme(of destination: ArraySlice<UInt8>) -> String? {
    scheme(ofBytes: destination).flatMap { refused.contains($0) ? $0 : nil }
  }
}
