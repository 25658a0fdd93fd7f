internal import Publishing
internal import Synchronization

/// Changes that nobody has heard of yet; any number of them become one.
final class UnheardChanges: Sendable {
  /// An element where there may be something to take.
  let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation

  private struct State {
    var changes = ContentChanges.none
    var isMidway = false
  }

  private let state = Mutex(State())

  init() {
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Whether what was told last may be a part of a change: a file that went and may come again.
  var isMidway: Bool { state.withLock { $0.isMidway } }

  func add(_ changes: ContentChanges, isMidway: Bool = false) {
    guard changes != .none else { return }
    state.withLock { state in
      state.changes.add(changes)
      state.isMidway = state.isMidway || isMidway
    }
    signal.yield()
  }

  /// Nil where there is nothing that was not taken before.
  func take() -> ContentChanges? {
    state.withLock { state in
      defer { state = State() }
      return state.changes == .none ? nil : state.changes
    }
  }
}
