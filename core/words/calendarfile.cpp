// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/calendarfile.h"

#include "record/sources.h"

#include <libical/ical.h>

#include <memory>

namespace hometray::words {

namespace {

struct FreeComponent {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
constexpr qint64 hourMs = 3'600'000;

using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icaltimetype wholeDay(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    return time;
}

icaltimetype utc(qint64 ms)
{
    return icaltime_from_timet_with_zone(
        static_cast<time_t>(ms / 1000), 0, icaltimezone_get_utc_timezone());
}

icalcomponent *componentOf(const CalendarEvent &it, icaltimetype stamp)
{
    icalcomponent *event = icalcomponent_new_vevent();
    const auto add = [event](
                         icalproperty *property) { icalcomponent_add_property(event, property); };
    add(icalproperty_new_uid((it.id + QLatin1String("@hometray")).toUtf8().constData()));
    add(icalproperty_new_dtstamp(stamp));
    const qint64 begin = it.time.isValid() ? utcMs(it.day, it.time) : 0;
    add(icalproperty_new_dtstart(it.time.isValid() ? utc(begin) : wholeDay(it.day)));
    add(icalproperty_new_dtend(
        it.time.isValid() ? utc(begin + hourMs) : wholeDay(it.day.addDays(1))));
    add(icalproperty_new_summary(it.title.toUtf8().constData()));
    if (!it.detail.isEmpty())
        add(icalproperty_new_description(it.detail.toUtf8().constData()));
    if (!it.place.isEmpty())
        add(icalproperty_new_location(it.place.toUtf8().constData()));
    add(icalproperty_new_class(ICAL_CLASS_PRIVATE));
    add(icalproperty_new_transp(it.busy ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT));
    return event;
}

} // namespace

QByteArray calendarFile(const QList<CalendarEvent> &events, qint64 writtenMs)
{
    const Component calendar(icalcomponent_new_vcalendar());
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Hometray//EN"));
    for (const CalendarEvent &event : events)
        icalcomponent_add_component(calendar.get(), componentOf(event, utc(writtenMs)));
    const std::unique_ptr<char, decltype(&free)> text(
        icalcomponent_as_ical_string_r(calendar.get()), &free);
    return QByteArray(text.get());
}

} // namespace hometray::words
