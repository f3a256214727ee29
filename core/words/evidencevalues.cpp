// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/evidencevalues.h"

#include "rules/owners.h"
#include "words/called.h"
#include "words/dates.h"
#include "words/history.h"
#include "words/summary.h"

#include <QtCore/QCoreApplication>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

/// Names of the objects of a list, by the indexes evidence holds.
template <class List, class Name>
QString namesOf(const QVariant &indexes, const List &list, Name name)
{
    QStringList names;
    for (const QVariant &index : indexes.toList()) {
        const int at = index.toInt();
        if (at >= 0 && at < list.size())
            names.append(name(list.at(at)));
    }
    return listed(names);
}

} // namespace

QDate EvidenceValues::day(const char *name) const
{
    return m_evidence.values.value(QLatin1String(name)).toDate();
}

QDate EvidenceValues::firstDay(std::initializer_list<const char *> names) const
{
    for (const char *name : names) {
        if (const QDate on = day(name); on.isValid())
            return on;
    }
    return {};
}

QString EvidenceValues::said(QDate day) const
{
    return day.isValid() ? words::date(day, m_telling.today)
                         : QCoreApplication::translate("Evidence", "a day not recorded");
}

bool EvidenceValues::isPast(const char *name) const
{
    const QDate on = day(name);
    return on.isValid() && on < today();
}

int EvidenceValues::number(const char *name) const
{
    return m_evidence.values.value(QLatin1String(name)).toInt();
}

bool EvidenceValues::flag(const char *name) const
{
    return m_evidence.values.value(QLatin1String(name)).toBool();
}

QString EvidenceValues::codeOf(const char *name) const
{
    return m_evidence.values.value(QLatin1String(name)).toString();
}

QString EvidenceValues::tafName() const
{
    const int count = number("tafCount");
    return count > 0 ? QCoreApplication::translate("Evidence", "TAF %1").arg(count)
                     : QCoreApplication::translate("Evidence", "The TAF");
}

QString EvidenceValues::openSince() const
{
    return said(firstDay({"reopened", "registered"}));
}

template <class List, class Name>
QString EvidenceValues::namedOr(const char *rows, const List CaseRecord::*list, Name name,
    const QString &counted, const QString &named) const
{
    if (!m_telling.record)
        return counted;
    const QString names = namesOf(
        m_evidence.values.value(QLatin1String(rows)), (*m_telling.record).*list, name);
    return names.isEmpty() ? counted : named.arg(names);
}

QString EvidenceValues::whoOr(const QString &counted, const QString &named) const
{
    const auto name = [this](const Person &person) {
        return nameAmong(*m_telling.record, person, {{}, m_telling.today});
    };
    return namedOr("people", &CaseRecord::people, name, counted, named);
}

QString EvidenceValues::teamOr(const QString &counted, const QString &named) const
{
    const auto name = [this](const TeamMember &member) {
        return nameAmong(*m_telling.record, member);
    };
    return namedOr("team", &CaseRecord::team, name, counted, named);
}

QString EvidenceValues::agreedByOr(const QString &counted, const QString &named) const
{
    const auto name = [](const StepOverride &override) { return override.by; };
    return namedOr("overrides", &CaseRecord::overrides, name, counted, named);
}

QString EvidenceValues::needsOr(const QString &counted, const QString &named) const
{
    const auto name = [](const Goal &goal) { return shortened(goal.title, 40); };
    return namedOr("needs", &CaseRecord::goals, name, counted, named);
}

QString EvidenceValues::tafsOr(const QString &counted, const QString &named) const
{
    const auto name = [this](const Meeting &meeting) {
        return meetingName(*m_telling.record, meeting);
    };
    return namedOr("meetings", &CaseRecord::meetings, name, counted, named);
}

QString EvidenceValues::actionsOr(const QString &counted, const QString &named) const
{
    const auto name = [](const Action &action) { return shortened(action.what, 40); };
    return namedOr("actions", &CaseRecord::actions, name, counted, named);
}

QString EvidenceValues::doerOr(const QString &unnamed) const
{
    const QVariantList rows = m_evidence.values.value(u"actions"_s).toList();
    const int at = rows.size() == 1 ? rows.first().toInt() : -1;
    if (!m_telling.record || at < 0 || at >= m_telling.record->actions.size())
        return unnamed;
    const Action &action = m_telling.record->actions.at(at);
    if (action.mine)
        return QCoreApplication::translate("Evidence", "For you to do");
    if (!action.hasOwner())
        return QCoreApplication::translate("Evidence", "Nobody has taken it on yet");
    const QString owner = actionOwner(*m_telling.record, action, today());
    const OwnerState state = ownerState(*m_telling.record, action, today());
    return state == OwnerState::Died || state == OwnerState::Left
        ? QCoreApplication::translate("Evidence", "With %1", "an action").arg(owner)
        : QCoreApplication::translate("Evidence", "For %1 to do").arg(owner);
}

} // namespace hometray::words
