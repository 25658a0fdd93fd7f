import Foundation

@testable import Previewing

/// A connection to this machine, as plain as can be: what is sent is what the test says.
final class Wire: Sendable {
  private let socket: CInt

  init(port: UInt16) throws {
    #if canImport(Darwin)
      socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
    #else
      socket = Foundation.socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw CocoaError(.fileReadUnknown) }
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(socket) }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(socket, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
      }
      // Who refuses a request need not read all of it.
      guard count > 0 else { return }
      sent += count
    }
  }

  /// Reads until enough has come, or nothing more comes.
  func read(until isEnough: @escaping @Sendable (String) -> Bool) async -> (text: String, isEnough: Bool) {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { [self] in
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while !isEnough(String(decoding: bytes, as: UTF8.self)) {
          let count = recv(socket, &buffer, buffer.count, 0)
          guard count > 0 else { break }
          bytes += buffer[..<count]
        }
        let text = String(decoding: bytes, as: UTF8.self)
        continuation.resume(returning: (text, isEnough(text)))
      }
    }
  }
}

/// What came back.
struct WireAnswer {
  let whole: String
  var head: String { whole.components(separatedBy: "\r\n\r\n").first ?? "" }
  var body: String { whole.components(separatedBy: "\r\n\r\n").dropFirst().joined(separator: "\r\n\r\n") }
  var code: Int { Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0 }
}

extension Preview {
  /// As `Host` has it.
  var host: String { address.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
  var port: UInt16 { UInt16(host.split(separator: ":").last ?? "") ?? 0 }

  func get(_ path: String, _ fields: String...) async throws -> WireAnswer {
    let lines = ["GET \(path) HTTP/1.1", "Host: \(host)", "Connection: close"] + fields
    return try await send(lines.joined(separator: "\r\n") + "\r\n\r\n")
  }

  /// Sends bytes as they are, and reads until the other side has enough.
  func send(_ request: String) async throws -> WireAnswer {
    let wire = try Wire(port: port)
    wire.send(request)
    return WireAnswer(whole: await wire.read { _ in false }.text)
  }
}
