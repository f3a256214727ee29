// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/choices.h"

#include "ui/frame/mainwindow.h"
#include "workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace hometray {

QList<std::pair<CaseId, QString>> familyChoices(const Workspace &workspace)
{
    QList<std::pair<CaseId, QString>> families;
    const QList<KnownCase> cases = workspace.cases();
    const QString family = MainWindow::tr("%1 family");
    QHash<QString, int> named;
    named.reserve(cases.size());
    for (const KnownCase &known : cases)
        ++named[known.line->family];
    families.reserve(cases.size());
    for (const KnownCase &known : cases) {
        if (known.facts->row.closed.isSet())
            continue;
        QString name = family.arg(known.line->family);
        if (named.value(known.line->family) > 1 && !known.line->reference.isEmpty())
            name += u" · "_s + known.line->reference;
        families.append({known.id, name});
    }
    return families;
}

} // namespace hometray
