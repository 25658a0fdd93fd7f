internal import Foundation
internal import Publishing

/// Looks again and again at what the system says of all files.
enum Polling {
  /// Looks until it is cancelled.
  static func run(root: String, every interval: Duration, news: UnheardChanges) -> Task<Void, any Error> {
    let first = stamp(of: root)
    return Task {
      var before = first
      while true {
        try await Task.sleep(for: interval)
        let now = stamp(of: root)
        if now != before { news.add(.any) }
        before = now
      }
    }
  }

  /// Another one where a file came, went or changed.
  static func stamp(of root: String) -> Int {
    var hasher = Hasher()
    for folder in ContentFolders.all(root: root).sorted() {
      hasher.combine(folder)
      for name in ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() {
        var status = stat()
        hasher.combine(name)
        guard stat("\(folder)/\(name)", &status) == 0 else { continue }
        hasher.combine(status.st_ino)
        hasher.combine(status.st_size)
        #if canImport(Darwin)
          let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
          let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        for time in [modified, changed] {
          hasher.combine(time.tv_sec)
          hasher.combine(time.tv_nsec)
        }
      }
    }
    return hasher.finalize()
  }
}
