/// Takes indentation away that makes Markdown take a text for code: in a text whose code is fenced, four spaces before
/// `(a) to release` are there for the eye. What was taken away is kept, so that places still count the file's columns.
struct Unindentation {
  /// A code block as libcmark found it. Lines and columns count from 1, within the text that it was given.
  struct CodeBlock {
    let lines: ClosedRange<Int>
    let column: Int
    /// Its content in the document's text.
    let literal: TextSpan
  }

  /// One change in a line: so many bytes fewer after so many that stay; a tab that became spaces counts below zero.
  private struct Cut {
    let offset: Int
    let count: Int
  }

  /// How often a text is read again, as code may come to light within what was code.
  static let mostRounds = 8

  /// By line, in the order in which they were made.
  private var cuts: [Int: [Cut]] = [:]
  /// By line, where the last change stands and how many bytes all of them make: most columns asked for come after it.
  private var ends: [Int: (offset: Int, count: Int)] = [:]

  var isEmpty: Bool { cuts.isEmpty }

  /// Whether something was taken away in a line.
  func changes(line: Int32) -> Bool { cuts[Int(line)] != nil }

  /// The column in the file of what libcmark found at `column`.
  func original(_ column: Int32, line: Int32) -> Int32 {
    guard let cuts = cuts[Int(line)], let end = ends[Int(line)] else { return column }
    if Int(column) > end.offset { return column + Int32(end.count) }
    return Int32(cuts.reversed().reduce(Int(column)) { $1.offset < $0 ? $0 + $1.count : $0 })
  }

  /// The text without the indentation of those code blocks that are no more than indented text; nil where there is none.
  /// - Parameter conversion: of this text.
  mutating func applied(to text: ArraySlice<UInt8>, _ conversion: Conversion) -> ArraySlice<UInt8>? {
    let starts = Self.lineStarts(of: text)
    var result: [UInt8] = []
    var copied = text.startIndex
    for block in conversion.codeBlocks where block.lines.upperBound < starts.count {
      let lines = block.lines.map { text[starts[$0 - 1]..<starts[$0]] }
      guard !Self.isFenced(block, lines, of: conversion.document), !Self.isInColumns(lines) else { continue }
      let hasTabs = lines.enumerated().contains { Self.indentation(of: $1, $0 == 0 ? block : nil).contains(0x09) }
      var width = Int.max
      for (index, line) in lines.enumerated() {
        var edited = Array(line)
        let number = block.lines.lowerBound + index
        if hasTabs {
          expand(&edited, until: Self.indentation(of: line, index == 0 ? block : nil).count, line: number)
        } else {
          let count = cut(&edited, after: block.column - 5, atMost: width, line: number)
          if index == 0 { width = count }
        }
        result += text[copied..<line.startIndex]
        result += edited
        copied = line.endIndex
      }
    }
    guard copied > text.startIndex else { return nil }
    return (result + text[copied...])[...]
  }

  // MARK: Lines

  /// Where the lines begin, and where the last one ends.
  static func lineStarts(of text: ArraySlice<UInt8>) -> [Int] {
    var starts = [text.startIndex]
    for index in text.indices where text[index] == 0x0A || text[index] == 0x0D {
      let isPair = text[index] == 0x0D && index + 1 < text.endIndex && text[index + 1] == 0x0A
      if !isPair { starts.append(index + 1) }
    }
    if starts.last != text.endIndex { starts.append(text.endIndex) }
    return starts
  }

  /// What stands before a line's text: white space, the signs of quotes and, in the first line of a block, markers.
  private static func indentation(of line: ArraySlice<UInt8>, _ block: CodeBlock?) -> ArraySlice<UInt8> {
    let known = min(max((block?.column ?? 1) - 1, 0), line.count)
    let end = line.dropFirst(known).firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: ">") }
    return line[..<(end ?? line.endIndex)]
  }

  /// Makes the tabs in the first bytes of a line spaces, as many as each stands for (CommonMark 0.30 §2.2).
  private mutating func expand(_ line: inout [UInt8], until end: Int, line number: Int) {
    var expanded: [UInt8] = []
    expanded.reserveCapacity(line.count + 3 * end)
    for byte in line[..<end] {
      guard byte == 0x09 else {
        expanded.append(byte)
        continue
      }
      let width = 4 - expanded.count % 4
      add(Cut(offset: expanded.count, count: 1 - width), line: number)
      expanded.append(contentsOf: repeatElement(0x20, count: width))
    }
    expanded += line[end...]
    line = expanded
  }

  private mutating func add(_ cut: Cut, line number: Int) {
    cuts[number, default: []].append(cut)
    let end = ends[number] ?? (0, 0)
    ends[number] = (max(end.offset, cut.offset), end.count + cut.count)
  }

  /// Takes away spaces after so many bytes; returns how many.
  private mutating func cut(_ line: inout [UInt8], after offset: Int, atMost limit: Int, line number: Int) -> Int {
    guard offset >= 0, offset < line.count else { return 0 }
    let count = min(line[offset...].prefix { $0 == 0x20 }.count, limit)
    guard count > 0 else { return 0 }
    line.removeSubrange(offset..<offset + count)
    add(Cut(offset: offset, count: count), line: number)
    return count
  }

  // MARK: What stays code

  /// Whether a fence opens the block: then the block's own text begins in the line after it.
  private static func isFenced(
    _ block: CodeBlock, _ lines: [ArraySlice<UInt8>], of document: MarkdownDocument
  ) -> Bool {
    let first = lines.first?.dropFirst(block.column - 1) ?? []
    guard first.starts(with: "```".utf8) || first.starts(with: "~~~".utf8) else { return false }
    let text = withoutEnd(first).lazy.map(FootnoteMarks.restored)
    return !text.elementsEqual(document.bytes(block.literal).prefix { $0 != 0x0A })
  }

  /// Whether spaces set the text in columns, as in a table: at least two of the lines have a gap in them, other than
  /// after a label.
  private static func isInColumns(_ lines: [ArraySlice<UInt8>]) -> Bool {
    lines.lazy.filter(hasGap).prefix(2).count == 2
  }

  private static func hasGap(_ line: ArraySlice<UInt8>) -> Bool {
    var text = withoutEnd(line).drop { $0 == 0x20 || $0 == 0x09 }
    let word = text.prefix { $0 != 0x20 && $0 != 0x09 }
    if word.count < 8, let last = word.last, !isLetter(last) {
      text = text[word.endIndex...].drop { $0 == 0x20 || $0 == 0x09 }
    }
    var spaces = 0
    for byte in text {
      spaces = byte == 0x20 ? spaces + 1 : 0
      if spaces == 3 || byte == 0x09 { return true }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0xC3
  }

  private static func withoutEnd(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, last <= 0x20 { line.removeLast() }
    return line
  }
}
