// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/placewords.h"

#include "record/folding.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <optional>

namespace hometray::places {

using namespace Qt::StringLiterals;

namespace {

/// What streets and houses are called, and each way of writing it. "St" is a saint's or a street's.
const QList<QStringList> &kindsOfPlace()
{
    static const QList<QStringList> all = {{u"road"_s, u"rd"_s, u"roa"_s},
        {u"street"_s, u"st"_s, u"str"_s, u"saint"_s}, {u"lane"_s, u"ln"_s, u"la"_s},
        {u"avenue"_s, u"ave"_s, u"av"_s}, {u"close"_s, u"cl"_s, u"clo"_s},
        {u"drive"_s, u"dr"_s, u"drv"_s}, {u"crescent"_s, u"cres"_s, u"cre"_s, u"cr"_s},
        {u"court"_s, u"ct"_s, u"crt"_s}, {u"garden"_s, u"gdn"_s, u"gd"_s}, {u"place"_s, u"pl"_s},
        {u"terrace"_s, u"terr"_s, u"ter"_s, u"tce"_s}, {u"square"_s, u"sq"_s},
        {u"grove"_s, u"gr"_s, u"gro"_s, u"grv"_s}, {u"house"_s, u"hse"_s, u"ho"_s},
        {u"way"_s, u"wy"_s}, {u"rise"_s}, {u"mew"_s}, {u"hill"_s, u"hl"_s}, {u"green"_s, u"grn"_s},
        {u"walk"_s, u"wlk"_s, u"wk"_s}, {u"row"_s}, {u"park"_s, u"pk"_s}, {u"view"_s, u"vw"_s},
        {u"cottage"_s, u"cott"_s, u"cot"_s, u"ctge"_s}, {u"farm"_s}, {u"lodge"_s, u"ldg"_s},
        {u"villa"_s}, {u"mansion"_s, u"man"_s}, {u"parade"_s, u"pde"_s}, {u"mead"_s}, {u"meadow"_s},
        {u"field"_s, u"fld"_s}, {u"path"_s}, {u"yard"_s, u"yd"_s}, {u"flat"_s}, {u"tower"_s},
        {u"building"_s, u"bldg"_s}, {u"block"_s}, {u"estate"_s, u"est"_s}, {u"gate"_s}, {u"end"_s},
        {u"vale"_s}, {u"croft"_s}, {u"dell"_s}, {u"copse"_s}, {u"wharf"_s}, {u"quay"_s},
        {u"hall"_s}, {u"manor"_s}, {u"refuge"_s}, {u"boulevard"_s, u"blvd"_s}, {u"highway"_s},
        {u"circus"_s, u"circu"_s}, {u"chase"_s}, {u"approach"_s}, {u"link"_s}};
    return all;
}

/// Other words of addresses that are often cut short.
const QList<QStringList> &shortenedWords()
{
    static const QList<QStringList> all = {{u"north"_s, u"nth"_s, u"n"_s},
        {u"south"_s, u"sth"_s, u"s"_s}, {u"east"_s, u"e"_s}, {u"west"_s, u"w"_s},
        {u"great"_s, u"gt"_s}, {u"little"_s, u"lt"_s, u"lit"_s}, {u"upper"_s, u"upr"_s},
        {u"lower"_s, u"lwr"_s}, {u"mount"_s, u"mt"_s}, {u"church"_s, u"ch"_s},
        {u"station"_s, u"stn"_s}, {u"1st"_s, u"first"_s}, {u"2nd"_s, u"second"_s},
        {u"3rd"_s, u"third"_s}, {u"4th"_s, u"fourth"_s}, {u"5th"_s, u"fifth"_s},
        {u"6th"_s, u"sixth"_s}, {u"7th"_s, u"seventh"_s}, {u"8th"_s, u"eighth"_s},
        {u"9th"_s, u"ninth"_s}, {u"10th"_s, u"tenth"_s}};
    return all;
}

/// A group's spellings, and its first word cut short in a way of one's own ("cresc", "gard").
QStringList withShorter(QStringList group)
{
    const QString whole = group.first();
    for (qsizetype size = 4; size < whole.size(); ++size)
        group.append(whole.first(size));
    return group;
}

QStringList spellingsIn(const QString &word, const QList<QStringList> &groups)
{
    const QString plain = withoutS(word);
    for (const QStringList &group : groups) {
        if (group.contains(plain) || group.contains(word))
            return withShorter(group);
    }
    for (const QStringList &group : groups) {
        if (withShorter(group).contains(plain))
            return withShorter(group);
    }
    return {};
}

/// "5th Avenue" is a name, and no house.
bool isOrdinal(const QString &word)
{
    static const QRegularExpression ordinal(u"^[0-9]+(st|nd|rd|th)$"_s);
    return ordinal.match(word).hasMatch();
}

} // namespace

QStringList wordsIn(QStringView text)
{
    QString folded;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (joinsLetters(text, at))
            continue;
        appendAsSeen(folded, letterAt(text, at));
    }
    return folded.split(u' ', Qt::SkipEmptyParts);
}

const QRegularExpression &postcodePattern()
{
    static const QRegularExpression postcode(u"\\b[A-Z]{1,2}[0-9][A-Z0-9]?\\s*[0-9][A-Z]{2}\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return postcode;
}

QString withoutS(const QString &word)
{
    qsizetype size = word.size();
    while (size > 3 && word.at(size - 1) == u's')
        --size;
    return word.first(size);
}

QStringList spellingsOf(const QString &word)
{
    const QStringList kind = spellingsIn(word, kindsOfPlace());
    return kind.isEmpty() ? spellingsIn(word, shortenedWords()) : kind;
}

QStringList slipsOf(const QString &word)
{
    QStringList slips;
    for (qsizetype i = 0; word.size() >= 5 && i < word.size(); ++i) {
        QString one = word;
        slips.append(one.remove(i, 1));
        one = word;
        slips.append(one.insert(i, word.at(i)));
        if (i + 1 < word.size()) {
            one = word;
            std::swap(one[i], one[i + 1]);
            slips.append(one);
        }
    }
    slips.removeDuplicates();
    return slips;
}

Slip slipBetween(QStringView typed, QStringView word)
{
    const qsizetype longer = typed.size() - word.size();
    if (longer < -1 || longer > 1 || typed == word)
        return Slip::None;
    qsizetype same = 0;
    while (same < typed.size() && same < word.size() && typed[same] == word[same])
        ++same;
    const QStringView a = typed.sliced(same);
    const QStringView b = word.sliced(same);
    if (longer < 0)
        return b.sliced(1) == a ? Slip::Light : Slip::None;
    if (longer > 0) {
        if (a.sliced(1) != b)
            return Slip::None;
        return same > 0 && a.front() == word[same - 1] ? Slip::Light : Slip::Heavy;
    }
    if (a.sliced(1) == b.sliced(1))
        return Slip::Heavy;
    const bool round = a.size() > 1 && a[0] == b[1] && a[1] == b[0] && a.sliced(2) == b.sliced(2);
    return round ? Slip::Light : Slip::None;
}

namespace {

const QStringList &firstNumbers()
{
    static const QStringList words = {{}, u"one"_s, u"two"_s, u"three"_s, u"four"_s, u"five"_s,
        u"six"_s, u"seven"_s, u"eight"_s, u"nine"_s, u"ten"_s, u"eleven"_s, u"twelve"_s,
        u"thirteen"_s, u"fourteen"_s, u"fifteen"_s, u"sixteen"_s, u"seventeen"_s, u"eighteen"_s,
        u"nineteen"_s};
    return words;
}

const QStringList &tens()
{
    static const QStringList words = {{}, u"ten"_s, u"twenty"_s, u"thirty"_s, u"forty"_s,
        u"fifty"_s, u"sixty"_s, u"seventy"_s, u"eighty"_s, u"ninety"_s};
    return words;
}

QString belowHundred(int number)
{
    return number < firstNumbers().size()
        ? firstNumbers().at(number)
        : QString(tens().at(number / 10) + firstNumbers().at(number % 10));
}

} // namespace

QStringList saidAs(const QString &number)
{
    qsizetype digits = 0;
    while (digits < number.size() && number.at(digits).isDigit())
        ++digits;
    const int value = digits > 3 ? 0 : number.first(digits).toInt();
    const QString letter = number.sliced(digits);
    if (value == 0 || letter.size() > 1)
        return {};
    const QString rest = belowHundred(value % 100);
    if (value < 100)
        return {rest + letter};
    const QString hundreds = firstNumbers().at(value / 100);
    QStringList said = {hundreds + u"hundred"_s + (rest.isEmpty() ? rest : u"and"_s + rest)};
    if (!rest.isEmpty())
        said << hundreds + u"hundred"_s + rest << hundreds + rest;
    if (value < 200)
        said << u"a"_s + said.first().sliced(hundreds.size());
    for (QString &one : said)
        one += letter;
    return said;
}

QString inDigits(const QString &word)
{
    if (const auto first = firstNumbers().indexOf(word); first > 0)
        return QString::number(first);
    const auto ten = tens().indexOf(word);
    return ten > 1 ? QString::number(ten * 10) : word;
}

bool isCounted(const QString &word)
{
    static const QSet<QString> several = {u"children"_s, u"people"_s, u"men"_s, u"women"_s};
    static const QSet<QString> other = {u"always"_s, u"does"_s, u"goes"_s, u"likes"_s, u"lives"_s,
        u"perhaps"_s, u"says"_s, u"seems"_s, u"sometimes"_s, u"stays"_s, u"this"_s, u"unless"_s,
        u"visits"_s, u"wants"_s, u"was"_s, u"has"_s, u"his"_s, u"its"_s, u"yes"_s};
    return several.contains(word)
        || (word.size() > 3 && word.endsWith(u's') && !other.contains(word));
}

bool isKind(const QString &word)
{
    return !spellingsIn(word, kindsOfPlace()).isEmpty();
}

bool standsBeforeNumber(const QString &word)
{
    static const QSet<QString> before = {
        u"flat"_s, u"apartment"_s, u"apt"_s, u"unit"_s, u"room"_s, u"no"_s, u"nr"_s, u"number"_s};
    return before.contains(word);
}

bool isDigits(const QString &word)
{
    return !word.isEmpty() && word.at(0).isDigit() && !isOrdinal(word);
}

bool isAnyones(const QString &word)
{
    static const QSet<QString> words = {u"a"_s, u"at"_s, u"the"_s, u"refuge"_s, u"women"_s,
        u"home"_s, u"house"_s, u"flat"_s, u"hostel"_s, u"hotel"_s, u"school"_s, u"temporary"_s,
        u"accommodation"_s, u"emergency"_s, u"safe"_s, u"c"_s, u"o"_s, u"care"_s, u"of"_s,
        u"ground"_s, u"first"_s, u"second"_s, u"top"_s, u"floor"_s, u"basement"_s, u"mum"_s,
        u"dad"_s, u"nan"_s, u"gran"_s, u"new"_s, u"old"_s, u"address"_s, u"unknown"_s, u"place"_s};
    return words.contains(withoutS(word)) || words.contains(word);
}

bool isPartOfStreet(const QString &word)
{
    static const QSet<QString> words = {u"old"_s, u"new"_s, u"the"_s, u"st"_s, u"saint"_s};
    return words.contains(word) || !spellingsIn(word, shortenedWords()).isEmpty();
}

bool isLittle(const QString &word)
{
    static const QSet<QString> words = {u"a"_s, u"i"_s, u"an"_s, u"as"_s, u"at"_s, u"be"_s, u"by"_s,
        u"do"_s, u"go"_s, u"he"_s, u"if"_s, u"in"_s, u"is"_s, u"it"_s, u"me"_s, u"my"_s, u"no"_s,
        u"of"_s, u"on"_s, u"or"_s, u"so"_s, u"to"_s, u"up"_s, u"us"_s, u"we"_s, u"all"_s, u"and"_s,
        u"are"_s, u"but"_s, u"can"_s, u"for"_s, u"had"_s, u"has"_s, u"her"_s, u"his"_s, u"how"_s,
        u"new"_s, u"not"_s, u"old"_s, u"our"_s, u"out"_s, u"she"_s, u"the"_s, u"two"_s, u"was"_s,
        u"who"_s, u"you"_s, u"have"_s, u"very"_s, u"were"_s, u"will"_s, u"with"_s, u"that"_s,
        u"they"_s, u"this"_s, u"some"_s, u"more"_s, u"most"_s};
    return words.contains(word);
}

bool isMonth(const QString &word)
{
    static const QSet<QString> months = {u"january"_s, u"february"_s, u"march"_s, u"april"_s,
        u"may"_s, u"june"_s, u"july"_s, u"august"_s, u"september"_s, u"october"_s, u"november"_s,
        u"december"_s};
    return months.contains(word);
}

namespace {

/// The letter that "%2C", "%E2%80%99" or "%u2019" at a place of a link stands for; goes to its end.
char32_t percentAt(QStringView text, qsizetype &at)
{
    const auto hex = [text](qsizetype from, int digits) -> std::optional<uint> {
        bool ok = false;
        const uint value =
            from + digits <= text.size() ? text.sliced(from, digits).toUInt(&ok, 16) : 0;
        return ok ? std::optional(value) : std::nullopt;
    };
    if (at + 1 < text.size() && text.at(at + 1).toLower() == u'u') {
        const auto value = hex(at + 2, 4);
        at += 5;
        return char32_t(value.value_or(u' '));
    }
    QByteArray bytes(1, char(hex(at + 1, 2).value_or(u' ')));
    at += 2;
    // What begins a letter of several bytes has the others behind it.
    const auto first = uchar(bytes.front());
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    for (int i = 0; i < more && at + 3 < text.size() && text.at(at + 1) == u'%'; ++i) {
        const auto next = hex(at + 2, 2);
        if (!next || (*next & 0xC0U) != 0x80U)
            break;
        bytes.append(char(*next));
        at += 3;
    }
    const auto letters = QString::fromUtf8(bytes).toUcs4();
    // The one byte of an older alphabet is the letter itself.
    return more > 0 && bytes.size() == more + 1 && letters.size() == 1 ? letters.first()
                                                                       : char32_t(first);
}

struct LooksLike {
    char32_t letter;
    char16_t latin;
};
// Capitals first: several look like one letter and their small ones like another.
constexpr LooksLike lookAlikes[] = {{U'А', u'a'}, {U'В', u'b'}, {U'С', u'c'}, {U'Е', u'e'},
    {U'Н', u'h'}, {U'І', u'i'}, {U'Ј', u'j'}, {U'К', u'k'}, {U'М', u'm'}, {U'О', u'o'},
    {U'Р', u'p'}, {U'Ѕ', u's'}, {U'Т', u't'}, {U'Х', u'x'}, {U'У', u'y'}, {U'Ԛ', u'q'},
    {U'Ԝ', u'w'}, {U'Ү', u'y'}, {U'Α', u'a'}, {U'Β', u'b'}, {U'Ε', u'e'}, {U'Ζ', u'z'},
    {U'Η', u'h'}, {U'Ι', u'i'}, {U'Κ', u'k'}, {U'Μ', u'm'}, {U'Ν', u'n'}, {U'Ο', u'o'},
    {U'Ρ', u'p'}, {U'Τ', u't'}, {U'Υ', u'y'}, {U'Χ', u'x'}, {U'а', u'a'}, {U'в', u'b'},
    {U'с', u'c'}, {U'ԁ', u'd'}, {U'е', u'e'}, {U'һ', u'h'}, {U'н', u'h'}, {U'і', u'i'},
    {U'ј', u'j'}, {U'к', u'k'}, {U'ӏ', u'l'}, {U'м', u'm'}, {U'п', u'n'}, {U'о', u'o'},
    {U'р', u'p'}, {U'ԛ', u'q'}, {U'г', u'r'}, {U'ѕ', u's'}, {U'т', u't'}, {U'ц', u'u'},
    {U'ѵ', u'v'}, {U'ԝ', u'w'}, {U'х', u'x'}, {U'у', u'y'}, {U'ү', u'y'}, {U'α', u'a'},
    {U'β', u'b'}, {U'ϲ', u'c'}, {U'ε', u'e'}, {U'η', u'n'}, {U'ι', u'i'}, {U'κ', u'k'},
    {U'ν', u'v'}, {U'ο', u'o'}, {U'ρ', u'p'}, {U'σ', u'o'}, {U'τ', u't'}, {U'υ', u'u'},
    {U'ω', u'w'}, {U'χ', u'x'}, {U'γ', u'y'}, {U'ɑ', u'a'}, {U'ɡ', u'g'}, {U'ɩ', u'i'}};

char32_t asSeen(char32_t letter)
{
    if (letter < 0x250)
        return letter;
    for (const LooksLike &one : lookAlikes) {
        if (one.letter == letter)
            return one.latin;
    }
    return letter;
}

} // namespace

void appendAsSeen(QString &to, char32_t letter)
{
    QString folded;
    appendFolded(folded, asSeen(letter));
    for (const QChar one : std::as_const(folded)) // without its accents it may look like one
        to += QChar(static_cast<char16_t>(asSeen(one.unicode())));
}

char32_t readLetterAt(QStringView text, qsizetype &at)
{
    static const QRegularExpression code(
        u"%[0-9A-F]{2}|%u[0-9A-F]{4}|&(#[0-9]{1,6}|#x[0-9A-F]{1,5}|[a-z]{2,8});"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QHash<QString, char32_t> named = {{u"apos"_s, u'\''}, {u"rsquo"_s, u'\u2019'},
        {u"lsquo"_s, u'\u2018'}, {u"amp"_s, u'&'}, {u"nbsp"_s, u' '}, {u"eacute"_s, u'e'},
        {u"egrave"_s, u'e'}, {u"aacute"_s, u'a'}, {u"uuml"_s, u'u'}, {u"ouml"_s, u'o'}};
    const QChar first = text.at(at);
    if (first == u'%' || first == u'&') {
        const auto found =
            code.match(text.sliced(at).first(std::min<qsizetype>(12, text.size() - at)).toString(),
                0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (found.hasMatch()) {
            const QString name = found.captured(1);
            char32_t letter = u' ';
            if (first == u'%')
                return percentAt(text, at);
            else if (name.startsWith(u"#x"_s, Qt::CaseInsensitive))
                letter = char32_t(name.sliced(2).toUInt(nullptr, 16));
            else if (name.startsWith(u'#'))
                letter = char32_t(name.sliced(1).toUInt());
            else
                letter = named.value(name.toLower(), u' ');
            at += found.capturedLength() - 1;
            return letter;
        }
    }
    return letterAt(text, at);
}

} // namespace hometray::places
