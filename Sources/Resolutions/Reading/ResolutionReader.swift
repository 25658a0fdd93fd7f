internal import CommonMark
package import Diagnostics

/// Reads a resolution in one language from one Markdown file. Total: there is always a value, and every problem is told.
package enum ResolutionReader {
  /// - Parameter language: the language of the folder in which the file stands.
  package static func read(_ file: SourceFile, language: LanguageTag) -> Diagnosed<LanguageVersion> {
    let layout = FileLayout(of: file)
    let head = HeadReader.read(file, layout)
    let markdown = MarkdownParser.parse(
      file, from: layout.bodyStart, firstLine: layout.bodyLine, isIndentedCodeText: true)
    let scanner = BlockScanner(document: markdown.value, file: file, language: language)
    var blocks = scanner.blocks()
    let title = TitleFinder.title(in: blocks, hasHeadTitle: head.value.title != nil)
    let heading = title.map { TextPlace(node: blocks.remove(at: $0).node) }
    let leading = title ?? 0
    AnnexFinder.keepAnnexes(in: &blocks, of: markdown.value)
    var version = LanguageVersion(
      language: language, file: file, head: head.value, document: markdown.value, heading: heading,
      main: ResolutionBody(), annexes: [], footnotes: [], footnoteReferences: [:])
    var diagnostics = head.diagnostics + markdown.diagnostics
    diagnostics += readBodies(blocks[...], leading: leading, scanner, into: &version)
    diagnostics += FootnoteCollection.collect(into: &version)
    var anchors = AnchorAssignment(file: file)
    anchors.assign(&version)
    diagnostics += anchors.diagnostics
    diagnostics += Misreadings.diagnostics(in: scanner)
    let isTextUnread = layout.isUnclosed || (markdown.value.nodes.count == 1 && !markdown.diagnostics.isEmpty)
    if !isTextUnread {
      diagnostics += completeness(of: version, isHeadRead: !head.diagnostics.contains(where: \.isInvalidYAML))
    }
    return Diagnosed(version, Problems.first(of: diagnostics))
  }

  /// Cuts the blocks at the headings of annexes.
  /// - Parameter leading: how many blocks stand before the title.
  private static func readBodies(
    _ blocks: ArraySlice<Block>, leading: Int, _ scanner: BlockScanner, into version: inout LanguageVersion
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func body(_ part: ArraySlice<Block>, isAnnex: Bool) -> ResolutionBody {
      var reader = BodyReader(scanner: scanner, isAnnex: isAnnex, leading: isAnnex ? 0 : leading)
      let body = reader.read(part)
      diagnostics += reader.diagnostics
      return body
    }
    let starts = blocks.indices.filter { blocks[$0].kind == .annex }
    version.main = body(blocks[..<(starts.first ?? blocks.endIndex)], isAnnex: false)
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1] : blocks.endIndex
      let node = blocks[start].node
      version.annexes.append(
        Annex(
          anchor: Anchor(""), heading: TextPlace(node: node), range: version.document[node].range,
          body: body(blocks[(start + 1)..<end], isAnnex: true)))
    }
    return diagnostics
  }

  /// - Parameter isHeadRead: whether the head could be read: otherwise the title may stand there.
  private static func completeness(of version: LanguageVersion, isHeadRead: Bool) -> [Diagnostic] {
    // Places are worked out only for what is missing: that takes longer than to see that nothing is.
    let file = version.file
    var place: SourceLocation { SourceLocation(file, .startOfFile) }
    var diagnostics: [Diagnostic] = []
    let hasTitle = version.heading != nil || version.head.title != nil
    if !hasTitle, isHeadRead { diagnostics.append(.missingTitle(at: place)) }
    var hasProvisions = false
    version.forEachProvision { provision in
      hasProvisions = true
      guard provision.body.isEmpty else { return }
      diagnostics.append(.emptyProvision(provision.nameInMessages, at: SourceLocation(file, provision.range)))
    }
    if !hasProvisions { diagnostics.append(.noProvisions(at: place)) }
    return diagnostics
  }
}

/// Tells the heading that is the title from those that divide the text.
enum TitleFinder {
  /// The title among the blocks: the first heading. One below level 1 is the title only where it stands above the
  /// others, or where the head gives none.
  static func title(in blocks: [Block], hasHeadTitle: Bool) -> Int? {
    guard let first = blocks.firstIndex(where: { $0.isHeading || $0.isNumbered || $0.kind == .dashed }),
      case .heading(let level) = blocks[first].kind
    else { return nil }
    let others = blocks[(first + 1)...]
    let isHighest = !others.contains { block in
      switch block.kind {
      case .heading(let other): other <= level
      case .article, .annex: true
      default: false
      }
    }
    return level == 1 || isHighest || !hasHeadTitle ? first : nil
  }
}

/// Tells the headings of annexes from those that only open with such a word.
enum AnnexFinder {
  /// Where the paragraphs under a heading go on with the numbers before it, it is no annex but a cross-heading.
  static func keepAnnexes(in blocks: inout [Block], of document: MarkdownDocument) {
    var last: Int?
    var candidate: Int?
    for index in blocks.indices {
      switch blocks[index].kind {
      case .annex: candidate = index
      case .numbered:
        guard let number = blocks[index].label.flatMap({ PrintedNumber($0.core) }), number.parents.isEmpty else {
          continue
        }
        if let heading = candidate, let last, number.value == last + 1, number.value > 1 {
          blocks[heading].kind = .heading(level: Int(document[blocks[heading].node].value))
        }
        candidate = nil
        last = number.value
      default: continue
      }
    }
  }
}
