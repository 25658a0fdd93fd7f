internal import CommonMark

/// What authors say outright.
extension Planner {
  mutating func obeyDirectives() {
    var directive: Directive?
    for index in blocks.indices {
      if let own = blocks[index].directive { directive = own }
      switch directive {
      case .note: plan[index] = .note
      case .end: plan[index] = .ending
      case .formula:
        if blocks[index].kind == .paragraph || blocks[index].kind == .other {
          plan[index] = .formula
        } else {
          directive = nil
        }
      case .recitals: obeyRecitals(index, &directive)
      case .paragraphs:
        if plan[index] != .ending { plan[index] = .operative }
        if plan.paragraphs == .labelled, !blocks.contains(where: { $0.kind == .numbered }) {
          plan.paragraphs = .counted
        }
      case nil: continue
      }
    }
  }

  private mutating func obeyRecitals(_ index: Int, _ directive: inout Directive?) {
    guard plan[index] != .operative || (!blocks[index].isNumbered && blocks[index].word != .resolved) else {
      directive = nil
      return
    }
    plan[index] = .preamble
    if plan.recitals == .none { plan.recitals = .plain }
  }
}
