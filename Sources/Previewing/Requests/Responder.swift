/// Answers requests.
protocol Responder: Sendable {
  /// Whether a request is to be read any further than its head.
  func admit(_ request: Request) throws(Refusal)

  /// Answers a request that was admitted and whose body was read.
  func reply(to request: Request) async -> Reply
}
