"""Display width, folding and pinyin, from the Unicode Character Database and Unihan as Debian packs them (unicode-data)."""
import bz2
import pathlib
import unicodedata

from swift_source import header, number_list, static_string, table

UNICODE = pathlib.Path('/usr/share/unicode')
VERSION = '15.0.0'
LICENCE = 'Unicode License v3, https://www.unicode.org/license.txt'


def rows(name):
    """The fields of each line of a UCD file, comments off; code point ranges as (first, last)."""
    for line in (UNICODE / name).read_text(encoding='utf-8').splitlines():
        fields = [field.strip() for field in line.split('#')[0].split(';')]
        if len(fields) < 2:
            continue
        first, _, last = fields[0].partition('..')
        yield (int(first, 16), int(last or first, 16)), fields[1:]


def unihan(name, field):
    """Code point → value of one Unihan field."""
    values = {}
    with bz2.open(UNICODE / f'Unihan_{name}.txt.bz2', 'rt', encoding='utf-8') as lines:
        for line in lines:
            parts = line.rstrip('\n').split('\t')
            if len(parts) == 3 and parts[1] == field:
                values[int(parts[0][2:], 16)] = parts[2]
    return values


def characters():
    """Code point → (category, decomposition), ranges filled in."""
    table = {}
    first = None
    for line in (UNICODE / 'UnicodeData.txt').read_text(encoding='utf-8').splitlines():
        fields = line.split(';')
        code = int(fields[0], 16)
        if fields[1].endswith('First>'):
            first = code
            continue
        for c in range(first if first is not None else code, code + 1):
            table[c] = (fields[2], fields[5])
        first = None
    return table


def ranges(codes):
    """Sorted (first, last) of a set of code points."""
    found = []
    for code in sorted(codes):
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return found


def missing():
    """Why these tables can't be made here; None when they can."""
    if not (UNICODE / 'Unihan_Variants.txt.bz2').exists():
        return 'no Unicode data (apt-get install unicode-data)'
    head = (UNICODE / 'EastAsianWidth.txt').read_text(encoding='utf-8').split('\n', 1)[0]
    return None if VERSION in head else f'made from Unicode {VERSION}, this machine has {head.strip("# ")}'


# Display width

def width_table():
    data = characters()
    classes = {}
    for (first, last), (value, *_) in rows('EastAsianWidth.txt'):
        for code in range(first, last + 1):
            classes[code] = value
    # The defaults for code points not listed, as the file's head lays down.
    for first, last in [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)]:
        for code in range(first, last + 1):
            classes.setdefault(code, 'W')
    ignorable = set()
    for (first, last), (value, *_) in rows('DerivedCoreProperties.txt'):
        if value == 'Default_Ignorable_Code_Point':
            ignorable.update(range(first, last + 1))
    # Marks and format characters take no cell of their own, nor do a Hangul syllable's later letters. A soft hyphen
    # is drawn, the Hangul fillers are wide.
    zero = {c for c, (category, _) in data.items() if category in ('Mn', 'Me', 'Cf')} | ignorable
    zero |= set(range(0x1160, 0x1200)) | set(range(0xD7B0, 0xD800))
    zero -= {0xAD, 0x115F, 0x3164, 0xFFA0}
    zero = {c for c in zero if c >= 0xA0}
    wide = {c for c, value in classes.items() if value in 'WF'} - zero
    ambiguous = {c for c, value in classes.items() if value == 'A'} - zero
    # Private use areas are ambiguous by the file; no terminal font makes them wide.
    ambiguous -= set(range(0xE000, 0xF900)) | set(range(0xF0000, 0x110000))
    members = [
        number_list('wide', ranges(wide), 'First and last scalar of each stretch that takes two cells (W and F).'),
        number_list('zero', ranges(zero), 'Stretches that take no cell: marks, format characters, conjoining letters.'),
        number_list('ambiguous', ranges(ambiguous), 'Stretches that take one cell or two as the terminal is set (A).'),
    ]
    return header('Display width of Unicode scalars.', [
        f'EastAsianWidth.txt, UnicodeData.txt, DerivedCoreProperties.txt, Unicode {VERSION} ({LICENCE})',
    ]) + table('DisplayWidthTable', members, 'Scalars by the terminal cells they take; what is in none takes one.')


# Folding

def folding_table():
    data = characters()
    pairs = {}

    def add(code, target):
        if code != target:
            pairs.setdefault(code, target)

    # Full and half width forms, then compatibility ideographs and Kangxi radicals (PDF text layers are full of them).
    for code, (_, decomposition) in data.items():
        parts = decomposition.split()
        if len(parts) == 2 and parts[0] in ('<wide>', '<narrow>'):
            add(code, int(parts[1], 16))
        elif len(parts) == 1 and (0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F):
            add(code, int(parts[0], 16))
        elif len(parts) == 2 and parts[0] == '<compat>' and 0x2E80 <= code <= 0x2FD5:
            add(code, int(parts[1], 16))
    for (first, _), (status, target, *_) in rows('CaseFolding.txt'):
        if status in ('C', 'S'):
            add(first, int(target, 16))
    traditional = simplified()
    # One step must be enough: a full-width capital goes straight to the small letter.
    def settle(code):
        seen = {code}
        while True:
            following = pairs.get(code, traditional.get(code, code))
            if following in seen:
                return code
            seen.add(following)
            code = following
    pairs = {code: settle(code) for code in pairs}
    traditional = {code: settle(code) for code in traditional if code not in pairs}
    ideographs = {c: t for c, t in pairs.items() if 0x2E80 <= c <= 0x2FDF or 0xF900 <= c <= 0xFAFF or c >= 0x2F800}
    others = {c: t for c, t in pairs.items() if c not in ideographs}
    members = [
        number_list('runs', runs(others), 'First, last, step and first target of runs of case and width pairs.'),
        number_list('ideographs', sorted(ideographs.items()),
                    'Compatibility ideographs and radicals, each with its unified ideograph.'),
        static_string('traditional', ''.join(chr(c) + chr(t) for c, t in sorted(traditional.items())),
                      'Traditional characters, each followed by its simplified one; sorted.', 96),
    ]
    return header('Scalars that text comparison takes for one another.', [
        f'UnicodeData.txt, CaseFolding.txt, Unihan kSimplifiedVariant and kTGH, Unicode {VERSION} ({LICENCE})',
    ]) + table('FoldingTable', members, 'Case, width, compatibility and traditional forms, one scalar to one scalar.')


def simplified():
    """Traditional → simplified, by a rule: a character that the List of Common Standard Chinese Characters (2013) has
    among its 6,500 common ones means itself in today's text (著 乾 藉 徵) and stays; of several simplified ones the
    commonest by that list's three levels counts, none when two are alike."""
    standard = {c: int(v.split(':')[1]) for c, v in unihan('OtherMappings', 'kTGH').items()}

    def level(code):
        number = standard.get(code, 9999)
        return 1 if number <= 3500 else 2 if number <= 6500 else 3 if number <= 8105 else 4
    found = {}
    for code, value in unihan('Variants', 'kSimplifiedVariant').items():
        if level(code) <= 2:
            continue
        targets = sorted({int(v[2:], 16) for v in value.split()} - {code}, key=level)
        if targets and (len(targets) == 1 or level(targets[0]) < level(targets[1])):
            found[code] = targets[0]
    return found


def runs(pairs):
    """Pairs as (first, last, step, target): target − code is the same all along, code grows by step 1 or 2."""
    found = []
    for code, target in sorted(pairs.items()):
        if found:
            first, last, step, start = found[-1]
            gap = code - last
            if start - first == target - code and gap in (1, 2) and (first == last or gap == step):
                found[-1] = (first, code, gap, start)
                continue
        found.append((code, code, 1, target))
    return found


# Pinyin

CODE = [chr(c) for c in range(0x21, 0x7F) if chr(c) not in '"\\']
TONES = {'\u0304': 1, '\u0301': 2, '\u030C': 3, '\u0300': 4}


def syllable(reading):
    """`zhōng` → ('zhong', 1); ü is v as on a keyboard, no tone is 5."""
    letters = ''
    tone = 5
    for character in unicodedata.normalize('NFD', reading):
        if character in TONES:
            tone = TONES[character]
        elif character == '\u0308':
            letters = letters[:-1] + 'v'
        elif character == '\u0302':
            pass
        else:
            letters += character
    assert letters.isascii() and letters.isalpha(), reading
    return letters, tone


def pinyin_table():
    usual = {}
    for code, value in unihan('Readings', 'kMandarin').items():
        usual[code] = syllable(value.split()[0])
    more = {}
    for code, value in unihan('Readings', 'kTGHZ2013').items():
        if code >= 0x10000:
            continue  # the records of `more` are of one length; these few are names of one reading in use
        readings = [syllable(part.split(':')[1]) for part in value.split()]
        if code not in usual:
            usual[code] = readings[0]
        letters = {usual[code][0]}
        for reading in readings:
            if reading[0] not in letters:
                letters.add(reading[0])
                more.setdefault(code, []).append(reading)
    syllables = sorted(set(usual.values()) | {r for rs in more.values() for r in rs})
    number = {s: i for i, s in enumerate(syllables)}
    assert len(syllables) < len(CODE) ** 2 - 1

    def coded(reading):
        high, low = divmod(number[reading] + 1, len(CODE))
        return CODE[high] + CODE[low]
    none = CODE[0] + CODE[0]
    dense = ''.join(coded(usual[c]) if c in usual else none for c in range(0x3400, 0xA000))
    sparse = ''.join(chr(c) + coded(usual[c]) for c in sorted(usual) if c >= 0x10000)
    others = sorted(set(usual) - set(range(0x3400, 0xA000)) - {c for c in usual if c >= 0x10000})
    assert all(0xF900 <= c <= 0xFAFF or c == 0x3007 for c in others), [hex(c) for c in others]
    also = ''.join(chr(c) + coded(r) for c in sorted(more) for r in more[c])
    members = [
        static_string('syllables', ' '.join(f'{letters}{tone}' for letters, tone in syllables),
                      'Syllables with their tones (5: none; v: ü), in alphabetical order.'),
        static_string('dense', dense, 'For U+3400 to U+9FFF: the number of the usual reading plus 1, two signs each.'),
        static_string('sparse', sparse, 'Scalars beyond U+FFFF, each followed by its reading; sorted.', 96),
        static_string('more', also, 'Further readings of characters that have several, apart from tone; sorted.', 96),
        static_string('digits', ''.join(CODE), 'The signs that numbers are written with, 0 first.'),
    ]
    return header('Readings of Chinese characters.', [
        f'Unihan kMandarin and kTGHZ2013, Unicode {VERSION} ({LICENCE})',
    ]) + table('PinyinTable', members, 'Pinyin of Chinese characters; numbers are written in base '
               f'{len(CODE)}, two signs each.')


def tables():
    """File → text of every table made here."""
    folder = pathlib.Path('Sources/TextBasics/Generated')
    return {
        folder / 'DisplayWidthTable.swift': width_table(),
        folder / 'FoldingTable.swift': folding_table(),
        folder / 'PinyinTable.swift': pinyin_table(),
    }
