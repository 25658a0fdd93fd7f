internal import Diagnostics
internal import Sites

/// What a resolution says that can be judged only when all others are read.
struct LooseEnds: Sendable {
  private var pendingLinks: [PendingLink] = []
  private var oldAddresses: [OldAddress] = []
  private var unstated: [UnstatedTranslation] = []

  /// None yet.
  init() {}

  init(_ resolution: AssembledResolution) {
    pendingLinks = resolution.pendingLinks
    oldAddresses = resolution.isPublished ? resolution.oldAddresses : []
    unstated = resolution.unstated
  }

  mutating func append(_ others: LooseEnds) {
    pendingLinks += others.pendingLinks
    oldAddresses += others.oldAddresses
    unstated += others.unstated
  }

  /// What is wrong with them, and with the site as a whole.
  func diagnostics(_ site: SitePages, _ materials: SiteMaterials) -> [Diagnostic] {
    let ownPages = materials.ownPages
    return site.deadLinks(among: ownPages.pendingLinks + pendingLinks)
      + site.takenAliases(among: ownPages.oldAddresses + oldAddresses, materials.inventory, ownPages: ownPages)
      + UnstatedTranslation.diagnostics(unstated) + site.suspectedNames
  }
}
