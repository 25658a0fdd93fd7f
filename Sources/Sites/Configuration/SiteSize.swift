/// How large a site is, as hosts count.
public struct SiteSize: Sendable, Hashable {
  /// How many files there are, pages and all others.
  public private(set) var files = 0
  /// How many folders there are that hold a page; a few others hold files alone and are not counted.
  public private(set) var folders = 0
  /// All files together, in bytes.
  public private(set) var bytes = 0
  /// The path of the largest file below Output; of several the first. Empty as long as there is no file.
  public private(set) var largestFile = ""
  /// How many bytes that has.
  public private(set) var largestBytes = 0

  /// How many lines for single addresses `_redirects` has.
  public var redirects = 0
  /// How many lines it has for all that stands below an address.
  public var folderRedirects = 0

  /// No files.
  public init() {}

  /// Counts a file.
  /// - Parameter path: below Output: `fr/2019-2610-kazakhstan/index.html`.
  public mutating func add(_ path: String, bytes count: Int) {
    files += 1
    bytes += count
    if path.utf8.suffix(11).elementsEqual("/index.html".utf8) { folders += 1 }
    let isFirst = count == largestBytes && path.utf8.lexicographicallyPrecedes(largestFile.utf8)
    if files == 1 || count > largestBytes || isFirst { (largestFile, largestBytes) = (path, count) }
  }

  /// A number of bytes as people read it: `1.4 MiB` (IEC 80000-13), rounded down.
  public static func text(_ bytes: Int) -> String {
    let units = ["KiB", "MiB", "GiB"]
    guard bytes >= 1024 else { return "\(bytes) bytes" }
    var (tenths, unit) = (bytes * 10 / 1024, 0)
    while tenths >= 10240, unit < units.count - 1 { (tenths, unit) = (tenths / 1024, unit + 1) }
    return "\(tenths / 10).\(tenths % 10) \(units[unit])"
  }
}
