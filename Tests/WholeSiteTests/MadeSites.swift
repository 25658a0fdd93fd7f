import Foundation
import Publishing
import TestSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Sites with something wrong that no repository can hold: pipes, links, names that some file systems refuse. They are made
/// for a test; what has to be said of them stands in `Tests/Fixtures/MadeSites/<name>.txt`.
enum MadeSites {
  static let names = all.keys.sorted()

  /// What `check` finds in a site.
  static func report(_ name: String) async throws -> SiteReport {
    let folder = FileManager.default.temporaryDirectory.appending(path: "whereas-site-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try make(name, in: folder)
    return try await Site.open(root: folder.path).check(RunOptions(workers: 2))
  }

  /// Makes a site in a folder that is not there yet.
  static func make(_ name: String, in folder: URL) throws {
    let site = Place(folder: folder)
    try site.put("Content/en/2020-1-rivers.md", "# Resolution on rivers\n\n1. Calls on the States;\n")
    try site.put("Content/static/emblem.svg")
    try all[name]?(site)
  }

  struct Place {
    let folder: URL

    func put(_ path: String, _ text: String = "") throws {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    /// A file whose name is any bytes.
    func put(bytes name: [UInt8], in path: String) {
      let path = folder.appending(path: path).path + "/"
      let descriptor = open(
        Array(path.utf8CString).dropLast() + name.map(CChar.init(bitPattern:)) + [0], O_CREAT, 0o600)
      close(descriptor)
    }

    func pipe(_ path: String) {
      _ = path.isEmpty ? -1 : mkfifo(folder.appending(path: path).path, 0o600)
    }

    func link(_ path: String, to target: String) throws {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: target)
    }

    func socket(_ path: String) {
      let descriptor = Self.newSocket()
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      let folder = open(self.folder.path, O_RDONLY)
      // The path of a socket is short: relative to a folder that is open.
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: "/proc/self/fd/\(folder)/\(path)".utf8) }
      withUnsafePointer(to: address) {
        _ = $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
      close(folder)
      close(descriptor)
    }

    private static func newSocket() -> CInt {
      #if canImport(Darwin)
        Darwin.socket(AF_UNIX, SOCK_STREAM, 0)
      #else
        Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      #endif
    }
  }

  private static let all: [String: @Sendable (Place) throws -> Void] = [
    "pipes": { site in
      for path in ["Content/en/x.md", "Content/en/phrases.yml", "Content/site.yml", "Content/static/x"] {
        site.pipe(path)
      }
    },
    "socket-and-device": { site in
      site.socket("Content/static/socket")
      try site.put("Content/site.yml", "symlinks: follow\n")
      try site.link("Content/static/null", to: "/dev/null")
    },
    "links-out": { site in
      try site.put("secret.md", "secret")
      try site.link("Content/en/secret.md", to: "../../secret.md")
      try site.link("Content/fr", to: "../Output")
      try site.link("Content/site.yml", to: "../secret.md")
      try site.link("Content/static/all", to: "/")
      try site.link("Content/static/gone", to: "nowhere")
    },
    "links-in-circles": { site in
      try site.link("Content/static/a", to: ".")
      try site.link("Content/static/b", to: "../static")
      try site.link("Content/static/c", to: "c")
    },
    "links-doubling": { site in
      for level in 1..<30 {
        try site.link("Content/static/\(level)/x", to: "../\(level + 1)")
        try site.link("Content/static/\(level)/y", to: "../\(level + 1)")
      }
      try site.put("Content/static/30/file")
    },
    "host-limit": { site in
      try site.put("Content/site.yml", "host: cloudflare\n")
      try site.put("Content/static/film.mp4", String(repeating: "film", count: 7 << 20))
    },
    "host-limit-near": { site in
      try site.put("Content/site.yml", "provisionPages: false\nhost: cloudflare-paid\n")
      try site.put("Content/static/film.mp4", String(repeating: "film", count: 6 << 20))
    },
    "clashing-names": { site in
      site.put(bytes: Array("e\u{301}.png".utf8), in: "Content/static")
      site.put(bytes: Array("\u{e9}.png".utf8), in: "Content/static")
      try site.put("Content/static/Logo.svg")
      try site.put("Content/static/logo.svg")
      try site.put("Content/site.yml", "logo: \u{e9}.png\n")
    },
    "unusable-names": { site in
      site.put(bytes: Array("two\nlines.png".utf8), in: "Content/static")
      site.put(bytes: [0x61, 0xFF, 0x2E, 0x70, 0x6E, 0x67], in: "Content/static")
      site.put(bytes: [0x61, 0xFF, 0x2E, 0x6D, 0x64], in: "Content/en")
      try site.put("Content/static/.env")
      try site.put("Content/static/.DS_Store")
    },
  ]
}
