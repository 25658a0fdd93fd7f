/// Why no preview can begin: a matter of the machine, not of what an author wrote.
public enum PreviewError: Error, CustomStringConvertible {
  /// Other programs listen at all ports that may be used.
  case portsInUse(ClosedRange<UInt16>)
  /// The system keeps the port for others.
  case portNotAllowed(UInt16)
  /// What was named is no number of this machine.
  case unknownHost(String)

  /// What is in the way and what to do, as the user reads it.
  public var description: String {
    switch self {
    case .portsInUse(let ports) where ports.count == 1:
      "another program uses port \(ports.lowerBound): name another one, or leave --port away to take one that is free"
    case .portsInUse(let ports):
      "other programs use all ports from \(ports.lowerBound) to \(ports.upperBound): name another one with --port"
    case .portNotAllowed(let port): "the system does not allow port \(port): name one from 1024 on"
    case .unknownHost(let host):
      "“\(host)” is no address of this machine: give a number that it has, such as 127.0.0.1, or 0.0.0.0 for all of them"
    }
  }
}
