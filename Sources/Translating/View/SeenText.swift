internal import Resolutions
internal import Sites

/// What somebody saw when they said that a translation is up to date: it is taken only while it still says that.
extension TranslationStatus.Item {
  /// Other where the source said or says something else, or the translation does.
  var seen: String {
    let then: String? = if case .outdated(let change) = state { change.then } else { nil }
    return TextFingerprint(of: [then ?? "", sourceText, text].joined(separator: "\u{1F}")).description
  }

  /// Whether there is anything to say of it.
  var canBeAccepted: Bool {
    switch state {
    case .outdated, .unrecorded: true
    case .translated, .missing, .extra: false
    }
  }
}

extension TranslationStatus {
  /// Of all units together.
  var seen: String { TextFingerprint(of: items.map(\.seen).joined()).description }

  /// The units of which nobody recorded what they were translated from.
  var unrecorded: Set<String> { Set(items.filter { $0.state == .unrecorded }.map(\.key)) }
}
