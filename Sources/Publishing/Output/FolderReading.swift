#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension Folder {
  /// What `forEachName` found of the folder itself.
  enum Reading {
    /// All names were read; the folder had last changed at this date before.
    case done(changed: FileDate)
    /// There is no such folder.
    case missing
    /// The errno of the call that failed.
    case failed(CInt)
  }

  /// Calls `body` with each name in the folder at `path` within this one and whether it is a folder, in the system's order.
  func forEachName(in path: [CChar], _ body: (UnsafePointer<CChar>, _ isFolder: Bool) -> Void) -> Reading {
    let folder = unsafe openat(descriptor, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else {
      let code = errno
      return code == ENOENT || code == ENOTDIR || code == ELOOP ? .missing : .failed(code)
    }
    let reading = unsafe Publishing.forEachName(in: folder) { name, type in
      unsafe body(name, isFolder(type, name, in: folder))
    }
    switch reading {
    case .success(let status): return .done(changed: status.changed)
    case .failure(let failure): return .failed(failure.code)
    }
  }
}

/// A system call that failed.
struct SystemFailure: Error {
  /// Its errno.
  let code: CInt
}

/// Calls `body` with each name in an open folder but `.` and `..` and its type (DT_REG…; DT_UNKNOWN where the file system
/// does not tell), in the system's order, and closes the folder.
/// - Returns: the folder's own status, from before it was read.
func forEachName(
  in folder: CInt, _ body: (UnsafePointer<CChar>, _ type: UInt8) -> Void
) -> Result<FileStatus, SystemFailure> {
  var raw = stat()
  guard unsafe fstat(folder, &raw) == 0, let stream = unsafe fdopendir(folder) else {
    let code = errno
    close(folder)
    return .failure(SystemFailure(code: code))
  }
  defer { unsafe closedir(stream) }
  while true {
    errno = 0
    guard let entry = unsafe readdir(stream) else {
      let code = errno
      return code == 0 ? .success(FileStatus(raw: raw)) : .failure(SystemFailure(code: code))
    }
    let name = unsafe UnsafeRawPointer(entry).advanced(by: nameOffset).assumingMemoryBound(to: CChar.self)
    if unsafe !isDots(name) { unsafe body(name, entry.pointee.d_type) }
  }
}

/// Where in a directory entry the name begins, in bytes; its declared length is too short for some file systems.
private let nameOffset: Int = {
  guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { preconditionFailure("d_name is no stored field") }
  return offset
}()

/// Whether a name is `.` or `..`.
private func isDots(_ name: UnsafePointer<CChar>) -> Bool {
  unsafe name[0] == 46 && (name[1] == 0 || (name[1] == 46 && name[2] == 0))
}

/// Whether a name is a folder, from what the folder `folder` says of it, or by asking where it says nothing.
private func isFolder(_ type: UInt8, _ name: UnsafePointer<CChar>, in folder: CInt) -> Bool {
  if type != UInt8(DT_UNKNOWN) { return type == UInt8(DT_DIR) }
  var raw = stat()
  return unsafe fstatat(folder, name, &raw, AT_SYMLINK_NOFOLLOW) == 0 && FileStatus(raw: raw).isFolder
}
