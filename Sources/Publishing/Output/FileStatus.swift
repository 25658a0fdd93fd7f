#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A date of a file, as the file system keeps it.
struct FileDate: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01 00:00 UTC.
  var seconds: Int
  /// Nanoseconds within the second, 0..<1,000,000,000.
  var nanoseconds: Int

  static func < (left: FileDate, right: FileDate) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  /// The next later date.
  var successor: FileDate {
    nanoseconds < 999_999_999
      ? FileDate(seconds: seconds, nanoseconds: nanoseconds + 1) : FileDate(seconds: seconds + 1, nanoseconds: 0)
  }

  /// The time by the system's clock.
  static var now: FileDate {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return FileDate(time)
  }
}

extension FileDate {
  init(_ time: timespec) {
    self.init(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }

  var time: timespec { timespec(tv_sec: seconds, tv_nsec: nanoseconds) }
}

/// What tells a file or folder from every other on this machine, whatever its names.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  /// Its number on the device.
  let number: UInt64
}

/// What the system knows of one file; of a symbolic link itself, never of what it points to.
struct FileStatus: Sendable {
  let raw: stat

  init(raw: stat) {
    self.raw = raw
  }

  /// What stands at the end of `path`, links followed; nil when nothing does or it cannot be reached.
  init?(of path: String) {
    var raw = stat()
    guard unsafe stat(path, &raw) == 0 else { return nil }
    self.raw = raw
  }

  var isFolder: Bool { raw.st_mode & S_IFMT == S_IFDIR }
  var isRegularFile: Bool { raw.st_mode & S_IFMT == S_IFREG }
  var isLink: Bool { raw.st_mode & S_IFMT == S_IFLNK }

  /// Size in bytes.
  var size: UInt64 { UInt64(clamping: raw.st_size) }

  /// Under how many names the file stands.
  var linkCount: Int { Int(raw.st_nlink) }

  var identity: FileIdentity {
    FileIdentity(device: UInt64(truncatingIfNeeded: raw.st_dev), number: UInt64(truncatingIfNeeded: raw.st_ino))
  }

  #if canImport(Darwin)
    /// When the contents last changed.
    var modified: FileDate { FileDate(raw.st_mtimespec) }
    /// When contents, name or attributes last changed; nobody can set it.
    var changed: FileDate { FileDate(raw.st_ctimespec) }
  #else
    /// When the contents last changed.
    var modified: FileDate { FileDate(raw.st_mtim) }
    /// When contents, name or attributes last changed; nobody can set it.
    var changed: FileDate { FileDate(raw.st_ctim) }
  #endif
}

/// The date a page gets when it is written.
enum DateRule: Sendable {
  /// This date: the page is the same as in Output.
  case exactly(FileDate)
  /// Now; should the clock stand before `after`, the date of the page it replaces, the moment after that.
  case now(after: FileDate?)
}
