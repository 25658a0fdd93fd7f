/// Decimal digits of the scripts that number paragraphs with their own.
enum Digits {
  static func value(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0x966...0x96F: Int(scalar.value - 0x966)
    case 0x9E6...0x9EF: Int(scalar.value - 0x9E6)
    case 0xE50...0xE59: Int(scalar.value - 0xE50)
    case 0x660...0x669: Int(scalar.value - 0x660)
    case 0x6F0...0x6F9: Int(scalar.value - 0x6F0)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }
}

/// The number of a paragraph or point in digits: `3`, `1a`, `3.1`.
struct PrintedNumber: Equatable {
  /// The numbers above it: 3 of `3.1`.
  let parents: NumberPath
  let value: Int
  /// The letters of an insert, in lower case: "a" of `1a`.
  let insert: String

  /// The number that a label is.
  init?(_ label: PrintedLabel) { self.init(label.scalars) }

  /// - Parameter core: what stands between the punctuation of a label.
  init?(_ core: some Sequence<Unicode.Scalar>) {
    if let value = SpecialNumber.value(core) {
      self.init(parents: NumberPath(), value: value, insert: "")
      return
    }
    var parents = NumberPath()
    var value = 0
    var insert = ""
    var hasDigit = false
    for scalar in core {
      if let digit = Digits.value(scalar) {
        guard insert.isEmpty, value < 100_000_000_000 else { return nil }
        value = value * 10 + digit
        hasDigit = true
      } else if hasDigit, scalar.isOrdinalSign || scalar == " " || scalar == "\u{A0}" {
        continue
      } else if scalar == "." {
        guard hasDigit, insert.isEmpty else { return nil }
        guard parents.append(value) else { return nil }
        value = 0
        hasDigit = false
      } else {
        insert.unicodeScalars.append(scalar)
      }
    }
    guard hasDigit else { return nil }
    self.init(parents: parents, value: value, insert: insert.isEmpty ? insert : insert.lowercased())
  }

  private init(parents: NumberPath, value: Int, insert: String) {
    self.parents = parents
    self.value = value
    self.insert = insert
  }
}

extension Unicode.Scalar {
  /// The sign that makes a number an ordinal: `1.º`.
  var isOrdinalSign: Bool { self == "º" || self == "ª" || self == "°" }
}

/// The numbers of a compound one, or those above it: 3 and 1 of `3.1`. Plain memory, as there are few.
struct NumberPath: Equatable {
  /// As many as a label has room for.
  static let capacity = 8
  private var numbers = SIMD8<Int>(repeating: -1)
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// Adds one below the others; false where there is no room for it.
  mutating func append(_ number: Int) -> Bool {
    guard count < Self.capacity else { return false }
    numbers[count] = number
    count += 1
    return true
  }

  /// These, and one below them.
  func appending(_ number: Int) -> NumberPath {
    var path = self
    return path.append(number) ? path : self
  }

  /// Those above the last one.
  var parents: NumberPath {
    guard count > 0 else { return self }
    var path = self
    path.count -= 1
    path.numbers[path.count] = -1
    return path
  }

  /// With stops between the numbers.
  var text: String { (0..<count).map { String(numbers[$0]) }.joined(separator: ".") }
}
