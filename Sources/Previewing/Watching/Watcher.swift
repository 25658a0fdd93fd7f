internal import Publishing

/// Tells what changed in Content.
struct Watcher: Sendable {
  /// How often is looked where the system tells nothing.
  static let interval = Duration.milliseconds(400)
  /// How long is waited for the rest of a change. Some programs save by several steps; a rename follows within that time.
  private static let patience = Duration.milliseconds(8)

  private let news = UnheardChanges()
  /// Ends what tells of changes.
  private let end: @Sendable () -> Void

  /// - Parameter isPolling: whether to look again and again, as for folders of another machine, of whose changes no system
  ///   tells.
  init(root: String, isPolling: Bool) {
    #if os(Linux)
      if !isPolling, let inotify = Inotify(root: root, news: news) {
        end = { inotify.end() }
        return
      }
    #endif
    let polling = Polling.run(root: root, every: Self.interval, news: news)
    end = { polling.cancel() }
  }

  /// Hands on what changed since it was handed on last, until the task is cancelled.
  func run(_ body: @Sendable (ContentChanges) async -> Void) async {
    defer { end() }
    for await _ in news.signals {
      if news.isMidway { try? await Task.sleep(for: Self.patience) }
      if let changes = news.take() { await body(changes) }
    }
  }
}
