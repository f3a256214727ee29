// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/erasingtexts.h"

#include "record/corrections.h"
#include "record/kinds.h"
#include "store/erasedids.h"
#include "workflow/eraseentries.h"
#include "workspace/performing.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// Setting: up to which rule every case of the store was looked through.
const auto erasedRuleSetting = u"erasedRule"_s;
const QByteArray erasedRule = "1";

/// Shorter texts stand in many things by chance.
constexpr qsizetype shortestText = 12;

void addTexts(QStringList &texts, const Value &value)
{
    if (const auto *text = value.as<QString>(); text && text->trimmed().size() >= shortestText)
        texts.append(text->trimmed());
    if (const auto *list = value.as<Value::List>()) {
        for (const Value &item : *list)
            addTexts(texts, item);
    }
}

bool holds(const QJsonValue &value, const QStringList &texts)
{
    if (value.isString()) {
        const QString string = value.toString();
        return std::any_of(texts.begin(), texts.end(),
            [&](const QString &text) { return string.contains(text); });
    }
    const auto any = [&](const auto &values) {
        return std::any_of(values.begin(), values.end(),
            [&](const QJsonValue &each) { return holds(each, texts); });
    };
    return value.isArray() ? any(value.toArray()) : value.isObject() && any(value.toObject());
}

Expected<QList<ObjectId>> draftsHolding(StoreAccess &access, const QStringList &texts)
{
    const auto drafts = access.drafts().all();
    if (!drafts)
        return Unexpected(drafts.error());
    QList<ObjectId> ids;
    for (const Draft &draft : *drafts) {
        if (holds(QJsonDocument::fromJson(draft.fields).object(), texts))
            ids.append(draft.id);
    }
    return ids;
}

/// Destroys what is erased by what applies, in the cases that know of an erasing.
Expected<void> lookThrough(StoreAccess &access, Session &session)
{
    const auto cases = casesWithErasing(access.database);
    if (!cases)
        return Unexpected(cases.error());
    for (const CaseId &id : *cases) {
        const auto loaded = loadCase(access, session, id);
        if (!loaded)
            return Unexpected(loaded.error());
        const CaseJournal &journal = (*loaded)->live.journal();
        Erasing left{id, {}, {}};
        for (int number = 0; number < journal.rows().size(); ++number) {
            const JournalRow &row = journal.rows().at(number);
            if (row.text != JournalRow::Text::Gone && journal.isErased(number))
                left.ids.append(row.id);
        }
        if (left.ids.isEmpty())
            continue;
        auto transaction = Transaction::begin(access.database);
        if (!transaction)
            return Unexpected(transaction.error());
        if (auto gone = destroyTexts(access.database, left, session.time->nowMs()); !gone)
            return gone;
        if (auto done = transaction->commit(); !done)
            return done;
        session.cache.remove(id);
    }
    return {};
}

/// How many entries tell one of the places still, those among them that were corrected or undone: a
/// record of an earlier day shows them, and Redo puts them back.
int entriesTelling(const CaseJournal &journal, const PlaceFinder &places)
{
    int telling = 0;
    for (int number = 0; number < journal.rows().size(); ++number) {
        const JournalRow &row = journal.rows().at(number);
        if (row.text == JournalRow::Text::Here && !journal.isErased(number)
            && tellsPlace(row.event, places))
            ++telling;
    }
    return telling;
}

} // namespace

Command namingAll(const Command &command, const CaseJournal &journal)
{
    const auto *erase = command.as<EraseEntries>();
    if (!erase)
        return command;
    EraseEntries all = *erase;
    for (const QString &named : erase->entries) {
        const auto id = EntryId::fromHex(named);
        const int number = id ? journal.numberOf(*id) : -1;
        if (number < 0)
            continue;
        for (const int other : journal.allOf(number)) {
            const JournalRow &row = journal.rows().at(other);
            const bool already = journal.isErased(other) || row.standing != Standing::Applied;
            if (!already && !all.entries.contains(row.id.hex()))
                all.entries.append(row.id.hex());
        }
    }
    return Command::of(all, command.basis);
}

Expected<void> unlessToldStill(StoreAccess &access, Session &session,
    const QList<HiddenPlace> &before, const CaseWriter &writer)
{
    const CaseRecord &after = writer.record();
    QList<HiddenPlace> hidden = hiddenPlaces(after);
    for (const CaseName &name : session.table.hiding()) {
        if (name.id != after.id)
            hidden += name.hidden;
    }
    QList<HiddenPlace> forgotten = before;
    forgotten.removeIf([&hidden](const HiddenPlace &place) {
        return std::any_of(hidden.begin(), hidden.end(),
            [&place](const HiddenPlace &other) { return isSamePlace(place, other); });
    });
    if (forgotten.isEmpty())
        return {};
    PlaceFinder own;
    for (const HiddenPlace &place : std::as_const(forgotten))
        own.add(place);
    int texts = entriesTelling(writer.journal(), own);
    for (const CaseName &name : session.table.names()) {
        if (name.id == after.id)
            continue;
        const auto loaded = loadCase(access, session, name.id);
        if (!loaded)
            return Unexpected(loaded.error());
        PlaceFinder places;
        for (const HiddenPlace &place : std::as_const(forgotten))
            places.addOfOthers(place, openAddresses((*loaded)->record));
        texts += entriesTelling((*loaded)->live.journal(), places);
    }
    if (texts == 0)
        return {};
    return Unexpected(
        Refusal{RefusalCode::AddressStillTold, u"entries"_s, {{u"count"_s, texts}}, {}, {}});
}

Expected<std::optional<Erasing>> erasedBy(StoreAccess &access, const CaseWriter &writer)
{
    const CaseJournal &journal = writer.journal();
    const bool erases = std::any_of(writer.entries().begin(), writer.entries().end(),
        [](const Entry &entry) { return entry.header.kind == QLatin1String(kinds::entryErased); });
    if (!erases)
        return std::nullopt;
    Erasing erasing{writer.id(), {}, {}};
    QStringList texts;
    for (int number = 0; number < journal.rows().size(); ++number) {
        const JournalRow &row = journal.rows().at(number);
        if (!journal.isErased(number) || row.text == JournalRow::Text::Gone)
            continue;
        erasing.ids.append(row.id);
        texts.append(row.id.hex()); // half-written corrections of it
        for (const Change &change : row.event.changes) {
            for (const FieldValue &field : change.fields)
                addTexts(texts, field.value);
        }
    }
    const auto drafts = draftsHolding(access, texts);
    if (!drafts)
        return Unexpected(drafts.error());
    erasing.drafts = *drafts;
    return erasing;
}

QStringList endErasing(StoreAccess &access, Session &session)
{
    QStringList holding;
    (void)finishErasing(access.database);
    // So that no restore brings it back, even when this database can no longer be opened.
    if (const auto ids = erasedIdsIn(access.database))
        (void)noteErasedBeside(session.folder.path, session.key, *ids);
    const auto done = isErasedElsewhere(access.database);
    if (done && *done)
        return holding;
    const auto all = allErased(access.database);
    if (!all)
        return {session.folder.backups()};
    holding = eraseElsewhere(session.folder, session.key, *all, session.time->nowMs());
    if (holding.isEmpty()) // else it is tried again at the next opening
        (void)noteErasedElsewhere(access.database);
    return holding;
}

Expected<void> endErasingAtOpening(StoreAccess &access, Session &session)
{
    const auto rule = access.local().setting(erasedRuleSetting);
    if (!rule)
        return Unexpected(rule.error());
    if (rule->value_or(QByteArray()) != erasedRule) {
        if (auto looked = lookThrough(access, session); !looked)
            return looked;
        if (auto noted = access.local().setSetting(erasedRuleSetting, erasedRule); !noted)
            return noted;
    }
    (void)endErasing(access, session);
    return {};
}

} // namespace hometray
