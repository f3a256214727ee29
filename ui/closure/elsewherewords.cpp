// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/closure/elsewherewords.h"

#include "ui/family/formstab.h"
#include "words/dates.h"
#include "workflow/gates.h"
#include "workflow/handover.h"
#include "workflow/stepupordown.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Elsewhere)
};

QString detailOf(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

FormItem itemOf(const StepUpOrDown &step, QDate today)
{
    const bool up = step.direction == u"up";
    FormItem item;
    item.text = step.considered ? Tr::tr("Children’s Services considered, not taken")
        : up                    ? Tr::tr("Stepped up to Children’s Services")
                                : Tr::tr("Stepped down from Children’s Services");
    item.detail = detailOf({step.to, words::date(step.on, today), step.reason});
    item.sign = step.considered ? Sign::Question : Sign::Done;
    item.tone = step.considered ? Tone::Info : Tone::Good;
    return item;
}

FormItem itemOf(const Transfer &transfer, const FamilyShown &family, bool closed)
{
    const QDate today = family.situation.today;
    const bool accepted = transfer.acceptedOn.isValid();
    FormItem item;
    item.text = accepted ? Tr::tr("Handed over to %1").arg(transfer.to)
                         : Tr::tr("Offered to %1, not accepted yet").arg(transfer.to);
    item.detail = detailOf({transfer.organisation,
        words::date(accepted ? transfer.acceptedOn : transfer.offeredOn, today), transfer.note});
    item.sign = accepted ? Sign::Done : Sign::Clock;
    item.tone = accepted ? Tone::Good : Tone::Warning;
    if (!accepted && !closed)
        item.buttons.append({transfer.id.hex().left(8) + u".accepted"_s, Tr::tr("They accept it…"),
            {QLatin1String(HandOver::id), family.known.id, {}, transfer.id.hex()}, {}, false});
    return item;
}

template <class T>
CardButton buttonFor(const FamilyShown &family, const QString &text)
{
    const QString id = QLatin1String(T::id);
    return {id, text, {id, family.known.id, {}, {}}, {}, false};
}
} // namespace

FormCardText elsewhereCard(const FamilyShown &family, bool closed)
{
    FormCardText card = emptyCard(u"elsewhere"_s, Tr::tr("Going on elsewhere"));
    for (const StepUpOrDown &step : family.record->stepsUpOrDown)
        card.items.append(itemOf(step, family.situation.today));
    for (const Transfer &transfer : family.record->transfers) {
        if (transfer.addedAt > reopenedAt(*family.record))
            card.items.append(itemOf(transfer, family, closed));
    }
    if (closed)
        return card;
    if (card.items.isEmpty())
        card.paragraphs.append(
            Tr::tr("When Children’s Services take over or hand back, or another keyworker does, "
                   "write it down here: what is open at that moment goes with it."));
    card.buttons = {buttonFor<StepUp>(family, Tr::tr("Step &up…")),
        buttonFor<ConsiderStepUp>(family, Tr::tr("Considered, not &taken…")),
        buttonFor<StepDown>(family, Tr::tr("Step &down…")),
        buttonFor<HandOver>(family, Tr::tr("&Hand over…"))};
    return card;
}

} // namespace hometray
