// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/policyexamples.h"

#include "workspace/storyplayer.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

QDate dayOf(const QJsonValue &command)
{
    return QDateTime::fromString(command[u"at"_s].toString(), Qt::ISODate).date();
}

/// One example, told day by day.
class ExampleRun {
public:
    ExampleRun(const Rulebook &rules, const PolicyExample &example)
        : m_rules(rules), m_example(example), m_player(rules)
    {
    }

    QList<ExampleFault> faults()
    {
        QList<ExampleAnswer> answers = m_example.answers;
        std::stable_sort(answers.begin(), answers.end(),
            [](const ExampleAnswer &a, const ExampleAnswer &b) { return a.on < b.on; });
        for (const ExampleAnswer &answer : std::as_const(answers)) {
            playUntil(answer.on);
            ask(answer);
        }
        playUntil({});
        return std::move(m_faults);
    }

private:
    /// Not valid: to the end.
    void playUntil(QDate day)
    {
        for (; m_next < m_example.story.size(); ++m_next) {
            const QJsonObject command = m_example.story.at(m_next).toObject();
            if (day.isValid() && dayOf(command) > day)
                return;
            const auto played = m_player.play(command);
            if (played.has_value() != command[u"refused"_s].toBool())
                continue;
            ExampleFault fault{m_example.id, m_example.title, {}, {}, int(m_next), {}};
            if (!played)
                fault.error = played.error();
            m_faults << fault;
        }
    }

    void ask(const ExampleAnswer &answer)
    {
        const Situation situation = storySituation(m_rules, answer.on, answer.breakId);
        const ChecklistSpec *list = m_rules.policy().checklist(answer.list);
        const ChecklistResult result = evaluate(*list, m_player.facts(), situation);
        const QString said = answer.step.isEmpty() ? wholeOf(result) : stepOf(result, answer.step);
        if (said != answer.is)
            m_faults << ExampleFault{m_example.id, m_example.title, answer, said, -1, {}};
    }

    static QString wholeOf(const ChecklistResult &result)
    {
        return !result.applies ? u"notForFamily"_s : result.ready() ? u"ready"_s : u"notReady"_s;
    }
    static QString stepOf(const ChecklistResult &result, const QString &id)
    {
        const StepResult *step = result.step(id);
        return step ? stateName(step->state) : u"notForFamily"_s;
    }

    const Rulebook &m_rules;
    const PolicyExample &m_example;
    StoryPlayer m_player;
    qsizetype m_next = 0;
    QList<ExampleFault> m_faults;
};

} // namespace

QList<ExampleFault> failingExamples(const Rulebook &rules)
{
    QList<ExampleFault> faults;
    for (const PolicyExample &example : rules.policy().examples())
        faults += ExampleRun(rules, example).faults();
    return faults;
}

Expected<void> checkExamples(const QList<RulesFile> &inUse, const RulesFile &policy)
{
    QList<RulesFile> files = inUse;
    files.removeIf([](const RulesFile &file) { return file.kind == RulesKind::Policy; });
    files.prepend(policy);
    const auto rules = Rulebook::of(files);
    if (!rules)
        return Unexpected(rules.error());
    const QList<ExampleFault> faults = failingExamples(*rules);
    if (faults.isEmpty())
        return {};
    return failure(ErrorCode::PolicyInvalid,
        {{u"file"_s, policy.file}, {u"reason"_s, u"exampleFails"_s},
            {u"place"_s, faults.first().title}});
}

} // namespace hometray
