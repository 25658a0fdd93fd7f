/// The path of a file within `Content/static`: names with `/` between them.
///
/// Compared byte by byte. Swift takes texts for the same that differ in how accents are written (NFC and NFD), file systems and
/// web servers do not.
public struct StaticPath: Hashable, Comparable, Sendable {
  /// As the file system has it, in UTF-8.
  public let text: String

  /// A path as somebody wrote it; whether there is such a file is not asked.
  public init(_ text: String) {
    self.text = text
  }

  /// Whether both are the same bytes.
  public static func == (left: StaticPath, right: StaticPath) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// By bytes.
  public static func < (left: StaticPath, right: StaticPath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// Of the bytes.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
