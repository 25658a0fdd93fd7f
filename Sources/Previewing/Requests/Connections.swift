internal import FlyingSocks
internal import Synchronization

/// The connections that are open, no more than there may be. Where one more comes, the oldest of those that ask for nothing
/// ends: who opens many and says nothing keeps nobody out.
final class Connections: Sendable {
  /// How many there may be at a time.
  static let most = 128

  private struct Entry {
    let task: Task<Void, Never>
    var isWaiting = true
  }

  private struct State {
    var next = 0
    /// By number: the older, the smaller.
    var open: [Int: Entry] = [:]
  }

  private let state = Mutex(State())

  /// How many are open.
  var count: Int { state.withLock { $0.open.count } }

  /// Serves a connection until it ends.
  func serve(_ socket: AsyncSocket, _ responder: any Responder) {
    state.withLock { state in
      if state.open.count >= Self.most {
        guard let oldest = state.open.lazy.filter({ $0.value.isWaiting }).map(\.key).min() else {
          try? socket.close()
          return
        }
        state.open.removeValue(forKey: oldest)?.task.cancel()
      }
      let number = state.next
      state.next += 1
      let connection = Connection(socket: socket, responder: responder) { [weak self] isWaiting in
        self?.state.withLock { $0.open[number]?.isWaiting = isWaiting }
      }
      let task = Task { [weak self] in
        await connection.run()
        _ = self?.state.withLock { $0.open.removeValue(forKey: number) }
      }
      state.open[number] = Entry(task: task)
    }
  }

  /// Ends all of them.
  func end() {
    for entry in state.withLock({ $0.open }).values { entry.task.cancel() }
  }
}
