// swift-tools-version: 6.2
// The rooms of the house and who may use whom: ARCHITECTURE.md tells why, `scripts/check-imports` holds it.

import Foundation
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A library room: its sources under `Sources/NAME`, its tests under `Tests/NAMETests`. `apart` are folders in it that
/// hold no Swift.
func room(_ name: String, uses rooms: [String] = [], apart: [String] = []) -> Target {
  .target(
    name: name,
    dependencies: rooms.map { .init(stringLiteral: $0) },
    exclude: apart,
    swiftSettings: settings
  )
}

/// The tests of one room. `apart` are folders beside them that hold no Swift.
func tests(of name: String, uses others: [String] = [], apart: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: ([name] + others).map { .init(stringLiteral: $0) },
    exclude: apart,
    swiftSettings: settings
  )
}

/// A release program is one file that needs no library and stands at a fixed address, where Linux has the static form of
/// all it stands on (Debian and Ubuntu do): nothing is loaded and nothing relocated when it starts, which was more than
/// half of a short question's time.
let standalone: [LinkerSetting] = {
  let parts = ["edit", "bsd", "md", "tinfo"]
  let isPossible = ["x86_64", "aarch64"].contains { machine in
    parts.allSatisfy { FileManager.default.fileExists(atPath: "/usr/lib/\(machine)-linux-gnu/lib\($0).a") }
  }
  guard isPossible else { return [] }
  let release = BuildSettingCondition.when(platforms: [.linux], configuration: .release)
  return [.unsafeFlags(["-static-executable", "-Xclang-linker", "-no-pie"], release)]
    + (parts.dropFirst() + ["_FoundationCShims", "_FoundationCollections"]).map { .linkedLibrary($0, release) }
}()

let package = Package(
  name: "chabao",
  products: [.executable(name: "chabao", targets: ["chabao"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    room("TextBasics"),
    room("TextPatterns", uses: ["TextBasics"]),
    room("QueryLanguage", uses: ["TextBasics", "TextPatterns"]),
    room("Files", uses: ["TextBasics"]),
    room("Issues", uses: ["TextBasics"]),
    room("Places", uses: ["TextBasics"]),
    room("PageParsing", uses: ["TextBasics", "Issues", "Places"]),
    room("SampleArchive", apart: ["Issues", "Pages"]),
    room("ArticleStore", uses: ["TextBasics", "TextPatterns", "Issues"]),
    room("Archives", uses: ["TextBasics", "Files", "Issues", "PageParsing", "ArticleStore", "SampleArchive"]),
    room(
      "QueryEngine",
      uses: ["TextBasics", "TextPatterns", "QueryLanguage", "Issues", "ArticleStore", "Places"]
    ),
    .systemLibrary(
      name: "CLibedit",
      pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]
    ),
    room("LineEditing", uses: ["CLibedit", "TextBasics", "Files"]),
    room(
      "Shell",
      uses: [
        "TextBasics", "QueryLanguage", "Files", "Issues", "Places", "PageParsing", "ArticleStore", "Archives",
        "QueryEngine", "LineEditing",
      ]
    ),
    .executableTarget(
      name: "chabao",
      dependencies: [
        "TextBasics", "Shell", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings,
      linkerSettings: standalone
    ),

    .target(name: "TerminalTesting", path: "Tests/TerminalTesting", swiftSettings: settings),
    .executableTarget(
      name: "EditorProbe",
      dependencies: ["LineEditing", "TextBasics"],
      path: "Tests/EditorProbe",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "StartTiming",
      dependencies: ["TerminalTesting"],
      path: "Tests/StartTiming",
      swiftSettings: settings
    ),
    .target(
      name: "OracleTesting",
      dependencies: ["TextBasics", "QueryLanguage", "Files", "Issues", "ArticleStore", "Archives", "QueryEngine"],
      path: "Tests/OracleTesting",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "OracleRuns",
      dependencies: ["OracleTesting"],
      path: "Tests/OracleRuns",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "ParseTiming",
      dependencies: ["QueryLanguage", "TextBasics", "TextPatterns"],
      path: "Tests/ParseTiming",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "ArchiveGenerator",
      dependencies: ["TerminalTesting", "TextBasics"],
      path: "Tests/ArchiveGenerator",
      swiftSettings: settings
    ),
    tests(of: "TextBasics"),
    tests(of: "TextPatterns", uses: ["TextBasics"]),
    tests(of: "QueryLanguage", uses: ["TextBasics"]),
    tests(of: "Files", uses: ["TextBasics"]),
    tests(of: "Issues", uses: ["TextBasics"]),
    tests(of: "Places", uses: ["TextBasics"]),
    tests(of: "PageParsing", uses: ["TextBasics", "Issues", "Places", "SampleArchive"]),
    tests(of: "SampleArchive", uses: ["TextBasics", "Issues"]),
    tests(of: "ArticleStore", uses: ["TextBasics", "TextPatterns", "Issues"]),
    tests(of: "Archives", uses: ["TextBasics", "Files", "Issues", "PageParsing", "ArticleStore", "SampleArchive"]),
    tests(
      of: "QueryEngine",
      uses: [
        "TextBasics", "QueryLanguage", "Issues", "ArticleStore", "OracleTesting", "SampleArchive", "TerminalTesting",
      ]),
    tests(of: "LineEditing", uses: ["TextBasics", "Files", "TerminalTesting", "EditorProbe"]),
    tests(
      of: "Shell",
      uses: [
        "TextBasics", "QueryLanguage", "Files", "Issues", "ArticleStore", "Archives", "QueryEngine", "LineEditing",
        "TerminalTesting",
      ],
      apart: ["Fixtures", "Transcripts"]
    ),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["chabao", "Shell", "Files", "TextBasics", "TerminalTesting"],
      swiftSettings: settings
    ),
  ]
)
