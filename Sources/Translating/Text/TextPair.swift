internal import CommonMark
internal import Diagnostics
internal import Resolutions
internal import Sites

/// A translation held against its source, piece by piece: what is translated by itself, and where it stands, or would
/// stand, in the translation's file. A source may be held against itself.
struct TextPair {
  let source: LanguageVersion
  /// As its own file has it, without what it shows of its source.
  let version: LanguageVersion
  /// Whether the source is held against itself.
  let isSource: Bool
  /// In the order of the source; each has a key and words.
  let pieces: [Piece]
  let blocks: [Block]
  let sourceBytes: BlockBytes
  let bytes: BlockBytes

  /// What is translated by itself.
  struct Piece {
    /// The address of what it belongs to, with `.2`, `.3` and so on for further pieces of it.
    let id: String
    /// `rec_B`, `title`, `fn_1`; `formula_1`, `ending_2` for what has no address.
    let key: String
    let source: TextLeaf
    /// Nil where it is not translated.
    let own: TextLeaf?
    /// The block that it is, or is a part of.
    fileprivate let block: Int
    /// Whether its text can be put into the file.
    let hasPlace: Bool
  }

  /// A block of the source, and what stands for it in the translation.
  struct Block {
    let key: String
    let place: TextPlace
    var slot = Slot.none

    var isFilled: Bool {
      if case .none = slot { false } else { true }
    }

    var isGap: Bool {
      if case .gap = slot { true } else { false }
    }
  }

  enum Slot {
    case none
    case block(TextPlace)
    /// A comment, and whether the label of what it stands for is there.
    case gap(Range<Int>, isLabelled: Bool)
  }

  /// - Parameter version: as its file has it.
  init(_ version: LanguageVersion, source: LanguageVersion) {
    self.source = source
    sourceBytes = BlockBytes(source)
    isSource = version.file.path == source.file.path
    let own = isSource ? version : version.adoptingAddresses(of: source)
    self.version = own
    bytes = BlockBytes(own)
    var blocks: [Block] = []
    for item in PlacedText(source, sourceBytes).items {
      if case .block(let key, let place) = item.content { blocks.append(Block(key: key, place: place)) }
    }
    let alignment = isSource ? nil : Alignment(own, to: source)
    Self.fill(&blocks, from: PlacedText(own, bytes, like: alignment).items)
    self.blocks = blocks
    pieces = Self.pieces(blocks, own, source)
  }

  /// Goes through the translation's file and through the source side by side.
  private static func fill(_ blocks: inout [Block], from items: [PlacedText.Item]) {
    let firsts = Dictionary(blocks.enumerated().map { ($1.key, $0) }) { first, _ in first }
    var next = 0
    var seen: Set<String> = []
    /// Whether what we are in is something that the source has.
    var isKnown = true
    for item in items {
      switch item.content {
      case .start(let key):
        isKnown = firsts[key] != nil
        guard let first = firsts[key] else { continue }
        // A block of its own key may follow, as after points.
        if seen.insert(key).inserted { next = first }
      case .block(let key, let place):
        guard let first = firsts[key] else { continue }
        if !blocks.indices.contains(next) || blocks[next].key != key { next = first }
        while next < blocks.count, blocks[next].key == key, blocks[next].isFilled { next += 1 }
        guard next < blocks.count, blocks[next].key == key else { continue }
        blocks[next].slot = .block(place)
        next += 1
      case .gap(let range):
        guard isKnown, next < blocks.count, !blocks[next].isFilled else { continue }
        let isFirst = firsts[blocks[next].key] == next
        blocks[next].slot = .gap(range, isLabelled: !isFirst || seen.contains(blocks[next].key))
        next += 1
      }
    }
  }

  private static func pieces(_ blocks: [Block], _ version: LanguageVersion, _ source: LanguageVersion) -> [Piece] {
    var counts: [String: Int] = [:]
    var pieces: [Piece] = []
    for (index, block) in blocks.enumerated() {
      let theirs = source.leaves(of: block.place)
      var ours: [TextLeaf] = []
      if case .block(let place) = block.slot { ours = version.leaves(of: place) }
      for (offset, leaf) in theirs.enumerated() {
        counts[block.key, default: 0] += 1
        let count = counts[block.key] ?? 1
        guard !source.plainText(of: leaf).allSatisfy(\.isWhitespace) else { continue }
        let own = offset < ours.count ? ours[offset] : nil
        let isBlank = own.map { version.plainText(of: $0).allSatisfy(\.isWhitespace) } ?? true
        pieces.append(
          Piece(
            id: count == 1 ? block.key : "\(block.key).\(count)", key: block.key, source: leaf,
            own: isBlank ? nil : own, block: index, hasPlace: own != nil || block.isGap))
      }
    }
    return pieces
  }

  // MARK: The file

  /// The Markdown of a piece as the translation's file has it, its lines without what stands before them, and without
  /// comments.
  func markdown(of piece: Piece) -> String {
    guard let own = piece.own else { return "" }
    let range = bytes.range(of: own.node, skipping: own.skipping)
    var text = ""
    var place = range.lowerBound
    for comment in comments(in: range) {
      text += bytes.text(place..<comment.lowerBound)
      place = comment.upperBound
    }
    return Self.lines(text + bytes.text(place..<range.upperBound))
  }

  private func comments(in range: Range<Int>) -> [Range<Int>] {
    version.document.comments.compactMap { comment in
      let start = bytes.offset(comment.range.start)
      guard range.contains(start) else { return nil }
      let end = version.file.bytes[start..<range.upperBound].firstRange(of: "-->".utf8)
      return end.map { start..<$0.upperBound }
    }
  }

  /// The Markdown of a piece as the source's file has it.
  func sourceMarkdown(of piece: Piece) -> String {
    Self.lines(sourceBytes.text(sourceBytes.range(of: piece.source.node, skipping: piece.source.skipping)))
  }

  private static func lines(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { " \t>".contains($0) } }
    return String(lines.joined(separator: "\n").reversed().drop { $0 == " " }.reversed())
  }

  /// Puts texts into the file.
  /// - Parameters:
  ///   - texts: Markdown by the ids of pieces.
  ///   - notes: for those who translate and revise, by the ids of what they are about.
  /// - Returns: the change, and the ids of what has no place.
  func edit(
    _ texts: [String: String], notes: [String: [String]] = [:]
  ) -> (edit: FileEdit, unplaced: [String]) {
    var edit = FileEdit(version.file)
    var unplaced: [String] = []
    for (index, block) in blocks.enumerated() {
      let own = pieces.filter { $0.block == index }
      guard own.contains(where: { texts[$0.id] != nil }) else { continue }
      switch block.slot {
      case .none: unplaced += own.map(\.id).filter { texts[$0] != nil }
      case .gap(let range, let isLabelled):
        // A table is put in as a whole.
        guard own.allSatisfy({ texts[$0.id] != nil }) else {
          unplaced += own.map(\.id).filter { texts[$0] != nil }
          continue
        }
        let noted = own.flatMap { notes[$0.id] ?? [] }.map(\.asNote).joined()
        edit.replace(range, with: filled(block, own, texts, isLabelled: isLabelled) + noted)
      case .block: for piece in own { replace(piece, with: texts[piece.id], in: &edit, &unplaced) }
      }
    }
    for piece in pieces {
      guard let own = piece.own, let notes = notes[piece.id] else { continue }
      let end = bytes.range(of: own.node, skipping: own.skipping).upperBound
      edit.replace(end..<end, with: notes.map(\.asNote).joined())
    }
    return (edit, unplaced)
  }

  private func replace(_ piece: Piece, with text: String?, in edit: inout FileEdit, _ unplaced: inout [String]) {
    guard let text else { return }
    guard let own = piece.own else { return unplaced.append(piece.id) }
    let range = bytes.range(of: own.node, skipping: own.skipping)
    let comments = comments(in: range).map(bytes.text)
    let shown = text.allSatisfy(\.isWhitespace) ? "<!-- untranslated -->" : indented(text, range)
    edit.replace(range, with: ([shown] + comments).joined(separator: " "))
  }

  /// Further lines begin as those of the block do.
  private func indented(_ text: String, _ range: Range<Int>) -> String {
    let lines = text.split(separator: "\n").map { $0.drop { " \t".contains($0) } }
    let start = bytes.lineStart(of: range.lowerBound)
    let margin = bytes.text(start..<min(bytes.margin(from: start), range.lowerBound))
    let ending = version.file.bytes.contains(0x0D) ? "\r\n" : "\n"
    return lines.joined(separator: ending + margin)
  }

  /// The source's block in the words of the translation.
  private func filled(_ block: Block, _ own: [Piece], _ texts: [String: String], isLabelled: Bool) -> String {
    let whole = sourceBytes.range(of: block.place.node, skipping: block.place.skipping)
    var result = ""
    var place = whole.lowerBound
    for piece in own {
      let range = sourceBytes.range(of: piece.source.node, skipping: piece.source.skipping)
      result += sourceBytes.text(place..<max(place, range.lowerBound)) + (texts[piece.id] ?? "")
      place = range.upperBound
    }
    result += sourceBytes.text(place..<max(place, whole.upperBound))
    return isLabelled ? result : label(before: whole.lowerBound) + result
  }

  /// What stands before a text in its line, as the language prints it.
  func label(before start: Int) -> String {
    let line = sourceBytes.margin(from: sourceBytes.lineStart(of: start))
    return LocalLabels(version.language).label(sourceBytes.text(min(line, start)..<start))
  }
}

extension String {
  /// A note behind a text.
  fileprivate var asNote: String { " <!-- note: \(asComment) -->" }

  /// As a comment can hold it: without what would end it.
  var asComment: String {
    var text = self
    while text.contains("--") { text = text.replacing("--", with: "- -") }
    return text.hasSuffix("-") ? text + " " : text
  }
}
