// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/holidaywords.h"

#include "record/folding.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray::holidaywords {

namespace {

using Words = QSet<QString>;

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

} // namespace

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

} // namespace hometray::holidaywords
