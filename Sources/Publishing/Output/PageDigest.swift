internal import CXXHash

/// What tells whether a page changed: XXH3 of its bytes, 64 bits, and how many they are.
struct PageDigest: Hashable, Sendable {
  let hash: UInt64
  /// In bytes.
  let size: UInt64
}

extension PageDigest {
  init(_ bytes: RawSpan) {
    self.init(hash: hash64(bytes), size: UInt64(bytes.byteCount))
  }
}

/// The path of a page within Output in 64 bits, so that tens of thousands of them cost little memory.
struct PathKey: Hashable, Sendable {
  let hash: UInt64

  /// The key of a path given as UTF-8.
  init(_ path: RawSpan) {
    hash = hash64(path)
  }
}

/// XXH3 of `bytes`, 64 bits, without seed.
func hash64(_ bytes: RawSpan) -> UInt64 {
  unsafe bytes.withUnsafeBytes { unsafe xxh3_digest($0.baseAddress, $0.count) }
}

/// The same of bytes that come piece by piece. The library's memory for it is released by `end`, which is called once.
@safe struct RunningHash: ~Copyable {
  private let state: OpaquePointer

  init() {
    guard let state = unsafe xxh3_begin() else { preconditionFailure("out of memory") }
    unsafe self.state = state
  }

  /// Adds the bytes that come next.
  func add(_ bytes: RawSpan) {
    unsafe bytes.withUnsafeBytes { unsafe xxh3_add(state, $0.baseAddress, $0.count) }
  }

  /// The hash of all of them.
  consuming func end() -> UInt64 { unsafe xxh3_end(state) }
}
