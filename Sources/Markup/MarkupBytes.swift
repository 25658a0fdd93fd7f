/// Bytes that grow at their end. An array would do, but asks three times as much before each piece that it takes, and has
/// no room behind its end that copying may read and overwrite.
///
/// What appends is inlined into templates: there the length of a literal is known, and copying it takes an instruction or
/// two.
public struct MarkupBytes: @unchecked Sendable {
  /// Holds the bytes; nil as long as there are none. Others may have it too, and then it is not written to.
  @usableFromInline var memory: ManagedBuffer<Void, UInt8>?
  @usableFromInline var start: UnsafeMutableRawPointer?
  /// How many there are.
  @usableFromInline var count = 0
  /// How many there can be, besides those behind the end.
  @usableFromInline var capacity = 0

  /// None yet.
  public init() {}

  /// The last one; nil where there is none.
  var last: UInt8? { count == 0 ? nil : start?.load(fromByteOffset: count - 1, as: UInt8.self) }

  mutating func reserveCapacity(_ capacity: Int) {
    if capacity > count { makeRoom(for: capacity - count) }
  }

  /// Forgets all bytes and keeps the memory.
  mutating func removeAll() { count = 0 }

  @inline(__always) func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(memory) {} }
    return try body(UnsafeRawBufferPointer(start: start, count: count))
  }

  // MARK: Appending

  /// Appends bytes that stand side by side.
  @inlinable @inline(__always) public mutating func append(_ run: UnsafeRawBufferPointer) {
    guard let start = run.baseAddress else { return }
    append(length: run.count) { end in
      end.copyMemory(from: start, byteCount: run.count)
      return run.count
    }
  }

  /// Appends what stands in the source code of this program.
  @inlinable @inline(__always) public mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append(UnsafeRawBufferPointer($0)) }
  }

  @inline(__always) mutating func append(_ byte: UInt8) {
    append(length: 1) { end in
      end.storeBytes(of: byte, as: UInt8.self)
      return 1
    }
  }

  /// Appends a part of others.
  @inline(__always) mutating func append(_ other: MarkupBytes, _ part: Range<Int>) {
    precondition(part.upperBound <= other.count, "a part of some bytes is not among them")
    guard let start = other.start else { return }
    append(pieces: part.count) { $0.append(start + part.lowerBound, count: part.count) }
  }

  /// Appends what `copy` copies.
  /// - Parameter length: of all pieces together, in bytes.
  @inline(__always) mutating func append(pieces length: Int, _ copy: (inout PieceCopy) -> Void) {
    append(length: length) { end in
      var pieces = PieceCopy(to: end)
      copy(&pieces)
      return pieces.end - end
    }
  }

  /// - Parameters:
  ///   - length: at most, in bytes.
  ///   - write: writes them and returns their number; may overwrite `PieceCopy.overrun` bytes more.
  @inlinable @inline(__always) mutating func append(length: Int, _ write: (UnsafeMutableRawPointer) -> Int) {
    if length > capacity &- count || !isKnownUniquelyReferenced(&memory) { makeRoom(for: length) }
    guard let start else { return }
    count &+= write(start + count)
  }

  /// Takes more memory, at least twice as much, or memory of its own.
  @usableFromInline @inline(never) mutating func makeRoom(for length: Int) {
    let capacity = Swift.max(count + length, 2 * count, 64)
    let larger = ManagedBuffer<Void, UInt8>.create(minimumCapacity: capacity + PieceCopy.overrun) { _ in }
    let place = larger.withUnsafeMutablePointerToElements { UnsafeMutableRawPointer($0) }
    if let start, count > 0 { place.copyMemory(from: start, byteCount: count) }
    memory = larger
    start = place
    self.capacity = capacity
  }
}

extension MarkupBytes: Hashable {
  /// Whether they are the same bytes.
  public static func == (a: Self, b: Self) -> Bool {
    a.withUnsafeBytes { a in b.withUnsafeBytes { b in a.elementsEqual(b) } }
  }

  /// Hashes all of them.
  public func hash(into hasher: inout Hasher) {
    withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension [UInt8] {
  /// A copy of them.
  init(_ bytes: MarkupBytes) {
    self = bytes.withUnsafeBytes { Array($0) }
  }
}
