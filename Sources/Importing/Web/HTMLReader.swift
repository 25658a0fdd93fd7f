internal import MarkupTrees

/// Reads a resolution from a web page: the part of the page that holds its provisions, and nothing around it.
struct HTMLReader {
  private let blocks: [HTMLBlocks.Block]
  private let sponsors: HTMLSponsors
  private var text = ImportedText()

  /// - Throws: `ImportError` for pages whose elements stand too deep within each other.
  static func read(_ bytes: [UInt8]) throws(ImportError) -> ImportedText {
    let html = Array(TextDecoding.string(bytes).utf8)
    let root = try MarkupTree.importing(html, .html)
    var walk = HTMLBlocks(notes: HTMLNotes(root))
    walk.read(root)
    let lines = walk.blocks.flatMap { $0.content.text.split(whereSeparator: \.isNewline).map(String.init) }
    walk.partLines()
    walk.joinLabels(from: 0)
    var reader = HTMLReader(blocks: walk.blocks, sponsors: HTMLSponsors(root, printed: lines))
    reader.text.notes = walk.takenNotes
    reader.text.added = walk.added
    reader.text.doubts = walk.doubts
    reader.text.leftOut = walk.leftOut
    reader.text.witness = HTMLWitness.lines(of: html)
    reader.choose()
    return reader.text
  }

  private init(blocks: [HTMLBlocks.Block], sponsors: HTMLSponsors) {
    self.blocks = blocks
    self.sponsors = sponsors
    text.facts.sponsors = sponsors.lines
  }

  /// Keeps the blocks of the innermost element that has nearly all provisions; what stands around them is left out.
  private mutating func choose() {
    let path = container()
    for block in blocks {
      if block.path.starts(with: path), !block.isFurniture {
        text.blocks.append(block.content)
      } else {
        let spoken = block.content.spoken
        let reason = sponsors.are(spoken) ? LeftOut.Reason.sponsors : .siteFurniture
        text.leftOut.append(LeftOut(text: spoken, reason: reason, place: block.content.place))
        if let label = block.content.computedLabel { remove(label) }
      }
    }
  }

  private mutating func remove(_ label: String) {
    if let index = text.added.firstIndex(of: label) { text.added.remove(at: index) }
  }

  private func container() -> [Int] {
    let inside = blocks.filter { !$0.isFurniture }
    var weights: [[Int]: Int] = [:]
    let labelled = inside.filter { HTMLBlocks.isProvision($0.content) }
    // Long provisions weigh more than the numbered lines of a menu.
    let counted =
      labelled.count >= 3
      ? labelled.map { ($0, min($0.content.text.count, 200)) }
      : inside.map { ($0, $0.content.text.count > 60 ? $0.content.text.count : 0) }
    for (block, weight) in counted where weight > 0 {
      for length in 0...block.path.count { weights[Array(block.path.prefix(length)), default: 0] += weight }
    }
    let all = counted.reduce(0) { $0 + $1.1 }
    var best = weights.filter { $0.value * 10 >= all * 7 }.map(\.key).max { $0.count < $1.count } ?? []
    // A title stands before the provisions; where it does not, it stands one or more elements further out.
    while !best.isEmpty, !hasTitle(best, inside) { best.removeLast() }
    return best.isEmpty ? commonPath(labelled) : best
  }

  private func hasTitle(_ path: [Int], _ inside: [HTMLBlocks.Block]) -> Bool {
    let within = inside.filter { $0.path.starts(with: path) }
    let first = within.firstIndex { HTMLBlocks.isProvision($0.content) } ?? within.count
    return within[..<first].contains { Opening.isHeadingLike($0.content) }
  }

  /// Where no part of the page has a title, the part that has the provisions.
  private func commonPath(_ labelled: [HTMLBlocks.Block]) -> [Int] {
    guard var path = labelled.first?.path else { return [] }
    for block in labelled {
      path = Array(zip(path, block.path).prefix { $0 == $1 }.map(\.0))
    }
    return path
  }
}

extension ImportedBlock {
  /// All words of it, those of tables too, without what the source computes.
  var spoken: String {
    guard case .table(let rows) = kind else { return text }
    return rows.joined().map { $0.map(\.text).joined() }.joined(separator: " ")
  }
}

/// All text of a web page, read without any understanding of it.
enum HTMLWitness {
  static func lines(of html: [UInt8]) -> [WitnessLine] {
    var scanner = MarkupScanner(html, .html)
    var lines: [WitnessLine] = []
    var text = ""
    var unseen: String?
    var count = 0
    func flush() {
      if !text.allSatisfy(\.isWhitespace) {
        count += 1
        lines.append(WitnessLine(text: text, place: Place(line: count)))
      }
      text = ""
    }
    while let token = scanner.next() {
      switch token {
      case .open(let name, _, let isEmpty):
        if !HTMLBlocks.inline.contains(name) { flush() }
        if HTMLBlocks.unseen.contains(name), !isEmpty, unseen == nil { unseen = name }
      case .close(let name):
        if !HTMLBlocks.inline.contains(name) { flush() }
        if name == unseen { unseen = nil }
      case .text(let piece): if unseen == nil { text += piece }
      case .doctype: break
      }
    }
    flush()
    return lines
  }
}
