// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/calendarfile.h"

#include <libical/ical.h>

#include <memory>

namespace hometray::words {

namespace {

struct FreeComponent {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icaltimetype wholeDay(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    return time;
}

icalcomponent *eventOf(const CalendarDay &day, icaltimetype stamp)
{
    icalcomponent *event = icalcomponent_new_vevent();
    const auto add = [event](
                         icalproperty *property) { icalcomponent_add_property(event, property); };
    add(icalproperty_new_uid((day.id + QLatin1String("@hometray")).toUtf8().constData()));
    add(icalproperty_new_dtstamp(stamp));
    add(icalproperty_new_dtstart(wholeDay(day.day)));
    add(icalproperty_new_dtend(wholeDay(day.day.addDays(1))));
    add(icalproperty_new_summary(day.title.toUtf8().constData()));
    if (!day.detail.isEmpty())
        add(icalproperty_new_description(day.detail.toUtf8().constData()));
    // A date to be kept in mind does not make anybody busy.
    add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    return event;
}

} // namespace

QByteArray calendarFile(const QList<CalendarDay> &days, qint64 writtenMs)
{
    const icaltimetype stamp = icaltime_from_timet_with_zone(
        static_cast<time_t>(writtenMs / 1000), 0, icaltimezone_get_utc_timezone());
    const Component calendar(icalcomponent_new_vcalendar());
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Hometray//EN"));
    for (const CalendarDay &day : days)
        icalcomponent_add_component(calendar.get(), eventOf(day, stamp));
    const std::unique_ptr<char, decltype(&free)> text(
        icalcomponent_as_ical_string_r(calendar.get()), &free);
    return QByteArray(text.get());
}

} // namespace hometray::words
