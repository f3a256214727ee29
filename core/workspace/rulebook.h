// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/leaving.h"
#include "rules/policy.h"
#include "rules/schoolcalendar.h"
#include "workspace/services.h"

namespace hometray {

/// What a rulebook is read from.
enum class RulesKind { Policy, TermDates, BankHolidays };

/// Where a file of a rulebook came from.
enum class RulesOrigin {
    BuiltIn, ///< with the program
    Chosen, ///< a person took it into use in this store; its bytes lie there
    ThisRun, ///< named when the program was started
};

/// A file of local rules or of dates, with its bytes, by which the store keeps it for good.
struct RulesFile {
    RulesKind kind = RulesKind::Policy;
    RulesOrigin origin = RulesOrigin::BuiltIn;
    QString file; ///< as it was named; for messages and for a person to recognise
    QString school; ///< the number of the school whose term dates these are; empty: the county's
    QByteArray bytes;
    qint64 sinceMs = 0; ///< in use since, UTC milliseconds; 0 where that is not known

    /// BLAKE2b-256 of the bytes.
    [[nodiscard]] QByteArray hash() const;
};

/// The policy and the calendars in use. Reading one from several threads is safe.
class Rulebook {
public:
    /// The files named in `services`, or those that came with the program. Errors: FileNotFound,
    /// FileUnreadable, PolicyInvalid, CalendarInvalid.
    [[nodiscard]] static Expected<Rulebook> load(const Services &services);
    /// The rulebook of these files: one policy, and dates, of which later files stand before
    /// earlier ones. Errors: PolicyInvalid, CalendarInvalid.
    [[nodiscard]] static Expected<Rulebook> of(QList<RulesFile> files);
    /// The same. Where `known` was read from the same bytes it is taken as it is, with what else is
    /// said of the files.
    [[nodiscard]] static Expected<Rulebook> of(QList<RulesFile> files, const Rulebook &known);

    [[nodiscard]] const Policy &policy() const { return m_policy; }
    [[nodiscard]] const SchoolCalendars &calendars() const { return m_calendars; }
    [[nodiscard]] const WorkingDays &workingDays() const { return m_calendars.workingDays(); }
    /// The county's breaks that ask for steps: `wholeHolidays` of its calendar.
    [[nodiscard]] const std::vector<Leaving> &holidays() const { return m_holidays; }

    /// What it was read from, in order.
    [[nodiscard]] const QList<RulesFile> &files() const { return m_files; }
    [[nodiscard]] const RulesFile &policyFile() const;

private:
    Policy m_policy;
    SchoolCalendars m_calendars;
    std::vector<Leaving> m_holidays;
    QList<RulesFile> m_files;
};

/// The policy that came with the program.
[[nodiscard]] Expected<RulesFile> builtInPolicy();

/// The file's bytes; of one larger than any file of rules only the beginning, which no reader
/// takes. Errors: FileNotFound, FileUnreadable.
[[nodiscard]] Expected<QByteArray> readWhole(const QString &file);

} // namespace hometray
