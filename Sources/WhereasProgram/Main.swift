internal import WhereasCommands

/// The executable: everything stands in the command.
@main
struct Main {
  static func main() {
    WhereasCommand.run()
  }
}
