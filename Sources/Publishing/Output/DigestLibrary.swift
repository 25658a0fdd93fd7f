internal import CXXHash

/// The library that makes digests of pages, xxHash.
public enum DigestLibrary {
  /// `0.8.1`
  public static var version: String {
    let version = xxh_library_version()
    return "\(version / 10_000).\(version / 100 % 100).\(version % 100)"
  }
}
