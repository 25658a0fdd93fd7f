#if os(Linux)
  internal import Dispatch
  internal import Glibc

  /// Linux tells of each change in the folders that it is asked to watch (inotify(7)).
  enum Inotify {
    /// What is told of: that somebody has finished to write a file, and that a name came or went.
    private static let events = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_ATTRIB)

    /// Nil where the system watches no more folders.
    static func changes(root: String) -> AsyncStream<Void>? {
      let queue = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
      guard queue >= 0 else { return nil }
      guard watchAll(queue, root: root) else {
        close(queue)
        return nil
      }
      // The root is watched for Content itself, which may be taken away and put back.
      let rootWatch = inotify_add_watch(queue, root, UInt32(IN_CREATE | IN_MOVED_TO | IN_DELETE | IN_MOVED_FROM))
      return AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
        // Dispatch says nothing of it, but a source may be cancelled from anywhere.
        nonisolated(unsafe) let source = DispatchSource.makeReadSource(fileDescriptor: queue, queue: .global())
        source.setEventHandler {
          let news = read(queue, rootWatch: rootWatch)
          if news.hasNewFolders { _ = watchAll(queue, root: root) }
          if news.isChange { continuation.yield() }
        }
        source.setCancelHandler { close(queue) }
        continuation.onTermination = { _ in source.cancel() }
        source.resume()
      }
    }

    /// Watches every folder there is now; what is watched already stays so.
    private static func watchAll(_ queue: CInt, root: String) -> Bool {
      for folder in ContentFolders.all(root: root) where inotify_add_watch(queue, folder, events) < 0 {
        // It may be gone by now; that there can be no more is another matter.
        if errno == ENOSPC || errno == ENOMEM { return false }
      }
      return true
    }

    /// Takes everything that is told by now.
    private static func read(_ queue: CInt, rootWatch: CInt) -> (isChange: Bool, hasNewFolders: Bool) {
      var news = (isChange: false, hasNewFolders: false)
      withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
        while case let count = Glibc.read(queue, buffer.baseAddress, buffer.count), count > 0 {
          var place = 0
          while place + MemoryLayout<inotify_event>.size <= count {
            let event = buffer.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
            let start = place + MemoryLayout<inotify_event>.size
            let name = buffer[start..<min(count, start + Int(event.len))].prefix { $0 != 0 }
            // Only Content matters of the root's names.
            if event.wd != rootWatch || name.elementsEqual("Content".utf8) {
              news.isChange = true
              if event.mask & UInt32(IN_ISDIR | IN_Q_OVERFLOW) != 0 { news.hasNewFolders = true }
            }
            place = start + Int(event.len)
          }
        }
      }
      return news
    }
  }
#endif
