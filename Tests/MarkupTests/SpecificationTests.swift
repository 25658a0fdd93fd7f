import TestSupport
import Testing

/// The walk of `Markup` against libcmark's own renderer, on every example of the specification.
@Suite struct SpecificationTests {
  @Test(.enabled(if: Project.hasShared("spec/spec-0.30.txt"), "the folder shared/ is not beside the checkout"))
  func `all examples are there`() {
    #expect(SpecExample.all.count == 652)
  }

  @Test(
    .enabled(if: Project.hasShared("spec/spec-0.30.txt"), "the folder shared/ is not beside the checkout"),
    arguments: SpecExample.all)
  func `an example is rendered as libcmark does`(_ example: SpecExample) {
    #expect(ourHTML(example.markdown) == referenceHTML(example.markdown))
  }
}
