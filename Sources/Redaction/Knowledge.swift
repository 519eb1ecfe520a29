internal import CKnowledge

/// The files of `Patterns/`, embedded when the library was built.
enum Knowledge {
  /// The bytes of the file at `name`, a path below `Patterns/`; nil when there is none.
  ///
  /// The bytes are constants of the executable: they live as long as the process, and reading them
  /// needs no lock. Linear in the number of files; called at load only.
  static func file(_ name: String) -> UnsafeRawBufferPointer? {
    for index in 0..<knowledge_count() {
      guard let file = knowledge_at(index), String(cString: file.pointee.name) == name else {
        continue
      }
      // SAFETY: pointer and count describe one constant array of the C target.
      return UnsafeRawBufferPointer(start: file.pointee.bytes, count: file.pointee.count)
    }
    return nil
  }

  /// Name and bytes of each file below `folder`, in the order of the table.
  static func files(in folder: String) -> [(name: String, bytes: UnsafeRawBufferPointer)] {
    (0..<knowledge_count()).compactMap { index in
      guard let file = knowledge_at(index) else { return nil }
      let name = String(cString: file.pointee.name)
      guard name.hasPrefix(folder) else { return nil }
      // SAFETY: as above.
      return (name, UnsafeRawBufferPointer(start: file.pointee.bytes, count: file.pointee.count))
    }
  }

  /// The names of all embedded files, in the order of the table.
  static var names: [String] {
    (0..<knowledge_count()).compactMap { knowledge_at($0).map { String(cString: $0.pointee.name) } }
  }
}
