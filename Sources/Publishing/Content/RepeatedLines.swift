/// Finds lines of a record that say different things of one place, as a merge may leave them.
struct RepeatedLines {
  /// A line and the first one that is about the same place, from 1.
  struct Found {
    let text: ArraySlice<UInt8>
    let line: Int
    let first: Int
  }

  /// Lines are written in order, so that those of one place follow each other; of others all places are kept.
  static func find(in bytes: ArraySlice<UInt8>) -> [Found] {
    var found: [Found] = []
    var last: (text: ArraySlice<UInt8>, number: Int)?
    var isSorted = true
    eachLine(of: bytes) { line, number in
      if let last {
        let (place, before) = (place(of: line), place(of: last.text))
        if place.elementsEqual(before) {
          if !line.elementsEqual(last.text) { found.append(Found(text: line, line: number, first: last.number)) }
        } else if place.lexicographicallyPrecedes(before) {
          isSorted = false
        }
      }
      last = (line, number)
    }
    return isSorted ? found : findAnywhere(in: bytes)
  }

  private static func findAnywhere(in bytes: ArraySlice<UInt8>) -> [Found] {
    var found: [Found] = []
    var firsts: [ArraySlice<UInt8>: (text: ArraySlice<UInt8>, number: Int)] = [:]
    eachLine(of: bytes) { line, number in
      let place = place(of: line)
      if let first = firsts[place] {
        if !line.elementsEqual(first.text) { found.append(Found(text: line, line: number, first: first.number)) }
      } else {
        firsts[place] = (line, number)
      }
    }
    return found
  }

  private static func place(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.prefix { $0 != UInt8(ascii: "\t") }
  }

  private static func eachLine(of bytes: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>, Int) -> Void) {
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let text = line.withoutReturn
      if !text.isEmpty { body(text, number) }
    }
  }
}
