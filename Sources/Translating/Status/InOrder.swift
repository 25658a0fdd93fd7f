internal import Synchronization

/// Hands on in the order of a list what several workers finish in any order: each thing as soon as all before it have come,
/// so that no more is kept than what the others are ahead of the slowest.
final class InOrder<Value: Sendable>: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: Value] = [:]
  }

  private let state = Mutex(State())
  private let take: @Sendable (Value) -> Void

  /// - Parameter take: is called with one thing at a time.
  init(take: @escaping @Sendable (Value) -> Void) {
    self.take = take
  }

  /// - Parameter index: its place in the list, from 0. Each place of the list has to come once.
  func add(_ value: Value, at index: Int) {
    state.withLock { state in
      state.waiting[index] = value
      while let first = state.waiting.removeValue(forKey: state.next) {
        take(first)
        state.next += 1
      }
    }
  }
}
