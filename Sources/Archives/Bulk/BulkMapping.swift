public import TextBasics

/// Which key of a bulk file means which of our fields, and what goes before its ids.
///
/// A key named by `--map` takes the place of its field's usual names: with `--map 文号=id` a key `id` of the same file is
/// one that we don't know.
public struct BulkMapping: Hashable, Sendable {
  /// What becomes of a key's values.
  enum Target: Hashable, Sendable {
    case field(BulkField)
    /// Left out because the person who imports said so.
    case leftOut
    /// Left out because nobody knows it: told in the report.
    case unknown
  }

  /// What goes before every id of the file.
  public let idPrefix: String
  /// What was typed, `theirs=ours` each.
  public let pairs: [String]
  private let targets: [String: Target]
  private let taken: Set<BulkField>

  /// The usual names alone.
  public init() {
    idPrefix = ""
    pairs = []
    targets = [:]
    taken = []
  }

  /// A mapping from what was typed.
  ///
  /// - Parameters:
  ///   - pairs: `theirs=ours`; ours is one of our names, or `-` to leave the key out.
  ///   - idPrefix: What goes before every id.
  public init(_ pairs: [String], idPrefix: String = "") throws(BulkMappingError) {
    var targets: [String: Target] = [:]
    var taken: Set<BulkField> = []
    for pair in pairs {
      // Their name may hold an equals sign, ours does not.
      guard let sign = pair.lastIndex(of: "="), sign != pair.startIndex else { throw .malformed(pair) }
      let (theirs, ours) = (String(pair[..<sign]), String(pair[pair.index(after: sign)...]))
      let target: Target
      if ours == "-" {
        target = .leftOut
      } else if let field = BulkField(name: ours) {
        target = .field(field)
        taken.insert(field)
      } else {
        throw .unknownField(ours, in: pair)
      }
      if let other = targets.updateValue(target, forKey: theirs), other != target { throw .twice(theirs) }
    }
    self.idPrefix = idPrefix
    self.pairs = pairs
    self.targets = targets
    self.taken = taken
  }

  /// What that key means.
  func target(of key: String) -> Target {
    if let target = targets[key] { return target }
    guard let field = BulkField(name: key), !taken.contains(field) else { return .unknown }
    return .field(field)
  }
}

/// Why a mapping can't be used.
public enum BulkMappingError: Error, Hashable, Sendable {
  /// Not `theirs=ours`.
  case malformed(String)
  /// We have no field of that name.
  case unknownField(String, in: String)
  /// One key is mapped to two fields.
  case twice(String)

  /// What is wrong, and what can be written instead.
  public func message(in language: Language) -> String {
    let known = BulkField.allCases.map(\.name).joined(separator: language == .chinese ? "、" : ", ")
    return switch (self, language) {
    case (.malformed(let pair), .chinese): "--map \(pair)：应写成“他们的名称=我们的名称”，例如 --map 文号=id"
    case (.malformed(let pair), .english): "--map \(pair): write THEIRS=OURS, for example --map number=id"
    case (.unknownField(let name, let pair), .chinese): "--map \(pair)：没有“\(name)”这个字段；可以用 \(known)，或用“-”表示不收"
    case (.unknownField(let name, let pair), .english):
      "--map \(pair): there is no field “\(name)”; there are \(known), and - leaves the key out"
    case (.twice(let key), .chinese): "--map：“\(key)”对应了两个字段，只能对应一个"
    case (.twice(let key), .english): "--map: “\(key)” is given two fields; it can have one"
    }
  }
}
