// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/placefinder.h"

#include "record/placeaddress.h"
#include "record/placewords.h"

#include <algorithm>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// Letters of which a part of a longer word is an address all the same: "oaklanestevenage".
constexpr qsizetype shortestWithin = 7;
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
            after.right +=
                isNumber ? Address::lettersTelling : std::max(slot.word.size(), spelling.size());
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
            after.needed = isShort                            ? Address::lettersTelling
                : slot.word.size() >= Address::lettersTelling ? 0
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
