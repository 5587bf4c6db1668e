import Places
import Testing
import TextBasics

@Suite("Gazetteer")
struct GazetteerTests {
  @Test(
    "Names, full and short",
    arguments: [
      ("中山市", ["广东省中山市"]), ("香洲", ["广东省珠海市香洲区"]), ("香洲区", ["广东省珠海市香洲区"]),
      ("化州市", ["广东省茂名市化州市"]), ("台山", ["广东省江门市台山市"]), ("从化", ["广东省广州市从化区"]),
      ("东莞", ["广东省东莞市"]), ("梅县", ["广东省梅州市梅县区"]), ("乳源", ["广东省韶关市乳源瑶族自治县"]),
      ("石岐街道", ["广东省中山市石岐街道"]), ("石岐", ["广东省中山市石岐街道"]), ("松山湖", ["广东省东莞市松山湖"]),
      ("浦东", ["上海市浦东新区"]), ("内蒙古", ["内蒙古自治区"]), ("香港", ["香港特别行政区"]), ("仙桃", ["湖北省仙桃市"]),
      ("南海", ["广东省佛山市南海区"]), ("高新区", []), ("", []), ("中", []), ("中山人", []), ("A", []),
    ])
  func names(name: String, expected: [String]) {
    #expect(Gazetteer.places(named: name).map(\.description) == expected)
  }

  @Test(
    "A name of several places is all of them",
    arguments: [
      ("鼓楼区", 4, PlaceLevel.county), ("城区", 3, .county), ("朝阳", 3, .prefecture), ("中山", 2, .prefecture),
      ("白云", 2, .county), ("吉林", 2, .province),
    ])
  func ambiguity(name: String, atLeast: Int, first: PlaceLevel) {
    let places = Gazetteer.places(named: name)
    #expect(places.count >= atLeast)
    #expect(places.first?.level == first)
    #expect(places.map(\.level) == places.map(\.level).sorted())
  }

  @Test(
    "What lies above",
    arguments: [
      ("香洲区", "珠海市", "香洲区", "珠海市"), ("石岐街道", "中山市", nil, "中山市"), ("浦东新区", nil, "浦东新区", "上海市"),
      ("仙桃市", nil, "仙桃市", nil), ("江门市", "江门市", nil, "江门市"), ("广东省", nil, nil, nil), ("北京市", nil, nil, "北京市"),
    ] as [(String, String?, String?, String?)])
  func ancestors(name: String, prefecture: String?, county: String?, city: String?) throws {
    let place = try #require(Gazetteer.places(named: name).first)
    #expect(place.prefecture?.name == prefecture)
    #expect(place.county?.name == county)
    #expect(place.city?.name == city)
    #expect(place.ancestors.allSatisfy { place.lies(in: $0) && !$0.lies(in: place) })
  }

  @Test("Guangdong has 21 prefectures; two of them have towns and no counties")
  func guangdong() throws {
    let province = try #require(Gazetteer.places(named: "广东").first)
    let prefectures = Gazetteer.places(directlyIn: province)
    #expect(prefectures.count == 21)
    #expect(prefectures.allSatisfy { $0.level == .prefecture })
    let direct = prefectures.filter { Gazetteer.places(directlyIn: $0).allSatisfy { $0.level > .county } }
    #expect(direct.map(\.shortName).sorted() == ["东莞", "中山"])
    #expect(Gazetteer.provinces.count == 34)
  }

  @Test(
    "Names at a place of a text, longest first",
    arguments: [
      ("中山市石岐街道办", 0, ["中山市", "中山"]), ("在中山市", 3, ["中山市", "中山"]), ("梅县区", 0, ["梅县区", "梅县"]),
      ("宣讲", 0, []), ("乳源瑶族自治县工会", 0, ["乳源瑶族自治县", "乳源"]), ("石岐", 0, []), ("石岐街道", 0, ["石岐街道"]),
      ("abc", 0, []), ("中", 0, []), ("中山", 6, []),
    ])
  func matches(text: String, position: Int, expected: [String]) {
    let bytes = Array(text.utf8)
    let found = Gazetteer.matches(in: bytes, at: position)
    #expect(found.map { String(decoding: bytes[position..<position + $0.length], as: UTF8.self) } == expected)
  }

  @Test(
    "Bytes that are no text, and text cut inside a character, name nothing",
    arguments: [
      [0xE4], [0xE4, 0xB8], [0xFF], [0xE4, 0xB8, 0xAD, 0xE5], [0xE4, 0xB8, 0xAD, 0xE5, 0xB1, 0xFF],
    ] as [[UInt8]])
  func brokenBytes(bytes: [UInt8]) {
    for position in bytes.indices { #expect(Gazetteer.matches(in: bytes, at: position) == []) }
  }

  @Test("Full names are told from short ones")
  func fullNames() {
    let found = Gazetteer.matches(in: Array("和平县".utf8), at: 0)
    #expect(found.map(\.isFullName) == [true, false])
    #expect(found[0].place?.description == "广东省河源市和平县")
    #expect(found[1].place == nil)
    #expect(!Gazetteer.matches(in: Array("石岐".utf8), at: 0, withShortTowns: true).isEmpty)
  }

  @Test(
    "Rows of names",
    arguments: [
      ("广东省中山市", ["广东省中山市"]), ("珠海香洲", ["广东省珠海市香洲区"]), ("珠海市香洲区", ["广东省珠海市香洲区"]),
      ("江门台山市", ["广东省江门市台山市"]), ("广东香洲区", ["广东省珠海市香洲区"]), ("汕尾城区", ["广东省汕尾市城区"]),
      ("香洲区珠海市", []), ("中山市中山市", []), ("中山市宣讲", []), ("宣讲", []), ("", []),
      ("广州白云", ["广东省广州市白云区"]), ("越秀区白云", ["广东省广州市越秀区白云街道"]),
    ])
  func paths(path: String, expected: [String]) {
    #expect(Gazetteer.places(along: path).map(\.description) == expected)
  }

  @Test(
    "Short forms",
    arguments: [
      ("中山市", "中山"), ("中山", "中山"), ("广东省中山市", "中山"), ("化州市", "化州"), ("香洲区", "香洲"), ("高新区", nil),
      ("总工会", nil), ("城区", "城区"), ("乳源瑶族自治县", "乳源"), ("东莞市", "东莞"), ("南沙区", "南沙"), ("鼓楼区", "鼓楼"),
      ("西双版纳傣族自治州", "西双版纳"), ("阿里地区", "阿里"),
    ] as [(String, String?)])
  func shortForms(name: String, expected: String?) {
    #expect(Gazetteer.shortForm(of: name) == expected)
  }

  @Test("Every name of the table finds its place, alone and in a text, and folding leaves counties alone")
  func wholeTable() {
    var lost: [String] = []
    var pending = Gazetteer.provinces
    var count = 0
    // Guangdong to the last street, the rest to the county.
    while let place = pending.popLast() {
      count += 1
      for name in Set([place.name, place.shortName]) {
        // A town's short form stands back behind a higher place of that name.
        let named = Gazetteer.places(named: name)
        if !named.contains(place), place.level < .town || name == place.name { lost.append(name) }
        let bytes = Array((name + "总").utf8)
        let matched = Gazetteer.matches(in: bytes, at: 0, withShortTowns: true)
        if !matched.contains(where: { $0.length == name.utf8.count && $0.places.contains(place) }) { lost.append(name) }
        if place.level <= .county, Folding.fold(name) != name { lost.append(name) }
      }
      if place.level == .province || place.province?.shortName == "广东" {
        pending += Gazetteer.places(directlyIn: place)
      }
    }
    #expect(lost == [])
    #expect(count > 2000)
  }
}
