// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/placeaddress.h"

#include "record/placewords.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace hometray {

using namespace Qt::StringLiterals;

PlaceFinder::Address::Address(const QString &typed, bool whole)
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

QList<PlaceFinder::Address> PlaceFinder::Address::all(const HiddenPlace &place)
{
    return {
        Address(place.address, true), Address(place.postcode, true), Address(place.name, false)};
}

bool PlaceFinder::Address::somebodys(const QString &part)
{
    static const QRegularExpression own(u"^\\s*\\w+['’ʼ]s\\s+(house|place|flat|home)\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return own.match(part).hasMatch();
}

PlaceFinder::Slot PlaceFinder::Address::slotOf(const QString &word)
{
    QStringList spellings = places::spellingsOf(word);
    Slot slot;
    if (places::isDigits(word)) {
        slot.spellings = spellings.isEmpty() ? QStringList{word} + places::saidAs(word) : spellings;
        return slot;
    }
    slot.kind = places::isKind(word);
    slot.tells = !places::isAnyones(word);
    slot.word = spellings.isEmpty() ? places::withoutS(word) : spellings.first();
    slot.spellings =
        spellings.isEmpty() ? QStringList{slot.word} + places::slipsOf(slot.word) : spellings;
    return slot;
}

PlaceFinder::Pattern PlaceFinder::Address::bareOf(const QString &number, const QStringList &name)
{
    Pattern pattern{slotsOf({number}) + asWritten(name), true, false};
    pattern.words.first().spellings.removeAll(u"one"_s);
    return pattern;
}

QList<PlaceFinder::Slot> PlaceFinder::Address::asWritten(const QStringList &name)
{
    QList<Slot> words = slotsOf(name);
    words.last().plural = name.last().endsWith(u's');
    for (Slot &slot : words) {
        if (slot.word.size() < lettersTelling)
            slot.word.clear();
    }
    return words;
}

PlaceFinder::Slot PlaceFinder::Address::oneOf(const QStringList &spellings)
{
    Slot slot;
    slot.spellings = spellings;
    slot.plural = false;
    return slot;
}

PlaceFinder::Slot PlaceFinder::Address::begunOf(const QString &word)
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

QList<PlaceFinder::Slot> PlaceFinder::Address::slotsOf(const QStringList &words)
{
    QList<Slot> all;
    for (const QString &word : words)
        all.append(slotOf(word));
    return all;
}

void PlaceFinder::Address::add(const QString &one)
{
    Slot slot;
    slot.spellings = {one};
    patterns.append({{slot}, false, false});
}

void PlaceFinder::Address::add(const QStringList &words)
{
    if (words.join(QString()).size() < shortestPattern)
        return addAlone(words);
    patterns.append({slotsOf(words), false, false, places::everydayOf(words)});
    // "St Mary's Road" is Mary's Road, "The Old Forge" the Old Forge.
    static const QStringList dropped = {u"the"_s, u"st"_s, u"saint"_s};
    if (words.size() > 2 && dropped.contains(words.first()))
        add(words.sliced(1));
}

bool PlaceFinder::Address::addStreets(
    const QStringList &words, const QString &number, bool isSomebodys)
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

void PlaceFinder::Address::addAlone(const QStringList &name)
{
    const places::Everyday alone = places::aloneAs(name);
    if (alone != places::Everyday::No) {
        const bool isShort = alone == places::Everyday::ShortName;
        patterns.append({isShort ? asWritten(name) : slotsOf(name), true, false, alone});
    }
    if (places::isNameOfDwellings(name))
        patterns.append({asWritten(name) + QList<Slot>{oneOf(places::dwellings())}, false, false,
            places::Everyday::Dwelling});
}

void PlaceFinder::Address::addStreet(const QStringList &words, const QString &number)
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
        numbered.append(
            {slotsOf(name + QStringList{number}), true, false, places::Everyday::Numbered});
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

} // namespace hometray
