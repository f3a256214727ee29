// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/noticewords.h"

#include "ui/frame/stepwords.h"
#include "ui/notices/noticespage.h"
#include "words/dates.h"
#include "words/status.h"
#include "workflow/answerlookback.h"
#include "workflow/answersupport.h"
#include "workflow/endtrayshare.h"
#include "workflow/settleconflict.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
class Finding {
public:
    Finding(QList<Notice> &list, const KnownCase &known, const Situation &situation)
        : m_list(list), m_known(known), m_situation(situation)
    {
    }

    void all()
    {
        const CaseFacts::Row &row = m_known.facts->row;
        int worries = 0;
        for (const CaseLine::Worry &worry : m_known.line->worries) {
            add("concern", Sign::Alert, Tone::Late, titleOf(worry),
                NoticesPage::tr("It comes before everything else."), nullptr, u"notes"_s);
            m_list.last().text.id += u'.' + QString::number(worries++);
            m_list.last().untold = !worry.told;
        }
        for (const words::Status &status : words::toSettle(*m_known.facts)) {
            const QByteArray id = status.id.toLatin1();
            const QByteArray mend = status.mend.toLatin1();
            add(id.constData(), status.look.sign, status.look.tone, status.title, status.sentence,
                mend.isEmpty() ? nullptr : mend.constData(), status.place);
        }
        for (const CaseFacts::Request &request : m_known.facts->requests)
            add("request", Sign::Clock, Tone::Info,
                NoticesPage::tr("Your request has no answer yet"),
                NoticesPage::tr("Asked on %1.").arg(day(request.on)), AnswerSupport::id,
                u"cover"_s);
        const FactDay today = factDay(m_situation.today);
        for (const CaseFacts::Share &share : m_known.facts->shares) {
            if (share.until == 0 || share.until >= today)
                add("share", Sign::Lock, Tone::Neutral, NoticesPage::tr("Home tray shared"),
                    share.until == 0
                        ? NoticesPage::tr("Since %1, without an end.").arg(day(share.on.day))
                        : NoticesPage::tr("Until %1.").arg(day(share.until)),
                    EndTrayShare::id, u"cover"_s);
        }
        if (row.closed.isSet() && row.lookBackOn != 0 && row.lookBackOn <= today
            && !row.lookedBack.isSet())
            add("lookBack", Sign::Clock, Tone::Info, NoticesPage::tr("Time to look back"),
                NoticesPage::tr("Closed on %1. How is the family now?").arg(day(row.closed.day)),
                AnswerLookBack::id, u"closure"_s);
    }

private:
    static QString titleOf(const CaseLine::Worry &worry)
    {
        const QString about = words::listed(worry.about);
        if (about.isEmpty())
            return worry.told ? NoticesPage::tr("A worry that has been passed on is open")
                              : NoticesPage::tr("Nobody has been told yet of a worry");
        return worry.told
            ? NoticesPage::tr("A worry about %1 that has been passed on is open").arg(about)
            : NoticesPage::tr("Nobody has been told yet of a worry about %1").arg(about);
    }
    [[nodiscard]] QString day(FactDay on) const
    {
        return words::date(dateOf(on), m_situation.today);
    }
    void add(const char *id, Sign sign, Tone tone, const QString &title, const QString &why,
        const char *command = nullptr, const QString &tab = {})
    {
        Notice notice;
        notice.caseId = m_known.id;
        notice.family = m_known.line->family.isEmpty()
            ? NoticesPage::tr("A family without a name yet")
            : NoticesPage::tr("%1 family").arg(m_known.line->family);
        notice.tab = tab;
        notice.text.id = QLatin1String(id);
        notice.text.sign = sign;
        notice.text.tone = tone;
        notice.text.state =
            tone == Tone::Neutral ? NoticesPage::tr("to know") : NoticesPage::tr("to settle");
        notice.text.title =
            NoticesPage::tr("%1: %2", "family, what there is to know").arg(notice.family, title);
        notice.text.evidence = why;
        if (command)
            notice.text.actions = mendActions(QLatin1String(command));
        notice.text.actions.append({u"open"_s, NoticesPage::tr("Open the family")});
        m_list.append(notice);
    }

    QList<Notice> &m_list;
    const KnownCase &m_known;
    const Situation &m_situation;
};

int urgency(Tone tone)
{
    switch (tone) {
    case Tone::Late:
        return 0;
    case Tone::Warning:
        return 1;
    case Tone::Info:
        return 2;
    case Tone::Good:
    case Tone::Neutral:
        break;
    }
    return 3;
}
} // namespace

QList<Notice> notices(const QList<KnownCase> &cases, const Situation &situation)
{
    QList<Notice> list;
    for (const KnownCase &known : cases)
        Finding(list, known, situation).all();
    std::stable_sort(list.begin(), list.end(), [](const Notice &a, const Notice &b) {
        return std::pair(!a.untold, urgency(a.text.tone))
            < std::pair(!b.untold, urgency(b.text.tone));
    });
    return list;
}

} // namespace hometray
