internal import Diagnostics

/// Finds bytes that are no text before libcmark replaces them silently.
enum TextScan {
  static func diagnostics(for file: SourceFile) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if let offset = firstInvalidByte(file.bytes) {
      problems.append(.invalidUTF8(at: location(of: offset, in: file)))
    }
    if let offset = firstControl(file.bytes) {
      problems.append(.controlCharacter(file.bytes[offset], at: location(of: offset, in: file)))
    }
    return problems
  }

  private static func firstControl(_ bytes: [UInt8]) -> Int? {
    var found = false
    for byte in bytes {
      found = found || (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F
    }
    guard found else { return nil }
    return bytes.firstIndex { ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D) || $0 == 0x7F }
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func location(of offset: Int, in file: SourceFile) -> SourceLocation {
    let before = file.bytes[..<offset]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return SourceLocation(file, SourceRange(line: line, column: offset - start + 1))
  }
}
