// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/termdates.h"

#include "record/folding.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
/// A holiday has at least so many days on which there would be school.
constexpr int fewestWeekdays = 3;
constexpr int weekdaysOfAName = 5; ///< when the name is only "Christmas"
constexpr qint64 shortestTerm = 26;
constexpr qint64 longestTerm = 130;
constexpr qint64 longestHoliday = 60;

using Words = QSet<QString>;

int weekdaysIn(QDate first, QDate last)
{
    int count = 0;
    for (QDate day = first; day <= last; day = day.addDays(1))
        count += day.dayOfWeek() <= 5 ? 1 : 0;
    return count;
}

/// The kind that fits the days: the county's schools all have them at these times of the year.
std::optional<BreakKind> kindAt(QDate first, QDate last)
{
    const auto within = [first](int month, int day, int toMonth, int toDay) {
        return first >= QDate(first.year(), month, day)
            && first <= QDate(first.year(), toMonth, toDay);
    };
    const qint64 days = first.daysTo(last) + 1;
    if (first <= QDate(first.year(), 12, 25) && last >= QDate(first.year(), 12, 25) && days < 32)
        return BreakKind::Christmas;
    if (within(10, 8, 11, 8) && days <= 18)
        return BreakKind::OctoberHalfTerm;
    if (within(2, 3, 3, 2) && days <= 16)
        return BreakKind::FebruaryHalfTerm;
    if (within(3, 15, 4, 28) && days <= 28)
        return BreakKind::Easter;
    if (within(5, 16, 6, 8) && days <= 17)
        return BreakKind::MayHalfTerm;
    if (within(6, 24, 8, 20) && last >= QDate(first.year(), 8, 12) && days <= longestHoliday + 20)
        return BreakKind::Summer;
    return std::nullopt;
}

/// What is said of a line by its words.
struct Said {
    bool holiday = false; ///< holiday, break, half-term, closed
    bool half = false; ///< half-term
    bool season = false; ///< Christmas, Easter, …
    bool term = false;
    bool ends = false; ///< the last day at school
    bool begins = false; ///< the first
    bool holidayBegins = false; ///< the first day of a holiday
    bool holidayEnds = false;
    bool bankHoliday = false;
    bool training = false;
    bool partOfADay = false;
    bool other = false; ///< a club, a fête, a concert
    QSet<BreakKind> kinds; ///< that the season can be of
};

bool hasAny(const Words &words, std::initializer_list<const char16_t *> some)
{
    return std::any_of(some.begin(), some.end(),
        [&words](const char16_t *word) { return words.contains(QString::fromUtf16(word)); });
}

void addSeasons(const Words &words, Said &said)
{
    using enum BreakKind;
    const auto add = [&said](std::initializer_list<BreakKind> kinds) {
        said.season = true;
        for (const BreakKind kind : kinds)
            said.kinds.insert(kind);
    };
    if (hasAny(words, {u"christmas", u"xmas"}))
        add({Christmas});
    if (hasAny(words, {u"winter"}))
        add({Christmas, FebruaryHalfTerm});
    if (hasAny(words, {u"easter"}))
        add({Easter});
    if (hasAny(words, {u"spring"}))
        add({Easter, FebruaryHalfTerm, MayHalfTerm});
    if (hasAny(words, {u"summer"}))
        add({Summer, MayHalfTerm});
    if (hasAny(words, {u"whit", u"whitsun", u"may"}))
        add({MayHalfTerm});
    if (hasAny(words, {u"autumn", u"october", u"oct"}))
        add({OctoberHalfTerm});
    if (hasAny(words, {u"february", u"feb"}))
        add({FebruaryHalfTerm});
}

Said saidBy(const QString &name)
{
    QString text = u' ' + foldName(name) + u' ';
    text.replace(u" 1 2 term "_s, u" half term "_s).replace(u" halfterm "_s, u" half term "_s);
    text.replace(u" mid term "_s, u" half term "_s).replace(u" ht "_s, u" half term "_s);
    Said said;
    said.bankHoliday = text.contains(u" bank holiday"_s) || text.contains(u" public holiday"_s);
    text.replace(u" bank holidays "_s, u" "_s).replace(u" bank holiday "_s, u" "_s);
    text.replace(u" public holiday "_s, u" "_s);
    said.half = text.contains(u" half term"_s) || text.contains(u" midterm "_s);
    said.partOfADay = text.contains(u" half day"_s) || text.contains(u" am only "_s)
        || text.contains(u" pm only "_s) || text.contains(u" early clos"_s)
        || text.contains(u" early finish "_s) || text.contains(u" finish early "_s)
        || text.contains(u" early break "_s) || text.contains(u" noon "_s)
        || text.contains(u" midday "_s);
    const QStringList list = text.split(u' ', Qt::SkipEmptyParts);
    const Words words(list.begin(), list.end());
    said.term = hasAny(words, {u"term", u"terms"}) && !said.half;
    said.training = hasAny(words, {u"inset", u"training", u"staff", u"cpd", u"baker"})
        || text.contains(u" non pupil"_s) || text.contains(u" teacher "_s);
    said.other = hasAny(words,
        {u"club", u"clubs", u"camp", u"camps", u"playscheme", u"scheme", u"fete", u"fair", u"fayre",
            u"concert", u"party", u"disco", u"trip", u"show", u"play", u"nativity", u"production",
            u"performance", u"service", u"assembly", u"lunch", u"dinner", u"market", u"bazaar",
            u"homework", u"revision", u"challenge", u"meeting", u"parents", u"exam", u"exams",
            u"sale", u"egg", u"hunt", u"bonnet", u"jumper", u"reading", u"sports", u"photos",
            u"menu", u"workshop", u"workshops", u"cover", u"booking", u"bookings", u"lists",
            u"deadline", u"walk", u"raffle", u"wraparound", u"carol", u"carols", u"activities",
            u"activity", u"childcare", u"learning", u"provision"});
    said.holiday = said.half
        || hasAny(words,
            {u"holiday", u"holidays", u"hols", u"hol", u"vacation", u"break", u"closed", u"closure",
                u"recess"});
    said.ends = text.contains(u" last day "_s) || text.contains(u" break up "_s)
        || text.contains(u" breaks up "_s) || text.contains(u" closes "_s)
        || text.contains(u" close "_s) || text.contains(u" term ends "_s)
        || text.contains(u" end of "_s) || text.contains(u" ends "_s)
        || text.contains(u" finishes "_s) || text.contains(u" finish "_s);
    said.begins = text.contains(u" first day "_s) || text.contains(u" reopens "_s)
        || text.contains(u" re opens "_s) || text.contains(u" reopen "_s)
        || text.contains(u" opens "_s) || text.contains(u" term starts "_s)
        || text.contains(u" term begins "_s) || text.contains(u" start of "_s)
        || text.contains(u" starts "_s) || text.contains(u" begins "_s)
        || text.contains(u" returns "_s) || text.contains(u" return "_s)
        || text.contains(u" back to school "_s) || text.contains(u" resumes "_s)
        || text.contains(u" start "_s);
    static const QRegularExpression beginning(
        u" (holidays?|hols|break|half term) (begins?|starts?) | (start|beginning) of (the )?([a-z]+ )?(holidays?|hols|break|half term) "_s);
    static const QRegularExpression ending(
        u" (holidays?|hols|break|half term) (ends?|finish(es)?) | end of (the )?([a-z]+ )?(holidays?|hols|break|half term) "_s);
    said.holidayBegins = beginning.match(text).hasMatch();
    said.holidayEnds = !said.holidayBegins && ending.match(text).hasMatch();
    said.ends = said.ends && !said.holidayEnds;
    addSeasons(words, said);
    return said;
}

/// Without what stands in brackets and what is the calendar's or the school's own name.
QString withoutOwnNames(QString name, const QStringList &ownNames)
{
    for (qsizetype open = name.indexOf(u'('); open >= 0; open = name.indexOf(u'(')) {
        const qsizetype close = name.indexOf(u')', open);
        const QString without =
            name.left(open) + u' ' + (close < 0 ? QString() : name.mid(close + 1));
        if (without.simplified().isEmpty())
            return name.remove(u'(').remove(u')');
        name = without;
    }
    const QString folded = u' ' + foldName(name) + u' ';
    for (const QString &own : ownNames) {
        const QString words = u' ' + foldName(own) + u' ';
        if (words.size() > 4 && folded.startsWith(words) && folded.size() > words.size())
            return folded.mid(words.size() - 1).simplified();
        if (words.size() > 4 && folded.endsWith(words) && folded.size() > words.size())
            return folded.chopped(words.size() - 1).simplified();
    }
    // "Winter Hill School: summer holiday", "Oak Lane - Half term".
    for (const QString &between : {u": "_s, u" - "_s, u" – "_s, u" | "_s}) {
        const qsizetype at = name.indexOf(between);
        if (at <= 0)
            continue;
        const Said after = saidBy(name.mid(at + between.size()));
        if (after.holiday || after.season)
            return name.mid(at + between.size());
    }
    return name;
}

struct Sorted {
    TermDatesProposal proposal;
    QList<ProposedHoliday> terms; ///< first and last day at school
    QList<QDate> ends, begins;

    void passOver(const DatedLine &line, const QString &reason)
    {
        proposal.passedOver.append({line.name, line.first, line.line, reason});
    }
};

/// Pieces of one holiday that follow each other (days, weeks) as one.
QList<DatedLine> joined(QList<DatedLine> lines)
{
    std::stable_sort(lines.begin(), lines.end(),
        [](const DatedLine &a, const DatedLine &b) { return a.first < b.first; });
    QList<DatedLine> result;
    for (const DatedLine &line : std::as_const(lines)) {
        bool added = false;
        for (auto other = result.rbegin(); other != result.rend() && !added; ++other) {
            if (!other->fault.isEmpty() || !line.fault.isEmpty() || !other->last.isValid()
                || !line.first.isValid() || line.first > other->last.addDays(4)
                || foldName(other->name).remove(QRegularExpression(u"[0-9]| week"_s)).simplified()
                    != foldName(line.name).remove(QRegularExpression(u"[0-9]| week"_s)).simplified()
                || weekdaysIn(other->last.addDays(1), line.first.addDays(-1)) > 1
                || !saidBy(line.name).holiday)
                continue;
            other->last = qMax(other->last, line.last);
            if (!line.status.isEmpty() && !line.status.startsWith(u"published"_s))
                other->status = line.status; // of a part alone it was not published
            added = true;
        }
        if (!added)
            result.append(line);
    }
    return result;
}

void sortIn(Sorted &sorted, const DatedLine &line, const QStringList &ownNames)
{
    if (!line.fault.isEmpty())
        return sorted.passOver(line, line.fault);
    if (line.last < line.first)
        return sorted.passOver(line, u"order"_s);
    Said said = saidBy(withoutOwnNames(line.name, ownNames));
    if (!said.holiday && !said.season && !said.term && !said.ends && !said.begins && !said.training
        && !said.other && !said.bankHoliday && !line.under.isEmpty())
        said = saidBy(line.under + u' ' + withoutOwnNames(line.name, ownNames));
    const int weekdays = weekdaysIn(line.first, qMin(line.last, line.first.addDays(400)));
    const qint64 days = line.first.daysTo(line.last) + 1;
    if (said.training)
        return sorted.passOver(line, u"training"_s);
    if (said.partOfADay)
        return sorted.passOver(line, u"partOfADay"_s);
    const bool aDay = weekdays <= 1 && days <= 3 && !said.other;
    if (aDay && (said.holidayBegins || said.ends)) {
        sorted.ends.append(said.holidayBegins ? line.first.addDays(-1) : line.first);
        return sorted.passOver(line, u"noSchoolHoliday"_s);
    }
    if (aDay && (said.holidayEnds || said.begins)) {
        sorted.begins.append(said.holidayEnds ? line.last.addDays(1) : line.last);
        return sorted.passOver(line, u"noSchoolHoliday"_s);
    }
    if (said.other)
        return sorted.passOver(line, u"noSchoolHoliday"_s);
    // "Spring 2", "Summer term": so long is no holiday in spring; the time between two is one.
    const auto kind = kindAt(line.first, line.last);
    const bool fits = kind && (said.kinds.isEmpty() || said.kinds.contains(*kind));
    if ((said.term || (said.season && !said.holiday && !fits)) && days >= shortestTerm
        && days <= longestTerm) {
        sorted.terms.append({BreakKind::Summer, line.first, line.last, line.name, line.line});
        return;
    }
    if (!said.holiday && said.bankHoliday)
        return sorted.passOver(line, u"bankHoliday"_s);
    if (!said.holiday && (!said.season || said.term))
        return sorted.passOver(line, u"noSchoolHoliday"_s);
    if (weekdays < (said.holiday ? fewestWeekdays : weekdaysOfAName))
        return sorted.passOver(line, u"oneDay"_s);
    if (days > 92)
        return sorted.passOver(line, u"length"_s);
    const bool halfTerm = kind && *kind != BreakKind::Christmas && *kind != BreakKind::Easter
        && *kind != BreakKind::Summer;
    if (!fits || (said.half && !halfTerm))
        return sorted.passOver(line, u"contradicts"_s);
    sorted.proposal.holidays.append({*kind, line.first, line.last, line.name, line.line});
    sorted.proposal.holidays.last().status = line.status;
}

/// The holidays between terms, and between a last day at school and the next first one.
void addBetween(Sorted &sorted)
{
    std::vector<std::array<QDate, 2>> gaps;
    std::sort(sorted.terms.begin(), sorted.terms.end(),
        [](const ProposedHoliday &a, const ProposedHoliday &b) { return a.first < b.first; });
    for (qsizetype i = 1; i < sorted.terms.size(); ++i)
        gaps.push_back({sorted.terms[i - 1].last, sorted.terms[i].first});
    std::sort(sorted.begins.begin(), sorted.begins.end());
    for (const QDate end : std::as_const(sorted.ends)) {
        const auto next = std::upper_bound(sorted.begins.begin(), sorted.begins.end(), end);
        if (next != sorted.begins.end())
            gaps.push_back({end, *next});
    }
    for (const auto &[last, next] : gaps) {
        const QDate from = last.addDays(1), to = next.addDays(-1);
        if (to < from || weekdaysIn(from, to) < fewestWeekdays || from.daysTo(to) > longestHoliday)
            continue;
        const auto kind = kindAt(from, to);
        if (kind)
            sorted.proposal.holidays.append({*kind, from, to, {}, 0, true, {}, {}});
    }
}

/// One holiday of a kind in a year, and no two at a time: what the file says itself comes before
/// what was worked out, a longer one before a shorter.
void keepOneEach(TermDatesProposal &proposal)
{
    std::stable_sort(proposal.holidays.begin(), proposal.holidays.end(),
        [](const ProposedHoliday &a, const ProposedHoliday &b) {
            return a.betweenTerms != b.betweenTerms
                ? b.betweenTerms
                : a.first.daysTo(a.last) > b.first.daysTo(b.last);
        });
    QList<ProposedHoliday> kept;
    for (const ProposedHoliday &one : std::as_const(proposal.holidays)) {
        const auto clash = std::find_if(kept.begin(), kept.end(), [&](const ProposedHoliday &k) {
            return (k.kind == one.kind && k.first.year() == one.first.year())
                || (one.first <= k.last && k.first <= one.last);
        });
        if (clash == kept.end())
            kept.append(one);
        else if (!one.betweenTerms && (clash->first != one.first || clash->last != one.last))
            proposal.passedOver.append({one.name, one.first, one.line,
                clash->kind == one.kind ? u"twice"_s : u"overlap"_s});
    }
    std::sort(kept.begin(), kept.end(),
        [](const ProposedHoliday &a, const ProposedHoliday &b) { return a.first < b.first; });
    proposal.holidays = std::move(kept);
}

QString quoted(QString cell)
{
    cell.replace(u'\n', u' ');
    return cell.contains(u',') || cell.contains(u'"')
        ? QString(u'"' + cell.replace(u"\""_s, u"\"\""_s) + u'"')
        : cell;
}
} // namespace

TermDatesProposal proposedFrom(QList<DatedLine> lines, const QStringList &ownNames)
{
    Sorted sorted;
    for (const DatedLine &line : joined(std::move(lines)))
        sortIn(sorted, line, ownNames);
    addBetween(sorted);
    // Of one alone nothing follows.
    if (sorted.terms.size() == 1)
        sorted.proposal.passedOver.append({sorted.terms.first().name, sorted.terms.first().first,
            sorted.terms.first().line, u"noSchoolHoliday"_s});
    keepOneEach(sorted.proposal);
    std::stable_sort(sorted.proposal.passedOver.begin(), sorted.proposal.passedOver.end(),
        [](const PassedOver &a, const PassedOver &b) { return a.line < b.line; });
    return std::move(sorted.proposal);
}

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
