internal import FlyingSocks
internal import Foundation

/// What a request gets: an answer, or one that goes on for as long as somebody listens.
enum Reply: Sendable {
  case answer(Answer)
  case stream(Answer, AsyncStream<[UInt8]>)
}

/// One connection of a browser, or of somebody who pretends to be one: heads of bounded length, in bounded time.
struct Connection: Sendable {
  let socket: AsyncSocket
  let responder: any Responder
  /// Told when it begins to wait for a request, and when it has one.
  let isWaiting: @Sendable (Bool) -> Void

  /// How long nothing may come; then, how long a head may take; then, how long an answer.
  private static let (idle, reading, writing) = (Duration.seconds(30), Duration.seconds(5), Duration.seconds(20))

  /// Answers one request after the other until either side has enough.
  func run() async {
    defer { try? socket.close() }
    var rest: [UInt8] = []
    var goesOn = true
    while goesOn, !Task.isCancelled {
      isWaiting(true)
      do {
        guard let head = try await head(&rest) else { return }
        isWaiting(false)
        var request = try Request(head[...])
        try responder.admit(request)
        request.body = try await body(of: request, &rest)
        goesOn = try await answer(request)
      } catch let refusal as Refusal {
        isWaiting(false)
        try? await refuse(refusal)
        return
      } catch {
        return
      }
    }
  }

  /// The next head, without the empty line that ends it; nil where nothing more comes.
  /// - Parameter rest: what came after the head before; then, what came after this one.
  private func head(_ rest: inout [UInt8]) async throws -> [UInt8]? {
    var bytes = rest
    if bytes.isEmpty { bytes = try await within(Self.idle) { try await socket.read(atMost: 4096) } }
    let first = bytes
    let (head, more) = try await within(Self.reading) {
      var bytes = first
      while true {
        if let end = Self.end(of: bytes) { return (Array(bytes[..<end]), Array(bytes[(end + 4)...])) }
        guard bytes.count < Request.longestHead else { throw Refusal.tooLong }
        bytes += try await socket.read(atMost: 4096)
      }
    }
    rest = more
    return head
  }

  /// What follows a head, as long as that says.
  private func body(of request: Request, _ rest: inout [UInt8]) async throws -> [UInt8] {
    let first = rest
    let bytes = try await within(Self.reading) {
      var bytes = first
      while bytes.count < request.bodyLength { bytes += try await socket.read(atMost: 4096) }
      return bytes
    }
    rest = Array(bytes[request.bodyLength...])
    return Array(bytes[..<request.bodyLength])
  }

  /// Where the empty line begins that ends a head.
  private static func end(of bytes: [UInt8]) -> Int? {
    let last = bytes.count - 4
    guard last >= 0 else { return nil }
    return (0...last).first { place in
      bytes[place] == 13 && bytes[place + 1] == 10 && bytes[place + 2] == 13 && bytes[place + 3] == 10
    }
  }

  /// Returns whether the connection goes on.
  private func answer(_ request: Request) async throws -> Bool {
    switch await responder.reply(to: request) {
    case .answer(let answer):
      let goesOn = request.keepsConnection && answer.code < 400
      try await write(answer.bytes(isHead: request.isHead, keepsConnection: goesOn))
      return goesOn
    case .stream(let answer, let messages):
      try await write(answer.bytes(isHead: request.isHead, keepsConnection: false, hasLength: false))
      if !request.isHead { try await stream(messages) }
      return false
    }
  }

  /// Sends messages until there are no more, or nobody listens.
  private func stream(_ messages: AsyncStream<[UInt8]>) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for await message in messages { try await write(Data(message)) }
      }
      // Nothing is said on this side; that it is closed is heard.
      group.addTask { _ = try await socket.read(atMost: 1) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Says why and closes, after taking what was sent meanwhile: what is not read would take the answer away (RFC 9112, §9.6).
  private func refuse(_ refusal: Refusal) async throws {
    try await write(Answer.refusal(refusal).bytes(isHead: false, keepsConnection: false))
    shutdownWriting()
    try await within(.seconds(1)) {
      var taken = 0
      while taken < 1 << 20 { taken += try await socket.read(atMost: 4096).count }
    }
  }

  private func shutdownWriting() {
    _ = shutdown(socket.socket.file.rawValue, CInt(SHUT_WR))
  }

  private func write(_ data: Data) async throws {
    try await within(Self.writing) { try await socket.write(data) }
  }
}
