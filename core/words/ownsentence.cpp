// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/ownsentence.h"

#include "rules/sentence.h"
#include "words/evidencevalues.h"

#include <QtCore/QCoreApplication>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

class OwnSentence : public EvidenceValues {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
public:
    using EvidenceValues::EvidenceValues;

    [[nodiscard]] QString said(const QList<SentencePart> &parts, int counted = 0) const
    {
        QString text;
        for (const SentencePart &part : parts) {
            if (part.isNumber)
                text += QString::number(counted);
            else if (!part.fact)
                text += part.text;
            else if (part.one.isEmpty())
                text += spoken(*part.fact);
            else
                text += plural(part, number(part.fact->name));
        }
        return text;
    }

private:
    [[nodiscard]] QString plural(const SentencePart &part, int n) const
    {
        return said(n == 1 ? part.one : part.many, n);
    }
    [[nodiscard]] QString spoken(const FactInfo &fact) const
    {
        switch (fact.kind) {
        case FactKind::Day:
        case FactKind::Moment:
        case FactKind::Written:
            return date(fact.name);
        case FactKind::Flag:
            return flag(fact.name) ? tr("yes") : tr("no");
        case FactKind::Code:
            return codeOf(fact.name);
        case FactKind::Count:
            break;
        }
        const QString counted = QString::number(number(fact.name));
        const QLatin1String rows(fact.rows);
        return rows == QLatin1String("people") ? whoOr(counted, u"%1"_s)
            : rows == QLatin1String("team")    ? teamOr(counted, u"%1"_s)
            : rows == QLatin1String("actions") ? actionsOr(counted, u"%1"_s)
                                               : counted;
    }
};

} // namespace

QString ownSentence(const Evidence &evidence, const Telling &telling)
{
    const auto parts = sentenceParts(evidence.sentence);
    return parts ? OwnSentence(evidence, telling).said(*parts) : QString();
}

} // namespace hometray::words
