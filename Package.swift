// swift-tools-version: 6.2
import PackageDescription

// The arrows go one way: redact -> Redaction -> PCRE2 -> CPCRE2. Everything that is not detection
// comes from a package, and only the filter pays for what only the filter needs.

let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "redact",
  products: [
    .executable(name: "redact", targets: ["redact"]),
    .library(name: "Redaction", targets: ["Redaction"]),
    .library(name: "PCRE2", targets: ["PCRE2"]),
  ],
  traits: [
    .default(enabledTraits: ["Pseudonyms"]),
    // Without it nobody fetches swift-crypto, which only the filter uses.
    .trait(name: "Pseudonyms", description: "Keyed pseudonyms in the filter, by swift-crypto."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // MARK: Engine
    // No `link` line in the module map: pkg-config decides, so that a static archive can be named.
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .target(
      name: "PCRE2", dependencies: ["CPCRE2"],
      swiftSettings: swiftSettings + [.strictMemorySafety()]),

    // MARK: Knowledge
    // The files of Patterns/, embedded by #embed: a megabyte costs half a second to build, where an
    // array literal in Swift costs minutes.
    .target(name: "CKnowledge"),

    // The first look at text, in vectors: Swift's SIMD types have no shuffles and no choice of
    // instructions at run time.
    .target(name: "CSense"),

    // MARK: Library
    .target(
      name: "Redaction", dependencies: ["PCRE2", "CKnowledge", "CSense"],
      exclude: ["THREAT-MODEL.md"],
      swiftSettings: swiftSettings),

    // MARK: Filter
    .target(name: "CRedactSystem"),
    .executableTarget(
      name: "redact",
      dependencies: [
        "Redaction", "CRedactSystem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(
          name: "Crypto", package: "swift-crypto", condition: .when(traits: ["Pseudonyms"])),
      ],
      swiftSettings: swiftSettings),

    // MARK: Tests
    .testTarget(name: "PCRE2Tests", dependencies: ["PCRE2"], swiftSettings: swiftSettings),
    .testTarget(
      name: "RedactionTests", dependencies: ["Redaction", "PCRE2", "CSense"],
      swiftSettings: swiftSettings),
    .testTarget(name: "redactTests", dependencies: ["redact"], swiftSettings: swiftSettings),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
