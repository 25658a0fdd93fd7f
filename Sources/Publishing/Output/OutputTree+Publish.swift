extension OutputTree {
  /// Lets the pages that were written become the site, at once, and ends the build. No `write` may be under way.
  ///
  /// Before a power failure can matter, one `syncfs` brings all files of the stage to the disk together, which costs what the
  /// disk needs for their bytes; an `fsync` for each of thousands of files would cost a journal commit each. Then the exchange
  /// itself is one journalled step, brought to the disk by an `fsync` of the folder it happens in.
  /// - Throws: Output is as it was, unless the error is `foreignFileAppeared`; then the site is published.
  func publish() throws(OutputError) -> OutputChanges {
    precondition(written.phase == .writing, "a build is published once and not after discard")
    written.phase = .closed
    if let failure = written.failure { throw failure }
    let liveManifest = unsafe live.open(Manifest.name)?.manifest() ?? .none
    let scan = try ForeignScan(of: live, liveManifest, pages: livePages)
    try completeStage(scan)
    try exchange(scan)
    written.phase = .published
    try bringNewcomers(scan)
    lock.release()
    let (pages, changed) = written.counts
    let removed = livePages.keys.count { !written.contains($0) }
    return OutputChanges(written: changed, unchanged: pages - changed, removed: removed)
  }

  /// Removes from the stage what is out of date, and brings the foreign files there.
  private func completeStage(_ scan: ForeignScan) throws(OutputError) {
    try lock.record(OutputState(trees: trees, foreign: staleForeign + scan.entries.map(\.path)))
    try editor.removePages(of: stageManifest?.manifest() ?? .none)
    try editor.removeForeign(staleForeign, but: scan.entries)
    try editor.bring(scan.entries, from: live, shownAt: live.path, kind: .foreignFile)
    if let model = unsafe live.status(".") {
      let code = unsafe stage.setAttributes(ofFolder: ".", like: model)
      if code != 0 { throw OutputError(code, at: stage.path) }
    }
    var code = stage.removeManifest()
    if code == 0 { code = stage.create(written.manifest()) }
    if code != 0 { throw OutputError(code, at: stage.path + "/" + Manifest.name) }
  }

  private func exchange(_ scan: ForeignScan) throws(OutputError) {
    try lock.record(OutputState(trees: trees, isPending: true, foreign: scan.entries.map(\.path)))
    if isDurable {
      let code = stage.synchronizeFileSystem()
      if code != 0 { throw OutputError(code, at: stage.path) }
    }
    try place.exchangeTrees(in: parent)
    // The site is published; should this fail, a power failure could bring back the old one, as a whole.
    if isDurable { _ = parent.synchronize() }
  }

  /// Brings over what appeared in the old tree after it was searched. From here on, `stage` is Output and `live` the old tree.
  private func bringNewcomers(_ scan: ForeignScan) throws(OutputError) {
    let newcomers = try scan.newcomers(in: live)
    let published = TreeEditor(tree: stage, stalePages: [:], staleForeign: [], written: written)
    try published.refresh(scan.entries, from: live)
    try published.bring(newcomers, from: live, shownAt: stage.path, kind: .foreignFileAppeared)
    try lock.record(OutputState(trees: trees, foreign: (scan.entries + newcomers).map(\.path)))
  }

  private var trees: [FileIdentity] {
    unsafe [live.status("."), stage.status(".")].compactMap { $0?.identity }
  }
}
