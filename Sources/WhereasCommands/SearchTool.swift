internal import Foundation

/// Finds Pagefind, which makes the search index.
enum SearchTool {
  /// The program's path: what the variable WHEREAS_PAGEFIND names, else `pagefind` on the path; nil for none.
  static func find() -> String? {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["WHEREAS_PAGEFIND"] {
      return FileManager.default.isExecutableFile(atPath: named) ? named : nil
    }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/pagefind" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
