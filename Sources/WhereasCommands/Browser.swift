internal import Foundation

/// The browser of whoever sits at this machine.
enum Browser {
  /// Opens an address in it; false where there is no way to.
  static func open(_ address: String) -> Bool {
    #if canImport(Darwin)
      let commands = ["/usr/bin/open"]
    #else
      let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      let commands = folders.map { "\($0)/xdg-open" }
    #endif
    guard let command = commands.first(where: FileManager.default.isExecutableFile) else { return false }
    let process = Process()
    process.executableURL = URL(filePath: command)
    process.arguments = [address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return (try? process.run()) != nil
  }
}
