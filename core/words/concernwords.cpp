// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/concernwords.h"

#include "words/called.h"
#include "words/dates.h"

#include <QtCore/QCoreApplication>

namespace hometray::words {

namespace {

constexpr int firstWords = 80; // letters

class Worry {
    Q_DECLARE_TR_FUNCTIONS(Worry)
public:
    static QString title(const ConcernWords *concern)
    {
        if (!concern)
            return tr("Open concern");
        if (concern->what.isEmpty())
            return concern->about.isEmpty() ? tr("Open concern")
                                            : tr("Worried about %1", "whom").arg(concern->about);
        return concern->about.isEmpty()
            ? tr("Worried: %1", "what about").arg(concern->what)
            : tr("Worried about %1: %2", "whom, what").arg(concern->about, concern->what);
    }
};

} // namespace

ConcernWords concernWords(const CaseRecord &record, qsizetype index)
{
    const Concern &concern = record.concerns.at(index);
    QStringList names;
    for (const ObjectId &id : concern.about) {
        if (const Person *person = CaseRecord::find(record.people, id))
            names.append(nameAmong(record, *person));
    }
    return {listed(names), shortened(concern.what, firstWords)};
}

QString concernTitle(const ConcernWords *concern)
{
    return Worry::title(concern);
}

} // namespace hometray::words
