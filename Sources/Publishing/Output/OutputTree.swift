/// The folder a site is published in, while one build writes its pages.
///
/// Two trees are kept in turn. The stage, a hidden folder beside Output, is the generation before last; `write` brings it up to
/// date, file by file where the bytes differ, and `publish` lets the two change places at once. Until then Output is not
/// touched, so that a build that is killed or fails leaves it as it was. Files in Output that Whereas did not write stand in
/// both trees as hard links.
///
/// Each tree has a manifest of Whereas's own files. The stage loses it before its first change and gets a new one when it is
/// complete: a stage without a manifest was left by a build that was killed, and the next build makes it anew.
final class OutputTree: Sendable {
  let place: OutputPlace
  let parent: Folder
  let live: Folder
  let stage: Folder
  let lock: OutputLock
  let livePages: [PathKey: PageDigest]
  /// The manifest that the stage had, its name already gone.
  let stageManifest: OpenFile?
  let editor: TreeEditor
  /// Links to foreign files that may stand in the stage.
  let staleForeign: [TreePath]
  let isDurable: Bool
  let written = WrittenPages()

  /// Where Output stands: an absolute path without symbolic links.
  var path: String { place.path }

  /// Takes the folder `output` for one build, and makes it if it is missing.
  ///
  /// - Parameters:
  ///   - output: relative to the current folder or absolute; may be a symbolic link to a folder.
  ///   - isDurable: whether `publish` waits until the site is on the disk, so that not even a power failure leaves half of it.
  ///     A preview can do without: against a killed process alone nothing needs to wait.
  /// - Throws: when another build has the folder, when it is not a folder, or when the system refuses.
  convenience init(output: String, isDurable: Bool = true) throws(OutputError) {
    try self.init(output: output, isDurable: isDurable, fault: nil)
  }

  /// As above; `fault` lets a test stop the build or let it fail at any change.
  init(output: String, isDurable: Bool, fault: Fault?) throws(OutputError) {
    place = try OutputPlace(resolving: output)
    parent = try Folder(place.parent, fault: fault)
    try place.refuseMountPoint(in: parent)
    lock = try OutputLock(place, in: parent)
    live = try place.openOutput(in: parent)
    let liveManifest = unsafe live.open(Manifest.name)?.bytes().flatMap(Manifest.init)
    livePages = liveManifest?.digests() ?? [:]

    let prepared = try PreparedStage(place, in: parent, live: live, lock: lock)
    stage = prepared.tree
    stageManifest = prepared.manifestFile
    staleForeign = prepared.foreign
    editor = TreeEditor(
      tree: stage, stalePages: prepared.pages, staleForeign: Set(staleForeign.lazy.map(\.key)), written: written)
    self.isDurable = isDurable
  }

  /// Ends the build without publishing it. Output is as it was, and the next build can begin.
  ///
  /// No `write` may be under way. What was written serves the next build, unless the disk failed. Does nothing after `publish` succeeded.
  func discard() {
    defer { lock.release() }
    guard written.phase != .published else { return }
    written.phase = .closed
    guard written.failure == nil, stage.removeManifest() == 0 else { return }
    _ = stage.create(written.manifest(with: stageManifest?.manifest() ?? .none))
  }
}
