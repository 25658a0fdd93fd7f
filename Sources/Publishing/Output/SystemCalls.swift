#if canImport(Darwin)
  internal import Darwin
#else
  internal import CFileSystem
  internal import Glibc
#endif

#if canImport(Darwin)
  /// In a pair of dates, leaves that date as it is.
  let keepDate = timespec(tv_sec: 0, tv_nsec: Int(UTIME_OMIT))

  /// Lets two names in the open folder `folder` change places; -1 and errno on failure.
  func exchangeNames(in folder: CInt, _ name: UnsafePointer<CChar>, _ other: UnsafePointer<CChar>) -> CInt {
    renameatx_np(folder, name, folder, other, UInt32(RENAME_SWAP))
  }

  /// Waits until the whole file system of an open folder is on the disk; -1 and errno on failure.
  func synchronizeVolume(_ folder: CInt) -> CInt {
    fsync_volume_np(folder, SYNC_VOLUME_WAIT)
  }

  /// Whether the file system cannot exchange two names at all.
  func cannotExchange(_ code: CInt) -> Bool {
    code == ENOTSUP || code == EINVAL || code == ENOSYS
  }
#else
  /// In a pair of dates, leaves that date as it is: UTIME_OMIT of <sys/stat.h>, which Swift cannot import.
  let keepDate = timespec(tv_sec: 0, tv_nsec: (1 << 30) - 2)

  /// RENAME_EXCHANGE of <linux/fs.h>.
  private let exchangeFlag: UInt32 = 1 << 1

  /// Lets two names in the open folder `folder` change places; -1 and errno on failure.
  func exchangeNames(in folder: CInt, _ name: UnsafePointer<CChar>, _ other: UnsafePointer<CChar>) -> CInt {
    unsafe renameat2(folder, name, folder, other, exchangeFlag)
  }

  /// Waits until the whole file system of an open folder is on the disk; -1 and errno on failure.
  func synchronizeVolume(_ folder: CInt) -> CInt {
    syncfs(folder)
  }

  /// Whether the file system cannot exchange two names at all.
  func cannotExchange(_ code: CInt) -> Bool {
    code == EINVAL || code == ENOSYS || code == EOPNOTSUPP
  }
#endif

/// Writes all of `bytes` to an open file; returns 0 or an errno.
func writeAll(_ bytes: RawSpan, to file: CInt) -> CInt {
  unsafe bytes.withUnsafeBytes { bytes in
    var rest = unsafe bytes[...]
    while unsafe !rest.isEmpty {
      let count = unsafe Swift.min(rest.count, 1 << 30)
      let written = unsafe write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, count)
      if written < 0 {
        if errno == EINTR { continue }
        return errno
      }
      unsafe rest = unsafe rest.dropFirst(written)
    }
    return 0
  }
}

/// All bytes of an open regular file, whatever its read position; nil when it cannot be read.
func readFile(_ file: CInt) -> [UInt8]? {
  var raw = stat()
  guard unsafe fstat(file, &raw) == 0, FileStatus(raw: raw).isRegularFile else { return nil }
  // All empty arrays are one, and this initializer would write into it from several threads.
  guard raw.st_size > 0 else { return [] }
  var failed = false
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(raw.st_size)) { buffer, count in
    while count < buffer.count {
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
      let got = unsafe pread(file, rest.baseAddress, rest.count, off_t(count))
      if got < 0, errno == EINTR { continue }
      failed = got < 0
      if got <= 0 { break }
      count += got
    }
  }
  return failed ? nil : bytes
}
