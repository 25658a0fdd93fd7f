#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Makes room in a tree for what is to stand there, and never removes but what it knows to be out of date.
struct TreeEditor: Sendable {
  let tree: Folder
  /// The pages that stood in the tree when the build began.
  let stalePages: [PathKey: PageDigest]
  /// The links to foreign files that stood in the tree when the build began.
  let staleForeign: Set<PathKey>
  /// The pages of this build; they are never removed.
  let written: WrittenPages

  /// Lets `make` make the file or folder `path`, after making the folders above it and removing what is out of date there.
  /// `make` returns 0 or an errno. Throws `conflict` if a page of this build is in the way; one at `path` itself is not in its
  /// own way when `isPage`. `refused` is what `make` returned when it was tried before.
  func put(
    _ path: TreePath, isPage: Bool, conflict: @autoclosure () -> OutputError, refused: CInt? = nil, make: () -> CInt
  ) throws(OutputError) {
    // Each round removes one obstacle; two workers can only make room for each other a few times.
    var code = refused ?? make()
    for _ in 0..<16 {
      switch code {
      case 0: return
      case ENOENT:
        let folders = makeFolders(above: path)
        if folders != 0, folders != ENOTDIR { throw failure(folders, path) }
      case EEXIST: try clear(path, isSelf: isPage, conflict())
      case ENOTDIR, ELOOP: try clearFile(above: path, conflict())
      default: throw failure(code, path)
      }
      code = make()
    }
    guard code == 0 else { throw failure(code, path) }
  }

  func failure(_ code: CInt, _ path: TreePath) -> OutputError {
    OutputError(code, at: tree.path + "/" + path.text)
  }

  /// Makes the folder that `path` stands in, where the one above it is there already.
  func makeFolder(of path: TreePath) {
    if let parent = path.parent { _ = unsafe tree.makeFolder(parent.characters) }
  }

  private func makeFolders(above path: TreePath) -> CInt {
    guard let parent = path.parent else { return ENOENT }
    var code = unsafe tree.makeFolder(parent.characters)
    if code == ENOENT {
      code = makeFolders(above: parent)
      if code == 0 { code = unsafe tree.makeFolder(parent.characters) }
    }
    return code == EEXIST ? 0 : code
  }

  /// Removes a file that stands where `path` needs a folder.
  private func clearFile(above path: TreePath, _ conflict: OutputError) throws(OutputError) {
    guard let parent = path.parent else { return }
    guard let status = unsafe tree.status(parent.characters) else { return try clearFile(above: parent, conflict) }
    if !status.isFolder { try clear(parent, isSelf: false, conflict) }
  }

  /// Removes what is out of date at `path`; a folder with all in it.
  private func clear(_ path: TreePath, isSelf: Bool, _ conflict: OutputError) throws(OutputError) {
    guard let status = unsafe tree.status(path.characters) else { return }
    if status.isFolder { return try clearFolder(path, conflict) }
    let key = path.key
    let isStale = staleForeign.contains(key) || stalePages[key] != nil
    if !isStale || (!isSelf && written.contains(key)) { throw conflict }
    let code = unsafe tree.removeFile(path.characters)
    if code != 0, code != ENOENT { throw failure(code, path) }
  }

  private func clearFolder(_ path: TreePath, _ conflict: OutputError) throws(OutputError) {
    var names: [TreePath] = []
    let reading = unsafe tree.forEachName(in: path.characters) { name, _ in unsafe names.append(path.appending(name)) }
    if case .failed(let code) = reading { throw failure(code, path) }
    for name in names { try clear(name, isSelf: false, conflict) }
    let code = unsafe tree.removeFolder(path.characters)
    if code != 0, code != ENOENT { throw code == ENOTEMPTY ? conflict : failure(code, path) }
  }
}

// MARK: Removing what this build did not make again

extension TreeEditor {
  /// Removes the pages of `manifest` that this build did not write, and the folders that they leave empty.
  func removePages(of manifest: Manifest) throws(OutputError) {
    var failed: OutputError?
    manifest.forEachPage { path, _ in
      if failed != nil || written.contains(PathKey(path)) { return }
      let path = TreePath(path)
      failed = removeFile(path)
    }
    if let failed { throw failed }
  }

  private func removeFile(_ path: TreePath) -> OutputError? {
    let code = unsafe tree.removeFile(path.characters)
    // A folder or nothing stands there where another page needed it.
    if ![0, ENOENT, ENOTDIR, EISDIR].contains(code), unsafe tree.status(path.characters)?.isFolder == false {
      return failure(code, path)
    }
    var folder = path.parent
    while let empty = folder, unsafe tree.removeFolder(empty.characters) == 0 { folder = empty.parent }
    return nil
  }

  /// Removes the links to foreign files that are out of date: those in `paths` but not in `current`.
  func removeForeign(_ paths: [TreePath], but current: [ForeignEntry]) throws(OutputError) {
    let kept = Set(current.lazy.map(\.path))
    // What is in a folder comes before the folder.
    for path in paths.sorted(by: >) where !kept.contains(path) && !written.contains(path.key) {
      guard let status = unsafe tree.status(path.characters) else { continue }
      let code = unsafe status.isFolder ? tree.removeFolder(path.characters) : tree.removeFile(path.characters)
      if ![0, ENOENT, ENOTEMPTY, EEXIST].contains(code) { throw failure(code, path) }
    }
  }
}
