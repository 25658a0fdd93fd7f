internal import CZlib

/// The library that unpacks office files, zlib.
public enum CompressionLibrary {
  /// `1.2.13`
  public static var version: String { String(cString: zlibVersion()) }
}
