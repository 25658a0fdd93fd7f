/// The site's own style sheets, scripts and pictures, embedded in the program.
public enum Assets {
  /// By their names in `assets/`.
  public static let files: [(name: String, bytes: [UInt8])] = [
    ("beside.js", PackageResources.beside_js),
    ("icon.svg", PackageResources.icon_svg),
    ("moved.js", PackageResources.moved_js),
    ("neutral.js", PackageResources.neutral_js),
    ("search.js", PackageResources.search_js),
    ("whereas.css", PackageResources.whereas_css),
    ("whereas.js", PackageResources.whereas_js),
    ("words.js", PackageResources.words_js),
  ]

  /// By their names at the base of the site: what browsers ask for unbidden.
  public static let rootFiles: [(name: String, bytes: [UInt8])] = [("favicon.ico", PackageResources.favicon_ico)]

  /// A short checksum of all files, for their addresses: a browser may keep a file for as long as its address says the
  /// same. It is FNV-1a, 32 bits wide.
  public static let version: String = {
    var hash: UInt32 = 0x811C_9DC5
    for file in files {
      for byte in file.bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }()
}
