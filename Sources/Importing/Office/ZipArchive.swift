internal import CZlib

/// The parts of a ZIP file (APPNOTE.TXT 6.3), as office files are; read in memory, nothing is unpacked to the disk.
struct ZipArchive {
  /// What one part and all parts together may have, in bytes unpacked: many times what a resolution needs.
  static let largestPart = 64 << 20

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  private struct Entry {
    let method: Int
    let packed: Int
    let size: Int
    let header: Int
  }

  /// Nil where the bytes are no ZIP file.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let end = Self.endRecord(in: bytes) else { return nil }
    var offset = Self.number(bytes, end + 16, 4)
    for _ in 0..<Self.number(bytes, end + 10, 2) {
      guard offset + 46 <= bytes.count, Self.number(bytes, offset, 4) == 0x0201_4B50 else { return nil }
      let lengths = [28, 30, 32].map { Self.number(bytes, offset + $0, 2) }
      guard offset + 46 + lengths[0] <= bytes.count else { return nil }
      let name = String(decoding: bytes[(offset + 46)..<(offset + 46 + lengths[0])], as: UTF8.self)
      entries[name] = Entry(
        method: Self.number(bytes, offset + 10, 2), packed: Self.number(bytes, offset + 20, 4),
        size: Self.number(bytes, offset + 24, 4), header: Self.number(bytes, offset + 42, 4))
      offset += 46 + lengths.reduce(0, +)
    }
  }

  /// The names of all parts, sorted.
  var names: [String] { entries.keys.sorted() }

  /// What a part holds; nil where there is none of that name.
  /// - Throws: `ImportError` where it is damaged, encrypted or too large.
  func part(_ name: String) throws(ImportError) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    guard entry.size <= Self.largestPart else { throw ImportError.tooLarge(part: name) }
    let header = entry.header
    guard header + 30 <= bytes.count, Self.number(bytes, header, 4) == 0x0403_4B50,
      Self.number(bytes, header + 6, 2) & 1 == 0
    else { throw ImportError.damaged(part: name) }
    let start = header + 30 + Self.number(bytes, header + 26, 2) + Self.number(bytes, header + 28, 2)
    guard start + entry.packed <= bytes.count else { throw ImportError.damaged(part: name) }
    let packed = bytes[start..<(start + entry.packed)]
    switch entry.method {
    case 0 where entry.packed == entry.size: return Array(packed)
    case 8:
      guard let unpacked = Self.inflate(packed, size: entry.size) else { throw ImportError.damaged(part: name) }
      return unpacked
    default: throw ImportError.damaged(part: name)
    }
  }

  private static func inflate(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var isWhole = false
    // One byte more, so that there is a place to write to even where nothing is expected.
    let unpacked = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      packed.withUnsafeBufferPointer { packed in
        isWhole =
          whereas_inflate(packed.baseAddress, UInt32(packed.count), buffer.baseAddress, UInt32(size)) == 0
      }
      count = isWhole ? size : 0
    }
    return isWhole ? unpacked : nil
  }

  /// Where the record stands that ends the file; a comment of up to 64 KiB may follow it.
  private static func endRecord(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let first = max(0, bytes.count - 22 - 0xFFFF)
    return stride(from: bytes.count - 22, through: first, by: -1).first { number(bytes, $0, 4) == 0x0605_4B50 }
  }

  /// A number of `width` bytes, the lowest first; 0 beyond the end.
  private static func number(_ bytes: [UInt8], _ offset: Int, _ width: Int) -> Int {
    guard offset >= 0, offset + width <= bytes.count else { return 0 }
    return (0..<width).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }
}
