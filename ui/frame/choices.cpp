// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/choices.h"

#include "workspace/workspace.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Say {
    Q_DECLARE_TR_FUNCTIONS(FamilyChoices)
};
} // namespace

QList<std::pair<CaseId, QString>> familyChoices(const Workspace &workspace, const CaseId &also)
{
    QList<std::pair<CaseId, QString>> families;
    const QList<KnownCase> cases = workspace.cases();
    // Once, not for each of twenty thousand families.
    const QStringList around = Say::tr("%1 family").split(u"%1"_s);
    const auto named = [&cases](qsizetype at) {
        return at >= 0 && at < cases.size() ? cases[at].line->family : QString();
    };
    families.reserve(cases.size());
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const KnownCase &known = cases[i];
        const bool closed = known.facts->row.closed.isSet();
        if ((closed || known.me.roles.isEmpty()) && known.id != also)
            continue;
        QString name = around.first() + known.line->family + around.last();
        // They come by name: another of the same is beside it.
        const bool twice = named(i - 1) == known.line->family || named(i + 1) == known.line->family;
        if (twice && !known.line->reference.isEmpty())
            name += u" · "_s + known.line->reference;
        if (closed)
            name += u" · "_s + Say::tr("closed");
        families.append({known.id, name});
    }
    return families;
}

} // namespace hometray
