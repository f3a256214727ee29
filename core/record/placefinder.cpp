// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/placefinder.h"

#include "record/placewords.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// Letters of a pattern: less is found everywhere.
constexpr qsizetype shortestPattern = 4;
/// Letters of which a part of a longer word is an address all the same: "oaklanestevenage".
constexpr qsizetype shortestWithin = 7;
/// Letters that tell a place with one of them wrong. A house's number tells as much.
constexpr qsizetype lettersTelling = 7;
/// Letters of which one may be missing, twice or changed round beside others that are right.
constexpr qsizetype shortestSlipped = 4;
constexpr qsizetype shortestBeside = 3;

} // namespace

/// How far a pattern was read. At most one slip is read over, and only where the other words tell
/// enough.
struct PlaceFinder::Reading {
    qsizetype begin = 0;
    qsizetype at = 0;
    qsizetype right = 0; ///< letters of telling words that were typed right
    qsizetype needed = 0; ///< of them, for the slip that was read over
    bool slipped = false;
};

/// An address taken apart into what is looked for.
class PlaceFinder::Address {
public:
    /// `whole`: it is an address, of which something is hidden whatever it looks like.
    Address(const QString &typed, bool whole)
    {
        QString rest = typed;
        for (auto found = places::postcodePattern().match(rest); found.hasMatch();
             found = places::postcodePattern().match(rest)) {
            add(places::wordsIn(found.captured()).join(QString()));
            rest.replace(found.capturedStart(), found.capturedLength(), u","_s);
        }
        static const QRegularExpression separators(u"[,;\\n]"_s);
        QList<QStringList> names; // of houses, then of towns
        bool street = false;
        QString number;
        for (const QString &part : rest.split(separators)) {
            const QStringList words = places::wordsIn(part);
            QStringList named;
            const auto end = [&] {
                if (named.isEmpty())
                    return;
                if (addStreets(named, number, somebodys(part)))
                    street = true;
                else if (number.isEmpty() && !street)
                    names.append(named);
                named.clear();
                number.clear();
            };
            for (qsizetype i = 0; i < words.size(); ++i) {
                const QString &word = words.at(i);
                const bool before = places::standsBeforeNumber(word) && i + 1 < words.size()
                    && places::isDigits(words.at(i + 1));
                if (!before && !places::isDigits(word)) {
                    named.append(word);
                    continue;
                }
                end();
                if (places::isDigits(word)) {
                    number = word;
                    numbers.append(word);
                }
            }
            end();
            // "Flat 3, Tansy Court" is 3 Tansy Court.
            if (words.size() != 2 || !places::standsBeforeNumber(words.first()))
                number.clear();
        }
        if (!whole)
            return;
        // A house's own name stands before its street; without a street the last of several parts
        // is the town, and each before it tells where it is ("Caravan 12, Barley Mow site, Ayot").
        const qsizetype telling = street || names.size() < 2 ? names.size() : names.size() - 1;
        for (const QStringList &name : std::as_const(names).first(telling)) {
            if (!std::all_of(name.begin(), name.end(), places::isAnyones))
                add(name);
        }
        add(places::wordsIn(typed)); // where it stands as a whole, it goes as a whole
    }

    /// A home's name tells nothing ("Nan's") unless it is an address itself.
    static QList<Address> all(const HiddenPlace &place)
    {
        return {Address(place.address, true), Address(place.postcode, true),
            Address(place.name, false)};
    }

    QList<Pattern> patterns; ///< without the house's number
    QList<Pattern> numbered; ///< with it
    QStringList numbers;

private:
    /// "Mum's house" is nobody's address.
    static bool somebodys(const QString &part)
    {
        static const QRegularExpression own(u"^\\s*\\w+['’ʼ]s\\s+(house|place|flat|home)\\s*$"_s,
            QRegularExpression::CaseInsensitiveOption
                | QRegularExpression::UseUnicodePropertiesOption);
        return own.match(part).hasMatch();
    }

    static Slot slotOf(const QString &word)
    {
        QStringList spellings = places::spellingsOf(word);
        Slot slot;
        if (places::isDigits(word)) {
            slot.spellings =
                spellings.isEmpty() ? QStringList{word} + places::saidAs(word) : spellings;
            return slot;
        }
        slot.kind = places::isKind(word);
        slot.tells = !places::isAnyones(word);
        slot.word = spellings.isEmpty() ? places::withoutS(word) : spellings.first();
        slot.spellings =
            spellings.isEmpty() ? QStringList{slot.word} + places::slipsOf(slot.word) : spellings;
        return slot;
    }
    /// A number and a name alone, which much else may begin with: read as they are written.
    static Pattern bareOf(const QString &number, const QStringList &name)
    {
        Pattern pattern{slotsOf({number}) + asWritten(name), true, false};
        pattern.words.first().spellings.removeAll(u"one"_s);
        return pattern;
    }
    /// "12 oaks" grow anywhere and "Hazel's" is a person's; "St Mary's" is written with its s.
    static QList<Slot> asWritten(const QStringList &name)
    {
        QList<Slot> words = slotsOf(name);
        words.last().plural = name.last().endsWith(u's');
        for (Slot &slot : words) {
            if (slot.word.size() < lettersTelling)
                slot.word.clear();
        }
        return words;
    }
    static Slot oneOf(const QStringList &spellings)
    {
        Slot slot;
        slot.spellings = spellings;
        slot.plural = false;
        return slot;
    }

    /// "H" and "Haz" for "Hazel"; a little word is none of these.
    static Slot begunOf(const QString &word)
    {
        Slot slot;
        slot.plural = false;
        slot.begun = true;
        for (qsizetype size = 1; size <= word.size(); ++size) {
            if (size == 1 || !places::isLittle(word.first(size)))
                slot.spellings.append(word.first(size));
        }
        return slot;
    }

    static QList<Slot> slotsOf(const QStringList &words)
    {
        QList<Slot> all;
        for (const QString &word : words)
            all.append(slotOf(word));
        return all;
    }

    void add(const QString &one)
    {
        Slot slot;
        slot.spellings = {one};
        patterns.append({{slot}, false, false});
    }
    void add(const QStringList &words)
    {
        if (words.join(QString()).size() < shortestPattern)
            return addAlone(words);
        patterns.append({slotsOf(words), false, false, places::everydayOf(words)});
        // "St Mary's Road" is Mary's Road, "The Old Forge" the Old Forge.
        static const QStringList dropped = {u"the"_s, u"st"_s, u"saint"_s};
        if (words.size() > 2 && dropped.contains(words.first()))
            add(words.sliced(1));
    }

    /// The streets and named houses among some words; none when it is a town's name, most likely.
    bool addStreets(const QStringList &words, const QString &number, bool isSomebodys)
    {
        bool any = false;
        qsizetype begin = 0;
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (i == 0 || !places::isKind(words.at(i)) || isSomebodys)
                continue;
            addStreet(words.first(i + 1), number);
            // "Mill House Oak Lane": two of them.
            if (begin > 0 && i > begin)
                addStreet(words.sliced(begin, i + 1 - begin), {});
            // "Rosewood Mill Lane": the street goes by itself, too.
            if (begin == 0 && i > 1 && number.isEmpty() && !places::isKind(words.at(i - 1))
                && !places::isPartOfStreet(words.at(i - 2)))
                addStreet(words.sliced(i - 1, 2), {});
            begin = i + 1;
            any = true;
        }
        if (any || number.isEmpty())
            return any;
        addStreet(words, number); // "12 Broadway"
        if (words.size() > 1 && !places::isAnyones(words.first())) // "12 Broadway Stevenage"
        {
            numbered.append(bareOf(number, words.first(1)));
            numbered.append({slotsOf(words.first(1) + QStringList{number}), false, false});
        }
        return true;
    }

    /// "She lives in Wexcombe", "the Tansy flats".
    void addAlone(const QStringList &name)
    {
        const places::Everyday alone = places::aloneAs(name);
        if (alone != places::Everyday::No) {
            const bool isShort = alone == places::Everyday::ShortName;
            patterns.append({isShort ? asWritten(name) : slotsOf(name), true, false, alone});
        }
        if (places::isNameOfDwellings(name))
            patterns.append({asWritten(name) + QList<Slot>{oneOf(places::dwellings())}, false,
                false, places::Everyday::Dwelling});
    }

    void addStreet(const QStringList &words, const QString &number)
    {
        if (words.size() > 1 || !places::isKind(words.first()))
            add(words);
        if (places::isKind(words.last()))
            addAlone(words.first(words.size() - 1));
        if (number.isEmpty())
            return;
        // "3 The Spinney" is "3 Spinney" and "Spinney 3".
        if (words.size() == 2 && words.first() == u"the") {
            const auto everyday =
                places::isKind(words.last()) ? places::Everyday::Counted : places::Everyday::No;
            numbered.append({slotsOf({number, words.last()}), false, false, everyday});
            numbered.append({slotsOf({words.last(), number}), false, false, everyday});
        }
        numbered.append({slotsOf(QStringList{number} + words), false, false});
        numbered.append({slotsOf(words + QStringList{number}), false, false});
        if (words.size() < 2 || !places::isKind(words.last()))
            return;
        // "12 Oak": nobody says "Lane" twice.
        const QStringList name = words.first(words.size() - 1);
        if (std::all_of(name.begin(), name.end(), places::isAnyones))
            return;
        if (name.join(QString()).size() >= 3 && !places::isMonth(name.first()))
            numbered.append(bareOf(number, name));
        // "The 17 of Wexcombe": of a short name much else is said so, but not "number 17 of Tansy".
        const places::Everyday alone = places::aloneAs(name);
        const QList<Slot> of = {oneOf({u"of"_s, u"on"_s, u"in"_s})};
        if (alone == places::Everyday::Name) {
            numbered.append({slotsOf({number}) + of + slotsOf(name), true, false});
            numbered.append({slotsOf(name + QStringList{number}), true, false,
                places::Everyday::Numbered});
        } else if (alone == places::Everyday::ShortName) {
            const Slot before = oneOf({u"number"_s, u"no"_s, u"nr"_s, u"flat"_s, u"house"_s});
            numbered.append(
                {QList<Slot>{before} + slotsOf({number}) + of + asWritten(name), true, false});
        }
        // "12 O Lane": whoever knows the number and the kind of street needs no more.
        QList<Slot> begun = slotsOf(QStringList{number});
        for (const QString &word : name)
            begun.append(begunOf(word));
        numbered.append({begun + slotsOf(QStringList{words.last()}), false, false});
    }
};

void PlaceFinder::addClues(const HiddenPlace &place)
{
    for (const QString &text : {place.address, place.postcode, place.name}) {
        for (const QString &code : places::postcodesIn(text)) {
            if (!m_postcodes.contains(code))
                m_postcodes.append(code);
        }
    }
    for (const places::Shelter &shelter : places::sheltersIn(place)) {
        if (!m_shelters.contains(shelter))
            m_shelters.append(shelter);
    }
}

void PlaceFinder::addOpen(const QStringList &addresses)
{
    for (const QString &address : addresses)
        m_open += places::postcodesIn(address);
}

void PlaceFinder::add(const HiddenPlace &place)
{
    addClues(place);
    for (const Address &address : Address::all(place)) {
        for (const Pattern &pattern : address.patterns)
            add(pattern, false);
        addNumbered(address);
    }
}

void PlaceFinder::addOfOthers(const HiddenPlace &place, const QStringList &open)
{
    addClues(place);
    for (const Address &address : Address::all(place)) {
        const auto isAlone = [](const Pattern &pattern) {
            return pattern.everyday == places::Everyday::Name
                || pattern.everyday == places::Everyday::ShortName
                || pattern.everyday == places::Everyday::Dwelling;
        };
        for (const Pattern &pattern : address.patterns) {
            PlaceFinder only;
            only.add(pattern, false);
            const bool known = std::any_of(open.begin(), open.end(),
                [&only](const QString &text) { return only.tells(text); });
            if (!known && !isAlone(pattern)) // others may live in that street
                add(pattern, true);
        }
        addNumbered(address);
    }
}

void PlaceFinder::addNumbered(const Address &address)
{
    for (const Pattern &pattern : address.numbered)
        add(pattern, false);
    for (const QString &number : address.numbers) {
        if (!m_numbers.contains(number))
            m_numbers.append(number);
    }
}

void PlaceFinder::add(Pattern pattern, bool noOtherHouse)
{
    pattern.noOtherHouse = noOtherHouse;
    if (m_patterns.contains(pattern))
        return;
    for (const QString &spelling : pattern.words.first().spellings) {
        QList<qsizetype> &those = m_byFirst[spelling.at(0)];
        if (!those.contains(m_patterns.size()))
            those.append(m_patterns.size());
    }
    // A slip in the first two letters leaves one of them among the first two.
    if (const QString &word = pattern.words.first().word; word.size() >= shortestSlipped) {
        for (const QChar letter : {word.at(0), word.at(1)}) {
            QList<qsizetype> &those = m_bySlip[letter];
            if (!those.contains(m_patterns.size()))
                those.append(m_patterns.size());
        }
    }
    m_patterns.append(pattern);
}

/// Where a pattern that was read so far ends; -1 when it is not there.
qsizetype PlaceFinder::endOf(
    const Pattern &pattern, qsizetype word, const PlaceText &text, Reading reading)
{
    const qsizetype at = reading.at;
    if (word == pattern.words.size()) {
        if (reading.right < reading.needed)
            return -1;
        const qsizetype next = text.wordAt(at - 1) + 1;
        if (pattern.bare && next < text.words.size() && !text.isParted.at(next)
            && (places::isKind(text.word(next)) || places::isCounted(text.word(next))))
            return -1;
        if (!places::isSaidAsPlace(
                text, text.wordAt(reading.begin), text.wordAt(at - 1), pattern.everyday))
            return -1;
        const bool edges = text.isEdge(reading.begin) && text.isEdge(at);
        const bool within =
            at - reading.begin >= shortestWithin && text.isOneRun(reading.begin, at);
        return edges || (within && !reading.slipped) ? at : -1;
    }
    const Slot &slot = pattern.words.at(word);
    qsizetype best = -1;
    for (const QString &spelling : slot.spellings) {
        if (!QStringView(text.row).sliced(at).startsWith(spelling))
            continue;
        // "12 A Lane", and never "12 a lane"; nobody goes on in the middle of a word.
        if (slot.begun
            && (!text.isEdge(at + spelling.size())
                || (places::isLittle(spelling) && !text.isCapital.at(at))))
            continue;
        Reading after = reading;
        after.at = at + spelling.size();
        const bool isNumber = slot.word.isEmpty() && places::isDigits(slot.spellings.first());
        // Cut short, it is the same word.
        if (slot.tells)
            after.right += isNumber ? lettersTelling : std::max(slot.word.size(), spelling.size());
        for (int s = 0; s <= 2; ++s) { // "Mary", "Mary's", "James's"
            best = std::max(best, endOf(pattern, word + 1, text, after));
            if (isNumber || !slot.plural || after.at >= text.row.size()
                || text.row.at(after.at) != u's')
                break;
            ++after.at;
        }
    }
    return reading.slipped ? best : std::max(best, endAfterSlip(pattern, word, text, reading));
}

/// The same, with a slip in the next word: a whole word of the text.
qsizetype PlaceFinder::endAfterSlip(
    const Pattern &pattern, qsizetype word, const PlaceText &text, const Reading &reading)
{
    const Slot &slot = pattern.words.at(word);
    const qsizetype at = reading.at;
    if (slot.word.size() < shortestSlipped || !text.isEdge(at))
        return -1;
    const bool isShort = slot.kind || slot.word.size() == shortestSlipped;
    qsizetype best = -1;
    for (qsizetype size = slot.word.size() - 1; size <= slot.word.size() + 1; ++size) {
        if (at + size > text.row.size() || !text.isOneRun(at, at + size))
            continue;
        const places::Slip slip =
            places::slipBetween(QStringView(text.row).sliced(at, size), slot.word);
        if (slip == places::Slip::None)
            continue;
        Reading after = reading;
        after.slipped = true;
        after.at = at + size;
        if (slip == places::Slip::Light)
            after.needed = isShort ? shortestBeside : 0;
        else
            after.needed = isShort                   ? lettersTelling
                : slot.word.size() >= lettersTelling ? 0
                                                     : shortestBeside;
        if (!text.isEdge(after.at) && slot.plural && text.row.at(after.at) == u's')
            ++after.at;
        if (text.isEdge(after.at))
            best = std::max(best, endOf(pattern, word + 1, text, after));
    }
    return best;
}

/// The patterns that may begin there.
QList<qsizetype> PlaceFinder::thoseAt(const PlaceText &text, qsizetype at) const
{
    QList<qsizetype> those = m_byFirst.value(text.row.at(at));
    if (!text.isEdge(at))
        return those;
    for (qsizetype i = at; i < std::min(at + 2, text.row.size()); ++i) {
        for (const qsizetype number : m_bySlip.value(text.row.at(i))) {
            if (!those.contains(number))
                those.append(number);
        }
    }
    return those;
}

/// Where it is written as an address. What is found runs together with what is behind it.
QList<places::Span> PlaceFinder::spellingsIn(PlaceText &text) const
{
    QList<places::Span> found;
    const auto isNumber = [&text](qsizetype word, bool beforeNumber) {
        const QString letters = text.word(word);
        return places::isDigits(letters) || (beforeNumber && places::standsBeforeNumber(letters));
    };
    for (qsizetype at = 0; at < text.row.size(); ++at) {
        const QList<qsizetype> those = thoseAt(text, at);
        if (those.isEmpty())
            continue;
        const qsizetype inWord = text.wordAt(at);
        const QString before =
            inWord > 0 && text.beginOf(inWord) == at ? text.word(inWord - 1) : QString();
        const QString house = places::inDigits(before);
        const bool otherHouse = places::isDigits(house) && !m_numbers.contains(house);
        qsizetype end = -1;
        for (const qsizetype number : those) {
            const Pattern &pattern = m_patterns.at(number);
            if (!otherHouse || !pattern.noOtherHouse)
                end = std::max(end, endOf(pattern, 0, text, {at, at, 0, 0, false}));
        }
        if (end < 0)
            continue;
        if (end < text.row.size())
            text.isBegin[end] = true; // what follows may begin right here: "oaklaneSG12AB"
        // With the number of the house, before it ("Flat 2, 12", "12oak") or behind.
        qsizetype begin = at;
        qsizetype word = text.wordAt(at);
        const QString glued = text.row.sliced(text.beginOf(word), at - text.beginOf(word));
        if (places::isDigits(glued))
            begin = text.beginOf(word);
        if (begin == text.beginOf(word)) {
            bool numbered = places::isDigits(text.word(word));
            while (word > 0 && isNumber(word - 1, numbered)) {
                begin = text.beginOf(--word);
                numbered = true;
            }
        }
        qsizetype next = text.wordAt(end - 1) + 1;
        const bool whole = text.beginOf(next) == end;
        if (whole && next + 1 < text.words.size() && places::standsBeforeNumber(text.word(next))
            && places::isDigits(text.word(next + 1)))
            end = text.beginOf(next + 2);
        else if (whole && next < text.words.size() && m_numbers.contains(text.word(next)))
            end = text.beginOf(next + 1);
        found.append({begin, end});
    }
    return found;
}

QList<PlaceFinder::Range> PlaceFinder::find(const QString &typed) const
{
    QList<Range> found;
    if (m_patterns.isEmpty())
        return found;
    PlaceText text(typed);
    QList<places::Span> spans = spellingsIn(text)
        + places::slippedPostcodes(text, m_postcodes, m_open)
        + places::sheltersTold(text, typed, m_shelters);
    std::stable_sort(spans.begin(), spans.end(),
        [](const auto &one, const auto &other) { return one.from < other.from; });
    for (const places::Span &span : std::as_const(spans)) {
        const Range range{text.from.at(span.from), text.until.at(span.to - 1)};
        if (!found.isEmpty() && range.from <= found.last().to) {
            found.last().from = std::min(found.last().from, range.from);
            found.last().to = std::max(found.last().to, range.to);
        } else {
            found.append(range);
        }
    }
    return found;
}

bool isSamePlace(const QString &one, const QString &other)
{
    const auto key = [](const QString &text) {
        QStringList words = places::wordsIn(text);
        for (QString &word : words) {
            const QStringList spellings = places::spellingsOf(word);
            word = spellings.isEmpty() ? places::withoutS(word) : spellings.first();
        }
        return words.join(QString());
    };
    const QString mine = key(one);
    return !mine.isEmpty() && mine == key(other);
}

} // namespace hometray
