// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/policy.h"
#include "rules/schoolcalendar.h"
#include "workspace/services.h"

namespace hometray {

/// The policy and the calendars in use, with the bytes they were read from, by which the store
/// keeps them for good. Reading one from several threads is safe.
class Rulebook {
public:
    /// The files named in `services`, or those that came with the program. Errors: FileUnreadable,
    /// PolicyInvalid, CalendarInvalid.
    [[nodiscard]] static Expected<Rulebook> load(const Services &services);

    [[nodiscard]] const Policy &policy() const { return m_policy; }
    [[nodiscard]] const SchoolCalendars &calendars() const { return m_calendars; }
    [[nodiscard]] const WorkingDays &workingDays() const { return m_calendars.workingDays(); }

    /// What was read: "policy", "term-dates", "bank-holidays" and the bytes.
    struct Source {
        QString name;
        QByteArray bytes;
    };
    [[nodiscard]] const QList<Source> &sources() const { return m_sources; }

private:
    Policy m_policy;
    SchoolCalendars m_calendars;
    QList<Source> m_sources;
};

/// The file's bytes. Errors: FileNotFound, FileUnreadable.
[[nodiscard]] Expected<QByteArray> readWhole(const QString &file);

} // namespace hometray
