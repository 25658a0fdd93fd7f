#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension TreeEditor {
  /// Makes `entries` of the tree `source` stand here too: files and symbolic links as links, folders with the same attributes.
  /// Throws an error of `kind` if one of them stands where a page is; errors name the files as they stand in `shownAt`.
  func bring(
    _ entries: [ForeignEntry], from source: Folder, shownAt: String, kind: OutputError.Kind
  ) throws(OutputError) {
    for entry in entries {
      let path = shownAt + "/" + entry.path.text
      let conflict = OutputError(kind, at: path, "a page stands here, too")
      do throws(OutputError) {
        try put(entry.path, isPage: false, conflict: conflict) { link(entry, from: source) }
      } catch {
        let isRefused = error.kind == .permission || error.kind == .cannotBeExchanged || error.kind == .system
        throw isRefused ? OutputError(.foreignFileNotLinked, at: path, error.reason) : error
      }
    }
    for entry in entries.reversed() where entry.isFolder {
      guard let model = unsafe source.status(entry.path.characters), model.isFolder else { continue }
      let code = unsafe tree.setAttributes(ofFolder: entry.path.characters, like: model)
      if code != 0 { throw failure(code, entry.path) }
    }
  }

  private func link(_ entry: ForeignEntry, from source: Folder) -> CInt {
    let name = entry.path.characters
    let code = unsafe entry.isFolder ? tree.makeFolder(name) : tree.link(name, from: source, as: name)
    if code == 0 { return 0 }
    // What was removed meanwhile need not be brought.
    guard let original = unsafe source.status(name) else { return 0 }
    guard code == EEXIST, let copy = unsafe tree.status(name) else { return code }
    return original.identity == copy.identity || (original.isFolder && copy.isFolder) ? 0 : code
  }

  /// Links those of `entries` again that were replaced in `source` after they were brought, as editors do when they save.
  func refresh(_ entries: [ForeignEntry], from source: Folder) throws(OutputError) {
    for entry in entries where !entry.isFolder {
      let name = entry.path.characters
      guard let original = unsafe source.status(name), let copy = unsafe tree.status(name),
        original.identity != copy.identity, !original.isFolder, !copy.isFolder
      else { continue }
      let newName = entry.path.characters.dropLast() + Array(".whereas-new".utf8CString)
      var code = unsafe tree.link(name, from: source, as: newName)
      if code == 0 { code = unsafe tree.rename(newName, to: name) }
      if code != 0 { throw failure(code, entry.path) }
    }
  }
}
