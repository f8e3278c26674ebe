// swift-tools-version: 6.2
import PackageDescription

// One settings array for every Swift target of ours: language mode 6, no implicit existentials,
// imports that do not leak, and no warning survives.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

// A C target of a debug build is -O0, which makes the kernels seventy times slower.
let optimised: [CSetting] = [
    .unsafeFlags(["-O3"], .when(configuration: .debug)),
    .unsafeFlags(["-O3", "-Wall", "-Wextra", "-Werror"], .when(configuration: .release)),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
    _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
    resources: [Resource] = []
) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, exclude: exclude, resources: resources,
        swiftSettings: strict)
}

let package = Package(
    name: "hearsay",
    products: [
        .executable(name: "hearsay", targets: ["hearsay"]),
        .library(
            name: "HearsayAnalysis",
            targets: ["HearsayAnalysis", "HearsayCore", "HearsayReading", "HearsayExchange"]),
        .library(name: "HearsayLedger", targets: ["HearsayLedger"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // Values; no I/O.
        room("HearsayCore"),

        // bytes → Document
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
        .systemLibrary(
            name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        room("HearsayReading", ["HearsayCore", "CLibXML2", "CUchardet", "CLibCrypto"]),

        // tokens → labels
        .target(name: "CKernels", cSettings: optimised),
        .target(
            name: "CWeights",
            exclude: [
                "acts.weights", "deep.weights", "large.weights", "sentences.weights",
                "small.weights", "turns.weights",
            ],
            cSettings: optimised),
        room("HearsayTagging", ["HearsayCore", "CKernels", "CWeights"]),

        // labels → attributions → statements → links
        room("HearsayExtraction", ["HearsayCore", "HearsayTagging"]),
        room("HearsayResolution", ["HearsayCore"]),
        room("HearsayLinking", ["HearsayCore"]),
        room(
            "HearsayAnalysis",
            [
                "HearsayCore", "HearsayReading", "HearsayTagging", "HearsayExtraction",
                "HearsayResolution", "HearsayLinking",
            ]),

        // store, formats, scores
        room(
            "HearsayLedger",
            ["HearsayCore", .product(name: "GRDB", package: "GRDB.swift")]),
        room("HearsayExchange", ["HearsayCore"]),
        room("HearsayEvaluation", ["HearsayCore", "HearsayExchange"]),

        // what training reads
        .executableTarget(
            name: "hearsay-features",
            dependencies: [
                "HearsayCore", "HearsayReading", "HearsayTagging", "HearsayExtraction",
                "HearsayResolution", "HearsayLinking",
            ],
            path: "Training/Features", swiftSettings: strict),

        // the program
        .executableTarget(
            name: "hearsay",
            dependencies: [
                "HearsayCore", "HearsayReading", "HearsayTagging", "HearsayAnalysis",
                "HearsayLedger", "HearsayExchange", "HearsayEvaluation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // tests
        .target(
            name: "HearsayTestSupport", dependencies: ["HearsayCore"],
            path: "Tests/HearsayTestSupport", swiftSettings: strict),
        tests("HearsayTestSupportTests", ["HearsayCore", "HearsayTestSupport"]),
        tests("HearsayCoreTests", ["HearsayCore", "HearsayTestSupport"]),
        tests("CKernelsTests", ["CKernels", "HearsayTestSupport"]),
        tests(
            "HearsayTaggingTests",
            ["CWeights", "HearsayCore", "HearsayTagging", "HearsayTestSupport"]),
        tests(
            "HearsayExtractionTests",
            ["HearsayCore", "HearsayTagging", "HearsayExtraction", "HearsayTestSupport"]),
        tests(
            "HearsayResolutionTests",
            ["HearsayCore", "HearsayResolution", "HearsayTestSupport"]),
        tests("HearsayLinkingTests", ["HearsayCore", "HearsayLinking"]),
        tests(
            "HearsayAnalysisTests",
            [
                "HearsayCore", "HearsayReading", "HearsayTagging", "HearsayAnalysis",
                "HearsayTestSupport",
            ]),
        tests("CommandTests", ["HearsayCore"], exclude: ["Golden"]),
        tests("HearsayReadingTests", ["HearsayCore", "HearsayReading"]),
        tests("HearsayLedgerTests", ["HearsayCore", "HearsayLedger"]),
        tests("HearsayExchangeTests", ["HearsayCore", "HearsayExchange"]),
        tests(
            "HearsayEvaluationTests", ["HearsayCore", "HearsayExchange", "HearsayEvaluation"]),
    ]
)
