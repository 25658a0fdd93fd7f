#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension OutputPlace {
  private func path(of name: String) -> String {
    (parent == "/" ? "" : parent) + "/" + name
  }

  /// Refuses an Output that is no part of its parent's file system and could not be exchanged in the end.
  func refuseMountPoint(in folder: Folder) throws(OutputError) {
    guard let above = unsafe folder.status("."), let status = unsafe folder.status(name) else { return }
    if above.identity.device != status.identity.device {
      throw OutputError(.cannotBeExchanged, at: path, "this is a mount point")
    }
  }

  /// Opens Output in its open parent folder, and makes it first if it is missing.
  func openOutput(in folder: Folder) throws(OutputError) -> Folder {
    try recover(in: folder)
    if unsafe folder.status(name) == nil {
      let code = unsafe folder.makeFolder(name)
      if code != 0 { throw OutputError(code, at: path) }
    }
    guard let status = unsafe folder.status(name), status.isFolder else {
      throw OutputError(.notAFolder, at: path, "this is a file, not a folder")
    }
    return try Folder(path, fault: folder.fault)
  }

  /// Opens the stage as the last build left it; nil if there is none or if it is none of `trees`.
  func openStage(in folder: Folder, from trees: [FileIdentity]) throws(OutputError) -> Folder? {
    guard let status = unsafe folder.status(stageName), status.isFolder, trees.contains(status.identity) else {
      return nil
    }
    return try Folder(path(of: stageName), fault: folder.fault)
  }

  /// Makes a new, empty stage.
  func makeStage(in folder: Folder) throws(OutputError) -> Folder {
    var code = unsafe folder.removeFile(stageName)
    if code != 0 { code = folder.removeAll(TreePath(stageName)) }
    if code == 0 { code = unsafe folder.makeFolder(stageName) }
    if code != 0 { throw OutputError(code, at: path(of: stageName)) }
    return try Folder(path(of: stageName), fault: folder.fault)
  }

  /// Lets the stage become Output and Output the stage.
  ///
  /// This is one step that cannot be seen half done, except on a file system that cannot exchange two names: there Output is
  /// missing between two renames, and `recover` brings it back if the build is killed just then.
  func exchangeTrees(in folder: Folder) throws(OutputError) {
    var code = unsafe folder.exchange(stageName, with: name)
    if cannotExchange(code) {
      code = unsafe folder.rename(name, to: previousName)
      if code == 0 {
        code = unsafe folder.rename(stageName, to: name)
        if code == 0 {
          // Should this fail, the next build finishes it.
          _ = unsafe folder.rename(previousName, to: stageName)
        } else {
          _ = unsafe folder.rename(previousName, to: name)
        }
      }
    }
    if code != 0 { throw OutputError(code, at: path) }
  }

  /// Finishes what a build left that was killed between the renames of `exchangeTrees`.
  private func recover(in folder: Folder) throws(OutputError) {
    guard unsafe folder.status(previousName) != nil else { return }
    // Something may have made an empty Output meanwhile.
    let isMissing = unsafe folder.status(name) == nil || folder.removeFolder(name) == 0
    let target = isMissing ? name : stageName
    guard unsafe folder.status(target) == nil else {
      throw OutputError(EEXIST, at: path(of: previousName))
    }
    let code = unsafe folder.rename(previousName, to: target)
    if code != 0 { throw OutputError(code, at: path(of: previousName)) }
  }
}
