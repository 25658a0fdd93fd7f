internal import CommonMark
public import Diagnostics
public import Resolutions

/// Turns a document of an office, a page or a web site into a resolution in our format.
public enum Importer {
  /// A source as it was found.
  public struct Source: Sendable {
    /// For messages; it is not opened.
    public var name: String
    /// As they stand on disk.
    public var bytes: [UInt8]
    /// What the text is written in.
    public var language: LanguageTag

    /// - Parameter name: the path as the user gave it; its end says what kind of file it is.
    public init(name: String, bytes: [UInt8], language: LanguageTag) {
      self.name = name
      self.bytes = bytes
      self.language = language
    }
  }

  /// Reads a source and writes it down as a resolution.
  /// - Parameter tools: the programs that some kinds of files need.
  /// - Throws: `ImportError` where nothing at all can be made of it.
  public static func read(_ source: Source, tools: some ImportTools) throws(ImportError) -> ImportResult {
    var text = try SourceFormat.of(source.name, source.bytes).read(source, tools)
    text = HardLines.joined(text)
    text.blocks = LineBreaks.parted(text.blocks.filter { !$0.isBlank })
    guard text.blocks.contains(where: { !$0.isBlank }) else { throw ImportError.noText }
    return result(of: text, source)
  }

  private static func result(of text: ImportedText, _ source: Source) -> ImportResult {
    let arrangement = Arranger.arrange(text)
    let facts = HeadFacts.complete(text, arrangement)
    let markdown = MarkdownWriter.write(arrangement, notes: text.notes, facts: facts.facts)
    let file = SourceFile(path: source.name, text: markdown)
    let reading = ResolutionReader.read(file, language: source.language)
    let outcome = WordCheck.compare(
      text.witness, added: text.added, leftOut: text.leftOut.map(\.text),
      output: PrintedText.of(reading.value.document))
    var doubts = text.doubts + arrangement.doubts
    doubts += outcome.lost.map { Doubt(rule: .lostWords, place: $0.place, subject: $0.text) }
    doubts += outcome.added.map { Doubt(rule: .addedWords, place: Place(line: 1), subject: $0) }
    return ImportResult(
      markdown: markdown, version: reading.value, readerDiagnostics: reading.diagnostics, leftOut: text.leftOut,
      doubts: doubts, unit: text.unit, words: outcome.words, facts: facts.facts)
  }
}

/// What came of an import.
public struct ImportResult: Sendable {
  /// The file to write.
  public let markdown: String
  /// How our reader reads it.
  public let version: LanguageVersion
  /// What our reader says of it.
  public let readerDiagnostics: [Diagnostic]
  let leftOut: [LeftOut]
  let doubts: [Doubt]
  let unit: String
  let words: Int
  let facts: ImportedText.Facts

  /// Whether a word of the source is nowhere, or one is in the resolution too often.
  public var losesWords: Bool { doubts.contains { $0.rule.severity == .error } }
}
