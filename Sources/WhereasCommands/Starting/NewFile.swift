internal import Foundation

/// Writes files where none are.
enum NewFile {
  /// Makes the folders above it, too.
  /// - Returns: whether it was written; not where something of that name is there already, which stays as it is.
  /// - Throws: `FileProblem` where the system refuses.
  static func write(_ bytes: [UInt8], to path: String) throws -> Bool {
    let file = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file, options: .withoutOverwriting)
      return true
    } catch CocoaError.fileWriteFileExists {
      return false
    } catch {
      throw FileProblem(path: path, reason: error.localizedDescription)
    }
  }
}

/// A file that cannot be written.
struct FileProblem: Error, CustomStringConvertible {
  let path: String
  /// In the system's words.
  let reason: String

  var description: String { "cannot write \(path): \(reason)" }
}
