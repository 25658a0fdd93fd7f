#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Why the site could not be brought to disk: which file, what the system said, and what its reader can do about it.
///
/// Output is exactly as it was, unless `kind` is `foreignFileAppeared`.
public struct OutputError: Error, Hashable, Sendable {
  /// What went wrong, for callers that act on it.
  public enum Kind: Hashable, Sendable {
    /// The disk or the user's quota is full.
    case noSpace
    /// The file system is mounted read-only.
    case readOnly
    /// The user may not read or write here.
    case permission
    /// Another build holds the lock of this Output.
    case anotherBuild
    /// Output is something else than a folder, or a link to nothing.
    case notAFolder
    /// Output cannot be exchanged: it is a mount point, comes from an image layer, or holds the current folder.
    case cannotBeExchanged
    /// A page would stand where a file stands that Whereas did not write. Nothing was published.
    case foreignFile
    /// A file that Whereas did not write cannot be linked into the new site. Nothing was published.
    case foreignFileNotLinked
    /// The site is published, but a file that appeared in Output at the last moment stands where a page now stands.
    case foreignFileAppeared
    /// The path of a page is empty, absolute, leaves Output, or cannot be a file name.
    case invalidPath
    /// Two pages of one site have the same address, or one is a file where the other needs a folder.
    case addressTaken
    /// Anything else the system refuses.
    case system
  }

  /// What went wrong.
  public let kind: Kind
  /// The file or folder it went wrong with; absolute, except for a page's path that could not be used.
  public let path: String
  /// The system's own words, or ours where no system call failed.
  public let reason: String
  /// What to do about it, in plain words; nil when we know no better than the system.
  public let hint: String?
}

extension OutputError: CustomStringConvertible {
  /// Path and reason on one line, the hint on the next.
  public var description: String {
    let line = "\(path): \(reason)"
    guard let hint else { return line }
    return "\(line)\nhint: \(hint)"
  }
}

extension OutputError {
  /// The error for a system call on `path` that failed with `code`, an errno.
  init(_ code: CInt, at path: String) {
    let kind = Kind(code)
    unsafe self.init(kind: kind, path: path, reason: String(cString: strerror(code)), hint: kind.hint)
  }

  /// An error that no system call reported.
  init(_ kind: Kind, at path: String, _ reason: String) {
    self.init(kind: kind, path: path, reason: reason, hint: kind.hint)
  }
}

extension OutputError.Kind {
  init(_ code: CInt) {
    self =
      switch code {
      case ENOSPC, EDQUOT: .noSpace
      case EROFS: .readOnly
      case EACCES, EPERM: .permission
      case ENOTDIR: .notAFolder
      case EXDEV, EBUSY: .cannotBeExchanged
      default: .system
      }
  }

  /// The wording of every hint, in one place.
  var hint: String? {
    switch self {
    case .noSpace:
      "free some space; a site needs its size twice, once for Output and once for the hidden folder beside it"
    case .readOnly: "choose another output folder, or make this file system writable"
    case .permission:
      "you need to be allowed to write in the output folder and in the folder that holds it, where the next site is built"
    case .anotherBuild: "wait until the other build has ended, or choose another output folder"
    case .notAFolder: "move it away, or choose another output folder"
    case .cannotBeExchanged:
      "the output folder is exchanged as a whole, so it and all in it must lie on the file system of the folder above; "
        + "choose a new folder, for example one inside this"
    case .foreignFile: "Whereas did not write this file and leaves it alone; move it away, or rename the page"
    case .foreignFileNotLinked:
      "Whereas did not write this file and keeps it by a hard link, which is not possible here; move it out of the output folder"
    case .foreignFileAppeared:
      "the site is published; this file came into Output at the same moment, where a page now stands, and was kept here; "
        + "move it to where it belongs before the next build"
    case .invalidPath: "this is a mistake in Whereas; please report it"
    case .addressTaken: "give one of the two pages another name"
    case .system: nil
    }
  }
}
