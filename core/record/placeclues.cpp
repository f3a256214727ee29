// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/placeclues.h"

#include "record/placewords.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

namespace hometray::places {

using namespace Qt::StringLiterals;

namespace {

/// More words than that between two, and they belong to something else.
constexpr qsizetype mostBetween = 6;
/// A word of which one letter may be wrong.
constexpr qsizetype shortestTown = 5;

/// What a street is called, and what one does or says.
bool isDone(const QString &kind)
{
    static const QSet<QString> words = {u"close"_s, u"drive"_s, u"walk"_s, u"park"_s, u"end"_s,
        u"rise"_s, u"view"_s, u"chase"_s, u"approach"_s, u"link"_s, u"way"_s, u"place"_s};
    return words.contains(kind);
}

/// What stands before such a word in sentences about anything.
bool isCommon(const QString &word)
{
    static const QSet<QString> words = {u"may"_s, u"march"_s, u"will"_s, u"long"_s, u"short"_s,
        u"new"_s, u"old"_s, u"far"_s, u"high"_s, u"school"_s, u"church"_s, u"north"_s, u"south"_s,
        u"east"_s, u"west"_s, u"upper"_s, u"lower"_s, u"first"_s, u"last"_s, u"green"_s, u"red"_s,
        u"front"_s, u"back"_s};
    return words.contains(word);
}

/// Letters of a name that tells a street by itself.
constexpr qsizetype lettersOfAName = 7;
/// And of one that does where somebody lives in it.
constexpr qsizetype fewestLetters = 3;

/// What stands before streets and houses, and seldom before people.
bool isBeforeStreets(const QString &word)
{
    static const QSet<QString> words = {u"in"_s, u"into"_s, u"off"_s, u"past"_s, u"near"_s,
        u"along"_s, u"outside"_s, u"opposite"_s, u"behind"_s, u"round"_s, u"around"_s, u"via"_s,
        u"up"_s, u"down"_s};
    return words.contains(word);
}

/// Towns people speak of in every other note, and streets are named after.
bool isTown(const QString &word)
{
    static const QSet<QString> words = {u"stevenage"_s, u"hatfield"_s, u"hertford"_s, u"watford"_s,
        u"hitchin"_s, u"letchworth"_s, u"baldock"_s, u"royston"_s, u"harpenden"_s, u"berkhamsted"_s,
        u"hempstead"_s, u"stortford"_s, u"bishops"_s, u"broxbourne"_s, u"cheshunt"_s,
        u"hoddesdon"_s, u"borehamwood"_s, u"rickmansworth"_s, u"radlett"_s, u"buntingford"_s,
        u"sawbridgeworth"_s, u"waltham"_s, u"knebworth"_s, u"wheathampstead"_s, u"codicote"_s,
        u"langley"_s, u"elstree"_s, u"redbourn"_s, u"potters"_s, u"garston"_s, u"croxley"_s,
        u"hertfordshire"_s, u"london"_s, u"cambridge"_s, u"bedford"_s, u"dunstable"_s, u"enfield"_s,
        u"edmonton"_s, u"barnet"_s, u"wembley"_s, u"amersham"_s, u"chesham"_s, u"aylesbury"_s,
        u"biggleswade"_s, u"welwyn"_s, u"birmingham"_s, u"manchester"_s, u"liverpool"_s,
        u"scotland"_s, u"ireland"_s, u"ware"_s, u"tring"_s, u"hemel"_s, u"luton"_s, u"bushey"_s,
        u"harlow"_s, u"pinner"_s, u"ayot"_s, u"aston"_s, u"weston"_s, u"walkern"_s, u"reed"_s,
        u"barley"_s, u"anstey"_s, u"standon"_s, u"tewin"_s, u"pirton"_s, u"hadham"_s, u"hunsdon"_s,
        u"essex"_s, u"kent"_s, u"york"_s, u"leeds"_s, u"bath"_s, u"derby"_s, u"oxford"_s,
        u"exeter"_s, u"durham"_s, u"wales"_s, u"france"_s, u"spain"_s, u"italy"_s, u"poland"_s,
        u"turkey"_s, u"india"_s, u"kenya"_s, u"ghana"_s};
    return words.contains(word);
}

/// When something is, and what some streets are named after.
bool isTime(const QString &word)
{
    static const QSet<QString> words = {
        u"spring"_s, u"summer"_s, u"autumn"_s, u"winter"_s, u"easter"_s, u"christmas"_s};
    return isMonth(word) || words.contains(word);
}

bool isBeforePlaces(const QString &word)
{
    static const QSet<QString> words = {u"at"_s, u"in"_s, u"on"_s, u"near"_s, u"to"_s, u"from"_s,
        u"off"_s, u"along"_s, u"outside"_s, u"behind"_s, u"opposite"_s, u"into"_s, u"round"_s,
        u"around"_s, u"by"_s, u"via"_s};
    return words.contains(word);
}

bool isLiving(const QString &word)
{
    static const QSet<QString> words = {u"live"_s, u"lives"_s, u"lived"_s, u"living"_s, u"stay"_s,
        u"stays"_s, u"stayed"_s, u"staying"_s, u"move"_s, u"moved"_s, u"moving"_s, u"home"_s,
        u"house"_s, u"flat"_s, u"address"_s, u"lodges"_s, u"lodging"_s, u"housed"_s, u"rehoused"_s,
        u"neighbour"_s, u"neighbours"_s};
    return words.contains(word);
}

/// Whether somebody lives, stays or moves right before a word: "she lives now on".
bool isLivedBefore(const PlaceText &text, qsizetype word)
{
    static const QSet<QString> between = {u"is"_s, u"was"_s, u"are"_s, u"now"_s, u"back"_s,
        u"still"_s, u"again"_s, u"over"_s, u"up"_s, u"down"_s, u"there"_s};
    for (qsizetype i = word - 1; i >= 0 && word - i <= mostBetween; --i) {
        if (isLiving(text.word(i)))
            return true;
        if (!between.contains(text.word(i)) && !isBeforePlaces(text.word(i)))
            return false;
    }
    return false;
}

/// "The top of Tansy", "on the corner of Wexcombe".
bool isPartOf(const PlaceText &text, qsizetype word)
{
    static const QSet<QString> parts = {u"top"_s, u"bottom"_s, u"corner"_s, u"end"_s};
    return text.word(word - 1) == u"of" && parts.contains(text.word(word - 2));
}

/// Whether a short name, which may be a person's or a thing's, is said as a street's: with a
/// capital (or where nobody types any), by itself, somewhere to live. "Moved to Tansy", but "home
/// to Rose".
bool isShortNameOfPlace(const PlaceText &text, qsizetype first, qsizetype last)
{
    static const QSet<QString> there = {u"in"_s, u"at"_s, u"on"_s, u"off"_s, u"along"_s};
    static const QSet<QString> moving = {u"move"_s, u"moved"_s, u"moving"_s, u"rehoused"_s};
    if (!text.isTypedAsName(first) || (text.isName(last + 1) && !text.isPartedBefore(last + 1)))
        return false;
    const QString before = text.word(first - 1);
    return isPartOf(text, first) || (before == u"off" && text.word(first - 2) == u"just")
        || (before == u"to" && moving.contains(text.word(first - 2)))
        || (there.contains(before) && isLivedBefore(text, first));
}

/// Whether it is said of houses. "Blocks" and "towers" are what people do, too, and "flat out".
bool isSaidOfDwellings(const PlaceText &text, qsizetype first, qsizetype last)
{
    static const QSet<QString> only = {u"flats"_s, u"estate"_s, u"apartments"_s, u"maisonettes"_s};
    if (!only.contains(text.word(last)))
        return text.isTypedAsName(first) && text.word(first - 1) == u"the";
    return text.isTypedAsName(first) || text.beginOf(last) - text.beginOf(first) >= lettersOfAName;
}

/// Whether it is the word in full, as everyday sentences have it; nobody shortens it there.
bool isInFull(const QString &typed)
{
    const QStringList spellings = spellingsOf(typed);
    return !spellings.isEmpty() && withoutS(typed) == withoutS(spellings.first());
}

} // namespace

Everyday aloneAs(const QStringList &name)
{
    const qsizetype letters = name.join(QString()).size();
    const bool says = std::any_of(
        name.begin(), name.end(), [](const QString &word) { return isTown(word) || isTime(word); });
    const bool isLong = letters >= lettersOfAName;
    const bool tells = !std::all_of(name.begin(), name.end(), [isLong](const QString &word) {
        return isAnyones(word) || isCommon(word) || (!isLong && isKind(word));
    });
    if (says || !tells || letters < fewestLetters)
        return Everyday::No;
    return isLong ? Everyday::Name : Everyday::ShortName;
}

bool isNameOfDwellings(const QStringList &name)
{
    return name.join(QString()).size() >= fewestLetters
        && std::none_of(name.begin(), name.end(),
            [](const QString &word) { return isTown(word) || isTime(word); })
        && !std::all_of(name.begin(), name.end(), [](const QString &word) {
               return isAnyones(word) || isCommon(word) || dwellings().contains(word);
           });
}

const QStringList &dwellings()
{
    static const QStringList words = {u"flats"_s, u"flat"_s, u"estate"_s, u"apartments"_s,
        u"maisonettes"_s, u"blocks"_s, u"block"_s, u"buildings"_s, u"building"_s, u"towers"_s,
        u"tower"_s};
    return words;
}

Everyday everydayOf(const QStringList &words)
{
    if (words.size() != 2)
        return Everyday::No;
    const QString kind = withoutS(words.last());
    if (words.first() == u"the" && isKind(kind))
        return Everyday::Article;
    return isCommon(words.first()) && isDone(kind) ? Everyday::Verb : Everyday::No;
}

bool isSaidAsPlace(const PlaceText &text, qsizetype first, qsizetype last, Everyday everyday)
{
    const QString before = text.word(first - 1);
    if (everyday == Everyday::Name)
        return isBeforeStreets(before) || isLivedBefore(text, first) || isPartOf(text, first);
    if (everyday == Everyday::ShortName)
        return isShortNameOfPlace(text, first, last);
    if (everyday == Everyday::Dwelling)
        return isSaidOfDwellings(text, first, last);
    if (everyday == Everyday::Numbered)
        return !text.isPartedBefore(last);
    if (everyday == Everyday::No || first == last)
        return true;
    const qsizetype named = isDigits(text.word(last)) ? last - 1 : last;
    if (text.isName(named) || !isInFull(text.word(named)) || isLivedBefore(text, first))
        return true;
    const bool byItself = text.isPartedBefore(first) && text.isPartedBefore(last + 1);
    switch (everyday) {
    case Everyday::Verb:
        return byItself || isDigits(before)
            || (isBeforePlaces(before) && text.word(last + 1) != u"to");
    case Everyday::Article:
        return byItself || isDigits(before);
    default:
        return text.isPartedBefore(last + 1) && (byItself || isBeforePlaces(before));
    }
}

QStringList postcodesIn(const QString &text)
{
    QStringList codes;
    for (auto found = postcodePattern().globalMatch(text); found.hasNext();)
        codes.append(wordsIn(found.next().captured()).join(QString()));
    return codes;
}

namespace {

/// Whether it is a postcode as it is written, of a longer or shorter kind than the one looked for.
bool isAnother(const PlaceText &text, Span span)
{
    constexpr qsizetype behindBlank = 3; // "2AB"
    const QString typed = text.row.sliced(span.from, span.to - span.from);
    const qsizetype last = text.beginOf(text.wordAt(span.to - 1));
    return postcodePattern().match(typed).capturedLength() == typed.size()
        && (last <= span.from || span.to - last == behindBlank);
}

} // namespace

QList<Span> slippedPostcodes(
    const PlaceText &text, const QStringList &codes, const QStringList &open)
{
    QList<Span> found;
    for (qsizetype at = 0; at < text.row.size(); ++at) {
        // The end of "at 11am" is that of some postcode.
        if (!text.isEdge(at) || !text.row.at(at).isLetter()
            || isLittle(text.word(text.wordAt(at))))
            continue;
        for (const QString &code : codes) {
            for (qsizetype size = code.size() - 1; size <= code.size() + 1; ++size) {
                if (at + size > text.row.size() || !text.isEdge(at + size))
                    continue;
                const QString typed = text.row.sliced(at, size);
                const bool digits = std::any_of(
                    typed.begin(), typed.end(), [](QChar letter) { return letter.isDigit(); });
                if (digits && !open.contains(typed) && !typed.startsWith(code)
                    && slipBetween(typed, code) != Slip::None
                    && (size == code.size() || !isAnother(text, {at, at + size})))
                    found.append({at, at + size});
            }
        }
    }
    return found;
}

namespace {

bool isShelter(const QString &word)
{
    static const QSet<QString> words = {u"refuge"_s, u"hostel"_s, u"hotel"_s, u"shelter"_s,
        u"safehouse"_s, u"travelodge"_s};
    return words.contains(word);
}

/// In which everything is: that somebody is there tells little.
bool isCounty(const QString &word)
{
    static const QSet<QString> words = {u"herts"_s, u"hertfordshire"_s, u"england"_s, u"uk"_s};
    return words.contains(word);
}

/// Between "refuge" and the town.
bool isBetweenAfter(const QString &word)
{
    static const QSet<QString> words = {u"the"_s, u"a"_s, u"one"_s, u"for"_s, u"of"_s, u"and"_s,
        u"women"_s, u"womens"_s, u"children"_s, u"families"_s, u"up"_s, u"over"_s, u"down"_s,
        u"out"_s, u"there"_s, u"place"_s, u"somewhere"_s, u"is"_s, u"was"_s, u"s"_s};
    return words.contains(word) || isBeforePlaces(word);
}

/// Between the town and "refuge".
bool isBetweenBefore(const QString &word)
{
    static const QSet<QString> words = {u"women"_s, u"womens"_s, u"woman"_s, u"domestic"_s,
        u"abuse"_s, u"violence"_s, u"family"_s, u"families"_s, u"council"_s, u"local"_s, u"based"_s,
        u"town"_s, u"and"_s, u"children"_s, u"childrens"_s, u"s"_s};
    return words.contains(word);
}

/// The word as it is, with an s behind it, or with a slip in it where it is a long one.
bool isWord(const QString &typed, const QString &word)
{
    return withoutS(typed) == withoutS(word)
        || (word.size() >= shortestTown && slipBetween(typed, word) != Slip::None);
}

/// Behind the last word of a town's name that begins at a word; -1 where it does not.
qsizetype endOfTown(const PlaceText &text, qsizetype word, const QStringList &town)
{
    for (const QString &one : town) {
        if (word >= text.words.size() || !isWord(text.word(word), one))
            return -1;
        ++word;
    }
    return word;
}

class Telling {
public:
    Telling(const PlaceText &text, const QString &typed) : m_text(text), m_typed(typed) { }

    [[nodiscard]] qsizetype endAfter(qsizetype kind, const Shelter &shelter) const
    {
        for (qsizetype i = kind + 1; goesOn(i, kind); ++i) {
            if (const qsizetype end = endOfTown(m_text, i, shelter.town); end >= 0)
                return end;
            if (!isBetweenAfter(m_text.word(i)))
                break;
        }
        return -1;
    }
    [[nodiscard]] qsizetype endBefore(qsizetype town, const Shelter &shelter) const
    {
        const qsizetype end = endOfTown(m_text, town, shelter.town);
        for (qsizetype i = end; end >= 0 && goesOn(i, end); ++i) {
            if (isWord(m_text.word(i), shelter.kind))
                return i + 1;
            if (!isBetweenBefore(m_text.word(i)))
                break;
        }
        return -1;
    }

private:
    /// Whether a word follows in the same sentence, and soon.
    [[nodiscard]] bool goesOn(qsizetype word, qsizetype since) const
    {
        if (word >= m_text.words.size() || word - since > mostBetween)
            return false;
        const qsizetype begin = m_text.beginOf(word);
        const qsizetype until = begin > 0 ? m_text.until.at(begin - 1) : 0;
        const QStringView between =
            QStringView(m_typed).sliced(until, m_text.from.at(begin) - until);
        return std::none_of(between.begin(), between.end(),
            [](QChar c) { return c == u'.' || c == u'!' || c == u'?'; });
    }

    const PlaceText &m_text;
    const QString &m_typed;
};

} // namespace

QList<Shelter> sheltersIn(const HiddenPlace &place)
{
    QString address = place.address;
    address.replace(postcodePattern(), u","_s);
    static const QRegularExpression separators(u"[,;\\n]"_s);
    const auto partsOf = [](QString text) {
        QList<QStringList> parts;
        for (const QString &part : text.replace(u"safe house"_s, u"safehouse"_s, Qt::CaseInsensitive)
                                       .split(separators))
            parts.append(wordsIn(part));
        return parts;
    };
    const QList<QStringList> parts = partsOf(address);
    QStringList kinds;
    QList<QStringList> towns;
    const auto addTown = [&towns](QStringList words) {
        words.removeIf([](const QString &word) { return isCounty(word); });
        const bool tells = !words.isEmpty()
            && std::none_of(words.begin(), words.end(), [](const QString &word) {
                   return isAnyones(word) || isKind(word) || isDigits(word) || isShelter(word);
               });
        if (tells && words.join(QString()).size() > 2 && !towns.contains(words))
            towns.append(words);
    };
    for (const QStringList &words : parts + partsOf(place.name)) {
        const auto kind = std::find_if(words.begin(), words.end(), [](const QString &word) {
            return isShelter(withoutS(word));
        });
        if (kind == words.end())
            continue;
        kinds.append(withoutS(*kind));
        // "Stevenage Women's Refuge", "Rosewood Refuge Stevenage".
        QStringList before = words.first(kind - words.begin());
        before.removeIf([](const QString &word) { return isAnyones(word); });
        addTown(before);
        addTown(words.sliced(kind - words.begin() + 1));
    }
    if (kinds.isEmpty())
        return {};
    for (const QStringList &words : parts)
        addTown(words);
    QList<Shelter> shelters;
    for (const QString &kind : std::as_const(kinds)) {
        for (const QStringList &town : std::as_const(towns))
            shelters.append({kind, town});
    }
    return shelters;
}

QList<Span> sheltersTold(
    const PlaceText &text, const QString &typed, const QList<Shelter> &shelters)
{
    QList<Span> found;
    const Telling telling(text, typed);
    for (const Shelter &shelter : shelters) {
        for (qsizetype word = 0; word < text.words.size(); ++word) {
            const qsizetype end = isWord(text.word(word), shelter.kind)
                ? telling.endAfter(word, shelter)
                : telling.endBefore(word, shelter);
            if (end >= 0)
                found.append({text.beginOf(word), text.beginOf(end)});
        }
    }
    return found;
}

} // namespace hometray::places
