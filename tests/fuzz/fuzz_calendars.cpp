// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "rules/schoolcalendar.h"
#include "rules/termdates.h"
#include "rules/workingdays.h"

using namespace hometray;

/// The same bytes as a file of bank holidays, of term dates and of a school's calendar: whichever
/// it is, a fault is said with its reason, and what was read answers for every day.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const QString file = QStringLiteral("calendar");
    const QDate day(2019, 6, 20);
    const auto days = WorkingDays::fromJson(bytes, file);
    if (days)
        mustBe(days->add(day, 3).day > day, "three working days later is later");
    if (const auto proposal = proposeTermDates(bytes, file)) {
        for (const ProposedHoliday &holiday : proposal->holidays)
            mustBe(holiday.first <= holiday.last, "a proposed holiday ends after it begins");
    }
    const SchoolCalendars none;
    for (const auto &calendars : {none.withCsv(bytes, file), none.withIcs(bytes, file)}) {
        if (!calendars)
            mustBe(calendars.error().values.contains(QStringLiteral("reason")),
                "a fault has a reason");
        for (const SchoolBreak &holiday : (calendars ? *calendars : none).county().breaks())
            mustBe(holiday.first <= holiday.last, "a holiday ends after it begins");
    }
    return 0;
}
