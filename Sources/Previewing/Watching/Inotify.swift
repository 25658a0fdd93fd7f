#if os(Linux)
  internal import Dispatch
  internal import Glibc
  internal import Publishing

  /// Linux tells of each change in the folders that it is asked to watch (inotify(7)).
  final class Inotify: Sendable {
    /// What is told of: that somebody has finished to write a file, and that a name came or went.
    private static let events = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_ATTRIB)
    /// What is told of a folder itself, or of one in it: others may stand there now.
    private static let folderEvents = UInt32(IN_ISDIR | IN_Q_OVERFLOW | IN_DELETE_SELF | IN_IGNORED | IN_UNMOUNT)

    private let root: String
    private let queue: CInt
    /// The root is watched for Content itself, which may be taken away and put back.
    private let rootWatch: CInt
    private let news: UnheardChanges
    // Dispatch says nothing of it, but a source may be cancelled from anywhere.
    nonisolated(unsafe) private let source: any DispatchSourceRead

    /// Begins to watch; nil where the system watches no more folders.
    init?(root: String, news: UnheardChanges) {
      queue = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
      guard queue >= 0 else { return nil }
      guard let folders = Self.watchAll(queue, root: root) else {
        close(queue)
        return nil
      }
      (self.root, self.news) = (root, news)
      rootWatch = inotify_add_watch(queue, root, UInt32(IN_CREATE | IN_MOVED_TO | IN_DELETE | IN_MOVED_FROM))
      source = DispatchSource.makeReadSource(fileDescriptor: queue, queue: DispatchQueue(label: "whereas.changes"))
      // One at a time has them: the handler runs on a queue of its own.
      nonisolated(unsafe) var watched = folders
      source.setEventHandler { [weak self] in self?.tell(&watched) }
      source.setCancelHandler { [queue] in close(queue) }
      source.resume()
    }

    /// Stops watching.
    func end() { source.cancel() }

    /// Takes nothing from the system's queue for a while: for tests of what is told when it overflows.
    func suspend() { source.suspend() }

    /// Takes what came meanwhile.
    func resume() { source.resume() }

    /// Watches every folder there is now; what is watched already stays so.
    /// - Returns: the folder of each watch below the root; nil for one with several names. Nil where there can be no more.
    private static func watchAll(_ queue: CInt, root: String) -> [CInt: String?]? {
      var watched: [CInt: String?] = [:]
      var known: Set<String> = []
      // What comes into a folder after it was listed and before it is watched is found when all are listed once more.
      while case let new = ContentFolders.all(root: root).filter({ !known.contains($0) }), !new.isEmpty {
        for folder in new {
          known.insert(folder)
          let watch = inotify_add_watch(queue, folder, events)
          if watch >= 0 {
            watched[watch] = watched[watch] == nil ? String(folder.dropFirst(root.count + 1)) : .some(nil)
          } else if errno == ENOSPC || errno == ENOMEM {
            // Others may be gone by now; that there can be no more is another matter.
            return nil
          }
        }
      }
      return watched
    }

    /// Takes everything that is told by now, and tells it on.
    private func tell(_ watched: inout [CInt: String?]) {
      var (changes, isMidway, hasNewFolders) = (ContentChanges.none, false, false)
      read { event, name in
        let isOfRoot = event.wd == rootWatch && event.mask & UInt32(IN_Q_OVERFLOW) == 0
        // Only Content matters of the root's names.
        if isOfRoot, name != "Content" { return }
        if isOfRoot || event.mask & Self.folderEvents != 0 || name?.isEmpty ?? true {
          changes = .any
          hasNewFolders = true
        } else if let name, let folder = watched[event.wd] ?? nil {
          changes.add(.files(["\(folder)/\(name)"]))
        } else {
          changes = .any
        }
        if event.mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO) == 0 { isMidway = true }
      }
      // Watches that can be no more leave folders unwatched; what is watched stays so.
      if hasNewFolders { watched = Self.watchAll(queue, root: root) ?? watched }
      news.add(changes, isMidway: isMidway)
    }

    /// - Parameter body: is given each event with the name it is about; nil for one that is no UTF-8.
    private func read(_ body: (inotify_event, String?) -> Void) {
      withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
        while case let count = Glibc.read(queue, buffer.baseAddress, buffer.count), count > 0 {
          var place = 0
          while place + MemoryLayout<inotify_event>.size <= count {
            let event = buffer.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
            let start = place + MemoryLayout<inotify_event>.size
            let name = buffer[start..<min(count, start + Int(event.len))].prefix { $0 != 0 }
            body(event, String(validating: name, as: UTF8.self))
            place = start + Int(event.len)
          }
        }
      }
    }
  }
#endif
