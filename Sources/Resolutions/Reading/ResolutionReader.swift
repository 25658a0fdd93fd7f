internal import CommonMark
package import Diagnostics

/// Reads a resolution in one language from one Markdown file. Total: there is always a value, and every problem is told.
package enum ResolutionReader {
  /// - Parameter language: the language of the folder in which the file stands.
  package static func read(_ file: SourceFile, language: LanguageTag) -> Diagnosed<LanguageVersion> {
    let (head, layout) = HeadReader.read(file)
    let markdown = MarkdownParser.parse(file, from: layout.bodyStart, firstLine: layout.bodyLine)
    var blocks = BlockScanner(document: markdown.value).blocks(in: 0)[...]
    let heading = takeTitle(from: &blocks)
    var version = LanguageVersion(
      language: language, file: file, head: head.value, document: markdown.value, heading: heading,
      main: ResolutionBody(), annexes: [], footnotes: [], footnoteReferences: [:])
    var diagnostics = head.diagnostics + markdown.diagnostics
    diagnostics += readBodies(blocks, into: &version)
    diagnostics += FootnoteCollection.collect(into: &version)
    var anchors = AnchorAssignment(file: file)
    anchors.assign(&version)
    diagnostics += anchors.diagnostics
    diagnostics += completeness(of: version)
    return Diagnosed(version, diagnostics)
  }

  /// The first heading, when nothing but text stands before it and it is the highest.
  private static func takeTitle(from blocks: inout ArraySlice<Block>) -> TextPlace? {
    guard let first = blocks.first, case .heading = first.kind else { return nil }
    blocks = blocks.dropFirst()
    return TextPlace(node: first.node)
  }

  /// Cuts the blocks at the headings of annexes.
  private static func readBodies(_ blocks: ArraySlice<Block>, into version: inout LanguageVersion) -> [Diagnostic] {
    let terms = LegalTerms.terms(for: version.language)
    var diagnostics: [Diagnostic] = []
    let document = version.document
    let starts = blocks.indices.filter { index in
      guard case .heading = blocks[index].kind else { return false }
      return AnnexHeading.isOne(document.plainText(of: blocks[index].node), words: terms.annex)
    }
    func body(_ part: ArraySlice<Block>, isAnnex: Bool) -> ResolutionBody {
      var reader = BodyReader(
        document: document, file: version.file, language: version.language, terms: terms, isAnnex: isAnnex)
      let body = reader.read(part)
      diagnostics += reader.diagnostics
      return body
    }
    version.main = body(blocks[..<(starts.first ?? blocks.endIndex)], isAnnex: false)
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1] : blocks.endIndex
      let block = blocks[start]
      version.annexes.append(
        Annex(
          anchor: Anchor(""), heading: TextPlace(node: block.node), range: document[block.node].range,
          body: body(blocks[(start + 1)..<end], isAnnex: true)))
    }
    return diagnostics
  }

  private static func completeness(of version: LanguageVersion) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let place = SourceLocation(version.file, .startOfFile)
    if version.heading == nil, version.head.title == nil { diagnostics.append(.missingTitle(at: place)) }
    let isEmpty = version.main.preamble.isEmpty && version.main.operative.isEmpty && version.annexes.isEmpty
    if isEmpty { diagnostics.append(.noProvisions(at: place)) }
    for node in version.document.nodes where node.kind == .codeBlock && isIndented(node, in: version.file) {
      diagnostics.append(.indentedCode(at: SourceLocation(version.file, node.range)))
    }
    return diagnostics
  }

  /// Whether code is code only because it is indented: fenced code begins at its fence.
  private static func isIndented(_ node: MarkdownNode, in file: SourceFile) -> Bool {
    let line = file.line(Int(node.startLine)).dropFirst(max(Int(node.startColumn) - 1, 0))
    return line.first != UInt8(ascii: "`") && line.first != UInt8(ascii: "~")
  }
}
