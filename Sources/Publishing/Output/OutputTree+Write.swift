extension OutputTree {
  /// Writes the page at `path`, unless the same bytes stand there already. Any number of threads may write at once.
  ///
  /// A page whose bytes are those in Output keeps its date; a page that changed gets a later date than the one in Output.
  /// - Parameters:
  ///   - path: relative to Output, with `/` between names, for example `en/2019-2610-kazakhstan/index.html`.
  ///   - bytes: the whole file.
  /// - Throws: for a path that cannot be one or was written before, and when the system refuses. The build can then only be
  ///   discarded: `publish` throws the same error again.
  func write(_ path: String, _ bytes: RawSpan) throws(OutputError) {
    let utf8 = unsafe path.utf8.span.bytes
    guard isPagePath(utf8) else {
      throw fail(OutputError(.invalidPath, at: path, "no page can have this path"))
    }
    let (key, digest) = (PathKey(utf8), PageDigest(bytes))
    guard written.claim(utf8, key, digest) else {
      throw fail(OutputError(.addressTaken, at: path, "two pages have this address"))
    }
    do throws(OutputError) {
      if try bring(path, key, digest, bytes) { written.countChanged() }
    } catch {
      throw fail(error)
    }
  }

  /// Writes the page at `path`; see above.
  func write(_ path: String, _ bytes: [UInt8]) throws(OutputError) {
    try unsafe write(path, bytes.span.bytes)
  }

  private func fail(_ error: OutputError) -> OutputError {
    written.fail(error)
    return error
  }

  /// Brings the stage up to date with one page and returns whether it differs from the one in Output.
  private func bring(
    _ path: String, _ key: PathKey, _ digest: PageDigest, _ bytes: RawSpan
  ) throws(OutputError) -> Bool {
    let publishedDigest = livePages[key]
    let published = unsafe publishedDigest == nil ? nil : live.status(path)
    let staged = unsafe editor.stalePages[key] == digest ? stage.status(path) : nil
    let isPublished = publishedDigest == digest && published.holds(digest)
    let isStaged = staged.holds(digest)

    if isPublished, let published {
      if isStaged {
        if staged?.modified == published.modified { return false }
        // Somebody changed one of the two by hand.
        if live.digest(of: path) != digest {
          try replace(path, key, bytes, .now(after: published.modified))
          return true
        }
      }
      try replace(path, key, bytes, .exactly(published.modified))
      return false
    }
    if isStaged, staged?.linkCount == 1 {
      try touch(path, after: published?.modified)
    } else {
      try replace(path, key, bytes, .now(after: published?.modified))
    }
    return true
  }

  /// Removes the old file and makes a new one: writing into it would cost several times as much on ext4, and would
  /// write through a hard link into whatever else shares it.
  private func replace(_ path: String, _ key: PathKey, _ bytes: RawSpan, _ date: DateRule) throws(OutputError) {
    if editor.stalePages[key] != nil {
      _ = unsafe stage.removeFile(path)
    } else if path.hasSuffix("/index.html") {
      // A new page has a folder of its own, which cannot be there yet but by chance.
      editor.makeFolder(of: TreePath(path))
    }
    let code = unsafe stage.create(path, bytes, date: date)
    if code == 0 { return }
    try editor.put(
      TreePath(path), isPage: true,
      conflict: OutputError(.addressTaken, at: path, "another page or a folder of pages has this address"),
      refused: code
    ) { unsafe stage.create(path, bytes, date: date) }
  }

  private func touch(_ path: String, after published: FileDate?) throws(OutputError) {
    let now = FileDate.now
    let date = if let published, published >= now { published.successor } else { now }
    let code = unsafe stage.setDate(path, date)
    if code != 0 { throw OutputError(code, at: stage.path + "/" + path) }
  }
}

extension FileStatus? {
  /// Whether a file of the right size stands there.
  fileprivate func holds(_ digest: PageDigest) -> Bool {
    map { $0.isRegularFile && $0.size == digest.size } ?? false
  }
}

extension Folder {
  /// The digest of a file as it is on the disk; nil when it cannot be read.
  fileprivate func digest(of path: String) -> PageDigest? {
    unsafe open(path)?.bytes().map { unsafe PageDigest($0.span.bytes) }
  }
}
