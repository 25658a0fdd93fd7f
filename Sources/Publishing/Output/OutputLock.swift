#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What one build leaves for the next, in the lock file.
struct OutputState: Hashable, Sendable {
  /// The two trees. A stage that is none of them did not come from here.
  var trees: [FileIdentity] = []
  /// Whether the trees changed places, or were about to, and the tree that was Output was not yet searched again for foreign files.
  var isPending = false
  /// The foreign files and folders known in the trees: May name some that are gone.
  var foreign: [TreePath] = []
}

extension OutputState {
  private static let head = "whereas-output 1"
  private static let end: [UInt8] = Array("end\n".utf8)

  /// The text in the lock file: one line of numbers, then the paths, each ending with a NUL byte, then `end`.
  var text: [UInt8] {
    let numbers = trees.flatMap { [$0.device, $0.number] }.map(String.init)
    let line = ([Self.head, isPending ? "pending" : "settled"] + numbers).joined(separator: " ")
    var text = Array(line.utf8) + [UInt8(ascii: "\n")]
    for path in foreign { text.append(contentsOf: path.characters.lazy.map(UInt8.init(bitPattern:))) }
    return text + Self.end
  }

  /// Reads the text in the lock file; nil unless it is whole.
  init?(_ text: [UInt8]) {
    guard let lineEnd = text.firstIndex(of: UInt8(ascii: "\n")), text.count >= lineEnd + 1 + Self.end.count,
      text.suffix(Self.end.count).elementsEqual(Self.end)
    else { return nil }
    let words = String(decoding: text[..<lineEnd], as: UTF8.self).split(separator: " ")
    guard words.count == 7, words[..<2].joined(separator: " ") == Self.head else { return nil }
    let numbers = words[3...].compactMap { UInt64($0) }
    guard numbers.count == 4 else { return nil }
    isPending = words[2] == "pending"
    trees = [
      FileIdentity(device: numbers[0], number: numbers[1]), FileIdentity(device: numbers[2], number: numbers[3]),
    ]
    let paths = text[(lineEnd + 1)..<(text.count - Self.end.count)].split(separator: 0)
    foreign = paths.map { path in TreePath(characters: path.map(CChar.init(bitPattern:)) + [0]) }
  }
}

/// The right to build this Output: the lock file beside it, locked until the object goes or `release` is called.
///
/// The file itself stays: were it removed, two builds could each lock another file of that name.
final class OutputLock: Sendable {
  private let descriptor: CInt
  private let path: String
  private let fault: Fault?

  /// Takes the lock, or fails at once if another build has it.
  init(_ place: OutputPlace, in parent: Folder) throws(OutputError) {
    path = (place.parent == "/" ? "" : place.parent) + "/" + place.lockName
    fault = parent.fault
    descriptor = unsafe openat(parent.descriptor, place.lockName, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputError(errno, at: path) }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      if code == EWOULDBLOCK {
        throw OutputError(.anotherBuild, at: place.path, "another build is writing this folder")
      }
      throw OutputError(code, at: path)
    }
  }

  deinit {
    close(descriptor)
  }

  /// What the last build left; nil if there was none, or it was killed while it wrote this.
  func state() -> OutputState? {
    readFile(descriptor).flatMap(OutputState.init)
  }

  /// Leaves `state` for the next build.
  func record(_ state: OutputState) throws(OutputError) {
    let text = state.text
    var code = fault?(.recordState, path) ?? 0
    if code == 0, ftruncate(descriptor, 0) != 0 || lseek(descriptor, 0, SEEK_SET) != 0 { code = errno }
    if code == 0 { code = unsafe writeAll(text.span.bytes, to: descriptor) }
    if code != 0 { throw OutputError(code, at: path) }
  }

  /// Lets the next build begin.
  func release() {
    _ = flock(descriptor, LOCK_UN)
  }
}
