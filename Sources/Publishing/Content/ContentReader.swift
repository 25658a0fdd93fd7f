internal import Diagnostics
internal import Resolutions
internal import Sites

/// Decides what of Content is read: files and folders, and symbolic links that lead no further than they may.
struct ContentReader: Sendable {
  var diagnostics: [Diagnostic] = []
  private(set) var places = ContentPlaces()
  let root: String
  /// Where Content stands, links resolved.
  private let content: String
  private var followsLinks = false
  private var saidTooMany = false

  /// - Parameter top: Content itself.
  init(root: String, top: ContentFolder) throws(ContentError) {
    self.root = root
    content = (try? OutputPlace.resolve("\(root)/Content")) ?? nil ?? "\(root)/Content"
    places.addRoot(content)
    _ = places.add(top.identity)
  }

  /// Reads in site.yml whether links may lead out of Content.
  mutating func readPermission() throws(ContentError) {
    let path = "Content/site.yml"
    let file = SourceFile(path: path, bytes: try ContentFile.bytes(at: "\(root)/\(path)"))
    followsLinks = SiteConfigurationReader.followsLinks(file)
  }

  /// Whether a text has a head and nothing below it: as editors for the web save a translation that is not begun. Only
  /// small files are looked at.
  static func isUnwritten(_ path: String, root: String) throws(ContentError) -> Bool {
    guard let status = FileStatus(of: "\(root)/\(path)"), status.size <= 4096 else { return false }
    return PlainPageReader.isUnwritten(SourceFile(path: path, bytes: try ContentFile.bytes(at: "\(root)/\(path)")))
  }

  /// The first place of a file, for a diagnostic about its name.
  func place(_ path: String) -> SourceLocation {
    SourceLocation(path: path, range: .startOfFile)
  }

  /// Whether a file or folder may be read; says why not.
  /// - Parameter folder: the folder it stands in: `Content/en`.
  mutating func admits(_ entry: ContentEntry, in folder: String) -> Bool {
    let path = place("\(folder)/\(entry.name)")
    if let problem = entry.nameProblem {
      diagnostics.append(.unusableName(entry.name, problem: problem, at: path))
    } else if case .other(let problem) = entry.kind {
      diagnostics.append(.notAFile(entry.name, problem: problem, at: path))
    } else if let end = entry.linkEnd, !followsLinks, !isInside(end) {
      diagnostics.append(.linkOutOfContent(entry.name, at: path))
    } else {
      return true
    }
    return false
  }

  /// Reads a folder that may be read; nil where it may not, which is said.
  /// - Parameters:
  ///   - folder: the folder it stands in: `Content/static`.
  ///   - above: the folders that it stands in below Content, where links could lead in circles.
  mutating func enter(
    _ entry: ContentEntry, in folder: String, above: [FileIdentity] = []
  ) throws(ContentError) -> ContentFolder? {
    guard admits(entry, in: folder) else { return nil }
    let path = "\(folder)/\(entry.name)"
    guard let found = try ContentFolder("\(root)/\(path)") else { return nil }
    if let end = entry.linkEnd { places.addRoot(end) }
    let hasTooMany = !places.add(found.identity)
    if above.contains(found.identity) {
      diagnostics.append(.refusedLink(entry.name, problem: "leads to a folder that it stands in", at: place(path)))
    } else if hasTooMany {
      if !saidTooMany { diagnostics.append(.tooManyLinks(at: place(path), most: ContentPlaces.mostReadings)) }
      saidTooMany = true
    } else {
      return found
    }
    return nil
  }

  private func isInside(_ path: String) -> Bool {
    path.utf8.starts(with: content.utf8)
      && [nil, UInt8(ascii: "/")].contains(path.utf8.dropFirst(content.utf8.count).first)
  }
}
