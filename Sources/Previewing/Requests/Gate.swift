/// Lets in who reads the preview in a browser on this machine, and no page of another site: not one that guesses the port,
/// nor one whose name was made to lead here (DNS rebinding).
struct Gate: Sendable {
  /// What `Host` may say, without the port.
  private let names: Set<String>
  /// Any number may be the host's: for a server that listens to all of them. A name may not.
  private let allowsAnyNumber: Bool
  private let port: UInt16
  private let isThisMachineAlone: Bool

  /// - Parameter host: the address that the server listens at: `127.0.0.1`, `::1`, `0.0.0.0`.
  init(host: String, port: UInt16) {
    let written = host.contains(":") ? "[\(host)]" : host
    names = ["localhost", "127.0.0.1", "[::1]", written]
    allowsAnyNumber = ["0.0.0.0", "::"].contains(host)
    isThisMachineAlone = Self.isThisMachineAlone(host)
    self.port = port
  }

  /// Looks at where a request is addressed to, and where it comes from.
  func admit(_ request: Request) throws(Refusal) {
    guard let host = request.fields["host"], isOwn(host) else { throw .foreignHost }
    guard let origin = request.fields["origin"] else { return }
    guard origin == "http://\(host)" else { throw .foreignOrigin }
  }

  /// Looks more closely: only the preview's own pages ask for what changed. Other pages may link to a page, and a reader
  /// may type its address.
  func admitToChanges(_ request: Request) throws(Refusal) {
    guard ["same-origin", nil].contains(request.fields["sec-fetch-site"]) else { throw .foreignOrigin }
  }

  /// Looks still more closely: what is written comes from a page of the preview itself, which names its origin and says
  /// what it sends; a page of another site could do both only if it were asked for first, and here it is not allowed.
  func admitToWriting(_ request: Request) throws(Refusal) {
    guard isThisMachineAlone else { throw .notWritable }
    guard request.fields["origin"] != nil else { throw .foreignOrigin }
    try admitToChanges(request)
    guard request.fields["content-type"]?.lowercased() == "application/json", request.fields["content-encoding"] == nil
    else { throw .otherContent }
  }

  /// Whether nobody but this machine reaches a server at an address.
  static func isThisMachineAlone(_ host: String) -> Bool { host == "::1" || host.hasPrefix("127.") }

  private func isOwn(_ host: String) -> Bool {
    let host = host.lowercased()
    guard let name = host.suffix(":\(port)".count) == ":\(port)" ? host.dropLast(":\(port)".count) : nil else {
      return port == 80 && isOwn(name: host[...])
    }
    return isOwn(name: name)
  }

  private func isOwn(name: Substring) -> Bool {
    names.contains(String(name)) || allowsAnyNumber && Self.isNumber(name)
  }

  /// Whether it is the number of a host: `192.168.1.7`, `[fe80::1]`.
  private static func isNumber(_ name: Substring) -> Bool {
    if name.first == "[", name.last == "]" {
      return name.dropFirst().dropLast().utf8.allSatisfy { "0123456789abcdef:.".utf8.contains($0) }
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
