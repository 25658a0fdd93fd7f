#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A change to the disk, for tests that stop a build at each of them or let it fail.
enum Change: Hashable, Sendable {
  case createFile, writeBytes, setDate, removeFile, makeFolder, removeFolder, link, setAttributes
  case exchange, rename, synchronize, recordState
}

/// Asked before every change with the name it is about; answers with 0 to go ahead, or with the errno to fail with.
typealias Fault = @Sendable (Change, String) -> CInt

/// An open folder of the file system. Every name is relative to it and no symbolic link at its end is followed.
///
/// Methods that change something return 0 or the errno of the call that failed.
final class Folder: Sendable {
  /// Where the folder stood when it was opened, for messages.
  let path: String
  let descriptor: CInt
  let fault: Fault?

  /// Opens the folder at `path`, an absolute path.
  init(_ path: String, fault: Fault?) throws(OutputError) {
    descriptor = unsafe openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if descriptor < 0 { throw OutputError(errno, at: path) }
    self.path = path
    self.fault = fault
  }

  deinit {
    close(descriptor)
  }

  /// Makes the change that `call` makes, again if a signal came between.
  private func change(_ change: Change, _ name: UnsafePointer<CChar>, _ call: () -> CInt) -> CInt {
    if let fault {
      let code = unsafe fault(change, String(cString: name))
      if code != 0 { return code }
    }
    while call() < 0 {
      let code = errno
      if code != EINTR { return code }
    }
    return 0
  }

  /// What stands at `name`; nil when nothing does or it cannot be reached.
  func status(_ name: UnsafePointer<CChar>) -> FileStatus? {
    var raw = stat()
    return unsafe fstatat(descriptor, name, &raw, AT_SYMLINK_NOFOLLOW) == 0 ? FileStatus(raw: raw) : nil
  }

  /// Makes a folder; its parent must be there.
  func makeFolder(_ name: UnsafePointer<CChar>) -> CInt {
    unsafe change(.makeFolder, name) { unsafe mkdirat(descriptor, name, 0o777) }
  }

  /// Removes a file or a symbolic link, never a folder.
  func removeFile(_ name: UnsafePointer<CChar>) -> CInt {
    unsafe change(.removeFile, name) { unsafe unlinkat(descriptor, name, 0) }
  }

  /// Removes a folder that is empty.
  func removeFolder(_ name: UnsafePointer<CChar>) -> CInt {
    unsafe change(.removeFolder, name) { unsafe unlinkat(descriptor, name, AT_REMOVEDIR) }
  }

  /// Makes the file or symbolic link that stands at `name` in `source` stand here too, as `newName`.
  func link(_ name: UnsafePointer<CChar>, from source: Folder, as newName: UnsafePointer<CChar>) -> CInt {
    unsafe change(.link, name) { unsafe linkat(source.descriptor, name, descriptor, newName, 0) }
  }

  /// Renames within this folder.
  func rename(_ name: UnsafePointer<CChar>, to newName: UnsafePointer<CChar>) -> CInt {
    unsafe change(.rename, name) { unsafe renameat(descriptor, name, descriptor, newName) }
  }

  /// Lets two names of this folder change places, at once.
  func exchange(_ name: UnsafePointer<CChar>, with other: UnsafePointer<CChar>) -> CInt {
    unsafe change(.exchange, other) { unsafe exchangeNames(in: descriptor, name, other) }
  }

  /// Waits until all of this folder's file system is on the disk.
  func synchronizeFileSystem() -> CInt {
    unsafe change(.synchronize, ".") { synchronizeVolume(descriptor) }
  }

  /// Waits until the names in this folder are on the disk.
  func synchronize() -> CInt {
    unsafe change(.synchronize, ".") { fsync(descriptor) }
  }
}

// MARK: Files

extension Folder {
  /// Makes a new file of `bytes`; EEXIST if the name is taken. On failure no part of it stays behind.
  func create(_ name: UnsafePointer<CChar>, _ bytes: RawSpan, date: DateRule) -> CInt {
    // A span cannot go into a closure, its bytes can.
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe create(name, date: date) { unsafe writeAll(bytes.bytes, to: $0) }
    }
  }

  /// Makes a new file of what `write` writes into its descriptor; it returns 0 or an errno.
  func create(_ name: UnsafePointer<CChar>, date: DateRule, _ write: (CInt) -> CInt) -> CInt {
    var file: CInt = -1
    let opened = unsafe change(.createFile, name) {
      file = unsafe openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
      return file
    }
    guard opened == 0 else { return opened }
    var code = unsafe fault?(.writeBytes, String(cString: name)) ?? 0
    if code == 0 { code = write(file) }
    if code == 0 { code = unsafe setDate(of: file, name, date) }
    if close(file) != 0, code == 0, errno != EINTR { code = errno }
    if code != 0 { unsafe unlinkat(descriptor, name, 0) }
    return code
  }

  private func setDate(of file: CInt, _ name: UnsafePointer<CChar>, _ rule: DateRule) -> CInt {
    let date: FileDate
    switch rule {
    case .now(after: nil): return 0
    case .exactly(let wanted): date = wanted
    case .now(let earlier?):
      var raw = stat()
      guard unsafe fstat(file, &raw) == 0 else { return errno }
      if earlier < FileStatus(raw: raw).modified { return 0 }
      date = earlier.successor
    }
    return unsafe change(.setDate, name) { unsafe futimens(file, [keepDate, date.time]) }
  }

  /// Gives what stands at `name` a new date of its contents.
  func setDate(_ name: UnsafePointer<CChar>, _ date: FileDate) -> CInt {
    unsafe change(.setDate, name) { unsafe utimensat(descriptor, name, [keepDate, date.time], AT_SYMLINK_NOFOLLOW) }
  }

  /// Gives the folder `name` the permissions, owner and date of `model`. An owner that may not be given away stays.
  func setAttributes(ofFolder name: UnsafePointer<CChar>, like model: FileStatus) -> CInt {
    guard let here = unsafe status(name), here.isFolder else { return ENOTDIR }
    if here.raw.st_uid != model.raw.st_uid || here.raw.st_gid != model.raw.st_gid {
      _ = unsafe change(.setAttributes, name) {
        unsafe fchownat(descriptor, name, model.raw.st_uid, model.raw.st_gid, 0)
      }
    }
    let code = unsafe change(.setAttributes, name) { unsafe fchmodat(descriptor, name, model.raw.st_mode & 0o7777, 0) }
    return unsafe code == 0 ? setDate(name, model.modified) : code
  }

  /// Opens a regular file to be read; nil when there is none or it may not be read.
  func open(_ name: UnsafePointer<CChar>) -> OpenFile? {
    // A pipe that somebody put there is not waited for.
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    return file < 0 ? nil : OpenFile(descriptor: file)
  }

  /// Removes a folder, which may be missing, and all in it.
  func removeAll(_ path: TreePath) -> CInt {
    var names: [(TreePath, Bool)] = []
    let reading = unsafe forEachName(in: path.characters) { unsafe names.append((path.appending($0), $1)) }
    if case .failed(let code) = reading { return code }
    for (name, isFolder) in names {
      let code = unsafe isFolder ? removeAll(name) : removeFile(name.characters)
      if code != 0, code != ENOENT { return code }
    }
    let code = unsafe removeFolder(path.characters)
    return code == ENOENT ? 0 : code
  }
}

/// An open file, which can be read even when its name is gone.
final class OpenFile: Sendable {
  private let descriptor: CInt

  init(descriptor: CInt) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// All its bytes; nil when it is no regular file or cannot be read.
  func bytes() -> [UInt8]? {
    readFile(descriptor)
  }
}
