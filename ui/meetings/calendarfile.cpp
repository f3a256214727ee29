// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/calendarfile.h"

#include <QtCore/QTimeZone>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int meetingSeconds = 3600;
constexpr qsizetype foldAt = 60; // bytes; a line may have 75

QString escaped(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u';', u"\\;"_s).replace(u',', u"\\,"_s);
    return text.replace(u'\r', QString()).replace(u'\n', u"\\n"_s);
}

/// A line, folded between characters where it is long.
QByteArray folded(const QString &line)
{
    QByteArray result;
    qsizetype length = 0;
    for (qsizetype i = 0; i < line.size();) {
        const qsizetype letters = line.at(i).isHighSurrogate() ? 2 : 1;
        const QByteArray bytes = QStringView(line).mid(i, letters).toUtf8();
        if (length + bytes.size() > foldAt) {
            result += "\r\n ";
            length = 1;
        }
        result += bytes;
        length += bytes.size();
        i += letters;
    }
    return result + "\r\n";
}

QString utc(const QDateTime &at)
{
    return at.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}
} // namespace

QByteArray calendarFile(
    const QString &uid, QDate day, QTime time, const QString &place, const QDateTime &stamp)
{
    const QString plainDay = u"yyyyMMdd"_s;
    QStringList lines = {u"BEGIN:VCALENDAR"_s, u"VERSION:2.0"_s, u"PRODID:-//Hometray//EN"_s,
        u"BEGIN:VEVENT"_s, u"UID:"_s + uid, u"DTSTAMP:"_s + utc(stamp), u"SUMMARY:TAF"_s};
    if (time.isValid()) {
        const QDateTime begin(day, time, QTimeZone("Europe/London"));
        lines.append(u"DTSTART:"_s + utc(begin));
        lines.append(u"DTEND:"_s + utc(begin.addSecs(meetingSeconds)));
    } else {
        lines.append(u"DTSTART;VALUE=DATE:"_s + day.toString(plainDay));
        lines.append(u"DTEND;VALUE=DATE:"_s + day.addDays(1).toString(plainDay));
    }
    if (!place.isEmpty())
        lines.append(u"LOCATION:"_s + escaped(place));
    lines.append({u"CLASS:PRIVATE"_s, u"END:VEVENT"_s, u"END:VCALENDAR"_s});
    QByteArray file;
    for (const QString &line : std::as_const(lines))
        file += folded(line);
    return file;
}

} // namespace hometray
