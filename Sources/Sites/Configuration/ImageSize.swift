/// The size of a picture, as far as its proportions need it.
public struct ImageSize: Sendable, Hashable {
  /// In pixels, or in the units of a drawing.
  public let width: Double
  /// In the same unit.
  public let height: Double

  /// Reads the head of a PNG, GIF, JPEG or SVG file; nil for anything else.
  public init?(of file: [UInt8]) {
    guard let size = Self.png(file) ?? Self.gif(file) ?? Self.jpeg(file) ?? Self.svg(file) else { return nil }
    guard size.0 > 0, size.1 > 0, size.0 < 1e6, size.1 < 1e6 else { return nil }
    (width, height) = size
  }

  /// The width of the picture when it is `height` high, in whole pixels.
  public func width(atHeight height: Int) -> Int {
    max(1, Int((width / self.height * Double(height)).rounded()))
  }

  /// PNG, third edition, §11.2.1: the header is the first chunk.
  private static func png(_ file: [UInt8]) -> (Double, Double)? {
    guard file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), file.count >= 24 else { return nil }
    return (number(file[16..<20]), number(file[20..<24]))
  }

  /// GIF89a, §18: the logical screen.
  private static func gif(_ file: [UInt8]) -> (Double, Double)? {
    guard file.starts(with: "GIF8".utf8), file.count >= 10 else { return nil }
    return (number(file[6..<8].reversed()), number(file[8..<10].reversed()))
  }

  /// ITU-T T.81, B.2.2: the frame header, after any number of other segments.
  private static func jpeg(_ file: [UInt8]) -> (Double, Double)? {
    guard file.starts(with: [0xFF, 0xD8]) else { return nil }
    var position = 2
    while position + 9 < file.count, file[position] == 0xFF {
      let marker = file[position + 1]
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return (number(file[(position + 7)..<(position + 9)]), number(file[(position + 5)..<(position + 7)]))
      }
      position += 2 + Int(number(file[(position + 2)..<(position + 4)]))
    }
    return nil
  }

  /// SVG 2, §8: the view box of the root element, or its width and height.
  private static func svg(_ file: [UInt8]) -> (Double, Double)? {
    let text = String(decoding: file.prefix(1 << 16), as: UTF8.self)
    guard let root = text.firstMatch(of: #/<svg\b[^>]*>/#)?.output else { return nil }
    if let box = root.firstMatch(of: #/\sviewBox\s*=\s*["']([^"']*)["']/#)?.output.1 {
      let numbers = box.split { $0 == " " || $0 == "," || $0.isNewline }.compactMap { Double($0) }
      if numbers.count == 4 { return (numbers[2], numbers[3]) }
    }
    guard let width = root.firstMatch(of: #/\swidth\s*=\s*["']([0-9.]+)(?:px)?["']/#)?.output.1,
      let height = root.firstMatch(of: #/\sheight\s*=\s*["']([0-9.]+)(?:px)?["']/#)?.output.1
    else { return nil }
    guard let width = Double(width), let height = Double(height) else { return nil }
    return (width, height)
  }

  /// The greatest part first.
  private static func number(_ bytes: some Sequence<UInt8>) -> Double {
    bytes.reduce(0) { $0 * 256 + Double($1) }
  }
}
