internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// One of the two streams that a command writes. What cannot be written never ends the process: it is remembered, and
/// said at the end.
struct StandardStream: Sendable {
  /// Results.
  static let output = StandardStream(descriptor: STDOUT_FILENO, name: "standard output")
  /// Diagnostics and progress.
  static let errors = StandardStream(descriptor: STDERR_FILENO, name: "standard error")

  let descriptor: CInt
  /// For messages.
  let name: String

  /// The first failure of any stream, as the user reads it; nil while all went well.
  static var failure: String? { record.withLock { $0.failure } }

  private struct Record {
    var failure: String?
    /// The files and pipes that took at least a byte. Both streams may lead to the same pipe.
    var taken: Set<Target> = []
    /// Streams that nothing more is written to.
    var ended: Set<CInt> = []
  }

  private struct Target: Hashable {
    let device: UInt64
    let number: UInt64
  }

  private static let record = Mutex(Record())

  /// To be called before anything is opened: a stream that is closed would otherwise be the next file that is opened, and
  /// what is printed would go into that file.
  static func prepare() {
    // A pipe that nobody reads is an error of the write.
    signal(SIGPIPE, SIG_IGN)
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // Opened for reading, so that writing fails as it does for a closed stream.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Writes all of a text, or remembers why not.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      Self.record.withLock { record in
        if record.ended.contains(descriptor) { return }
        let code = writeAll(bytes) { record.taken.insert(target) }
        if code == 0 { return }
        record.ended.insert(descriptor)
        // Whoever read some of it and left, as `head` does, has what they wanted.
        if code == EPIPE, record.taken.contains(target) { return }
        record.failure = record.failure ?? "\(name): \(String(cString: strerror(code)))"
      }
    }
  }

  private var target: Target {
    var status = stat()
    fstat(descriptor, &status)
    return Target(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// Returns 0 or an errno; calls `onProgress` whenever some bytes were taken.
  private func writeAll(_ bytes: UnsafeRawBufferPointer, onProgress: () -> Void) -> CInt {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      #if canImport(Darwin)
        let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
      #else
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      #endif
      if count >= 0 {
        done += count
        onProgress()
      } else if errno == EAGAIN || errno == EWOULDBLOCK {
        // Somebody made the pipe one that does not wait.
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
