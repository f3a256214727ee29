// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/placewords.h"

#include "record/folding.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

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

bool isMonth(const QString &word)
{
    static const QSet<QString> months = {u"january"_s, u"february"_s, u"march"_s, u"april"_s,
        u"may"_s, u"june"_s, u"july"_s, u"august"_s, u"september"_s, u"october"_s, u"november"_s,
        u"december"_s};
    return months.contains(word);
}

char32_t readLetterAt(QStringView text, qsizetype &at)
{
    static const QRegularExpression code(
        u"%[0-9A-F]{2}|&(#[0-9]{1,6}|#x[0-9A-F]{1,5}|[a-z]{2,8});"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QHash<QString, char32_t> named = {{u"apos"_s, u'\''}, {u"rsquo"_s, u'\u2019'},
        {u"lsquo"_s, u'\u2018'}, {u"amp"_s, u'&'}, {u"nbsp"_s, u' '}};
    const QChar first = text.at(at);
    if (first == u'%' || first == u'&') {
        const auto found =
            code.match(text.sliced(at).first(std::min<qsizetype>(12, text.size() - at)).toString(),
                0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (found.hasMatch()) {
            const QString name = found.captured(1);
            char32_t letter = u' ';
            if (first == u'%')
                letter = char32_t(found.captured().sliced(1).toUInt(nullptr, 16));
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
