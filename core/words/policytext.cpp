// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/policytext.h"

#include "rules/policyjson.h"
#include "rules/sentence.h"
#include "words/dates.h"
#include "words/evidence.h"
#include "words/factnames.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

#include <functional>

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
    /// A condition as it is read: one clause, or several of which all or one must be so.
    struct Node {
        enum Kind { Clause, AllOf, OneOf } kind = Clause;
        QString text; ///< of a clause
        QString otherwise; ///< what is said where it is not so
        QList<Node> parts;
        /// Where it is not so it cannot be judged; and that it is not so, as a clause.
        QString unknownWhere = {};
    };

    static QString nameOf(const QJsonValue &fact)
    {
        const FactInfo *known = factNamed(fact.toString());
        return known ? factName(*known) : fact.toString();
    }
    static QString otherwise(const QString &condition, QString sentence)
    {
        sentence.replace(u'“', u'‘').replace(u'”', u'’');
        return sentence.isEmpty()
            ? condition
            : tr("%1; else “%2”", "condition, sentence").arg(condition, sentence);
    }
    static QString clause(const Node &node)
    {
        if (node.unknownWhere.isEmpty())
            return otherwise(node.text, node.otherwise);
        return node.otherwise.isEmpty()
            ? tr("%1; else it cannot be judged").arg(node.text)
            : tr("%1; else it cannot be judged: “%2”").arg(node.text, node.otherwise);
    }
    QString codeWords(const QString &fact, const QString &code) const
    {
        if (code == u"none")
            return tr("no reason yet");
        if (code == u"undecided")
            return tr("undecided");
        return m_policy.choiceWords(
            fact == u"closureReason" ? u"closureReasons"_s : u"meetingDecisions"_s, code);
    }
    /// Whether a fact is there, true or not nothing.
    static QString fact(const QJsonValue &about, bool isNot)
    {
        const FactInfo *known = factNamed(about.toString());
        if (const QString said = known ? factSentence(*known, !isNot) : QString(); !said.isEmpty())
            return said;
        const QString name = nameOf(about);
        if (known && known->kind == FactKind::Flag)
            return isNot ? tr("it is not so that %1").arg(name) : name;
        return isNot ? tr("not there: %1").arg(name) : tr("there: %1").arg(name);
    }
    /// A condition about facts alone, or its opposite.
    [[nodiscard]] QString simple(const QString &kind, const QJsonValue &about, bool isNot) const
    {
        const QJsonArray parts = about.toArray();
        const QString first = nameOf(parts.isEmpty() ? about : parts.at(0));
        const int number = parts.at(1).toInt();
        if (kind == u"isSet" || kind == u"isTrue")
            return fact(about, isNot);
        if (kind == u"unchanged" || kind == u"settled" || kind == u"allInEhm")
            return fact(about, !isNot);
        if (kind == u"atLeast" && number == 1)
            return fact(parts.at(0), isNot);
        if (kind == u"is") {
            QStringList codes;
            for (qsizetype i = 1; i < parts.size(); ++i)
                codes << u'“' + codeWords(parts.at(0).toString(), parts.at(i).toString()) + u'”';
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
            said = tr("EHM has %1").arg(first);
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
            said = fact(about, false);
        else if (kind == u"countBefore")
            said = tr("at least %1 of the %2 lie before %3")
                       .arg(QString::number(parts.at(2).toInt()), parts.at(0).toString(),
                           parts.at(1).toString());
        else
            said = u"%1: %2"_s.arg(kind, first); // of a later policy
        return isNot ? tr("not so: %1").arg(said) : said;
    }

    using Says = std::function<QString(const QString &code)>;

    [[nodiscard]] Node condition(const QJsonValue &json, bool isNot, const Says &says) const
    {
        const QJsonObject object =
            json.isArray() ? QJsonObject{{u"allOf"_s, json}} : json.toObject();
        Node node;
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() == u"says")
                continue;
            if (it.key() == u"not") {
                node = condition(*it, !isNot, says);
            } else if (it.key() == u"condition") {
                node = condition(
                    m_json.value(u"conditions"_s).toObject().value(it->toString()), isNot, says);
            } else if (it.key() == u"allOf" || it.key() == u"anyOf") {
                node.kind = (it.key() == u"allOf") != isNot ? Node::AllOf : Node::OneOf;
                for (const QJsonValue &part : it->toArray())
                    addTo(node, condition(part, isNot, says));
                if (node.parts.size() == 1)
                    node = Node(node.parts.first());
            } else {
                node.text = simple(it.key(), *it, isNot);
                if (it.key() == u"known" && !isNot)
                    node.unknownWhere = fact(*it, true);
            }
        }
        if (const QString code = object.value(u"says"_s).toString(); !code.isEmpty())
            node.otherwise = says(code);
        return node;
    }
    /// All of these of which one is all of those are all of them.
    static void addTo(Node &group, const Node &part)
    {
        // That it is not known is asked, and then that it is: nothing comes of it but "not known".
        const bool saidSo = std::any_of(group.parts.begin(), group.parts.end(),
            [&part](const Node &other) { return other.text == part.unknownWhere; });
        if (group.kind == Node::AllOf && !part.unknownWhere.isEmpty() && saidSo) {
            group.parts.append({Node::Clause,
                tr("then it cannot be judged: “%1”").arg(part.otherwise), {}, {}, {}});
            return;
        }
        if (part.kind == group.kind && part.otherwise.isEmpty())
            group.parts += part.parts;
        else
            group.parts.append(part);
    }
    static void addCondition(const Node &node, int depth, QList<Line> &lines)
    {
        if (node.kind == Node::Clause) {
            lines.append({clause(node), depth, 0});
            return;
        }
        const QString group = node.kind == Node::AllOf ? tr("all of these") : tr("one of these");
        lines.append({tr("%1:").arg(otherwise(group, node.otherwise)), depth, 0});
        for (const Node &part : node.parts)
            addCondition(part, depth + 1, lines);
    }
    /// `when`: "Asked when %1"; what it is about follows in the same line where it is one clause.
    static void addWhole(const QString &when, const Node &node, QList<Line> &lines)
    {
        if (node.kind == Node::Clause) {
            lines.append({when.arg(clause(node)) + u'.', 0, 0});
            return;
        }
        const QString group =
            node.kind == Node::AllOf ? tr("all of these are so") : tr("one of these is so");
        lines.append({tr("%1:").arg(when.arg(otherwise(group, node.otherwise))), 0, 0});
        for (const Node &part : node.parts)
            addCondition(part, 1, lines);
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
    /// "D1, Assessment finalised: 21 days (3 weeks) after the registration on EHM".
    static QString limit(const Deadline &deadline)
    {
        static const QRegularExpression county(u"^D[0-9]+$"_s);
        const QString name = county.match(deadline.id).hasMatch()
            ? tr("%1, %2", "number of a limit, its name").arg(deadline.id, deadline.title)
            : deadline.title;
        const QString after = factName(*deadline.after);
        const int newest = deadline.length.newest();
        if (newest == 0 && deadline.length.all().size() == 1)
            return tr("%1: by the end of %2").arg(name, after);
        if (deadline.unit == LateUnit::WorkingDays)
            return tr("%1: %2 working days after %3").arg(name, count(deadline.length), after);
        constexpr int week = 7;
        const bool weeks = newest % week == 0 && deadline.length.all().size() == 1;
        return (weeks ? tr("%1: %2 days (%4 weeks) after %3")
                            .arg(name, count(deadline.length), after)
                            .arg(newest / week)
                      : tr("%1: %2 days after %3").arg(name, count(deadline.length), after));
    }
    /// What is said with a code, with "…" for each day and number.
    [[nodiscard]] QString sentence(
        const Step *step, const QHash<QString, QString> &own, const QString &code) const
    {
        // Such as no sentence has by itself.
        const QDate someDay(1902, 2, 3);
        constexpr int some = 9797;
        Evidence evidence{code, {}};
        evidence.sentence = own.value(code);
        QList<const FactInfo *> facts;
        if (step)
            facts = step->values + step->when.facts() + step->rule.facts();
        // A sentence of the policy's own may name any.
        if (const auto parts = sentenceParts(evidence.sentence))
            facts += factsOf(*parts);
        for (const FactInfo *fact : std::as_const(facts)) {
            const QString name = QLatin1String(fact->name);
            if (name == u"reopened") // with it all is said as of an FFA that was
                continue;
            if (fact->kind == FactKind::Count)
                evidence.values.insert(name, some);
            else if (fact->kind != FactKind::Flag && fact->kind != FactKind::Code)
                evidence.values.insert(name, someDay);
        }
        for (const QString &name : Limits::names()) {
            const QString limit = u"limit."_s + name;
            evidence.values.insert(limit, m_policy.limits().named(name)->newest());
        }
        QString said = words::evidence(evidence, Telling{});
        for (const QString &day : {weekdayDate(someDay, {}), shortDate(someDay, {}),
                 longDate(someDay), QCoreApplication::translate("Evidence", "a day not recorded"),
                 QString::number(some)})
            said.replace(day, u"…"_s);
        return said;
    }

    const Policy &m_policy;
    QJsonObject m_json;
};

QList<PolicyWords::Line> PolicyWords::lines() const
{
    QList<Line> all;
    const auto add = [&all](const QString &text, int depth = 0) { all.append({text, depth, 0}); };
    const auto head = [&all](const QString &text, int level) { all.append({text, 0, level}); };
    const auto conditions = [&](const QString &when, const QJsonValue &rule, const Says &says) {
        if (!rule.isUndefined())
            addWhole(when, condition(rule, false, says), all);
    };
    head(tr("%1, version %2").arg(m_policy.name(), m_policy.version()), 1);
    add(tr("What Hometray judges by, to be gone through with a pencil. Each list has its steps; a "
           "step says when it is asked and when it is done, and what is said where that is not so. "
           "“…” stands for a day, a number or a name."));
    head(tr("Numbers"), 2);
    const QStringList names = Limits::names();
    for (const QString &name : names) {
        if (const FactInfo *fact = factNamed(QString(u"limit."_s + name)))
            add(tr("%1: %2").arg(
                capitalised(factName(*fact)), count(*m_policy.limits().named(name))));
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
        conditions(tr("It applies when %1"), lists.at(i).toObject().value(u"applies"_s),
            [&](const QString &code) { return sentence(nullptr, list.sentences, code); });
        for (const Step &step : list.steps) {
            head(step.title, 3);
            if (told.contains(step.id)) {
                add(tr("As said above: it is one thing, with one answer."));
                continue;
            }
            told << step.id;
            add(tr("%1 (%2)").arg(step.help, step.source));
            if (!step.toDo.isEmpty() && step.toDo != step.title)
                add(tr("While it is open: %1", "what is to be done").arg(step.toDo));
            if (!step.required)
                add(tr("Nothing has to wait for it."));
            if (step.outlivesBreak)
                add(tr("Left open before a break, it stays late when that is over."));
            if (step.deadline >= 0)
                add(tr("Limit: %1").arg(limit(m_policy.deadlines().at(step.deadline))));
            const QJsonObject json = steps.value(step.id).toObject();
            const Says says = [&](const QString &code) {
                return sentence(&step, step.sentences, code);
            };
            conditions(tr("Asked when %1"), json.value(u"when"_s), says);
            conditions(tr("Done when %1"), json.value(u"rule"_s), says);
            if (const QString done = step.question ? QString() : says(step.doneCode);
                !done.isEmpty() && step.doneCode != u"done")
                add(tr("Then it says: %1").arg(listedTitles({done})));
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
            // Qt's own word for it: of margins its printing makes nothing.
            body += u"<p style=\"margin: 2px 0 2px %1px; -qt-block-indent: %2\">%3</p>\n"_s.arg(
                QString::number(20 * line.depth), QString::number(line.depth),
                line.depth > 0 ? u"– "_s + text : text);
    }
    return u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>%1</title>"
           u"</head>\n<body>\n%2</body></html>\n"_s.arg(policy.name().toHtmlEscaped(), body);
}

} // namespace hometray::words
