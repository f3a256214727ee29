// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/schoolcalendar.h"

namespace hometray {

/// A line or an event of a file of dates: what it says, and the days it says it of.
struct DatedLine {
    QString name;
    QString under; ///< the heading above it, for a name that says little by itself
    QDate first;
    QDate last;
    qint64 line = 0; ///< in the file
    /// What was found wrong while it was read: a word of PassedOver::reason.
    QString fault;
    QString status{}; ///< as a table of toCsv says: "published", "planned"
};

/// A holiday as a file is understood; days with school on both sides of it.
struct ProposedHoliday {
    BreakKind kind = BreakKind::Summer;
    QDate first;
    QDate last;
    QString name; ///< as the file has it
    qint64 line = 0;
    bool betweenTerms = false; ///< worked out: what lies between two terms, or closing and opening
    /// As it is known now; null when nobody published it.
    QDate firstBefore{};
    QDate lastBefore{};
    QString status{}; ///< what a table of toCsv says of it; of other files nothing

    [[nodiscard]] bool isNew() const { return !firstBefore.isValid(); }
    [[nodiscard]] bool isOther() const
    {
        return !isNew() && (first != firstBefore || last != lastBefore);
    }
};

/// What a file has and is no school holiday, and why.
struct PassedOver {
    QString name;
    QDate day;
    qint64 line = 0;
    /// cancelled, noSchoolHoliday, partOfADay, oneDay, contradicts (name and days do not go
    /// together), weekday (of another day), date (none, or none of the calendar), order, length,
    /// twice, overlap, bankHoliday, training.
    QString reason;
};

/// What a file of term dates says, to be looked through by a person before it counts.
struct TermDatesProposal {
    QList<ProposedHoliday> holidays; ///< in order
    QList<PassedOver> passedOver;
    /// Whose they are, where a table says so: numbers of schools, and empty for the county.
    QStringList schools;

    /// The file of dates that is taken into use when it is confirmed, for a school or (empty) the
    /// county; also what a person edits in a spreadsheet. SchoolCalendars::withCsv reads it.
    [[nodiscard]] QByteArray toCsv(const QString &school, const QString &source) const;
};

/// What the lines of a file say; `ownNames` are names of the calendar or the school, whose words do
/// not count ("Winter Hill School: summer holiday").
[[nodiscard]] TermDatesProposal proposedFrom(
    QList<DatedLine> lines, const QStringList &ownNames = {});

/// Reads a file of term dates: an iCalendar file, or a table as Excel, LibreOffice and people make
/// them. Never refuses one for an odd line. CalendarInvalid (file, line, reason): empty, tooLarge,
/// encoding, workbook (a spreadsheet that is not saved as CSV), calendar (a cut or broken one).
[[nodiscard]] Expected<TermDatesProposal> proposeTermDates(
    const QByteArray &bytes, const QString &file);

/// Whether two numbers are of one school, however they are written: "9194001" and "919-4001".
[[nodiscard]] bool isSameSchool(const QString &one, const QString &other);

/// The school whose dates they are: the one that was `said` (its number; empty for the county), or
/// that the file names. CalendarInvalid (file, reason): schools (of several), otherSchool (of
/// another than was said), schoolNumber (what was said is none).
[[nodiscard]] Expected<QString> schoolOf(
    const TermDatesProposal &proposal, const QString &said, const QString &file);

/// The same, with what `known` has beside it.
[[nodiscard]] TermDatesProposal besideKnown(
    TermDatesProposal proposal, const SchoolCalendar &known);

/// Reads the lines of an iCalendar file and of a table. Internal to reading; errors as above.
[[nodiscard]] Expected<QList<DatedLine>> calendarLines(
    const QByteArray &bytes, const QString &file, QStringList &ownNames);
[[nodiscard]] Expected<QList<DatedLine>> tableLines(const QString &text);

/// A file's text, whatever it was saved as: UTF-8, UTF-16, or Windows' old letters.
[[nodiscard]] Expected<QString> textOfFile(const QByteArray &bytes, const QString &file);

} // namespace hometray
