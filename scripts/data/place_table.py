"""The gazetteer's table, from the two files in scripts/data/sources."""
import csv
import pathlib
import re

from swift_source import header, static_string, table
from unicode_tables import CODE

SOURCES = pathlib.Path(__file__).resolve().parent / 'sources'
LEVELS = ['province', 'prefecture', 'county', 'town', 'zone']
SUFFIXES = ('特别行政区', '自治区', '地区', '街道', '省', '市', '区', '县', '镇', '乡')
# What says what a place is and not which: a zone of such words alone has no name.
GENERIC = re.compile('(经济|技术|高新|工业|产业|保税|开发|综合|园|区)+')


def short_form(name, given=''):
    """The form without its suffix, where two characters are left. The given one counts where it abbreviates (土左旗, 乳源);
    the list writes names in full to keep 南海区 from the sea, or has a note in their place: those are cut like all."""
    given = given.split('/')[-1]
    if given and given != name and given != '市直辖' and not name.endswith('特别行政区'):
        return given
    for suffix in SUFFIXES:
        if name.endswith(suffix) and len(name) - len(suffix) >= 2:
            return name[:-len(suffix)]
    return name


def divisions():
    """[level, name, short form, index of the place above or −1], places above first."""
    places = []
    index = {}
    with open(SOURCES / 'divisions.csv', encoding='utf-8') as file:
        rows = list(csv.DictReader(file))
    for level in LEVELS[:3]:
        for row in rows:
            if row['level'] != level:
                continue
            name = re.sub(r'\(.*\)', '', row['name'])
            if level == 'province':
                above = -1
            elif level == 'county' and row['prefecture'] and row['prefecture'] != row['province']:
                above = index['prefecture', row['province'], row['prefecture']]
            else:
                above = index['province', row['province'], '']
            index[level, row['province'], name if level == 'prefecture' else ''] = len(places)
            if level == 'county':
                index['county', row['prefecture'], name] = len(places)
            places.append([level, name, short_form(name, row['short'] if name == row['name'] else ''), above])
    with open(SOURCES / 'guangdong-towns.csv', encoding='utf-8') as file:
        for row in csv.DictReader(file):
            direct = row['county'] == row['prefecture']
            if direct:
                above = index['prefecture', '广东省', row['prefecture']]
            else:
                above = index['county', row['prefecture'], row['county']]
            name = row['name']
            if name.endswith(('镇', '乡', '街道')):
                places.append(['town', name, short_form(name), above])
            elif (direct or name.endswith(('区', '园'))) and not GENERIC.fullmatch(name):
                # Farms, mines and prisons are counted among the towns, but are no places that news comes from.
                places.append(['zone', name, name, above])
    return places


def number(value, signs=2):
    """A number in the signs of CODE."""
    written = ''
    for _ in range(signs):
        value, low = divmod(value, len(CODE))
        written = CODE[low] + written
    assert value == 0
    return written


def line_starts(name, text, of):
    """Where each line of a text begins, in bytes, and where the one after the last would."""
    starts = [0]
    for line in text.splitlines():
        starts.append(starts[-1] + len(line.encode()) + 1)
    return static_string(name, ''.join(number(start, signs=3) for start in starts),
                         f'Where each line of `{of}` begins, and where one after the last would: three signs each.')


def place_table():
    places = divisions()
    assert len(places) < len(CODE) ** 2
    names = {}
    for index, (level, name, short, _) in enumerate(places):
        names.setdefault(name, []).append(('f', index))
        if short != name:
            names.setdefault(short, []).append(('t' if level == 'town' else 's', index))
    records = ''.join(f'{LEVELS.index(level)}{number(above + 1)}{name}{"" if short == name else " " + short}\n'
                      for level, name, short, above in places)
    forms = ''.join(name + ' ' + ''.join(kind + number(index) for kind, index in sorted(refs, key=lambda r: r[1])) + '\n'
                    for name, refs in sorted(names.items(), key=lambda item: item[0].encode()))
    return header('Places of China and the towns of Guangdong.', [
        'scripts/data/sources/divisions.csv (mumuy/data_location, MIT; short names JioNLP, Apache-2.0)',
        'scripts/data/sources/guangdong-towns.csv (modood/Administrative-divisions-of-China, WTFPL)',
    ]) + table('PlaceTable', [
        lines('places', records, 'A place a line: level, number of the place above plus 1 (two signs), name, short form if another.'),
        lines('forms', forms, 'A form a line, in order of its bytes: f (full), s or t (short, of a town) and a number.'),
        line_starts('placeStarts', records, 'places'),
        line_starts('formStarts', forms, 'forms'),
    ], 'Places by number, above before below, and the forms of their names.')


def lines(name, text, doc):
    """A StaticString of lines that ends without a line break."""
    assert '\\' not in text and '"""' not in text
    body = ''.join(f'    {line}\n' for line in text.splitlines())
    return f'  /// {doc}\n  static let {name}: StaticString = """\n{body}    """\n'


def tables():
    """File → text of every table made here."""
    return {pathlib.Path('Sources/Places/Generated/PlaceTable.swift'): place_table()}
