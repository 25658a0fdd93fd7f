public import Resolutions

/// A text for each of some languages, and one for all others.
public struct LocalizedText: Sendable, Hashable {
  /// By tag.
  var byLanguage: [String: String] = [:]
  /// For languages that have none of their own.
  var otherwise: String

  init(_ otherwise: String) {
    self.otherwise = otherwise
  }

  /// The text for a language: its own, that of a language it falls back to, or the one for all others.
  public func text(in language: LanguageTag) -> String {
    language.fallbacks.lazy.compactMap { byLanguage[$0] }.first ?? otherwise
  }
}
