// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/termdates.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

QString quoted(QString cell)
{
    cell.replace(u'\n', u' ');
    return cell.contains(u',') || cell.contains(u'"')
        ? QString(u'"' + cell.replace(u"\""_s, u"\"\""_s) + u'"')
        : cell;
}

} // namespace

QByteArray TermDatesProposal::toCsv(const QString &school, const QString &source) const
{
    QString text = school.isEmpty()
        ? u"school_year,holiday,first_day,last_day,status,source\n"_s
        : u"school,school_year,holiday,first_day,last_day,status,source\n"_s;
    for (const ProposedHoliday &one : holidays) {
        const int begins = one.first.year() - (one.first.month() < 9 ? 1 : 0);
        if (!school.isEmpty())
            text += quoted(school) + u',';
        // What was only planned is not published by being read.
        const QString status = one.status.isEmpty() ? u"published"_s : quoted(one.status);
        text += u"%1/%2,%3,%4,%5,%6,%7\n"_s.arg(begins)
                    .arg((begins + 1) % 100, 2, 10, QChar(u'0'))
                    .arg(breakId(one.kind, one.first.year()).chopped(5),
                        one.first.toString(Qt::ISODate), one.last.toString(Qt::ISODate), status,
                        quoted(source));
    }
    return text.toUtf8();
}

Expected<QString> textOfFile(const QByteArray &bytes, const QString &file)
{
    const auto invalid = [&file](const QString &reason) {
        return failure(ErrorCode::CalendarInvalid,
            {{u"file"_s, file}, {u"line"_s, qint64(0)}, {u"reason"_s, reason}});
    };
    constexpr qsizetype largestFile = 1024 * 1024;
    if (bytes.trimmed().isEmpty())
        return invalid(u"empty"_s);
    if (bytes.size() > largestFile)
        return invalid(u"tooLarge"_s);
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xD0\xCF\x11\xE0"))
        return invalid(u"workbook"_s);
    std::optional<QStringConverter::Encoding> encoding =
        QStringConverter::encodingForData(QByteArrayView(bytes).first(qMin(bytes.size(), 4)));
    if (!encoding && bytes.size() > 3 && bytes[1] == '\0' && bytes[3] == '\0')
        encoding = QStringConverter::Utf16LE;
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    QString text = decoder(bytes);
    if (decoder.hasError() && !encoding) {
        // Windows' letters: Latin 1 but for the dashes and quotation marks.
        text = QString::fromLatin1(bytes);
        for (QChar &c : text) {
            if (c.unicode() == 0x96 || c.unicode() == 0x97)
                c = u'–';
            else if (c.unicode() == 0x91 || c.unicode() == 0x92)
                c = u'’';
            else if (c.unicode() == 0xA0 || (c.unicode() >= 0x80 && c.unicode() < 0xA0))
                c = u' ';
        }
    } else if (decoder.hasError()) {
        return invalid(u"encoding"_s);
    }
    if (text.trimmed().isEmpty() || text.trimmed() == QChar(0xFEFF))
        return invalid(u"empty"_s);
    if (text.contains(u'\0') || std::any_of(text.begin(), text.end(), [](QChar c) {
            return c.category() == QChar::Other_Control && c != u'\n' && c != u'\r' && c != u'\t';
        }))
        return invalid(u"encoding"_s);
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    return text;
}

namespace {

/// Whose dates a table of toCsv is, also after a spreadsheet has saved it in its own way: what
/// stands in its column of schools, each once. Nothing for any other table.
QStringList schoolsIn(const QString &text)
{
    const QStringList lines = text.split(QRegularExpression(u"[\r\n]+"_s), Qt::SkipEmptyParts);
    QStringList schools;
    QChar between = u',';
    for (const QChar other : {u';', u'\t'}) {
        if (lines.value(0).count(other) > lines.value(0).count(between))
            between = other;
    }
    const auto cellsOf = [between](const QString &line) {
        QStringList cells = line.split(between);
        for (QString &cell : cells)
            cell = cell.remove(u'"').trimmed();
        return cells;
    };
    const QStringList header = cellsOf(lines.value(0).toLower());
    const qsizetype column = header.indexOf(u"school"_s);
    if (column < 0 || !header.contains(u"first_day"_s))
        return schools;
    for (const QString &line : lines.sliced(1)) {
        const QStringList cells = cellsOf(line);
        const QString school = cells.value(column);
        if (cells.size() > 1 && !schools.contains(school))
            schools.append(school);
    }
    return schools;
}

} // namespace

Expected<TermDatesProposal> proposeTermDates(const QByteArray &bytes, const QString &file)
{
    const auto text = textOfFile(bytes, file);
    if (!text)
        return Unexpected(text.error());
    if (text->left(256).toUpper().contains(u"BEGIN:VCALENDAR"_s)) {
        QStringList names;
        const auto lines = calendarLines(text->toUtf8(), file, names);
        if (!lines)
            return Unexpected(lines.error());
        return proposedFrom(*lines, names);
    }
    const auto lines = tableLines(*text);
    if (!lines)
        return Unexpected(lines.error());
    TermDatesProposal proposal = proposedFrom(*lines);
    proposal.schools = schoolsIn(*text);
    return proposal;
}

bool isSameSchool(const QString &one, const QString &other)
{
    const auto digits = [](QString number) {
        number.removeIf([](QChar letter) { return !letter.isDigit(); });
        return number;
    };
    const QString number = digits(one);
    return number.isEmpty() ? one == other : number == digits(other);
}

Expected<QString> schoolOf(
    const TermDatesProposal &proposal, const QString &said, const QString &file)
{
    const auto wrong = [&file](const QString &reason) {
        return failure(
            ErrorCode::CalendarInvalid, {{u"file"_s, file}, {u"reason"_s, reason}});
    };
    static const QRegularExpression number(u"^[0-9][0-9 ./-]*$"_s);
    if (!said.isEmpty() && !number.match(said).hasMatch())
        return wrong(u"schoolNumber"_s); // nobody in a team would be found to work there
    if (proposal.schools.size() > 1)
        return wrong(u"schools"_s);
    const QString named = proposal.schools.value(0);
    if (!said.isEmpty() && !named.isEmpty() && !isSameSchool(named, said))
        return wrong(u"otherSchool"_s);
    return said.isEmpty() ? named : said;
}

TermDatesProposal besideKnown(TermDatesProposal proposal, const SchoolCalendar &known)
{
    for (ProposedHoliday &one : proposal.holidays) {
        const SchoolBreak *before = known.breakById(breakId(one.kind, one.first.year()));
        if (before && before->status != u"pattern") {
            one.firstBefore = before->statedFirst;
            one.lastBefore = before->statedLast;
        }
    }
    return proposal;
}

} // namespace hometray
