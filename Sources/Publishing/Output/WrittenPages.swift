internal import Synchronization

/// The pages of the site that is being made, shared by all workers.
final class WrittenPages: Sendable {
  /// How far a build is.
  enum Phase: Sendable {
    case writing, closed, published
  }

  private struct State: Sendable {
    var phase = Phase.writing
    var lines = ManifestLines()
    var keys: Set<PathKey> = []
    var changed = 0
    var failure: OutputError?
  }

  private let state = Mutex(State())

  /// Takes an address for a page, before it is written; false if it is taken already.
  func claim(_ path: RawSpan, _ key: PathKey, _ digest: PageDigest) -> Bool {
    // A span cannot go into the closure, its bytes can.
    unsafe path.withUnsafeBytes { path in
      state.withLock { state in
        precondition(state.phase == .writing, "a page is written after publish or discard")
        guard state.keys.insert(key).inserted else { return false }
        unsafe state.lines.append(path.bytes, digest)
        return true
      }
    }
  }

  /// Whether a page of this site has the address.
  func contains(_ key: PathKey) -> Bool {
    state.withLock { $0.keys.contains(key) }
  }

  /// Counts a page that differs from the one in Output.
  func countChanged() {
    state.withLock { $0.changed += 1 }
  }

  /// Remembers that a page could not be written.
  func fail(_ error: OutputError) {
    state.withLock { $0.failure = $0.failure ?? error }
  }

  /// The first page that could not be written.
  var failure: OutputError? { state.withLock { $0.failure } }

  /// How far the build is; set to a later one only.
  var phase: Phase {
    get { state.withLock { $0.phase } }
    set { state.withLock { $0.phase = newValue } }
  }

  /// How many pages are written, and how many of them differ from those in Output.
  var counts: (pages: Int, changed: Int) { state.withLock { ($0.keys.count, $0.changed) } }

  /// The manifest: of these pages, and of those in `others` that are none of these.
  func manifest(with others: Manifest = .none) -> ManifestLines {
    state.withLock { state in
      var lines = state.lines
      others.forEachPage { path, digest in
        if !state.keys.contains(PathKey(path)) { lines.append(path, digest) }
      }
      return lines
    }
  }
}
