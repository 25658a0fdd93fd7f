internal import Diagnostics
internal import Sites

/// Which files a page is made of.
struct PageFiles {
  /// `en/2020-1-rivers/rec_B/`, without the base.
  private let names: [Substring]

  init(path: String) {
    let all = path.split(separator: "/")
    // The preview's own pages about a text name it after themselves: `_/translate/fr/2020-1-rivers/`.
    names = all.first == "_" ? Array(all.dropFirst(2)) : all
  }

  /// Whether an error in a file keeps the page as it was: one of its own text, or of what all pages are made with. An error
  /// of a translation does not keep the source from being looked at.
  func include(_ path: String) -> Bool {
    let file = path.split(separator: "/").dropFirst()
    if file.last == "site.yml" || file.last == "phrases.yml" { return true }
    guard let last = file.last, last.hasSuffix(".md"), let language = file.first else { return false }
    let slug = last.dropLast(3)
    // `/2020-1-rivers/` and `/fr/2020-1-rivers/parallel/` are made of all versions.
    if names.first == slug || names.last == "parallel" && names.dropFirst().first == slug { return true }
    return names.first == language && names.dropFirst().first == slug
  }

  /// Whether a file belongs to the resolution or page that the page is about.
  func isAbout(_ path: String) -> Bool {
    guard let last = path.split(separator: "/").last, last.hasSuffix(".md") else { return false }
    return names.prefix(2).contains(last.dropLast(3))
  }
}
