/// A value that files of other programs hold as the text it is written as: `pt-BR`, `rec_B`, `2019-03`.
public protocol TextCodable: LosslessStringConvertible, Codable, CodingKeyRepresentable {}

extension TextCodable {
  /// Reads the text.
  /// - Throws: `DecodingError` where there is none, or none that says such a value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Self(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is no \(Self.self)")
    }
    self = value
  }

  /// Writes the text.
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension TextCodable {
  /// The text as the name of a member.
  public var codingKey: any CodingKey { TextKey(stringValue: description) }

  /// Reads the name of a member; nil where it says no such value.
  public init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }
}

/// The name of a member in JSON.
private struct TextKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) {
    self.stringValue = stringValue
  }

  init?(intValue: Int) { nil }
}

extension LanguageTag: TextCodable {}

extension Anchor: TextCodable {}

extension TextFingerprint: TextCodable {}

extension PartialDate: TextCodable {
  /// As precise as it is known: `2019-03`.
  public var description: String { iso }
}
