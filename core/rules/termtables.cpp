// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/folding.h"
#include "rules/termdates.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {

/// A day as it stands in a cell; the year and, of the first of "17–21 February", the month may
/// stand elsewhere.
struct WrittenDay {
    int day = 0;
    int month = 0;
    int year = 0;
    int weekday = 0; ///< 1 is Monday; 0 where it is not said
    bool slashed = false; ///< of figures alone, whose order may be the American one
};

struct Row {
    QStringList cells;
    qint64 line = 0;
};

/// What a whole table tells of how it is written.
struct Manner {
    bool monthFirst = false;
    int schoolYear = 0; ///< that the last heading named: 2019 of "2019/20"
};

const QString months = u"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"_s;
const QString weekdays = u"(?:(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?"_s;
const QString ordinal = u"(?:st|nd|rd|th)?"_s;

int monthNamed(const QString &name)
{
    static const QStringList names = {u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
        u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    return int(names.indexOf(name.left(3))) + 1;
}

int weekdayNamed(const QString &name)
{
    static const QStringList names = {
        u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return int(names.indexOf(name.left(3))) + 1;
}

int yearOf(const QString &text)
{
    const int year = text.toInt();
    return text.size() == 2 ? 2000 + year : year;
}

/// Takes the days out of a cell, in their order, and leaves its words.
QList<WrittenDay> takeDays(QString &cell)
{
    static const QRegularExpression iso(
        u"\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]00:00(?::00)?)?"_s);
    static const QRegularExpression figures(weekdays
            + u"\\b(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4}|\\d{2})\\b(?: 00:00(?::00)?)?"_s,
        QRegularExpression::CaseInsensitiveOption);
    // "17–21 February 2020": the month belongs to both.
    static const QRegularExpression shared(weekdays + u"\\b(\\d{1,2})"_s + ordinal
            + u"\\s*(?:-|–|—|to|until|till|and|&)\\s*(?="_s + weekdays + u"\\d{1,2}"_s + ordinal
            + u"\\s+(?:of\\s+)?"_s + months + u")"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression dayMonth(weekdays + u"\\b(\\d{1,2})"_s + ordinal
            + u"[\\s-]*(?:of\\s+)?"_s + months
            + u"\\.?(?:,?\\s*[-’']?\\s*(\\d{4})\\b|[-’' ](\\d{2})(?![\\d:.stndrh])(?!\\s*[a-z]))?"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression monthDay(weekdays + u"\\b"_s + months + u"\\.?\\s+(\\d{1,2})"_s
            + ordinal + u"\\b(?:,?\\s*(\\d{4}))?"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression serial(u"^\\s*(4\\d{4})\\s*$"_s);
    QList<std::pair<qsizetype, WrittenDay>> found;
    const auto take = [&](const QRegularExpression &pattern, auto read) {
        for (auto m = pattern.match(cell); m.hasMatch();
             m = pattern.match(cell, m.capturedStart() + 1)) {
            found.append({m.capturedStart(), read(m)});
            // Blanked in its place, so that the order stays.
            cell.replace(
                m.capturedStart(), m.capturedLength(), QString(m.capturedLength(), u'\u0001'));
        }
    };
    take(serial, [](const QRegularExpressionMatch &m) { // days since 1900, as Excel counts
        const QDate day = QDate(1899, 12, 30).addDays(m.captured(1).toInt());
        return WrittenDay{day.day(), day.month(), day.year(), 0, false};
    });
    take(iso, [](const QRegularExpressionMatch &m) {
        return WrittenDay{
            m.captured(3).toInt(), m.captured(2).toInt(), m.captured(1).toInt(), 0, false};
    });
    take(figures, [](const QRegularExpressionMatch &m) {
        return WrittenDay{m.captured(2).toInt(), m.captured(3).toInt(), yearOf(m.captured(4)),
            weekdayNamed(m.captured(1).toLower()), true};
    });
    take(shared, [](const QRegularExpressionMatch &m) {
        return WrittenDay{
            m.captured(2).toInt(), 0, 0, weekdayNamed(m.captured(1).toLower()), false};
    });
    take(dayMonth, [](const QRegularExpressionMatch &m) {
        const QString year = m.captured(4).isEmpty() ? m.captured(5) : m.captured(4);
        return WrittenDay{m.captured(2).toInt(), monthNamed(m.captured(3).toLower()), yearOf(year),
            weekdayNamed(m.captured(1).toLower()), false};
    });
    take(monthDay, [](const QRegularExpressionMatch &m) {
        return WrittenDay{m.captured(3).toInt(), monthNamed(m.captured(2).toLower()),
            yearOf(m.captured(4)), weekdayNamed(m.captured(1).toLower()), false};
    });
    std::sort(
        found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    static const QRegularExpression blanked(u"(?:\\s*(?:-|–|—|to|until|till)\\s*)?\\x{1}+"_s);
    cell.replace(blanked, u" "_s);
    QList<WrittenDay> days;
    for (const auto &[at, day] : std::as_const(found))
        days.append(day);
    // "14th to 18th February": what has no month has the next one's.
    for (qsizetype i = days.size() - 2; i >= 0; --i) {
        if (days[i].month == 0) {
            days[i].month = days[i + 1].month;
            days[i].year = days[i + 1].year;
        }
    }
    return days;
}

/// The cells of a table; a quoted one may go over several lines.
QList<Row> rowsOf(const QString &text, QChar separator)
{
    QList<Row> rows;
    Row row{{}, 1};
    QString cell;
    bool quoted = false;
    qint64 line = 1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\n')
            ++line;
        if (quoted && c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"' && (quoted || cell.trimmed().isEmpty())) {
            quoted = !quoted;
        } else if (c == separator && !quoted) {
            row.cells.append(std::exchange(cell, {}).simplified());
        } else if (c == u'\n' && !quoted) {
            row.cells.append(std::exchange(cell, {}).simplified());
            rows.append(std::exchange(row, Row{{}, line}));
        } else if (c != u'\r') {
            cell += c;
        }
    }
    row.cells.append(cell.simplified());
    rows.append(row);
    return rows;
}

/// The separator that makes the most cells in most lines.
QChar separatorOf(const QString &text)
{
    QChar best = u',';
    qsizetype most = 0;
    for (const QChar separator : {u';', u'\t', u','}) {
        qsizetype lines = 0;
        for (const QString &line : text.split(u'\n'))
            lines += line.contains(separator) ? 1 : 0;
        if (lines > most) {
            most = lines;
            best = separator;
        }
    }
    return best;
}

/// What a column of days says: the last day at school, the first, or days of the holiday itself.
enum class Column { Plain, LastAtSchool, BackAtSchool, Ignored };

Column columnNamed(const QString &head)
{
    const QString text = u' ' + foldName(head) + u' ';
    for (const QString &closes : {u" closes "_s, u" last day of term "_s, u" breaks up "_s,
             u" break up "_s, u" last day at school "_s, u" last day of school "_s, u" finishes "_s,
             u" close "_s, u" school ends "_s}) {
        if (text.contains(closes))
            return Column::LastAtSchool;
    }
    for (const QString &opens : {u" reopens "_s, u" re opens "_s, u" opens "_s, u" back "_s,
             u" returns "_s, u" return "_s, u" first day of term "_s, u" resumes "_s}) {
        if (text.contains(opens))
            return Column::BackAtSchool;
    }
    for (const QString &other : {u" inset "_s, u" updated "_s, u" training "_s, u" published "_s}) {
        if (text.contains(other))
            return Column::Ignored;
    }
    return Column::Plain;
}

/// Takes "2019/20" or "2019-2020" out of a cell: the year it begins in, 0 where there is none.
int takeSchoolYear(QString &cell)
{
    static const QRegularExpression pair(u"\\b(20\\d{2})\\s*[/–-]\\s*(?:20)?(\\d{2})\\b"_s);
    const auto m = pair.match(cell);
    if (!m.hasMatch())
        return 0;
    const int begins = m.captured(1).toInt();
    if ((begins + 1) % 100 != m.captured(2).toInt())
        return 0;
    cell.remove(m.capturedStart(), m.capturedLength());
    return begins;
}

QDate dateOf(const WrittenDay &written, const Manner &manner, QString &fault)
{
    int day = written.day, month = written.month;
    if (written.slashed && (manner.monthFirst || month > 12))
        std::swap(day, month);
    int year = written.year;
    if (year == 0 && manner.schoolYear != 0)
        year = manner.schoolYear + (month < 9 ? 1 : 0);
    const QDate date(year, month, day);
    if (year == 0 || !date.isValid() || year < 2000 || year > 2100) {
        fault = u"date"_s;
        return {};
    }
    if (written.weekday != 0 && date.dayOfWeek() != written.weekday)
        fault = u"weekday"_s;
    return date;
}

/// Whether figures stand as in America: some "07/25/2019" and no "25/07/2019".
bool isMonthFirst(const QList<Row> &rows)
{
    bool month = false, day = false;
    for (const Row &row : rows) {
        for (QString cell : row.cells) {
            for (const WrittenDay &written : takeDays(cell)) {
                month = month || (written.slashed && written.month > 12);
                day = day || (written.slashed && written.day > 12);
            }
        }
    }
    return month && !day;
}

/// Reads row by row, with what the headings above say.
class Reader {
public:
    explicit Reader(const QList<Row> &rows) { m_manner.monthFirst = isMonthFirst(rows); }

    void read(const Row &row)
    {
        QList<std::pair<WrittenDay, Column>> days;
        QStringList words;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            QString cell = row.cells.at(i);
            const QList<WrittenDay> found = takeDays(cell);
            const Column column = i < m_columns.size() ? m_columns.at(i) : Column::Plain;
            for (const WrittenDay &day : found) {
                if (column != Column::Ignored)
                    days.append({day, column});
            }
            if (const int year = takeSchoolYear(cell))
                m_manner.schoolYear = year;
            const bool says = std::any_of(cell.begin(), cell.end(), [](QChar c) {
                return c.isLetter() || c == QChar(0xBD); // "½ term"
            });
            if (says && words.size() < 2) // and no school's number
                words.append(cell.simplified());
        }
        if (days.isEmpty())
            return readHeading(row, words);
        add(row, days, words);
    }

    QList<DatedLine> lines;

private:
    void readHeading(const Row &row, const QStringList &words)
    {
        const auto filled = std::count_if(row.cells.begin(), row.cells.end(),
            [](const QString &cell) { return !cell.isEmpty(); });
        if (filled >= 2) {
            m_columns.clear();
            for (const QString &cell : row.cells)
                m_columns.append(columnNamed(cell));
            // Other people's "status" may say anything.
            m_status = row.cells.contains(u"first_day"_s) ? row.cells.indexOf(u"status"_s) : -1;
        }
        // The title of the whole sheet says nothing of a line.
        static const QRegularExpression title(
            u"\\b(dates|calendar|terms? and)\\b"_s, QRegularExpression::CaseInsensitiveOption);
        if (filled == 1)
            m_heading = words.value(0).contains(title) ? QString() : words.value(0);
    }

    void add(
        const Row &row, const QList<std::pair<WrittenDay, Column>> &days, const QStringList &words)
    {
        if (days.size() == 4)
            return addTerm(row, days, words);
        DatedLine line;
        line.name = words.isEmpty() ? m_heading : words.first();
        line.under = m_heading;
        line.line = row.line;
        line.status = row.cells.value(m_status);
        auto first = days.first(), last = days.size() > 1 ? days[1] : days.first();
        // "28 October to 1 November 2019", "20 December to 3 January 2020": the year is the last's.
        if (first.first.year == 0 && last.first.year != 0)
            first.first.year = last.first.year - (first.first.month > last.first.month ? 1 : 0);
        else if (last.first.year == 0 && first.first.year != 0)
            last.first.year = first.first.year + (last.first.month < first.first.month ? 1 : 0);
        line.first = dateOf(first.first, m_manner, line.fault);
        line.last = dateOf(last.first, m_manner, line.fault);
        if (line.fault == u"date"_s)
            line.first = line.last = {};
        if (days.size() > 1 && line.first.isValid()) {
            if (first.second == Column::LastAtSchool)
                line.first = line.first.addDays(1);
            if (last.second == Column::BackAtSchool)
                line.last = line.last.addDays(-1);
        }
        lines.append(line);
    }

    /// "Autumn term, 4 September, 28 October, 1 November, 20 December": with its half-term.
    void addTerm(
        const Row &row, QList<std::pair<WrittenDay, Column>> days, const QStringList &words)
    {
        DatedLine term;
        term.name = words.value(0) + u" term"_s;
        term.line = row.line;
        term.first = dateOf(days[0].first, m_manner, term.fault);
        term.last = dateOf(days[3].first, m_manner, term.fault);
        DatedLine half = term;
        half.name = u"half term"_s;
        half.first = dateOf(days[1].first, m_manner, half.fault);
        half.last = dateOf(days[2].first, m_manner, half.fault);
        lines.append(term);
        lines.append(half);
    }

    Manner m_manner;
    QList<Column> m_columns;
    qsizetype m_status = -1; ///< column of a table of toCsv
    QString m_heading;
};
} // namespace

Expected<QList<DatedLine>> tableLines(const QString &text)
{
    QString whole = text;
    whole.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    QChar separator = separatorOf(whole);
    // Excel may say itself what stands between the cells.
    if (whole.startsWith(u"sep="_s, Qt::CaseInsensitive) && whole.size() > 4) {
        separator = whole.at(4);
        whole = u'\n' + whole.section(u'\n', 1);
    }
    const QList<Row> rows = rowsOf(whole, separator);
    Reader reader(rows);
    for (const Row &row : rows)
        reader.read(row);
    return reader.lines;
}

} // namespace hometray
