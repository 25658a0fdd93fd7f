internal import CommonMark
public import Diagnostics

/// Reads a resolution in one language from one Markdown file. Total: there is always a value, and every problem is told.
public enum ResolutionReader {
  /// - Parameters:
  ///   - language: the language of the folder in which the file stands.
  ///   - terms: the words that texts in it are divided with; nil for those that the language is known to have.
  public static func read(
    _ file: SourceFile, language: LanguageTag, terms: LegalTerms? = nil
  ) -> Diagnosed<LanguageVersion> {
    let terms = terms ?? LegalTerms.terms(for: language)
    let layout = FileLayout(of: file)
    let head = HeadReader.read(file, layout)
    var markdown = MarkdownParser.parse(
      file, from: layout.bodyStart, firstLine: layout.bodyLine, isIndentedCodeText: true)
    LineRuns.part(&markdown.value, of: file, language, terms)
    let scanner = BlockScanner(
      document: markdown.value, file: file, language: language, terms: terms, isIncomplete: !head.value.isComplete)
    var blocks = scanner.blocks()
    var settling = BlockSettling(scanner: scanner)
    settling.settle(&blocks)
    let title = TitleFinder.title(in: blocks, hasHeadTitle: head.value.title != nil)
    let isTitleInDoubt = title.map { TitleFinder.isInDoubt($0, in: blocks) } ?? false
    let heading = title.map { TextPlace(node: blocks.remove(at: $0).node) }
    let leading = title ?? 0
    AnnexFinder.keepAnnexes(in: &blocks, of: markdown.value)
    var diagnostics = head.diagnostics + markdown.diagnostics + settling.diagnostics
    if isTitleInDoubt, let heading {
      diagnostics.append(.titleInDoubt(at: SourceLocation(file, markdown.value[heading.node].range)))
    }
    diagnostics += CommentCheck.diagnostics(of: markdown.value, in: file)
    var bodies = readBodies(&blocks, leading: leading, scanner)
    diagnostics += bodies.diagnostics
    let notes = FootnoteCollection.collect(markdown.value, of: file, language: language)
    diagnostics += notes.diagnostics
    let version = version(
      language, file, head.value, markdown.value, heading: heading, bodies: &bodies, notes: notes.value, &diagnostics)
    diagnostics += Misreadings.diagnostics(in: scanner, closed: settling.closed)
    diagnostics += UnreadLabels.diagnostics(of: version, besides: diagnostics)
    diagnostics += StraySigns.diagnostics(of: markdown.value, in: file, besides: diagnostics)
    diagnostics += RunOnLines.diagnostics(of: version, besides: diagnostics)
    diagnostics += LostMarks.diagnostics(of: version, besides: diagnostics)
    diagnostics += InnerWords.diagnostics(of: version, besides: diagnostics)
    diagnostics += LooseTexts.diagnostics(of: version, besides: diagnostics)
    diagnostics += ArticleOrder.diagnostics(of: version)
    diagnostics += Doubts.diagnostics(of: version)
    diagnostics += ListDoubts.diagnostics(of: version, besides: diagnostics)
    let isTextUnread = layout.isUnclosed || (markdown.value.nodes.count == 1 && !markdown.diagnostics.isEmpty)
    if !isTextUnread {
      diagnostics += completeness(of: version, isHeadRead: !head.diagnostics.contains(where: \.isInvalidYAML))
    }
    if let encoding = diagnostics.first(where: \.isOfEncoding) { return Diagnosed(version, [encoding]) }
    return Diagnosed(version, Problems.first(of: diagnostics))
  }

  /// The main body and those of the annexes, before they have addresses.
  private struct Bodies {
    var builder: StructureBuilder
    let main: BodyReader.Places
    /// In the order of the text.
    let annexes: [AnnexPlaces]
    let diagnostics: [Diagnostic]
  }

  /// The node of an annex's heading, its number as printed, and what stands under it.
  private struct AnnexPlaces {
    let heading: Int
    let number: String
    let places: BodyReader.Places
  }

  /// Cuts the blocks at the headings of annexes.
  /// - Parameter leading: how many blocks stand before the title.
  private static func readBodies(_ blocks: inout [Block], leading: Int, _ scanner: BlockScanner) -> Bodies {
    var reader = BodyReader(scanner: scanner)
    let starts = blocks.indices.filter { blocks[$0].kind == .annex }
    let ends = starts.dropFirst() + [blocks.endIndex]
    Sectioning.mark(&blocks, in: 0..<(starts.first ?? blocks.endIndex))
    let main = reader.read(blocks[..<(starts.first ?? blocks.endIndex)], leading: leading)
    var annexes: [AnnexPlaces] = []
    var order = AnnexOrder(scanner)
    for (start, end) in zip(starts, ends) {
      Sectioning.mark(&blocks, in: start + 1..<end)
      let number = order.take(blocks[start])
      annexes.append(
        AnnexPlaces(
          heading: blocks[start].node, number: number, places: reader.read(blocks[(start + 1)..<end], leading: nil)))
    }
    let diagnostics = order.diagnostics + reader.diagnostics + reader.nesting.diagnostics
    return Bodies(builder: reader.nesting.builder, main: main, annexes: annexes, diagnostics: diagnostics)
  }

  /// Gives everything its address.
  private static func version(
    _ language: LanguageTag, _ file: SourceFile, _ head: Head, _ document: MarkdownDocument, heading: TextPlace?,
    bodies: inout Bodies, notes: Footnotes, _ diagnostics: inout [Diagnostic]
  ) -> LanguageVersion {
    let (main, annexes) = (bodies.main, bodies.annexes)
    var anchors = AnchorAssignment(&bodies.builder, others: annexes.count + notes.all.count)
    anchors.assign(main.preamble.lowerBound..<main.operative.upperBound)
    for (index, annex) in annexes.enumerated() {
      let anchor = anchors.append(.annex, index + 1)
      anchors.assign(annex.places.preamble.lowerBound..<annex.places.operative.upperBound, within: anchor)
    }
    for note in notes.all { anchors.append(note.anchor) }
    let repeats = anchors.repeats
    let structure = anchors.finished()
    for (provision, first) in repeats {
      diagnostics.append(contentsOf: repeatedNumber(structure, provision, first, file))
    }
    return LanguageVersion(
      language: language, file: file, head: head, document: document, heading: heading, structure: structure,
      main: ResolutionBody(structure, main),
      annexes: annexes.enumerated().map { index, annex in
        Annex(
          anchor: Anchor(.annex, String(index + 1)), heading: TextPlace(node: annex.heading), number: annex.number,
          range: document[annex.heading].range, body: ResolutionBody(structure, annex.places))
      }, notes: notes)
  }

  private static func repeatedNumber(
    _ structure: Structure, _ index: Int, _ first: Int, _ file: SourceFile
  ) -> [Diagnostic] {
    guard let provision = Provision(structure, index) else { return [] }
    return [
      .repeatedNumber(
        provision.nameInMessages, address: "#\(provision.anchor)", at: SourceLocation(file, provision.range),
        first: SourceLocation(file, structure[first].range))
    ]
  }

  /// - Parameter isHeadRead: whether the head could be read: otherwise the title may stand there.
  private static func completeness(of version: LanguageVersion, isHeadRead: Bool) -> [Diagnostic] {
    // Places are worked out only for what is missing: that takes longer than to see that nothing is.
    let file = version.file
    var place: SourceLocation { SourceLocation(file, .startOfFile) }
    var diagnostics: [Diagnostic] = []
    let hasTitle = version.heading != nil || version.head.title != nil
    let isComplete = version.head.isComplete
    if !hasTitle, isHeadRead, isComplete { diagnostics.append(.missingTitle(at: place)) }
    var hasProvisions = false
    let elements = version.structure.elements
    for (index, element) in elements.enumerated() {
      guard case .provision = element.kind else { continue }
      hasProvisions = true
      guard index + 1 == Int(element.end), isComplete, let provision = Provision(version.structure, index),
        !version.isUntranslated(provision)
      else { continue }
      diagnostics.append(.emptyProvision(provision.nameInMessages, at: SourceLocation(file, provision.range)))
    }
    if !hasProvisions, isComplete { diagnostics.append(.noProvisions(at: place)) }
    return diagnostics
  }
}

extension ResolutionBody {
  fileprivate init(_ structure: Structure, _ places: BodyReader.Places) {
    self.init(
      openingNote: places.notes, formula: places.formula, preamble: Siblings(structure, places.preamble),
      operative: Siblings(structure, places.operative))
  }
}
