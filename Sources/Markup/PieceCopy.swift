internal import CommonMark

/// Copies pieces of markup one after the other to where room was made for all of them. Most are shorter than a line: to
/// call for each what copies memory would take longer than copying it.
struct PieceCopy {
  /// How many bytes are copied together, and so how many past the end of a piece are read and written.
  static let overrun = 32
  /// Longer pieces are worth a call.
  private static let longest = 128

  /// Where the next one belongs.
  private(set) var end: UnsafeMutableRawPointer

  init(to end: UnsafeMutableRawPointer) {
    self.end = end
  }

  /// Appends `count` bytes, with `overrun` more after them that can be read.
  @inline(__always) mutating func append(_ piece: UnsafeRawPointer, count: Int) {
    if count <= Self.longest {
      var offset = 0
      repeat {
        let bytes = piece.loadUnaligned(fromByteOffset: offset, as: SIMD32<UInt8>.self)
        end.storeBytes(of: bytes, toByteOffset: offset, as: SIMD32<UInt8>.self)
        offset &+= Self.overrun
      } while offset < count
    } else {
      end.copyMemory(from: piece, byteCount: count)
    }
    end += count
  }

  /// Appends a part of some bytes.
  @inline(__always) mutating func append(_ bytes: UnsafeRawBufferPointer, _ part: TextSpan) {
    let (start, count) = (Int(part.start), Int(part.count))
    guard let piece = bytes.baseAddress else { return }
    if start &+ count &+ Self.overrun <= bytes.count {
      append(piece + start, count: count)
    } else {
      end.copyMemory(from: piece + start, byteCount: count)
      end += count
    }
  }
}
