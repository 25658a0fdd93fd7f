import Synchronization
import Testing

@testable import Translating

/// What several workers finish in any order is handed on in the order of the list.
@Suite struct InOrderTests {
  @Test(
    "each thing is handed on when all before it have come", arguments: [[0, 1, 2, 3], [3, 2, 1, 0], [1, 0, 3, 2]])
  func order(_ finished: [Int]) {
    let taken = Mutex<[Int]>([])
    let order = InOrder<Int> { value in taken.withLock { $0.append(value) } }
    var came: Set<Int> = []
    for index in finished {
      order.add(index * 10, at: index)
      came.insert(index)
      let whole = (0...4).first { !came.contains($0) } ?? 0
      #expect(taken.withLock { $0 } == (0..<whole).map { $0 * 10 })
    }
  }
}
