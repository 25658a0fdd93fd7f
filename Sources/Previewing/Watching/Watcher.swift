/// Tells that something in Content changed.
enum Watcher {
  /// How often is looked where the system tells nothing.
  static let interval = Duration.milliseconds(400)

  /// One element for each time that something changed; several changes that nobody has heard of are one. Ends when nobody
  /// listens.
  /// - Parameter isPolling: whether to look again and again, as for folders of another machine, of whose changes no system
  ///   tells.
  static func changes(root: String, isPolling: Bool) -> AsyncStream<Void> {
    #if os(Linux)
      if !isPolling, let changes = Inotify.changes(root: root) { return changes }
    #endif
    return Polling.changes(root: root, every: interval)
  }
}
