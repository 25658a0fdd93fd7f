package import Diagnostics

/// Markdown in, values out: the entrance to libcmark.
package enum MarkdownParser {
  /// The largest text in bytes. Beyond it positions would not fit the node's fields comfortably.
  package static let largestText = 64 << 20
  /// How deep blocks and inlines may nest.
  package static let deepestNesting = 100

  /// Parses the part of a file from `offset` on as CommonMark 0.30, with footnotes.
  ///
  /// Never fails: what cannot be read is left out and diagnosed. Positions count lines and bytes of the whole file.
  /// - Parameters:
  ///   - file: the whole file, for positions and excerpts.
  ///   - offset: the byte at which the Markdown begins, the start of a line.
  ///   - firstLine: the number of that line, from 1.
  package static func parse(_ file: SourceFile, from offset: Int = 0, firstLine: Int = 1) -> Diagnosed<MarkdownDocument>
  {
    guard file.bytes.count - offset <= largestText else {
      let place = SourceLocation(path: file.path, range: .startOfFile)
      return Diagnosed(MarkdownDocument(), [.fileTooLarge(bytes: file.bytes.count, limit: largestText, at: place)])
    }
    var problems = TextScan.diagnostics(for: file)
    let marked = FootnoteMarks.mark(file.bytes, from: offset)
    let tree = CMarkTree(parsing: marked.map { $0[...] } ?? file.bytes[offset...])
    guard let tree else { preconditionFailure("out of memory") }
    var conversion = Conversion(file: file, offset: offset, firstLine: firstLine)
    unsafe conversion.convert(tree.root, textCapacity: file.bytes.count - offset)
    problems += conversion.diagnostics
    let document = marked == nil ? conversion.document : FootnoteResolution.resolve(conversion.document)
    return Diagnosed(document, problems)
  }
}
