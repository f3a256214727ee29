// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/apply.h"
#include "record/kinds.h"
#include "record/sources.h"
#include "workflow/changepeople.h"
#include "workflow/command.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <memory>

namespace hometray {

/// A family in memory: performs commands on a record as a keyworker would, day by day, with made-up
/// ids that are the same each time.
class CaseBuilder {
public:
    explicit CaseBuilder(QDate today)
    {
        context.today = today;
        context.role = QStringLiteral("keyworker");
        context.actorName = QStringLiteral("Kim Keyworker");
        context.actor.data()[0] = 1;
        context.isChoice = [](QStringView, QStringView code) {
            return code != QStringLiteral("nonsense");
        };
        context.eventOf = [events = m_events](const EntryId &id) {
            const auto it = events->constFind(id);
            return it == events->constEnd() ? std::nullopt : std::optional(*it);
        };
    }

    /// The day on which the next commands are performed.
    CaseBuilder &on(QDate today)
    {
        context.today = today;
        return *this;
    }
    [[nodiscard]] ObjectId newId() { return random.objectId(); }
    /// An object with an id of its own.
    template <class T>
    [[nodiscard]] T made()
    {
        T object;
        object.id = newId();
        return object;
    }

    /// What a command leads to; nothing is performed.
    template <class T>
    [[nodiscard]] Decision tryTo(const T &body)
    {
        return tryTo(Command::of(body));
    }
    [[nodiscard]] Decision tryTo(Command command)
    {
        command.giveIds(random);
        return decide(record, command, context);
    }

    /// Performs a command; the record stays as it was when it is refused.
    template <class T>
    Decision perform(const T &body)
    {
        return perform(Command::of(body));
    }
    Decision perform(Command command)
    {
        Decision decision = tryTo(std::move(command));
        if (decision) {
            for (const Event &event : *decision)
                add(event);
        }
        return decision;
    }
    /// The same from JSON, with ' for ": `perform("openFfa", "{'family':{'name':'Okafor'}}")`.
    /// A label ("$mum") stands for the same id each time.
    Decision perform(const char *command, const char *fields)
    {
        const auto read = fromJson(command, fields);
        return read ? perform(*read) : tl::unexpected(refusalOf(read.error()));
    }
    Decision tryTo(const char *command, const char *fields)
    {
        const auto read = fromJson(command, fields);
        return read ? tryTo(*read) : tl::unexpected(refusalOf(read.error()));
    }
    /// The id a label stands for.
    [[nodiscard]] ObjectId idOf(const QString &label)
    {
        auto it = m_labels.find(label);
        if (it == m_labels.end())
            it = m_labels.insert(label, newId());
        return *it;
    }

    /// Adds an event as the journal would, at noon or a little later.
    void add(const Event &event)
    {
        EntryStamp stamp;
        random.fill({stamp.id.data(), std::size_t(EntryId::size)});
        stamp.author = context.actor;
        stamp.kind = event.kind;
        stamp.writtenMs = utcMs(context.today, QTime(12, 0)) + record.entries.size();
        apply(record, event, stamp);
        record.heads = {stamp.id};
        m_events->insert(stamp.id, event);
    }

    /// The entry that was added last.
    [[nodiscard]] EntryId lastEntry() const { return record.entries.last().id; }

private:
    std::shared_ptr<QHash<EntryId, Event>> m_events = std::make_shared<QHash<EntryId, Event>>();

public:
    CaseRecord record;
    Context context;
    SeededRandom random{1};

private:
    [[nodiscard]] Expected<Command> fromJson(const char *command, const char *fields)
    {
        JsonReading reading;
        reading.idOfLabel = [this](const QString &label) { return idOf(label); };
        const QByteArray text = QByteArray(fields).replace('\'', '"');
        const QJsonDocument document = QJsonDocument::fromJson(text);
        if (!document.isObject())
            return failure(ErrorCode::JsonInvalid);
        return Command::fromFields(
            QString::fromLatin1(command), document.object(), record, reading);
    }
    /// What cannot be read shows in a test as the field at fault.
    static Refusal refusalOf(const Error &error)
    {
        Refusal refusal;
        refusal.field =
            QStringLiteral("unreadable ") + error.values.value(QStringLiteral("field")).toString();
        return refusal;
    }

    QHash<QString, ObjectId> m_labels;
};

} // namespace hometray

/// Fails the test with the refusal unless a decision holds events.
#define VERIFY_DONE(decision)                                                                      \
    do {                                                                                           \
        const hometray::Decision hometrayDecision = (decision);                                    \
        if (!hometrayDecision) {                                                                   \
            const hometray::Refusal &hometrayRefusal = hometrayDecision.error();                   \
            const char *hometrayName = QMetaEnum::fromType<hometray::RefusalCode>().valueToKey(    \
                int(hometrayRefusal.code));                                                        \
            QFAIL(qPrintable(                                                                      \
                QString::fromLatin1(hometrayName) + QLatin1Char(' ') + hometrayRefusal.field));    \
        }                                                                                          \
    } while (false)

/// Fails the test unless a decision is that refusal of that field.
#define VERIFY_REFUSED(decision, expectedCode, expectedField)                                      \
    do {                                                                                           \
        const hometray::Decision hometrayDecision = (decision);                                    \
        QVERIFY2(!hometrayDecision, "was not refused");                                            \
        QCOMPARE(hometrayDecision.error().code, expectedCode);                                     \
        QCOMPARE(hometrayDecision.error().field, QString(expectedField));                          \
    } while (false)
