internal import CLibcmark

/// The library that reads Markdown, libcmark.
public enum MarkdownLibrary {
  /// `0.30.2`
  public static var version: String {
    let version = cmark_version()
    return "\(version >> 16).\(version >> 8 & 0xFF).\(version & 0xFF)"
  }
}
