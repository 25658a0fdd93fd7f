public import Diagnostics

/// Markdown in, values out: the entrance to libcmark.
public enum MarkdownParser {
  /// The largest text in bytes. Beyond it positions would not fit the node's fields comfortably.
  public static let largestText = 64 << 20
  /// How many images a text may have: with tens of thousands of `![` in one paragraph libcmark before 0.30.3 takes
  /// minutes.
  public static let mostImages = 10_000
  /// How deep blocks and inlines may nest.
  public static let deepestNesting = 100

  /// Parses the part of a file from `offset` on as CommonMark 0.30, with footnotes.
  ///
  /// Never fails: what cannot be read is left out and diagnosed. Positions count lines and bytes of the whole file.
  /// - Parameters:
  ///   - file: the whole file, for positions and excerpts.
  ///   - offset: the byte at which the Markdown begins, the start of a line.
  ///   - firstLine: the number of that line, from 1.
  ///   - isIndentedCodeText: whether code that is only indented is read as text, unless spaces set it in columns.
  public static func parse(
    _ file: SourceFile, from offset: Int = 0, firstLine: Int = 1, isIndentedCodeText: Bool = false
  ) -> Diagnosed<MarkdownDocument> {
    if let problem = excess(of: file, from: offset) { return Diagnosed(MarkdownDocument(), [problem]) }
    var problems = Problems()
    let scan = TextScan(file.bytes)
    diagnoseBytes(of: file, scan, to: &problems)
    var text = file.bytes[offset...]
    if scan.hasReferences || !scan.footnoteCarets.isEmpty { text = prepare(file, from: offset, scan, to: &problems) }
    func convert(_ unindentation: Unindentation) -> Conversion {
      guard let tree = CMarkTree(parsing: text) else { preconditionFailure("out of memory") }
      var conversion = Conversion(
        file: file, text: text, from: offset, lineOffset: firstLine - 1,
        scan: scan, unindentation: unindentation, problems: problems)
      unsafe conversion.convert(tree.root, textCapacity: text.count)
      return conversion
    }
    var unindentation = Unindentation()
    var conversion = convert(unindentation)
    if isIndentedCodeText, !conversion.codeBlocks.isEmpty {
      for _ in 0..<Unindentation.mostRounds {
        guard let unindented = unindentation.applied(to: text, conversion) else { break }
        text = unindented
        conversion = convert(unindentation)
      }
    }
    return Diagnosed(conversion.document, conversion.problems.list)
  }

  /// What makes the text too much to be read at all.
  private static func excess(of file: SourceFile, from offset: Int) -> Diagnostic? {
    let place = SourceLocation(path: file.path, range: .startOfFile)
    let text = file.bytes[offset...]
    if TextEncoding.isUTF16(file.bytes) { return TextEncoding.problem(of: file, firstInvalidByte: nil) }
    guard text.count <= largestText else {
      return .fileTooLarge(bytes: file.bytes.count, limit: largestText, at: place)
    }
    guard text.count > 6 * mostImages else { return nil }
    let images = zip(text, text.dropFirst()).count { $0 == UInt8(ascii: "!") && $1 == UInt8(ascii: "[") }
    return images > mostImages ? .tooManyImages(images, limit: mostImages, at: place) : nil
  }

  private static func diagnoseBytes(of file: SourceFile, _ scan: TextScan, to problems: inout Problems) {
    if let problem = TextEncoding.problem(of: file, firstInvalidByte: scan.firstInvalidByte) { problems.add(problem) }
    if let (offset, scalar) = scan.firstForbidden {
      let range = offset..<offset + UTF8.width(scalar)
      problems.add(.controlCharacter(scalar, at: file.location(of: range)))
    }
  }

  /// A copy of the text, of the same length, with what libcmark would misread made harmless.
  private static func prepare(
    _ file: SourceFile, from offset: Int, _ scan: TextScan, to problems: inout Problems
  ) -> ArraySlice<UInt8> {
    var text = file.bytes
    for reference in scan.hasReferences ? CharacterReferences.forbidden(in: text, from: offset) : [] {
      problems.add(.controlCharacter(reference.scalar, at: file.location(of: reference.range)))
      CharacterReferences.neutralize(reference.range, in: &text)
    }
    if scan.firstForbidden != nil { FootnoteMarks.blank(&text) }
    FootnoteMarks.mark(&text, at: scan.footnoteCarets.lazy.filter { $0 > offset })
    return text[offset...]
  }
}

extension SourceFile {
  /// The place of bytes that stand in one line.
  fileprivate func location(of range: Range<Int>) -> SourceLocation {
    let start = position(ofByte: range.lowerBound)
    return SourceLocation(self, SourceRange(line: start.line, column: start.column, length: range.count))
  }
}
