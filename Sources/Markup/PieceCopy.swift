internal import CommonMark

/// Copies pieces of markup one after the other to where room was made for all of them. Most are shorter than a line: to
/// call for each what copies memory would take longer than copying it.
struct PieceCopy {
  /// How many bytes are copied together, and so how many past the end of a piece are read and written.
  static let overrun = 32
  /// Longer pieces are worth a call.
  private static let longest = 128

  private var end: UnsafeMutableRawPointer

  fileprivate init(to end: UnsafeMutableRawPointer) {
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

  /// How many bytes were copied.
  fileprivate func count(from start: UnsafeMutablePointer<UInt8>) -> Int { end - UnsafeMutableRawPointer(start) }
}

extension [UInt8] {
  /// Appends bytes that stand side by side. What appends any sequence takes three times as long for a short one.
  @inline(__always) mutating func append(run bytes: UnsafeRawBufferPointer) {
    append(addingCapacity: bytes.count) { room in
      room.withUnsafeMutableBufferPointer { buffer, count in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(from: bytes)
        count = bytes.count
      }
    }
  }

  /// Appends what stands in the source code of this program.
  @inline(__always) mutating func append(literal: StaticString) {
    literal.withUTF8Buffer { append(run: UnsafeRawBufferPointer($0)) }
  }

  /// Appends what `copy` copies.
  /// - Parameter length: of all pieces together, at least, in bytes.
  @inline(__always) mutating func append(pieces length: Int, _ copy: (inout PieceCopy) -> Void) {
    append(addingCapacity: length &+ PieceCopy.overrun) { room in
      room.withUnsafeMutableBufferPointer { buffer, count in
        guard let start = buffer.baseAddress else { return }
        var pieces = PieceCopy(to: start)
        copy(&pieces)
        count = pieces.count(from: start)
      }
    }
  }
}
