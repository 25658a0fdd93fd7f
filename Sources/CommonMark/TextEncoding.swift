public import Diagnostics

/// Whether a file is the UTF-8 that all texts of a site are in. Where it is not, nothing else that is said of it would help.
public enum TextEncoding {
  /// What keeps a file from being UTF-8 text; nil where nothing does. A byte order mark does no harm.
  public static func problem(of file: SourceFile) -> Diagnostic? {
    problem(of: file, firstInvalidByte: isUTF16(file.bytes) ? nil : TextScan.firstInvalidByte(file.bytes))
  }

  /// - Parameter offset: of the first byte that is not UTF-8, where it is known that one is.
  static func problem(of file: SourceFile, firstInvalidByte offset: Int?) -> Diagnostic? {
    if isUTF16(file.bytes) { return .utf16(at: SourceLocation(path: file.path, range: .startOfFile)) }
    guard let offset else { return nil }
    let start = file.position(ofByte: offset)
    let range = SourceRange(line: start.line, column: start.column, length: 1)
    return .invalidUTF8(at: SourceLocation(file, range))
  }

  /// Two bytes for each character: by its mark, or because every other of the first bytes is zero.
  static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let beginning = bytes.prefix(128)
    return beginning.count >= 4 && 5 * beginning.count { $0 == 0 } >= 2 * beginning.count
  }
}
