/// Makes office files: ZIP archives whose parts are stored as they are.
enum Archive {
  static func bytes(_ parts: [(name: String, content: String)]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let content = Array(part.content.utf8)
      let header = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(0, 4)
      let sizes = number(content.count, 4) + number(content.count, 4) + number(part.name.utf8.count, 2) + number(0, 2)
      directory += number(0x0201_4B50, 4) + number(20, 2) + header + sizes + number(0, 2) + number(0, 2) + number(0, 2)
      directory += number(0, 4) + number(file.count, 4) + Array(part.name.utf8)
      file += number(0x0403_4B50, 4) + header + sizes + Array(part.name.utf8) + content
    }
    let end = number(0, 2) + number(0, 2) + number(parts.count, 2) + number(parts.count, 2)
    return file + directory + number(0x0605_4B50, 4) + end + number(directory.count, 4) + number(file.count, 4)
      + number(0, 2)
  }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(value >> (8 * $0) & 0xFF) }
  }
}

/// Makes small Word files.
enum WordFile {
  private static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
    """

  /// - Parameters:
  ///   - body: what stands in `w:body`.
  ///   - parts: further parts, what stands in their root element by `numbering`, `styles`, `footnotes`…
  static func bytes(_ body: String, _ parts: [String: String] = [:]) -> [UInt8] {
    let more = parts.sorted { $0.key < $1.key }.map { name, content in
      ("word/\(name).xml", "<w:\(name) \(namespaces)>\(content)</w:\(name)>")
    }
    return Archive.bytes(
      [("word/document.xml", "<w:document \(namespaces)><w:body>\(body)</w:body></w:document>")] + more)
  }

  /// A paragraph, numbered by `list` if that is given.
  static func paragraph(_ text: String, list: Int? = nil, level: Int = 0, style: String? = nil) -> String {
    let number = list.map { #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#($0)"/></w:numPr>"# } ?? ""
    let style = style.map { #"<w:pStyle w:val="\#($0)"/>"# } ?? ""
    return #"<w:p><w:pPr>\#(style)\#(number)</w:pPr><w:r><w:t xml:space="preserve">\#(text)</w:t></w:r></w:p>"#
  }

  /// A list of `numbering.xml`: the format and text of each level.
  static func list(_ id: Int, _ levels: [(format: String, text: String)]) -> String {
    let all = levels.enumerated().map { index, level in
      #"<w:lvl w:ilvl="\#(index)"><w:start w:val="1"/><w:numFmt w:val="\#(level.format)"/><w:lvlText w:val="\#(level.text)"/></w:lvl>"#
    }
    return #"<w:abstractNum w:abstractNumId="\#(id)">\#(all.joined())</w:abstractNum>"#
  }

  /// The use of a list, which may begin anew.
  static func use(_ id: Int, of list: Int, start: Int? = nil) -> String {
    let override = start.map { #"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="\#($0)"/></w:lvlOverride>"# } ?? ""
    return #"<w:num w:numId="\#(id)"><w:abstractNumId w:val="\#(list)"/>\#(override)</w:num>"#
  }
}
