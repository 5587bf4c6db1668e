/// What a word can be in a sentence, as far as the finders of names need to know; a word may be several things.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// A word that may stand inside an organisation's name (`职业`, `技术`, `服务`).
  static let noun = WordClass(rawValue: 1 << 0)
  /// A verb that no organisation's name runs across (`举行`, `慰问`).
  static let verb = WordClass(rawValue: 1 << 1)
  /// A preposition, conjunction, particle, pronoun or adverb.
  static let function = WordClass(rawValue: 1 << 2)
  /// An office, profession or honour that a person's name follows or precedes (`主席`, `讲师`, `劳模`).
  static let role = WordClass(rawValue: 1 << 3)
  /// A time word (`近日`, `今年以来`).
  static let time = WordClass(rawValue: 1 << 4)
  /// A word that limits what follows and opens a new phrase (`全市`, `各级`, `本次`).
  static let determiner = WordClass(rawValue: 1 << 5)
  /// A word that ends an organisation's name (`总工会`, `有限公司`).
  static let organisationEnd = WordClass(rawValue: 1 << 6)
  /// A verb or noun that says what a person named before it does (`表示`, `介绍`, `出席`).
  static let personVerb = WordClass(rawValue: 1 << 7)
  /// A verb that a person's name follows as its object (`邀请`, `慰问`).
  static let personObjectVerb = WordClass(rawValue: 1 << 8)
  /// A fixed term that holds a leader's name or another's and doesn't name the person (`邓小平理论`).
  static let fixedTerm = WordClass(rawValue: 1 << 9)
  /// A role of those who made the article, whose names are no persons of the news (`记者`, `通讯员`).
  static let byline = WordClass(rawValue: 1 << 10)
  /// A way to address a person, after a bare family name or a full one (`女士`, `师傅`).
  static let address = WordClass(rawValue: 1 << 11)
  /// An office, whose name no organisation's name runs across (`主席`), apart from the professions (`律师行业`).
  static let office = WordClass(rawValue: 1 << 12)
  /// A verb of one sign that a person's name may precede (`坐`, `写`); organisations' names may hold it.
  static let action = WordClass(rawValue: 1 << 13)
}
