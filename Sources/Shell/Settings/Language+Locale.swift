public import TextBasics

extension Language {
  /// The language of a locale's environment: Chinese for `zh*`, else English.
  ///
  /// `LC_ALL` goes before `LC_MESSAGES`, that before `LANG`; an empty value counts as not set.
  public init(environment: (String) -> String?) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
    self = locale.lowercased().hasPrefix("zh") ? .chinese : .english
  }
}
