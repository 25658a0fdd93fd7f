/// The text that stands as `.whereas-manifest` in each tree and says which files in it are Whereas's own.
///
/// A head line; a line `hash size path` for each page, sorted by path, with the hash in 16 hexadecimal digits and the size in
/// bytes; and a last line with the number of pages and the hash of all before it, so that a torn manifest is recognised.
/// It holds no date, so that the same site has the same manifest.
struct Manifest: Sendable {
  /// The name in the tree.
  static let name = ".whereas-manifest"
  static let head = Array("whereas-manifest 1\n".utf8)
  static let end = Array("end ".utf8)
  /// Bytes of the last line: `end `, 16 digits, a space, 16 digits, a line feed.
  static let endLength = 38

  private let bytes: [UInt8]
  /// How many pages it lists.
  let count: Int

  /// The manifest of no pages.
  static let none = Manifest()

  private init() {
    bytes = []
    count = 0
  }

  /// Reads a manifest; nil unless it is whole.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.head.count + Self.endLength, bytes.starts(with: Self.head) else { return nil }
    let bodyCount = bytes.count - Self.endLength
    let last = bytes[bodyCount...]
    guard last.starts(with: Self.end), bytes[bodyCount - 1] == UInt8(ascii: "\n"),
      let count = UInt64(hexadecimal: bytes, at: bodyCount + 4),
      let hash = UInt64(hexadecimal: bytes, at: bodyCount + 21),
      unsafe hash == hash64(bytes.span.bytes.extracting(first: bodyCount))
    else { return nil }
    self.bytes = bytes
    self.count = Int(clamping: count)
    // Nobody but Whereas writes this; should somebody have, no path may lead out of the tree.
    var isSafe = true
    forEachPage { path, _ in isSafe = isSafe && isPagePath(path) }
    if !isSafe { return nil }
  }

  /// Calls `body` with each page in order of path. `path` is UTF-8.
  func forEachPage(_ body: (_ path: RawSpan, PageDigest) -> Void) {
    let all = unsafe bytes.span.bytes
    var line = Self.head.count
    let end = bytes.count - Self.endLength
    while line < end {
      let hash = UInt64(hexadecimal: bytes, at: line) ?? 0
      var next = line + 17
      var size: UInt64 = 0
      while next < end, bytes[next] != UInt8(ascii: " ") {
        size = size &* 10 &+ UInt64(bytes[next] &- UInt8(ascii: "0"))
        next += 1
      }
      let start = next + 1
      while next < end, bytes[next] != UInt8(ascii: "\n") { next += 1 }
      if start <= next { body(all.extracting(start..<next), PageDigest(hash: hash, size: size)) }
      line = next + 1
    }
  }

  /// The digest of each page by the key of its path.
  func digests() -> [PathKey: PageDigest] {
    var digests: [PathKey: PageDigest] = [:]
    digests.reserveCapacity(min(count, bytes.count / 20))
    forEachPage { path, digest in digests[PathKey(path)] = digest }
    return digests
  }
}

/// A manifest while it is made: lines in any order, added as pages are written.
struct ManifestLines: Sendable {
  private var bytes: [UInt8] = []
  private var lines: [Line] = []

  /// Where a line and the path in it begin.
  private struct Line {
    let start: UInt32
    let path: UInt32
  }

  /// Adds the line of one page.
  mutating func append(_ path: RawSpan, _ digest: PageDigest) {
    let start = bytes.count
    bytes.appendHexadecimal(digest.hash)
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: String(digest.size).utf8)
    bytes.append(UInt8(ascii: " "))
    lines.append(Line(start: UInt32(start), path: UInt32(bytes.count)))
    unsafe path.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The whole text, sorted.
  func text() -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(Manifest.head.count + bytes.count + Manifest.endLength)
    _ = write { piece in
      text += piece
      return 0
    }
    return text
  }

  /// Bytes of a piece: a site of 60,000 texts has a manifest of twenty megabytes, which nobody needs in memory twice.
  private static let pieceLength = 1 << 16

  /// Hands out the text, sorted, piece by piece.
  /// - Parameter take: returns 0, or an errno, after which nothing more is handed out.
  /// - Returns: what `take` returned last.
  func write(_ take: ([UInt8]) -> CInt) -> CInt {
    let hash = RunningHash()
    var piece = Manifest.head
    var code: CInt = 0
    unsafe bytes.withUnsafeBufferPointer { bytes in
      for line in lines.sorted(by: { unsafe isOrdered(bytes, Int($0.path), Int($1.path)) }) where code == 0 {
        let start = Int(line.start)
        unsafe piece.append(contentsOf: bytes[start...Self.endOfLine(in: bytes, from: Int(line.path))])
        guard piece.count >= Self.pieceLength else { continue }
        unsafe hash.add(piece.span.bytes)
        code = take(piece)
        piece.removeAll(keepingCapacity: true)
      }
    }
    unsafe hash.add(piece.span.bytes)
    piece.append(contentsOf: Manifest.end)
    piece.appendHexadecimal(UInt64(lines.count))
    piece.append(UInt8(ascii: " "))
    piece.appendHexadecimal(hash.end())
    piece.append(UInt8(ascii: "\n"))
    return code == 0 ? take(piece) : code
  }

  /// Whether the path at `left` comes before the one at `right`, byte by byte; no two are the same.
  private func isOrdered(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Int, _ right: Int) -> Bool {
    var (left, right) = (left, right)
    let raw = UnsafeRawBufferPointer(bytes)
    // Most have much in common. A line feed is smaller than any byte of a path, so the shorter of two like paths comes
    // first.
    while max(left, right) + 8 <= raw.count {
      let ours = unsafe UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: left, as: UInt64.self))
      let theirs = unsafe UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: right, as: UInt64.self))
      if ours != theirs { return ours < theirs }
      left += 8
      right += 8
    }
    return unsafe bytes[left...].lexicographicallyPrecedes(bytes[right...])
  }

  private static func endOfLine(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while unsafe bytes[index] != UInt8(ascii: "\n") { index += 1 }
    return index
  }
}

// MARK: Numbers of fixed width

extension UInt64 {
  /// Reads 16 lower-case hexadecimal digits at `start`; nil when they are not all there.
  fileprivate init?(hexadecimal bytes: [UInt8], at start: Int) {
    guard start + 16 <= bytes.count else { return nil }
    var value: UInt64 = 0
    for byte in bytes[start..<start + 16] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt64(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    self = value
  }
}

extension [UInt8] {
  fileprivate mutating func appendHexadecimal(_ value: UInt64) {
    append(addingCapacity: 16) { digits in
      for shift in stride(from: UInt64(60), through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: value >> shift) & 15
        digits.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
      }
    }
  }
}
