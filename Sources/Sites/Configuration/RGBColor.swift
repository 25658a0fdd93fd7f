internal import Foundation

/// A colour of the sRGB space, and its contrast as WCAG 2.2 measures it.
struct RGBColor {
  /// 0 to 1.
  let red: Double
  let green: Double
  let blue: Double

  /// The pages' grounds.
  static let paper = RGBColor(red: 1, green: 1, blue: 1)
  static let night = RGBColor(red: 0x15 / 255.0, green: 0x17 / 255.0, blue: 0x1A / 255.0)

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rrggbb`.
  init?(_ text: String) {
    guard text.hasPrefix("#"), text.utf8.count == 7, let value = Int(text.dropFirst(), radix: 16) else { return nil }
    self.init(
      red: Double(value >> 16) / 255, green: Double(value >> 8 & 0xFF) / 255, blue: Double(value & 0xFF) / 255)
  }

  /// `#rrggbb`
  var text: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(Int((part * 255).rounded()), radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// From 1 to 21 (WCAG 2.2, "contrast ratio").
  func contrast(with other: RGBColor) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The same hue mixed with white until it stands out from `ground`.
  func lightened(until ratio: Double, on ground: RGBColor) -> RGBColor {
    for step in 0...100 {
      let share = Double(step) / 100
      let mixed = RGBColor(
        red: red + (1 - red) * share, green: green + (1 - green) * share, blue: blue + (1 - blue) * share)
      if mixed.contrast(with: ground) >= ratio { return mixed }
    }
    return .paper
  }

  /// WCAG 2.2, "relative luminance".
  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The inverse of sRGB's transfer function.
  private static func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}
