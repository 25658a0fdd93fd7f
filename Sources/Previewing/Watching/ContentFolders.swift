internal import Foundation

/// The folders that are watched: the root alone, and Content with all that is in it.
enum ContentFolders {
  /// Links can lead in circles, and no site has so many.
  private static let (deepest, most) = (16, 10_000)

  /// Paths of all folders below Content, links followed; nothing where there is no Content.
  static func all(root: String) -> [String] {
    var found: [String] = []
    var next = [(path: "\(root)/Content", depth: 0)]
    while let (path, depth) = next.popLast(), found.count < most {
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { continue }
      found.append(path)
      // A folder is never named like a text; to ask the system about each text takes its time.
      for name in names where depth < deepest && !name.hasSuffix(".md") && name != ".git" {
        var isFolder: ObjCBool = false
        let inner = "\(path)/\(name)"
        if FileManager.default.fileExists(atPath: inner, isDirectory: &isFolder), isFolder.boolValue {
          next.append((inner, depth + 1))
        }
      }
    }
    return found
  }
}
