/// What took longer than it may.
struct DeadlineError: Error {}

/// Does something, but for no longer than a while.
/// - Throws: `DeadlineError` where it was not done by then, and what `body` throws.
func within<Value: Sendable>(
  _ limit: Duration, _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  try await withThrowingTaskGroup(of: Value?.self) { group in
    group.addTask { try await body() }
    group.addTask {
      try await Task.sleep(for: limit)
      return nil
    }
    defer { group.cancelAll() }
    guard let first = try await group.next(), let value = first else { throw DeadlineError() }
    return value
  }
}
