// swift-tools-version: 6.2
import PackageDescription

// What is measured: chat corpora made by a seeded generator, and workloads that know how many
// findings are right. No dependency but the library itself, so that CI can afford to build it; the
// harness with baselines and percentiles is the package one folder up.

let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "workloads",
  products: [
    .library(name: "Chat", targets: ["Chat"]),
    .library(name: "Workloads", targets: ["Workloads"]),
    .executable(name: "chat-corpus", targets: ["chat-corpus"]),
    .executable(name: "redact-bench", targets: ["redact-bench"]),
  ],
  dependencies: [.package(name: "redact", path: "../..")],
  targets: [
    // The sentences, embedded: a resource bundle would need Foundation to be read.
    .target(name: "CTemplates"),
    .target(name: "Chat", dependencies: ["CTemplates"], swiftSettings: swiftSettings),
    .executableTarget(name: "chat-corpus", dependencies: ["Chat"], swiftSettings: swiftSettings),
    .target(
      name: "Workloads",
      dependencies: ["Chat", .product(name: "Redaction", package: "redact")],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "redact-bench", dependencies: ["Workloads"], swiftSettings: swiftSettings),
    .testTarget(name: "ChatTests", dependencies: ["Chat"], swiftSettings: swiftSettings),
    .testTarget(
      name: "WorkloadsTests",
      dependencies: ["Chat", "Workloads", .product(name: "Redaction", package: "redact")],
      swiftSettings: swiftSettings),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
