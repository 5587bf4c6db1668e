/// The languages that every message, help text and lesson is written in.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case chinese = "zh"
  case english = "en"
}
