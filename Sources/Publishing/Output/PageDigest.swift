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
