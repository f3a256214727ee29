// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sentence.h"

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

using Parts = Expected<QList<SentencePart>>;

Parts wrongSentence(const QString &reason)
{
    return failure(ErrorCode::PolicyInvalid, {{u"reason"_s, reason}});
}

/// Splits at `|` outside of braces.
QStringList alternatives(const QString &inside)
{
    QStringList parts = {QString()};
    int depth = 0;
    for (const QChar c : inside) {
        depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
        if (c == u'|' && depth == 0)
            parts.append(QString());
        else
            parts.last().append(c);
    }
    return parts;
}

Parts partsOf(const QString &sentence, bool inPlural);

Parts inBraces(const QString &inside, bool inPlural)
{
    const QStringList parts = alternatives(inside);
    SentencePart part;
    if (inPlural && inside == u"n") {
        part.isNumber = true;
        return QList<SentencePart>{part};
    }
    part.fact = factNamed(parts.first());
    if (!part.fact)
        return wrongSentence(u"fact"_s);
    if (parts.size() == 1)
        return QList<SentencePart>{part};
    if (parts.size() != 3 || inPlural || parts.contains(QString()))
        return wrongSentence(u"sentence"_s);
    if (part.fact->kind != FactKind::Count)
        return wrongSentence(u"factKind"_s);
    Parts one = partsOf(parts.at(1), true), many = partsOf(parts.at(2), true);
    if (!one || !many)
        return one ? many : one;
    part.one = *one;
    part.many = *many;
    return QList<SentencePart>{part};
}

Parts partsOf(const QString &sentence, bool inPlural)
{
    QList<SentencePart> parts;
    qsizetype at = 0;
    while (at < sentence.size()) {
        const qsizetype open = sentence.indexOf(u'{', at);
        const QString text = sentence.mid(at, open < 0 ? -1 : open - at);
        if (text.contains(u'}'))
            return wrongSentence(u"sentence"_s);
        if (!text.isEmpty()) {
            SentencePart part;
            part.text = text;
            parts.append(part);
        }
        if (open < 0)
            break;
        int depth = 1;
        qsizetype end = open + 1;
        for (; end < sentence.size() && depth > 0; ++end)
            depth += sentence.at(end) == u'{' ? 1 : sentence.at(end) == u'}' ? -1 : 0;
        if (depth > 0)
            return wrongSentence(u"sentence"_s);
        const Parts inside = inBraces(sentence.mid(open + 1, end - open - 2), inPlural);
        if (!inside)
            return inside;
        parts += *inside;
        at = end;
    }
    return parts;
}

} // namespace

Expected<QList<SentencePart>> sentenceParts(const QString &sentence)
{
    return sentence.trimmed().isEmpty() ? wrongSentence(u"sentence"_s) : partsOf(sentence, false);
}

QList<const FactInfo *> factsOf(const QList<SentencePart> &parts)
{
    QList<const FactInfo *> facts;
    for (const SentencePart &part : parts) {
        if (part.fact && !facts.contains(part.fact))
            facts.append(part.fact);
        const QList<SentencePart> inner = part.one + part.many;
        const QList<const FactInfo *> more = factsOf(inner);
        for (const FactInfo *fact : more) {
            if (!facts.contains(fact))
                facts.append(fact);
        }
    }
    return facts;
}

} // namespace hometray
