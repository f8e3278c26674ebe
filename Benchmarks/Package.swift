// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "hearsay-benchmarks",
    dependencies: [.package(name: "hearsay", path: "..")],
    targets: [
        .executableTarget(
            name: "search-benchmark",
            dependencies: [
                .product(name: "HearsayAnalysis", package: "hearsay"),
                .product(name: "HearsayLedger", package: "hearsay"),
            ],
            swiftSettings: [
                .swiftLanguageMode(.v6),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .treatAllWarnings(as: .error),
            ])
    ]
)
