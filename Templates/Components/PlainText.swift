internal import CommonMark
internal import Resolutions

extension LanguageVersion {
  /// What the text says first, for those who only see the page's name: its first recital, else its first paragraph.
  /// - Parameter limit: in characters, about.
  func description(limit: Int) -> String {
    let first = main.elements.provisions.first { $0.kind != .citation }
    return first.map { plainText(of: $0, limit: limit) } ?? ""
  }

  /// A provision as plain text on one line: its label, its text, its points with their labels.
  /// - Parameter limit: in characters, about; a longer text ends with a word and an ellipsis.
  func plainText(of provision: Provision, limit: Int = .max) -> String {
    var bytes: [UInt8] = []
    append(provision, limit: limit, to: &bytes)
    return bytes.text(limit: limit)
  }

  private func append(_ provision: Provision, limit: Int, to bytes: inout [UInt8]) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    if !provision.label.isEmpty {
      bytes.append(contentsOf: provision.label.utf8)
      bytes.append(UInt8(ascii: " "))
    }
    append(bodyOf: provision, limit: limit, to: &bytes)
  }

  private func append(bodyOf provision: Provision, limit: Int, to bytes: inout [UInt8]) {
    if let heading = provision.heading {
      document.appendPlainText(of: heading.node, skipping: heading.skipping, to: &bytes)
    }
    for element in provision.body {
      // No character takes more than four bytes.
      guard bytes.count / 4 < limit else { return }
      switch element {
      case .text(let place): append(place, to: &bytes)
      case .crossHeading(let heading): append(heading.text, to: &bytes)
      case .provision(let paragraph): append(paragraph, limit: limit, to: &bytes)
      case .list(let points): for point in points.provisions { append(point, limit: limit, to: &bytes) }
      case .rule: continue
      }
    }
  }

  private func append(_ place: TextPlace, to bytes: inout [UInt8]) {
    if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
    document.appendPlainText(of: place.node, skipping: place.skipping, to: &bytes)
  }
}

extension [UInt8] {
  /// UTF-8 as a string of at most `limit` scalars, cut after a word.
  fileprivate func text(limit: Int) -> String {
    var count = 0
    var lastSpace = 0
    for index in indices where self[index] & 0xC0 != 0x80 {
      if self[index] == UInt8(ascii: " ") { lastSpace = index }
      count += 1
      guard count <= limit else {
        let end = lastSpace > 0 ? lastSpace : index
        return String(decoding: self[..<end], as: UTF8.self) + "…"
      }
    }
    return String(decoding: self, as: UTF8.self)
  }
}
