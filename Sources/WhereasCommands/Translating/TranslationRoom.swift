internal import Diagnostics
internal import Previewing
internal import Publishing
internal import Resolutions
internal import Sites
internal import Translating

/// The translators' desk as a part of the preview.
struct TranslationRoom: PreviewRoom {
  private let view = TranslationView()

  let name = "translate"
  let title = "Translations"
  var files: [String: [UInt8]] { view.files }

  func path(of slug: Slug, _ language: LanguageTag, isSource: Bool) -> String? {
    isSource ? nil : "\(language)/\(slug)/"
  }

  func page(at path: String, of site: Site, isWritable: Bool) async throws -> [UInt8]? {
    try await view.page(at: path, of: site, isWritable: isWritable)
  }

  func take(_ message: [UInt8], at path: String, of site: Site) -> PreviewAnswer {
    switch view.take(message, at: path, of: site) {
    case .saved(let isChanged): PreviewAnswer(.done, JSONText.object([("changed", String(isChanged))]))
    case .malformed: answer(.malformed, "this is no text of a provision")
    case .missing: answer(.missing, "there is no such translation")
    case .refused(let error): answer(outcome(of: error), error.description)
    case .failed(let reason): answer(.failed, reason)
    }
  }

  private func outcome(of error: EditError) -> PreviewAnswer.Outcome {
    switch error {
    case .changedMeanwhile: .conflict
    case .unwritable: .failed
    default: .refused
    }
  }

  private func answer(_ outcome: PreviewAnswer.Outcome, _ message: String) -> PreviewAnswer {
    PreviewAnswer(outcome, JSONText.object([("message", JSONText.string(message))]))
  }
}
