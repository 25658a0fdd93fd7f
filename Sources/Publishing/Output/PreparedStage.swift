/// The stage made ready for a build: the tree the last build left, or an empty one.
struct PreparedStage {
  let tree: Folder
  /// The manifest the tree had, its name already gone; nil for an empty tree.
  private(set) var manifestFile: OpenFile?
  /// The pages in the tree.
  private(set) var pages: [PathKey: PageDigest] = [:]
  /// Links to foreign files that may stand in the tree.
  private(set) var foreign: [TreePath] = []

  /// Opens or makes the stage of `place` in the open folder `parent`, and records it with the lock.
  init(_ place: OutputPlace, in parent: Folder, live: Folder, lock: OutputLock) throws(OutputError) {
    let state = lock.state() ?? OutputState()
    if let tree = try place.openStage(in: parent, from: state.trees),
      let file = unsafe tree.open(Manifest.name), let manifest = file.manifest()
    {
      self.tree = tree
      manifestFile = file
      pages = manifest.digests()
      foreign = state.foreign
      if state.isPending { foreign += try Self.rescue(from: tree, manifest, pages, known: state.foreign, to: live) }
      try removeLinks()
    } else {
      tree = try place.makeStage(in: parent)
    }
    let trees = unsafe [live.status("."), tree.status(".")].compactMap { $0?.identity }
    try lock.record(OutputState(trees: trees, foreign: foreign))
    let code = tree.removeManifest()
    if code != 0 { throw OutputError(code, at: tree.path + "/" + Manifest.name) }
  }

  /// Brings to Output what appeared in the old tree while a build exchanged the two and was then killed.
  private static func rescue(
    from tree: Folder, _ manifest: Manifest, _ pages: [PathKey: PageDigest], known: [TreePath], to live: Folder
  ) throws(OutputError) -> [TreePath] {
    let known = Set(known)
    let newcomers = try ForeignScan(of: tree, manifest, pages: pages).entries.filter { !known.contains($0.path) }
    let editor = TreeEditor(tree: live, stalePages: [:], staleForeign: [], written: WrittenPages())
    try editor.bring(newcomers, from: tree, shownAt: tree.path, kind: .foreignFileAppeared)
    return newcomers.map(\.path)
  }

  /// Removes foreign symbolic links, so that no page can be written through one of them to where it leads.
  private func removeLinks() throws(OutputError) {
    for path in foreign where unsafe tree.status(path.characters)?.isLink == true {
      let code = unsafe tree.removeFile(path.characters)
      if code != 0 { throw OutputError(code, at: tree.path + "/" + path.text) }
    }
  }
}

extension Folder {
  /// Writes the manifest of this tree, which has none; returns 0 or an errno.
  func create(_ manifest: ManifestLines) -> CInt {
    unsafe create(Manifest.name, date: .now(after: nil)) { file in
      manifest.write { piece in unsafe writeAll(piece.span.bytes, to: file) }
    }
  }

  /// Removes the manifest of this tree, if it has one; returns 0 or an errno.
  func removeManifest() -> CInt {
    unsafe status(Manifest.name) == nil ? 0 : removeFile(Manifest.name)
  }
}

extension OpenFile {
  /// The manifest in this file; nil unless it is whole.
  func manifest() -> Manifest? {
    bytes().flatMap(Manifest.init)
  }
}
