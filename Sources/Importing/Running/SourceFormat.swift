/// The kinds of files that can be imported.
enum SourceFormat {
  case word, openDocument, pdf, text, html, akomaNtoso

  /// By what a file holds where that is sure, else by the end of its name.
  /// - Throws: `ImportError.unknownFormat`.
  static func of(_ name: String, _ bytes: [UInt8]) throws(ImportError) -> SourceFormat {
    let end = name.split(separator: ".").last?.lowercased() ?? ""
    if bytes.starts(with: Array("%PDF-".utf8)) { return .pdf }
    switch end {
    case "docx", "docm", "dotx": return .word
    case "odt", "ott": return .openDocument
    case "pdf": throw ImportError.notThisFormat("PDF")
    case "txt", "text": return .text
    case "html", "htm", "xhtml": return .html
    case "xml", "akn": return .akomaNtoso
    default: throw ImportError.unknownFormat
    }
  }

  func read(_ source: Importer.Source, _ tools: some ImportTools) throws(ImportError) -> ImportedText {
    switch self {
    case .word: try WordReader.read(source.bytes)
    case .openDocument: try OpenDocumentReader.read(source.bytes)
    case .pdf: try Self.readPDF(source.bytes, tools)
    case .text: try Self.readPages(TextPages.read(TextDecoding.string(source.bytes)))
    case .html: try HTMLReader.read(source.bytes)
    case .akomaNtoso: try AkomaNtosoReader.read(source.bytes)
    }
  }
}

extension SourceFormat {
  private static func readPDF(_ bytes: [UInt8], _ tools: some ImportTools) throws(ImportError) -> ImportedText {
    let layout = try tools.pdfLayout(bytes)
    let plain = String(decoding: try tools.pdfText(bytes), as: UTF8.self)
    return try readPages(PDFPages.read(layout: layout, plain: plain))
  }

  private static func readPages(_ pages: Pages) throws(ImportError) -> ImportedText {
    var pages = pages
    guard !pages.pages.isEmpty else { throw ImportError.noText }
    PageFurniture.leaveOut(of: &pages)
    try PageColumns.check(pages)
    PageNotes.collect(&pages)
    var text = LineJoiner.join(pages)
    BrokenWords.mend(&text)
    return text
  }
}

/// Programs that Whereas does not bring along.
public protocol ImportTools: Sendable {
  /// The text of a PDF by poppler's `pdftohtml -xml`: each piece with its place and font.
  func pdfLayout(_ pdf: [UInt8]) throws(ImportError) -> [UInt8]
  /// The text of a PDF by poppler's `pdftotext -layout`, pages parted by form feeds: what nothing may be missing from.
  func pdfText(_ pdf: [UInt8]) throws(ImportError) -> [UInt8]
}
