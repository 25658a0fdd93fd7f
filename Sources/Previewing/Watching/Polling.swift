internal import Foundation

/// Looks again and again at what the system says of all files.
enum Polling {
  static func changes(root: String, every interval: Duration) -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      let task = Task {
        var before = stamp(of: root)
        while !Task.isCancelled {
          try await Task.sleep(for: interval)
          let now = stamp(of: root)
          if now != before { continuation.yield() }
          before = now
        }
      }
      continuation.onTermination = { _ in task.cancel() }
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
