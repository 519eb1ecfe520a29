// swift-tools-version: 6.2
import PackageDescription

// The workloads under a harness that keeps baselines and compares them:
//
//     swift package --package-path Benchmarks benchmark
//     swift package --package-path Benchmarks --allow-writing-to-package-directory \
//       benchmark baseline update before
//     swift package --package-path Benchmarks benchmark baseline compare before
//
// Two minutes to build for the first time, so that CI checks the workloads' counts without it
// (`Benchmarks/run --smoke`). No traits: jemalloc would be needed for counts of allocations only.

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
    .package(name: "redact", path: ".."),
    .package(name: "workloads", path: "Workloads"),
  ],
  targets: [
    .executableTarget(
      name: "RedactionBenchmarks",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Redaction", package: "redact"),
        .product(name: "Chat", package: "workloads"),
        .product(name: "Workloads", package: "workloads"),
      ],
      path: "Harness",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ],
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ],
  swiftLanguageModes: [.v6]
)
