/// A byte to point at where a subject or a pattern has none.
enum Empty {
  // SAFETY: written once here, never freed, never read: it stands for zero bytes.
  nonisolated(unsafe) static let address: UnsafePointer<UInt8> = {
    let byte = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
    unsafe byte.initialize(to: 0)
    return unsafe UnsafePointer(byte)
  }()
}
