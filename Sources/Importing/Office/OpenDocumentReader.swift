internal import MarkupTrees

/// Reads a text document of OpenDocument (OASIS, 1.3).
enum OpenDocumentReader {
  /// - Throws: `ImportError` where the file is damaged or no OpenDocument text.
  static func read(_ bytes: [UInt8]) throws(ImportError) -> ImportedText {
    guard let archive = ZipArchive(bytes) else { throw ImportError.notThisFormat("OpenDocument") }
    if let manifest = try archive.part("META-INF/manifest.xml"),
      String(decoding: manifest, as: UTF8.self).contains("encryption-data")
    {
      throw ImportError.encrypted
    }
    guard let content = try archive.part("content.xml") else { throw ImportError.notThisFormat("OpenDocument") }
    let root = try MarkupTree.importing(content, .xml)
    guard let text = root.descendant("office:text") else { throw ImportError.notThisFormat("OpenDocument text") }
    let styles = try archive.part("styles.xml").map { bytes throws(ImportError) in try MarkupTree.importing(bytes, .xml)
    }
    var body = OpenDocumentBody(styles: OpenDocumentStyles([styles, root].compactMap { $0 }))
    body.read(text)
    var result = body.finished()
    result.witness = OpenDocumentWitness.lines(of: content)
    leaveOutMargins(styles, of: &result)
    if let meta = try archive.part("meta.xml") {
      let title = try MarkupTree.importing(meta, .xml).descendants("office:meta").first?.elements.first {
        $0.name.hasSuffix("title")
      }
      result.facts.title = title?.text.trimmingBlanks()
    }
    return result
  }

  private static func leaveOutMargins(_ styles: MarkupElement?, of text: inout ImportedText) {
    let margins = ["style:header", "style:footer", "style:header-left", "style:footer-left"]
    for line in margins.flatMap({ styles?.descendants($0) ?? [] }).flatMap({ $0.descendants("text:p") }) {
      let place = Place(line: 1)
      guard !line.text.allSatisfy(\.isWhitespace) else { continue }
      text.witness.append(WitnessLine(text: line.text, place: place))
      text.leftOut.append(LeftOut(text: line.text, reason: .header, place: place))
    }
  }
}

/// All text of an OpenDocument file, read without any understanding of it.
enum OpenDocumentWitness {
  static func lines(of bytes: [UInt8]) -> [WitnessLine] {
    var scanner = MarkupScanner(bytes, .xml)
    var lines: [WitnessLine] = []
    var text = ""
    var paragraph = 0
    var depth = 0
    func flush() {
      if !text.allSatisfy(\.isWhitespace) { lines.append(WitnessLine(text: text, place: Place(line: paragraph))) }
      text = ""
    }
    while let token = scanner.next() {
      switch token {
      case .open(let name, _, let isEmpty):
        if name == "text:p" || name == "text:h" {
          flush()
          paragraph += 1
          if !isEmpty { depth += 1 }
        }
        if ["text:tab", "text:s", "text:line-break"].contains(name) { text += " " }
      case .close(let name):
        if name == "text:p" || name == "text:h" {
          flush()
          depth -= 1
        }
      case .text(let piece): if depth > 0 { text += piece }
      case .doctype: break
      }
    }
    return lines
  }
}
