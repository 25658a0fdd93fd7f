internal import Markup
internal import Resolutions
internal import Sites

/// Writes files for translators' tools as XLIFF 1.2 (OASIS, 2008) and 2.0 (OASIS, 2014).
public enum XLIFFWriter {
  /// - Parameter files: all from one language and into one, where the form is 2.0.
  public static func bytes(of files: [ExchangeFile], as form: ExchangeForm) -> [UInt8] {
    switch form {
    case .xliff: first(files).bytes
    case .xliff2: second(files).bytes
    }
  }

  // MARK: 1.2

  private static func first(_ files: [ExchangeFile]) -> XML {
    var xml: XML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">

      """
    for file in files {
      xml += """
        <file original="\(file.original)" source-language="\(file.sourceLanguage.rawValue)" \
        target-language="\(file.language.rawValue)" datatype="x-markdown">
        <body>

        """
      for unit in file.units { append(unit, to: &xml) }
      xml += "</body>\n</file>\n"
    }
    xml += "</xliff>\n"
    return xml
  }

  private static func append(_ unit: ExchangeUnit, to xml: inout XML) {
    let state =
      switch unit.state {
      case .missing: "needs-translation"
      case .outdated: "needs-review-translation"
      case .translated: "translated"
      }
    let stamps = unit.stamps?.description ?? ""
    xml += """
      <trans-unit id="\(unit.id)" resname="\(unit.id)" xml:space="preserve" extradata="\(stamps)">
      <source>\(inline(unit.source))</source>
      <target state="\(state)">\(inline(unit.target ?? InlineText()))</target>

      """
    for note in unit.notes { xml += "<note from=\"reviser\">\(note)</note>\n" }
    for remark in unit.remarks { xml += "<note from=\"\(XLIFFReader.ourName)\">\(remark)</note>\n" }
    xml += "</trans-unit>\n"
  }

  private static func inline(_ text: InlineText) -> XML {
    var xml = XML()
    for piece in text.pieces {
      switch piece {
      case .text(let text): xml += "\(text)"
      case .open(let id, let data): xml += "<bpt id=\"\(id)\">\(data)</bpt>"
      case .close(let id, let data): xml += "<ept id=\"\(id)\">\(data)</ept>"
      case .single(let id, let data): xml += "<ph id=\"\(id)\">\(data)</ph>"
      }
    }
    return xml
  }

  // MARK: 2.0

  private static func second(_ files: [ExchangeFile]) -> XML {
    guard let first = files.first else { return XML() }
    var xml: XML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="\(first.sourceLanguage.rawValue)" \
      trgLang="\(first.language.rawValue)">

      """
    for (index, file) in files.enumerated() {
      xml += "<file id=\"f\(index + 1)\" original=\"\(file.original)\">\n"
      for unit in file.units { append2(unit, to: &xml) }
      xml += "</file>\n"
    }
    xml += "</xliff>\n"
    return xml
  }

  private static func append2(_ unit: ExchangeUnit, to xml: inout XML) {
    var data: [String] = []
    let (source, target) = (inline2(unit.source, &data), unit.target.map { inline2($0, &data) })
    let stamps = unit.stamps?.description ?? ""
    xml += """
      <unit id="\(unit.id)" name="\(unit.id)" xml:space="preserve">
      <notes>
      <note category="\(XLIFFReader.stampsName)">\(stamps)</note>

      """
    for note in unit.notes { xml += "<note category=\"reviser\">\(note)</note>\n" }
    for remark in unit.remarks { xml += "<note category=\"\(XLIFFReader.ourName)\">\(remark)</note>\n" }
    xml += "</notes>\n"
    if !data.isEmpty {
      xml += "<originalData>\n"
      for (index, code) in data.enumerated() { xml += "<data id=\"d\(index + 1)\">\(code)</data>\n" }
      xml += "</originalData>\n"
    }
    xml += "<segment state=\"\(unit.state == .translated ? "translated" : "initial")\">\n<source>\(source)</source>\n"
    if let target { xml += "<target>\(target)</target>\n" }
    xml += "</segment>\n</unit>\n"
  }

  /// - Parameter data: what codes stand for, with numbers from 1.
  private static func inline2(_ text: InlineText, _ data: inout [String]) -> XML {
    func reference(_ code: String) -> Int {
      if !data.contains(code) { data.append(code) }
      return (data.firstIndex(of: code) ?? 0) + 1
    }
    let ends = Dictionary(text.codes.map { ($0.id, $0.end) }) { first, _ in first }
    var xml = XML()
    for piece in text.pieces {
      switch piece {
      case .text(let text): xml += "\(text)"
      case .open(let id, let code):
        let (start, end) = (reference(code), reference(ends[id] ?? ""))
        xml += "<pc id=\"\(id)\" dataRefStart=\"d\(start)\" dataRefEnd=\"d\(end)\">"
      case .close: xml += "</pc>"
      case .single(let id, let code): xml += "<ph id=\"\(id)\" dataRef=\"d\(reference(code))\"/>"
      }
    }
    return xml
  }
}
