internal import Resolutions
internal import Sites

/// What somebody who watches Content tells of its changes.
public enum ContentChanges: Sendable, Hashable {
  /// Files that were written, came or went, and nothing else; by their paths below the root: `Content/en/2020-1-rivers.md`.
  case files(Set<String>)
  /// Whatever it was: everything is looked at.
  case any

  /// Nothing.
  public static let none = ContentChanges.files([])

  /// Takes in what changed besides.
  public mutating func add(_ others: ContentChanges) {
    guard case .files(let own) = self, case .files(let more) = others else { return self = .any }
    self = .files(own.union(more))
  }

  /// The resolutions whose texts are among the files; nil where it may be any.
  var slugs: Set<Slug>? {
    guard case .files(let paths) = self else { return nil }
    return Set(paths.compactMap { TextPath($0)?.slug })
  }
}

/// Where a version of a resolution stands: `Content/en/2020-1-rivers.md`.
struct TextPath {
  let slug: Slug
  let language: LanguageTag

  /// Nil for the path of anything else.
  init?(_ path: String) {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    guard names.count == 3, names[0] == "Content", names[2].utf8.suffix(3).elementsEqual(".md".utf8),
      let language = LanguageTag(String(names[1]))
    else { return nil }
    self.language = language
    slug = Slug(String(names[2].dropLast(3)))
  }
}
