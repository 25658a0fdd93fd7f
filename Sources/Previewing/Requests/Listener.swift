internal import FlyingSocks
internal import Foundation

/// Listens at an address of this machine and hands requests to whoever answers them.
///
/// The sockets are FlyingFox's. Its server is not used: it reads heads of any length, and waits for them for ever.
final class Listener: Sendable {
  /// The one it listens at.
  let port: UInt16
  private let socket: AsyncSocket
  private let pool: any AsyncSocketPool
  private let connections = Connections()

  /// Listens at a port, or at the first that is free.
  /// - Parameter host: a number of this machine: `127.0.0.1`, `::1`.
  /// - Throws: `PreviewError` where that is not possible.
  init(host: String, ports: ClosedRange<UInt16>) async throws {
    let pool = SocketPool.make()
    try await pool.prepare()
    for port in ports {
      guard let socket = try Self.listen(host, port) else { continue }
      (self.port, self.pool) = (port, pool)
      self.socket = try AsyncSocket(socket: socket, pool: pool)
      return
    }
    throw PreviewError.portsInUse(ports)
  }

  /// Nil where another program listens there.
  private static func listen(_ host: String, _ port: UInt16) throws -> Socket? {
    do {
      guard host.contains(":") else { return try listen(at: known(host) { try .inet(ip4: host, port: port) }) }
      return try listen(at: known(host) { try .inet6(ip6: host, port: port) })
    } catch let error as PreviewError {
      throw error
    } catch SocketError.failed(_, EADDRINUSE, _) {
      return nil
    } catch SocketError.failed(_, EADDRNOTAVAIL, _) {
      throw PreviewError.unknownHost(host)
    } catch SocketError.failed(_, EACCES, _) {
      throw PreviewError.portNotAllowed(port)
    } catch {
      throw PreviewError.unknownHost(host)
    }
  }

  /// The address of a number; what the system says of one that it cannot read is what it said last of something else.
  private static func known<Address: SocketAddress>(_ host: String, _ address: () throws -> Address) throws -> Address {
    do { return try address() } catch { throw PreviewError.unknownHost(host) }
  }

  private static func listen<Address: SocketAddress>(at address: Address) throws -> Socket {
    let socket = try Socket(domain: Int32(Address.family))
    do {
      // The port of a preview that has just ended is free for the next one.
      try socket.setValue(true, for: .localAddressReuse)
      #if canImport(Darwin)
        try socket.setValue(true, for: .noSIGPIPE)
      #endif
      try socket.bind(to: address)
      try socket.listen()
      return socket
    } catch {
      try? socket.close()
      throw error
    }
  }

  /// Answers requests until the task is cancelled.
  func run(_ responder: any Responder) async {
    let waiting = Task { [pool] in try await pool.run() }
    while !Task.isCancelled {
      do {
        connections.serve(try await socket.accept(), responder)
      } catch is CancellationError {
        break
      } catch {
        // Too many files are open, or who came has left: others still come.
        try? await Task.sleep(for: .milliseconds(20))
      }
    }
    connections.end()
    try? socket.close()
    waiting.cancel()
  }
}
