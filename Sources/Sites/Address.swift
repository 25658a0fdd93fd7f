public import Resolutions

/// A resolution's name in addresses and on disk: `2019-2610-kazakhstan`, the file name without `.md`.
public struct Slug: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// As addresses have it: `2019-2610-kazakhstan`.
  public let rawValue: String

  /// A name as somebody wrote it; whether there is such a resolution is not asked.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// The name itself.
  public var description: String { rawValue }
  /// By the letters of the name.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Where a page or file of the site stands: its path below the base, without a leading slash.
///
/// Paths of pages end with a slash (or are empty, for `/`); the file is then `index.html` in that folder.
public struct Address: Sendable, Hashable {
  /// Below the base, without a leading slash: `fr/2019-2610-kazakhstan/`, `sitemap.xml`; empty for `/`.
  public let path: String

  /// For a file that has no function of its own here: `server/nginx.conf`.
  public init(path: String) {
    self.path = path
  }

  /// `/`: the languages.
  public static let languages = Address(path: "")
  static let notFound = Address(path: "404.html")

  /// `/fr/`
  public static func index(_ language: LanguageTag) -> Address { Address(path: "\(language.rawValue)/") }
  /// `/fr/year/2019/`, `/fr/subject/human-rights/`
  public static func index(_ language: LanguageTag, filter: IndexFilter) -> Address {
    Address(path: "\(language.rawValue)/\(filter.path)/")
  }
  /// `/fr/year/2019/2/`: the second page of a list that is too long for one.
  static func index(_ language: LanguageTag, filter: IndexFilter, part: Int) -> Address {
    let first = index(language, filter: filter)
    return part == 1 ? first : first.appending("\(part)/")
  }
  /// `/2019-2610-kazakhstan/`
  public static func neutral(_ slug: Slug) -> Address { Address(path: "\(slug.rawValue)/") }
  /// `/fr/2019-2610-kazakhstan/`
  public static func resolution(_ language: LanguageTag, _ slug: Slug) -> Address {
    Address(path: "\(language.rawValue)/\(slug.rawValue)/")
  }
  /// `/fr/about/`: a page that is no resolution.
  public static func page(_ language: LanguageTag, _ slug: Slug) -> Address { resolution(language, slug) }
  /// `/fr/2019-2610-kazakhstan/rec_B/`
  public static func provision(_ language: LanguageTag, _ slug: Slug, _ anchor: Anchor) -> Address {
    Address(path: "\(language.rawValue)/\(slug.rawValue)/\(anchor.rawValue)/")
  }
  /// `/fr/2019-2610-kazakhstan/parallel/`
  public static func parallel(_ language: LanguageTag, _ slug: Slug) -> Address {
    Address(path: "\(language.rawValue)/\(slug.rawValue)/parallel/")
  }
  /// `/fr/2019-2610-kazakhstan@2019-03-11/changes/`: what became of an earlier version.
  public static func changes(_ language: LanguageTag, _ slug: Slug) -> Address {
    Address(path: "\(language.rawValue)/\(slug.rawValue)/changes/")
  }
  /// `/fr/search/`
  public static func search(_ language: LanguageTag) -> Address { Address(path: "\(language.rawValue)/search/") }
  /// `/fr/names/`
  public static func names(_ language: LanguageTag) -> Address { Address(path: "\(language.rawValue)/names/") }

  /// `/fr/translations/`: what of a language's translations is to be done.
  public static func translations(_ language: LanguageTag) -> Address {
    Address(path: "\(language.rawValue)/translations/")
  }

  /// A file or folder within this page's folder: `parallel/`, `cite.bib`.
  public func appending(_ name: String) -> Address { Address(path: path + name) }

  /// The file that holds it, below Output.
  public var file: String { path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path }

  /// Where it stands in the folder of its language: the same in every language that has it.
  public var withinLanguage: String {
    guard let end = path.utf8.firstIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: end)...])
  }

  /// The way from this page up to the base: `../../`, or empty at the base itself.
  public var up: String {
    var depth = 0
    let bytes = path.utf8.span
    for index in bytes.indices where bytes[index] == UInt8(ascii: "/") { depth += 1 }
    switch depth {
    case 0: return ""
    case 1: return "../"
    case 2: return "../../"
    case 3: return "../../../"
    default: return String(repeating: "../", count: depth)
    }
  }

  /// A relative reference to `target`; works under any prefix.
  public func reference(to target: Address) -> String {
    let reference = up + target.path
    return reference.isEmpty ? "./" : reference
  }
}

/// One way of narrowing the index of resolutions.
public enum IndexFilter: Sendable, Hashable {
  /// Nil for what has no date.
  case year(Int?)
  /// By the neutral key of the institution: the same in every language.
  case institution(String)
  /// By the neutral key of the subject.
  case subject(String)
  /// Only what exists in the language of the index.
  case available

  /// `year/2019`, the part of the address that names it.
  public var path: String {
    switch self {
    case .year(let year): "year/\(year.map(String.init) ?? "none")"
    case .institution(let key): "institution/\(key)"
    case .subject(let key): "subject/\(key)"
    case .available: "available"
    }
  }
}
