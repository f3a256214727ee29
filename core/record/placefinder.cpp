// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/placefinder.h"

#include "record/folding.h"
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

/// The words of an address, folded, an apostrophe as if it were not there.
QStringList wordsIn(QStringView text)
{
    QString folded;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (joinsLetters(text, at))
            continue;
        places::appendAsSeen(folded, letterAt(text, at));
    }
    return folded.split(u' ', Qt::SkipEmptyParts);
}

const QRegularExpression &postcodes()
{
    static const QRegularExpression postcode(u"\\b[A-Z]{1,2}[0-9][A-Z0-9]?\\s*[0-9][A-Z]{2}\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return postcode;
}

} // namespace

/// A text as it is looked through: its letters and digits in one row, and where each comes from.
class PlaceFinder::Text {
public:
    explicit Text(QStringView text)
    {
        bool begins = true;
        bool newWord = true;
        bool parted = false;
        for (qsizetype at = 0; at < text.size(); ++at) {
            const qsizetype start = at;
            if (joinsLetters(text, at))
                continue;
            QString letters;
            const char32_t letter = places::readLetterAt(text, at);
            // One that a page wrote as a code stands between letters, too.
            if (at > start && isApostrophe(letter) && start > 0 && text.at(start - 1).isLetter()
                && at + 1 < text.size() && text.at(at + 1).isLetter())
                continue;
            places::appendAsSeen(letters, letter);
            parted = parted || QStringView(u".,;:!?()").contains(QChar(char16_t(letter)));
            if (letters.isEmpty() && !until.isEmpty())
                until.last() = at + 1; // a mark belongs to its letter
            for (const QChar one : std::as_const(letters)) {
                if (one == u' ') {
                    begins = newWord = true;
                    continue;
                }
                // "12a", "oaklane12": where digits end or begin, a word may.
                if (!row.isEmpty() && row.back().isDigit() != one.isDigit())
                    begins = true;
                row += one;
                from.append(start);
                until.append(at + 1);
                isBegin.append(begins);
                if (newWord) {
                    words.append(row.size() - 1);
                    isParted.append(parted);
                }
                begins = newWord = parted = false;
            }
        }
    }

    [[nodiscard]] bool isEdge(qsizetype at) const { return at >= row.size() || isBegin.at(at); }
    /// No word or number begins between them.
    [[nodiscard]] bool isOneRun(qsizetype begin, qsizetype end) const
    {
        return std::none_of(
            isBegin.begin() + begin + 1, isBegin.begin() + end, [](bool edge) { return edge; });
    }
    /// The number of the word a place lies in.
    [[nodiscard]] qsizetype wordAt(qsizetype at) const
    {
        return std::upper_bound(words.begin(), words.end(), at) - words.begin() - 1;
    }
    [[nodiscard]] qsizetype beginOf(qsizetype word) const { return words.value(word, row.size()); }
    [[nodiscard]] QString word(qsizetype word) const
    {
        return row.sliced(beginOf(word), beginOf(word + 1) - beginOf(word));
    }

    QString row;
    QList<qsizetype> from;
    QList<qsizetype> until;
    QList<bool> isBegin;
    QList<qsizetype> words; ///< where each begins in `row`
    QList<bool> isParted; ///< whether a stop or comma stands before each of them
};

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
        for (auto found = postcodes().match(rest); found.hasMatch();
             found = postcodes().match(rest)) {
            add(wordsIn(found.captured()).join(QString()));
            rest.replace(found.capturedStart(), found.capturedLength(), u","_s);
        }
        static const QRegularExpression separators(u"[,;\\n]"_s);
        QList<QStringList> names; // of houses, then of towns
        bool street = false;
        for (const QString &part : rest.split(separators)) {
            const QStringList words = wordsIn(part);
            QStringList leading; // words without a number before them
            QString number;
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
        add(wordsIn(typed)); // where it stands as a whole, it goes as a whole
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
        Pattern pattern{slotsOf(QStringList{number} + name), true, false};
        pattern.words.first().spellings.removeAll(u"one"_s);
        // "12 oaks" grow anywhere; "12 St Mary's" is written with its s.
        pattern.words.last().plural = name.last().endsWith(u's');
        for (Slot &slot : pattern.words) {
            if (slot.word.size() < lettersTelling)
                slot.word.clear();
        }
        return pattern;
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
            return;
        patterns.append({slotsOf(words), false, false});
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

    void addStreet(const QStringList &words, const QString &number)
    {
        if (words.size() > 1 || !places::isKind(words.first()))
            add(words);
        if (number.isEmpty())
            return;
        // "3 The Spinney" is "3 Spinney" and "Spinney 3".
        if (words.size() == 2 && words.first() == u"the") {
            numbered.append({slotsOf({number, words.last()}), false, false});
            numbered.append({slotsOf({words.last(), number}), false, false});
        }
        numbered.append({slotsOf(QStringList{number} + words), false, false});
        numbered.append({slotsOf(words + QStringList{number}), false, false});
        if (words.size() < 2 || !places::isKind(words.last()))
            return;
        // "12 Oak": nobody says "Lane" twice.
        const QStringList name = words.first(words.size() - 1);
        if (name.join(QString()).size() >= 3 && !places::isMonth(name.first()))
            numbered.append(bareOf(number, name));
    }
};

void PlaceFinder::add(const HiddenPlace &place)
{
    for (const Address &address : Address::all(place)) {
        for (const Pattern &pattern : address.patterns)
            add(pattern, false);
        addNumbered(address);
    }
}

void PlaceFinder::addOfOthers(const HiddenPlace &place, const QStringList &open)
{
    for (const Address &address : Address::all(place)) {
        for (const Pattern &pattern : address.patterns) {
            PlaceFinder only;
            only.add(pattern, false);
            const bool known = std::any_of(open.begin(), open.end(),
                [&only](const QString &text) { return only.tells(text); });
            if (!known)
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
    const Pattern &pattern, qsizetype word, const Text &text, Reading reading)
{
    const qsizetype at = reading.at;
    if (word == pattern.words.size()) {
        if (reading.right < reading.needed)
            return -1;
        const qsizetype next = text.wordAt(at - 1) + 1;
        if (pattern.bare && next < text.words.size() && !text.isParted.at(next)
            && (places::isKind(text.word(next)) || places::isCounted(text.word(next))))
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
    const Pattern &pattern, qsizetype word, const Text &text, const Reading &reading)
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
QList<qsizetype> PlaceFinder::thoseAt(const Text &text, qsizetype at) const
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

QList<PlaceFinder::Range> PlaceFinder::find(const QString &typed) const
{
    QList<Range> found;
    if (m_patterns.isEmpty())
        return found;
    Text text(typed);
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
        const Range range{text.from.at(begin), text.until.at(end - 1)};
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
        QStringList words = wordsIn(text);
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
