import Foundation

/// F7: whatever reads and writes do, what came out is a prefix of the right output, and all of it
/// when the status is 0.
enum SystemCallFuzz {
  static let input = Array(IOFaultScript.message.utf8)
  static let masked = Array(IOFaultScript.masked.utf8)

  static func run(_ bytes: [UInt8]) throws -> String? {
    var rest = bytes[...]
    func next() -> Int { Int(rest.popFirst() ?? 0) }
    var plan: [String] = []
    for call in ["read", "write"] {
      let kinds = next()
      if kinds & 1 != 0 { plan.append("\(call):short") }
      if kinds & 2 != 0 { plan.append("\(call):eintr/\(2 + next() % 7)") }
      if kinds & 4 != 0 { plan.append("\(call):again/\(2 + next() % 7)") }
      if kinds & 8 != 0 {
        let code = [5, 28, 32, 9, 27][next() % 5]
        plan.append("\(call):fail=\(code)@\(1 + next())\(kinds & 16 != 0 ? "+" : "")")
      }
    }
    if next() & 7 == 1 { plan.append("close:fail=5@1") }
    let jobs = next() & 3 == 1 ? ["--jobs", "2"] : []
    let child = try Child(
      jobs, environment: try Shim.environment(faults: plan.joined(separator: ",")))
    let (output, errors, status) = child.communicate(input)
    guard masked.starts(with: output) else { return "P9: no prefix with \(plan)" }
    switch status {
    case .exited(0): return output == masked ? nil : "status 0 and bytes missing with \(plan)"
    case .exited(74):
      return errors.hasPrefix("redact: ") && errors.filter(\.isNewline).count == 1
        ? nil : "standard error is \(errors) with \(plan)"
    default: return "\(status) with \(plan)"
    }
  }
}

/// A message with several kinds of lines, and what is right to come out.
enum IOFaultScript {
  static let message = "a ivan.petrov@example.com\r\nb +7 916 123-45-67\n\nlast 8 916 123 45 67"
  static let masked = "a [EMAIL]\r\nb [PHONE]\n\nlast [PHONE]"
}
