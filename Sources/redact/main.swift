internal import CRedactSystem
internal import Glibc

// Before anything else: a crash must not print what lies in memory, which is somebody's message.
csystem_silence_crashes()
guard csystem_hold_standard_descriptors() else {
  let failure = Diagnostic(.system, .start, "/dev/null", errno: errno)
  failure.report()
  exit(failure.status.rawValue)
}

exit(Invocation.run(Array(CommandLine.arguments.dropFirst())).rawValue)
