// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulesjson.h"
#include "subcommand.h"
#include "table.h"
#include "words/dates.h"
#include "words/duelines.h"
#include "words/status.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>
#include <tuple>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class DueText {
    Q_DECLARE_TR_FUNCTIONS(DueCommand)
};

void declare(QCommandLineParser &parser)
{
    parser.addOption({u"within"_s,
        DueText::tr("Only what is late or due in the next so many days."), u"days"_s});
}

/// Something due, and where it stands among all that is.
template <class Said>
struct Line {
    qsizetype family = 0; ///< in the list of all
    DueGroup group = DueGroup::Later;
    bool isTold = false; ///< of a concern
    QDate due;
    Said said;
};

/// A line for programs, of which rows are made when they are written; but for what only the record
/// tells: no more than those of concerns are kept until then.
struct Told {
    DueItem item;
    RecordPtr record;
    QString title;
    QString evidence;
};

/// A line in words. Of thousands of families they are few, and each is kept once.
struct Words {
    QString when;
    QString what;
};
class Kept {
public:
    QString once(const QString &text) { return *m_texts.insert(text); }

private:
    QSet<QString> m_texts;
};

/// What is due by `until` (of all days where that is not valid) of all families, in order; `say`
/// makes of each what is kept of it, as it is with thousands of families by far the most.
template <class Said, class Say>
QList<Line<Said>> linesOf(Session &session, const QList<KnownCase> &families,
    const Situation &situation, QDate until, const Say &say)
{
    QList<Line<Said>> lines;
    for (qsizetype i = 0; i < families.size(); ++i) {
        const KnownCase &known = families.at(i);
        RecordPtr record = recordOfWorries(session, known);
        const QList<DueItem> items =
            record ? dueItems(*known.facts, situation, *record) : dueItems(*known.facts, situation);
        for (const DueItem &item : items) {
            if (until.isValid() && item.due > until)
                continue;
            // What is to be done of others stands for itself.
            if (!record && isOfActions(item) && tellsActions(families.size()))
                record = session.record(known.id).value_or(RecordPtr());
            const bool tells = item.kind == DueKind::Concern || isOfActions(item);
            lines.append({i, groupOf(item, situation.today), !isUntold(item), item.due,
                say(item, known, tells ? record : RecordPtr())});
        }
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line<Said> &a, const Line<Said> &b) {
        return std::tuple(a.group, a.due, a.isTold) < std::tuple(b.group, b.due, b.isTold);
    });
    return lines;
}

QString textOf(const QList<Line<Words>> &lines, const QList<KnownCase> &families, QDate today)
{
    QString text = words::weekdayDate(today, QDate()) + u'\n';
    for (auto line = lines.begin(); line != lines.end();) {
        const DueGroup group = line->group;
        Table table({}, 2);
        for (; line != lines.end() && line->group == group; ++line)
            table.add({families.at(line->family).line->family, line->said.when, line->said.what});
        text += u'\n' + words::groupName(group) + u'\n';
        text += table.text();
    }
    return lines.isEmpty() ? text + u'\n' + DueText::tr("Nothing is due.\n") : text;
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    if (const auto none = argumentsOf(parser, 0, 0); !none)
        return Unexpected(none.error());
    std::optional<int> within;
    if (parser.isSet(u"within"_s)) {
        const auto days = numberOf(parser.value(u"within"_s), u"--within"_s, 0, 3660);
        if (!days)
            return Unexpected(days.error());
        within = *days;
    }
    const auto opened = session.opened();
    if (!opened)
        return Unexpected(opened.error());
    Workspace &workspace = **opened;
    const Situation situation = workspace.situation();

    const QDate until = within ? situation.today.addDays(*within) : QDate();
    const QList<KnownCase> families = workspace.myCases();
    const Policy &policy = *situation.policy;
    if (!session.options().json) {
        Kept kept;
        const auto say = [&](const DueItem &item, const KnownCase &known, const RecordPtr &record) {
            return Words{kept.once(words::dueWhen(item, situation.today)),
                kept.once(dueWords(
                    item, policy, {situation.today, record.get(), known.me.isKeyworker()}))};
        };
        return Output::of(textOf(
            linesOf<Words>(session, families, situation, until, say), families, situation.today));
    }
    const auto say = [&policy, today = situation.today](
                         const DueItem &item, const KnownCase &known, const RecordPtr &record) {
        if (!record || item.kind == DueKind::Concern)
            return Told{item, record, {}, {}};
        const words::Telling telling{today, record.get(), known.me.isKeyworker()};
        return Told{item, {}, words::dueTitle(item, policy, telling),
            words::evidence(item.evidence, telling)};
    };
    const auto next = [lines = linesOf<Told>(session, families, situation, until, say), families,
                          &policy, today = situation.today,
                          at = qsizetype(0)]() mutable -> std::optional<QJsonObject> {
        if (at == lines.size())
            return std::nullopt;
        const Line<Told> &line = lines.at(at++);
        const KnownCase &known = families.at(line.family);
        QJsonObject row = dueJson(
            line.said.item, policy, {today, line.said.record.get(), known.me.isKeyworker()});
        if (!line.said.title.isEmpty()) {
            row.insert(u"title"_s, line.said.title);
            row.insert(u"evidence"_s, line.said.evidence);
        }
        row.insert(u"case"_s, known.id.hex());
        row.insert(u"family"_s, known.line->family);
        return row;
    };
    return Output::of({{u"today"_s, situation.today.toString(Qt::ISODate)}}, Rows{u"due"_s, next});
}

} // namespace

Subcommand dueCommand()
{
    return {"due", QT_TRANSLATE_NOOP("Subcommands", "Everything with a date, over all families."),
        "", declare, run, "", true};
}

} // namespace hometray::ctl
