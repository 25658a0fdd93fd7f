extension LanguageVersion {
  /// Citations, recitals, articles and paragraphs, with the number of the annex they stand in; paragraphs of articles
  /// count as their article.
  public var marginProvisions: [(provision: Provision, annex: Int?)] {
    var result: [(Provision, Int?)] = []
    func append(_ body: ResolutionBody, _ annex: Int?) {
      for provision in body.elements.provisions { result.append((provision, annex)) }
    }
    append(main, nil)
    for (index, annex) in annexes.enumerated() { append(annex.body, index + 1) }
    return result
  }
}
