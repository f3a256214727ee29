// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/lookalikes.h"

#include "record/folding.h"

#include <QtCore/QMap>
#include <QtCore/QSet>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
/// What is left of a name when what people leave out of it is gone; the whole name when that is
/// everything.
QString core(const QString &name)
{
    static const QSet<QString> leftOut = {u"the"_s, u"school"_s, u"primary"_s, u"secondary"_s,
        u"junior"_s, u"infant"_s, u"infants"_s, u"academy"_s, u"college"_s, u"and"_s, u"of"_s};
    QStringList words = foldName(name).split(u' ', Qt::SkipEmptyParts);
    const QStringList all = words;
    words.removeIf([](const QString &word) { return leftOut.contains(word); });
    return (words.isEmpty() ? all : words).join(u' ');
}
} // namespace

QList<QList<int>> lookAlikes(const QList<Organisation> &organisations)
{
    QMap<QString, QList<int>> byName;
    for (int i = 0; i < organisations.size(); ++i) {
        if (const QString name = core(organisations.at(i).name); !name.isEmpty())
            byName[name].append(i);
    }
    QList<QList<int>> result;
    for (const QList<int> &same : std::as_const(byName)) {
        if (same.size() > 1)
            result.append(same);
    }
    return result;
}

} // namespace hometray
