import Sites
import Testing

/// The size of pictures, from the first bytes of their files.
@Suite struct ImageSizeTests {
  private static let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
  ]
  private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 30, 1, 44, 3, 1, 1]

  @Test(
    arguments: [
      (png + [0, 0, 1, 44, 0, 0, 0, 60], 300, 60),
      (Array("GIF89a".utf8) + [90, 0, 30, 0, 0], 90, 30),
      (jpeg, 300, 30),
      (Array("<?xml version='1.0'?>\n<svg xmlns='x' viewBox='0 0 90,30'>".utf8), 90, 30),
      (Array("<svg width=\"45px\" height=\"15\">".utf8), 45, 15),
      (Array("<svg width=\"100%\" height=\"15\" viewBox=\"-1 -2 4.5 1.5\">".utf8), 4.5, 1.5),
    ] as [([UInt8], Double, Double)])
  func `a picture has its size`(file: [UInt8], width: Double, height: Double) throws {
    let size = try #require(ImageSize(of: file))
    #expect(size.width == width)
    #expect(size.height == height)
  }

  @Test(
    arguments: [
      [], Array("text".utf8), Array("<svg>".utf8), Array("<svg width=\"0\" height=\"5\">".utf8), Array(png.prefix(20)),
      Array(jpeg.prefix(10)), [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], Array("<svg viewBox=\"0 0 1e9 1\">".utf8),
    ])
  func `what has no size has none`(file: [UInt8]) {
    #expect(ImageSize(of: file) == nil)
  }

  @Test func `the width at a height is a whole number of pixels`() throws {
    let size = try #require(ImageSize(of: Array("<svg viewBox=\"0 0 90 30\">".utf8)))
    #expect(size.width(atHeight: 32) == 96)
  }
}
