// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let analysis = Target.Dependency.product(name: "HearsayAnalysis", package: "hearsay")

// Built by `run`, which turns the sanitizers on for every package of the build.
let package = Package(
    name: "hearsay-fuzzing",
    products: [
        .executable(name: "fuzz-readers", targets: ["fuzz-readers"]),
        .executable(name: "fuzz-extraction", targets: ["fuzz-extraction"]),
    ],
    dependencies: [.package(name: "hearsay", path: "..")],
    targets: [
        .target(name: "FuzzChecks", dependencies: [analysis], swiftSettings: strict),
        .executableTarget(
            name: "fuzz-readers", dependencies: ["FuzzChecks", analysis],
            swiftSettings: strict),
        .executableTarget(
            name: "fuzz-extraction", dependencies: ["FuzzChecks", analysis],
            swiftSettings: strict),
    ]
)
