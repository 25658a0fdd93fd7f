public import Publishing
public import Resolutions
public import Sites

/// Pages of the preview that are none of the site's and that somebody else makes: what stands below `/_/<name>/`.
public protocol PreviewRoom: Sendable {
  /// `translate`, for `/_/translate/`.
  var name: String { get }
  /// As the page of the state names it.
  var title: String { get }
  /// The scripts and style sheets of its pages, by their names below it.
  var files: [String: [UInt8]] { get }

  /// What it has of a version of a resolution, as a path below it; nil where it has nothing.
  func path(of slug: Slug, _ language: LanguageTag, isSource: Bool) -> String?

  /// Makes a page; nil where there is none. It is made anew when a file changed.
  /// - Parameters:
  ///   - path: below the room: `fr/2020-1-rivers/`.
  ///   - isWritable: whether what its reader sends is taken.
  func page(at path: String, of site: Site, isWritable: Bool) async throws -> [UInt8]?

  /// Takes what a page of its own sent. No two are taken at a time.
  /// - Parameters:
  ///   - message: JSON.
  ///   - path: of the page.
  func take(_ message: [UInt8], at path: String, of site: Site) -> PreviewAnswer
}

/// What a room says to what was sent to it.
public struct PreviewAnswer: Sendable {
  /// How it went, by its number in HTTP (RFC 9110, §15).
  public enum Outcome: Int, Sendable {
    case done = 200
    case malformed = 400
    case missing = 404
    case conflict = 409
    case refused = 422
    case failed = 500
  }

  /// How it went.
  public let outcome: Outcome
  /// JSON.
  public let body: String

  /// An answer in JSON.
  public init(_ outcome: Outcome, _ body: String) {
    (self.outcome, self.body) = (outcome, body)
  }
}

/// The rooms of a preview.
struct PreviewRooms: Sendable {
  let all: [any PreviewRoom]
  /// Whether readers may write: on this machine alone.
  let areWritable: Bool

  /// The room that a path of a request, without its first slash, leads into, and the path below that room.
  func room(at path: String) -> (room: any PreviewRoom, rest: String)? {
    for room in all {
      let place = "_/\(room.name)/"
      if path.hasPrefix(place) { return (room, String(path.dropFirst(place.count))) }
    }
    return nil
  }
}
