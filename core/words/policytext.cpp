// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/policytext.h"

#include "rules/policyjson.h"
#include "words/dates.h"
#include "words/evidence.h"
#include "words/factnames.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

class PolicyWords {
    Q_DECLARE_TR_FUNCTIONS(PolicyText)
public:
    PolicyWords(const Policy &policy, const QByteArray &json) : m_policy(policy)
    {
        m_json = QJsonDocument::fromJson(json).object();
        if (m_json.value(u"format"_s).toInt() == 1)
            m_json = raisedToFormat2(m_json);
    }

    /// What a page consists of; a heading has no depth.
    struct Line {
        QString text;
        int depth = 0;
        int heading = 0;
    };
    [[nodiscard]] QList<Line> lines() const;

private:
    static QString nameOf(const QJsonValue &fact)
    {
        const FactInfo *known = factNamed(fact.toString());
        return known ? factName(*known) : fact.toString();
    }
    /// A condition about facts alone, or its opposite.
    static QString simple(const QString &kind, const QJsonValue &about, bool isNot)
    {
        const QJsonArray parts = about.toArray();
        const QString first = nameOf(parts.isEmpty() ? about : parts.at(0));
        const int number = parts.at(1).toInt();
        const FactInfo *fact = factNamed(about.toString());
        if (kind == u"isSet")
            return isNot ? tr("not yet: %1").arg(first) : tr("there is: %1").arg(first);
        if (kind == u"isTrue" && fact && fact->kind == FactKind::Flag)
            return isNot ? tr("it is not so that %1").arg(first) : first;
        if (kind == u"isTrue")
            return isNot ? tr("no %1").arg(first) : tr("some %1").arg(first);
        if (kind == u"is") {
            QStringList codes;
            for (qsizetype i = 1; i < parts.size(); ++i)
                codes << u'“' + parts.at(i).toString() + u'”';
            if (codes.size() == 1)
                return (isNot ? tr("%1 is not %2") : tr("%1 is %2")).arg(first, codes.first());
            return (isNot ? tr("%1 is none of %2") : tr("%1 is one of %2"))
                .arg(first, codes.join(u", "_s));
        }
        QString said;
        if (kind == u"atLeast")
            said = tr("at least %1: %2").arg(QString::number(number), first);
        else if (kind == u"since")
            said = tr("%1 is not older than %2").arg(first, nameOf(parts.at(1)));
        else if (kind == u"inEhm")
            said = tr("entered in EHM: %1").arg(first);
        else if (kind == u"withinDays" || kind == u"workingDaysAfter")
            said = (kind == u"withinDays" ? tr("%1 is at most %2 days after %3")
                                          : tr("%1 is at most %2 working days after %3"))
                       .arg(nameOf(parts.at(2)), QString::number(number), first);
        else if (kind == u"inSchoolHoliday")
            said = tr("in a school holiday: %1").arg(first);
        else if (kind == u"covers")
            said = about.toString() == u"shares"
                ? tr("somebody can reach the home tray on each working day of the absence")
                : tr("there is a contact on each working day of the absence");
        else if (kind == u"known")
            said = tr("it is known: %1").arg(first);
        else if (kind == u"countBefore")
            said = tr("at least %1 of the %2 lie before %3")
                       .arg(QString::number(parts.at(2).toInt()), parts.at(0).toString(),
                           parts.at(1).toString());
        return isNot ? tr("not so: %1").arg(said) : said;
    }

    void condition(const QJsonValue &json, bool isNot, int depth, QList<Line> &lines) const
    {
        const QJsonObject object =
            json.isArray() ? QJsonObject{{u"allOf"_s, json}} : json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() == u"says")
                continue;
            if (it.key() == u"not") {
                condition(*it, !isNot, depth, lines);
            } else if (it.key() == u"condition") {
                condition(m_json.value(u"conditions"_s).toObject().value(it->toString()), isNot,
                    depth, lines);
            } else if (it.key() == u"allOf" || it.key() == u"anyOf") {
                const QJsonArray parts = it->toArray();
                const bool all = (it.key() == u"allOf") != isNot;
                const bool alone = parts.size() == 1;
                if (!alone)
                    lines.append({all ? tr("all of these:") : tr("one of these:"), depth, 0});
                for (const QJsonValue &part : parts)
                    condition(part, isNot, alone ? depth : depth + 1, lines);
            } else {
                lines.append({simple(it.key(), *it, isNot), depth, 0});
            }
        }
    }

    static QString count(const DatedNumber &number)
    {
        QStringList parts;
        for (const auto &[from, is] : number.all())
            parts << (from == 0
                    ? QString::number(is)
                    : tr("%1 from %2").arg(QString::number(is), longDate(dateOf(from))));
        return parts.join(u", "_s);
    }
    static QString limit(const Deadline &deadline)
    {
        const bool working = deadline.unit == LateUnit::WorkingDays;
        return (working ? tr("%1, %2: %3 working days after %4") : tr("%1, %2: %3 days after %4"))
            .arg(deadline.id, deadline.title, count(deadline.length), factName(*deadline.after));
    }
    static QString sentence(const QHash<QString, QString> &own, const QString &code)
    {
        return own.contains(code) ? own.value(code) : evidence(Evidence{code, {}}, Telling{});
    }

    const Policy &m_policy;
    QJsonObject m_json;
};

QList<PolicyWords::Line> PolicyWords::lines() const
{
    QList<Line> all;
    const auto add = [&all](const QString &text, int depth = 0) { all.append({text, depth, 0}); };
    const auto head = [&all](const QString &text, int level) { all.append({text, 0, level}); };
    const auto conditions = [&](const QString &title, const QJsonValue &rule) {
        if (rule.isUndefined())
            return;
        add(title);
        condition(rule, false, 1, all);
    };
    head(tr("%1, version %2").arg(m_policy.name(), m_policy.version()), 1);
    head(tr("Numbers"), 2);
    const QStringList names = Limits::names();
    for (const QString &name : names) {
        if (const FactInfo *fact = factNamed(QString(u"limit."_s + name)))
            add(tr("%1: %2").arg(factName(*fact), count(*m_policy.limits().named(name))));
    }
    head(tr("Limits"), 2);
    for (const Deadline &deadline : m_policy.deadlines())
        add(tr("%1 (%2)").arg(limit(deadline), deadline.source));
    const QJsonArray lists = m_json.value(u"lists"_s).toArray();
    const QJsonObject steps = m_json.value(u"steps"_s).toObject();
    QStringList told;
    for (qsizetype i = 0; i < m_policy.checklists().size(); ++i) {
        const ChecklistSpec &list = m_policy.checklists().at(i);
        head(list.title, 2);
        if (!list.help.isEmpty())
            add(tr("%1 (%2)").arg(list.help, list.source));
        conditions(
            tr("For families of which this is so:"), lists.at(i).toObject().value(u"applies"_s));
        for (const Step &step : list.steps) {
            head(step.title, 3);
            if (told.contains(step.id)) {
                add(tr("As said above: it is one thing, with one answer."));
                continue;
            }
            told << step.id;
            add(tr("%1 (%2)").arg(step.help, step.source));
            if (!step.toDo.isEmpty())
                add(tr("While it is open: %1.", "what is to be done").arg(step.toDo));
            if (!step.required)
                add(tr("It does not hold anything up."));
            if (step.outlivesBreak)
                add(tr("Left open before a break, it stays late when that is over."));
            if (step.deadline >= 0)
                add(tr("Limit: %1").arg(limit(m_policy.deadlines().at(step.deadline))));
            const QJsonObject json = steps.value(step.id).toObject();
            conditions(tr("Asked when:"), json.value(u"when"_s));
            conditions(tr("Done when:"), json.value(u"rule"_s));
            QStringList codes = step.when.codes() + step.rule.codes();
            codes << step.doneCode;
            codes.removeDuplicates();
            add(tr("What is said of it:"));
            for (const QString &code : std::as_const(codes))
                add(sentence(step.sentences, code), 1);
        }
    }
    return all;
}

} // namespace

QString policyText(const Policy &policy, const QByteArray &json)
{
    QString text;
    const auto lines = PolicyWords(policy, json).lines();
    for (const PolicyWords::Line &line : lines) {
        if (line.heading > 0)
            text += (line.heading < 3 ? u"\n\n"_s : u"\n"_s) + line.text + u'\n'
                + (line.heading < 3
                        ? QString(line.text.size(), line.heading == 1 ? u'=' : u'-') + u'\n'
                        : QString());
        else
            text += QString(2 * (line.depth + 1), u' ') + (line.depth > 0 ? u"- "_s : QString())
                + line.text + u'\n';
    }
    return text.trimmed() + u'\n';
}

QString policyPage(const Policy &policy, const QByteArray &json)
{
    QString body;
    const auto lines = PolicyWords(policy, json).lines();
    for (const PolicyWords::Line &line : lines) {
        const QString text = line.text.toHtmlEscaped();
        if (line.heading > 0)
            body += u"<h%1>%2</h%1>\n"_s.arg(QString::number(line.heading), text);
        else
            body += u"<p style=\"margin: 0.15em 0 0.15em %1em\">%2</p>\n"_s.arg(
                QString::number(1.5 * line.depth), text);
    }
    return u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>%1</title>"
           u"</head>\n<body>\n%2</body></html>\n"_s.arg(policy.name().toHtmlEscaped(), body);
}

} // namespace hometray::words
