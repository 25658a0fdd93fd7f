internal import Dispatch
internal import Synchronization

/// A file, folder or symbolic link in Output that Whereas did not write.
struct ForeignEntry: Hashable, Sendable {
  let path: TreePath
  /// Whether it is a folder; all in a foreign folder is foreign.
  let isFolder: Bool
}

/// A search of a tree for what Whereas did not write, and what a second search needs to read again only what changed since.
///
/// Reading a folder costs about 9 µs and asking for its date 2, so the second search costs a quarter of the first.
struct ForeignScan: Sendable {
  /// Everything foreign, sorted by path, so that a folder stands before what is in it.
  let entries: [ForeignEntry]
  private let own: OwnFiles
  /// For each own folder, when it had last changed as it was read; nil if it was missing.
  private let changed: [FileDate?]
  /// A folder that changed later than this might change once more within the same tick of the clock.
  private let settled: FileDate

  /// How many folders one core takes at a time.
  private static let portion = 128

  /// Searches the open folder `tree`; `pages` are the pages of its manifest.
  init(of tree: Folder, _ manifest: Manifest, pages: [PathKey: PageDigest]) throws(OutputError) {
    let own = OwnFiles(pages: pages, folders: OwnFolders(of: manifest))
    settled = FileDate(seconds: FileDate.now.seconds - 2, nanoseconds: 0)
    let found = try Self.search(ForeignReader(tree: tree, own: own, known: []), own.folders.count) { index, reader in
      reader.read(own.folders[index], number: index)
    }
    var changed: [FileDate?] = Array(repeating: nil, count: own.folders.count)
    for (index, date) in found.changed { changed[index] = date }
    self.changed = changed
    self.own = own
    entries = found.entries
  }

  /// What has appeared in `tree` since the first search.
  func newcomers(in tree: Folder) throws(OutputError) -> [ForeignEntry] {
    let foreignFolders = entries.filter(\.isFolder)
    let reader = ForeignReader(tree: tree, own: own, known: Set(entries.lazy.map(\.path.key)))
    return try Self.search(reader, changed.count + foreignFolders.count) { index, reader in
      if index >= changed.count {
        reader.read(foreignFolders[index - changed.count].path, number: nil)
      } else if mayHaveChanged(own.folders[index], in: tree, since: changed[index]) {
        reader.read(own.folders[index], number: nil)
      }
    }.entries
  }

  private func mayHaveChanged(_ path: TreePath, in tree: Folder, since changed: FileDate?) -> Bool {
    guard let status = unsafe tree.status(path.characters) else { return false }
    return status.changed != changed || status.changed >= settled
  }

  /// Lets all cores take portions of `count` folders and calls `body` for each of them.
  private static func search(
    _ reader: ForeignReader, _ count: Int, _ body: @Sendable (Int, inout ForeignReader) -> Void
  ) throws(OutputError) -> ForeignReader.Found {
    let results = Mutex(ForeignReader.Found())
    DispatchQueue.concurrentPerform(iterations: (count + portion - 1) / portion) { number in
      var reader = reader
      for index in number * portion..<min((number + 1) * portion, count) { body(index, &reader) }
      results.withLock { $0.add(reader.found) }
    }
    var found = results.withLock { $0 }
    if let failure = found.failure { throw OutputError(failure.code, at: reader.tree.path + "/" + failure.path.text) }
    found.entries.sort { $0.path < $1.path }
    return found
  }
}

/// What in a tree is Whereas's own.
struct OwnFiles: Sendable {
  let pages: [PathKey: PageDigest]
  let folders: OwnFolders

  private static let manifest = TreePath(Manifest.name).key

  func contains(_ key: PathKey, isFolder: Bool) -> Bool {
    isFolder ? folders.contains(key) : pages[key] != nil || key == Self.manifest
  }
}

/// What one core finds in the folders it reads.
struct ForeignReader: Sendable {
  /// What several readers found, in no order.
  struct Found: Sendable {
    var entries: [ForeignEntry] = []
    var changed: [(Int, FileDate)] = []
    var failure: (code: CInt, path: TreePath)?

    mutating func add(_ other: Found) {
      entries += other.entries
      changed += other.changed
      failure = failure ?? other.failure
    }
  }

  let tree: Folder
  let own: OwnFiles
  /// What is foreign but need not be found again.
  let known: Set<PathKey>
  private(set) var found = Found()

  init(tree: Folder, own: OwnFiles, known: Set<PathKey>) {
    self.tree = tree
    self.own = own
    self.known = known
  }

  /// Reads a folder, and the foreign folders in it that were not known. `number` is its index among the own folders.
  mutating func read(_ path: TreePath, number: Int?) {
    var news: [ForeignEntry] = []
    let reading = unsafe tree.forEachName(in: path.characters) { name, isFolder in
      let child = unsafe path.appending(name)
      let key = child.key
      if own.contains(key, isFolder: isFolder) || known.contains(key) { return }
      news.append(ForeignEntry(path: child, isFolder: isFolder))
    }
    switch reading {
    case .done(let date): if let number { found.changed.append((number, date)) }
    case .missing: break
    case .failed(let code): found.failure = (code, path)
    }
    found.entries += news
    for entry in news where entry.isFolder { read(entry.path, number: nil) }
  }
}
