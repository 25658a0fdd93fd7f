public import Diagnostics
public import Publishing
internal import Sites

/// What a preview is to show, and where.
public struct PreviewOptions: Sendable {
  /// The folder that holds Content.
  public var root = "."
  /// How the site is opened.
  public var site = SiteOptions()
  /// The number to listen at: of this machine alone, unless somebody wants to show it to others.
  public var host = "127.0.0.1"
  /// The port to listen at; nil for the first that is free from 8000 to 8999.
  public var port: UInt16?
  /// Whether to look again and again for changes, where the system tells of none: on drives of other machines.
  public var isPolling = false

  /// Pages that are none of the site's.
  public var rooms: [any PreviewRoom] = []

  /// The site in the current folder, on this machine alone.
  public init() {}
}

/// A site in the browser while it is written: pages are made when they are asked for, and the browser loads them again when
/// a file was saved.
///
///     let preview = try await Preview.open(PreviewOptions())
///     print(preview.address)     // http://127.0.0.1:8000/
///     await preview.run()
///
/// It reads, and writes nothing but what one of its rooms is told to by whoever sits at this machine. It answers requests of
/// its own host alone, and none that comes from another site's page.
public final class Preview: Sendable {
  /// Where the site is shown: `http://127.0.0.1:8000/`.
  public let address: String
  /// Where all resolutions are listed with their state, `http://127.0.0.1:8000/_/`.
  public let stateAddress: String
  private let listener: Listener
  private let watcher: Watcher
  private let desk: Desk
  private let server: PreviewServer

  /// Opens the site and begins to listen.
  /// - Parameter checked: told each time that all files are read what is wrong with them.
  /// - Throws: `ContentError` where Content cannot be read, `PreviewError` where there is no way to listen.
  public static func open(
    _ options: PreviewOptions, checked: @escaping @Sendable ([Diagnostic]) -> Void = { _ in }
  ) async throws -> Preview {
    var options = options
    if options.host == "localhost" { options.host = "127.0.0.1" }
    options.site.previewScript = "/_/preview.js?\(PreviewServer.query(of: PackageResources.preview_js))"
    let ports = options.port.map { $0...$0 } ?? 8000...8999
    let listener = try await Listener(host: options.host, ports: ports)
    // What changes while the site is opened is told, too.
    let watcher = Watcher(root: options.root, isPolling: options.isPolling)
    let site = try await Site.open(root: options.root, options.site)
    let rooms = PreviewRooms(all: options.rooms, areWritable: Gate.isThisMachineAlone(options.host))
    let desk = Desk(site: site, rooms: rooms) { checked($0.diagnostics) }
    return Preview(options, site, listener, watcher, desk)
  }

  private init(_ options: PreviewOptions, _ site: Site, _ listener: Listener, _ watcher: Watcher, _ desk: Desk) {
    self.listener = listener
    self.watcher = watcher
    self.desk = desk
    let gate = Gate(host: options.host, port: listener.port)
    server = PreviewServer(desk: desk, gate: gate, basePath: site.configuration.basePath)
    // All numbers of a machine are no number that a browser can go to.
    let name = ["0.0.0.0": "127.0.0.1", "::": "[::1]"][options.host]
    let host = name ?? (options.host.contains(":") ? "[\(options.host)]" : options.host)
    address = "http://\(host):\(listener.port)\(site.configuration.basePath)"
    stateAddress = "http://\(host):\(listener.port)/_/"
  }

  /// Shows the site until the task is cancelled.
  public func run() async {
    await desk.readAll()
    await withTaskGroup(of: Void.self) { group in
      group.addTask { [listener, server] in await listener.run(server) }
      group.addTask { [watcher, desk] in await watcher.run { await desk.filesChanged($0) } }
      await group.next()
      group.cancelAll()
    }
    await desk.end()
  }
}
