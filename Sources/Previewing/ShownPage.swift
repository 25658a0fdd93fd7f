internal import Diagnostics
internal import Sites

/// A page as the preview shows it.
struct ShownPage: Sendable {
  /// 200, or 404 where nothing stands at the address.
  var code = 200
  /// With its version in it.
  let bytes: [UInt8]
  /// Another one for another state of the page, or of the files that it loads.
  let version: String
  /// What is wrong with what it is made of.
  var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - bytes: as the site makes it.
  ///   - lookStamp: of the files that it loads.
  init(_ bytes: [UInt8], lookStamp: Int, code: Int = 200, diagnostics: [Diagnostic] = []) {
    self.code = code
    self.diagnostics = diagnostics
    version = Version(of: bytes).text + "-" + String(UInt(bitPattern: lookStamp), radix: 16)
    self.bytes = Self.marking(bytes, version)
  }

  /// The page with its version where the template leaves a place for it: in its head, before anything an author wrote.
  private static func marking(_ bytes: [UInt8], _ version: String) -> [UInt8] {
    let place = Array("data-version=\"".utf8)
    var index = 0
    while index + place.count < bytes.count {
      if bytes[index] == place[0], bytes[index..<index + place.count].elementsEqual(place) {
        let end = index + place.count
        return bytes[..<end] + Array(version.utf8) + bytes[end...]
      }
      index += 1
    }
    return bytes
  }
}

/// The pages that were shown last without an error, no more of them than memory should hold.
struct GoodPages: Sendable {
  /// In bytes.
  private static let most = 8 << 20
  /// The one shown last at the end.
  private var pages: [(path: String, page: ShownPage)] = []
  private var size = 0

  subscript(path: String) -> ShownPage? { pages.last { $0.path == path }?.page }

  mutating func keep(_ page: ShownPage, at path: String) {
    if let index = pages.firstIndex(where: { $0.path == path }) { size -= pages.remove(at: index).page.bytes.count }
    pages.append((path, page))
    size += page.bytes.count
    while size > Self.most, pages.count > 1 { size -= pages.removeFirst().page.bytes.count }
  }
}
