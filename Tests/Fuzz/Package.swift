// swift-tools-version: 6.2
import PackageDescription

// The fuzz targets, for libFuzzer: `./run` builds and runs them. A package of its own, so that who
// uses or tests the project never builds with the sanitizers. The bodies of the targets are those of
// the ordinary tests, which replay the seeds and the findings: the sources here are links to them.

let package = Package(
  name: "redact-fuzz",
  dependencies: [.package(name: "redact", path: "../..")],
  targets: [
    .executableTarget(
      name: "redact-fuzz",
      dependencies: [
        .product(name: "Redaction", package: "redact"), .product(name: "PCRE2", package: "redact"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .unsafeFlags(["-parse-as-library"]),
      ])
  ],
  swiftLanguageModes: [.v6]
)
