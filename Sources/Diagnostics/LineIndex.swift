internal import Synchronization

/// Where the lines of a file begin: found when first asked for, which only a file with a problem does, and then kept,
/// since such a file may have many.
final class LineIndex: Sendable {
  private let known = Mutex<[Int]?>(nil)

  /// The offset at which each line of `bytes` begins; always the same bytes.
  func starts(in bytes: [UInt8]) -> [Int] {
    known.withLock { known in
      if let known { return known }
      let found = Self.find(in: bytes)
      known = found
      return found
    }
  }

  private static func find(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for index in bytes.indices where bytes[index] <= UInt8(ascii: "\r") {
      let byte = bytes[index]
      let isCarriageReturnAlone =
        byte == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
      if byte == UInt8(ascii: "\n") || isCarriageReturnAlone { starts.append(index + 1) }
    }
    return starts
  }
}
