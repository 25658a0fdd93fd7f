import Foundation

/// The folder of a small site, removed with the value.
final class PreviewFolder {
  static let english = """
    ---
    title: Rivers
    date: 2020-05-07
    ---
    # Resolution on rivers

    The Assembly,

    A. whereas rivers cross borders;

    1. Decides to look at them.

    """
  static let french = """
    ---
    title: Les fleuves
    translation: official
    ---
    # Résolution sur les fleuves

    L’Assemblée,

    A. considérant que les fleuves traversent des frontières;

    1. décide de les regarder.

    """

  let url: URL
  var path: String { url.path }

  init(baseURL: String? = nil) throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "whereas-preview-\(UUID().uuidString)", directoryHint: .isDirectory)
    try write("Content/site.yml", baseURL.map { "baseURL: \($0)\n" } ?? "name: Rivers\n")
    try write("Content/en/rivers.md", Self.english)
    try write("Content/fr/rivers.md", Self.french)
    try write("Content/en/lakes.md", "---\ntitle: Lakes\ndate: 2019\n---\n# On lakes\n\n1. Decides.\n")
    try write("Content/static/map.txt", "map")
    try write("secret.txt", "secret")
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ path: String, _ text: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Lets a file or folder take another's place, at once.
  func move(_ path: String, _ other: String) throws {
    guard rename(url.appending(path: path).path, url.appending(path: other).path) == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: url.appending(path: path)) }

  /// All files with what they hold.
  func contents() throws -> [String: Data] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: path)
    return Dictionary(
      paths.compactMap { path in (try? Data(contentsOf: url.appending(path: path))).map { (path, $0) } }
    ) { first, _ in first }
  }
}
